/** Waits while the printer or the mail app has the screen, so that the notes stay open behind it. */

const MOST_MS = 5 * 60_000;
const SETTLE_MS = 1500;

/** Leaves for another app, and resolves once this page has the screen again; soon, when nothing opened. */
export function untilBack(leave: () => void): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      removeEventListener("focus", done);
      document.removeEventListener("visibilitychange", seen);
      clearTimeout(most);
      clearTimeout(settle);
      resolve();
    };
    const seen = (): void => {
      if (document.visibilityState === "visible") done();
    };
    const most = setTimeout(done, MOST_MS);
    const settle = setTimeout(() => {
      if (document.visibilityState === "visible" && document.hasFocus()) done();
    }, SETTLE_MS);
    addEventListener("focus", done);
    document.addEventListener("visibilitychange", seen);
    leave();
  });
}

/** Opens the printer, and resolves when it was closed. */
export function printed(): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      removeEventListener("afterprint", done);
      clearTimeout(most);
      resolve();
    };
    const most = setTimeout(done, MOST_MS);
    addEventListener("afterprint", done);
    print();
  });
}
