/** When an open vault locks by itself: out of sight, idle, another tab, leaving; never while our own picker is open. */
import { onWipe } from "../device/wipe.ts";

const MOST_OPEN_MS = 5 * 60_000;

/** Seconds. */
export type LockTimes = Readonly<{ hidden: number; idle: number }>;

export type Locking = Readonly<{
  /** Stops every timer and listener. */
  stop(): void;
  /** Holds the lock off during `act`, for five minutes at most. */
  stayOpen<Result>(act: () => Promise<Result>): Promise<Result>;
}>;

/** `times` is asked each time, for they can be changed. `lock` must forget the keys at once. */
export function lockByItself(times: () => LockTimes, lock: () => void): Locking {
  let held = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let hidden: ReturnType<typeof setTimeout> | undefined;
  let hiddenSince: number | null = null;
  const whenFree = (): void => {
    if (held === 0) lock();
  };
  const touch = (): void => {
    clearTimeout(idle);
    idle = setTimeout(whenFree, times().idle * 1000);
  };
  const sight = (): void => {
    clearTimeout(hidden);
    if (document.visibilityState === "hidden") {
      hiddenSince = performance.now();
      hidden = setTimeout(whenFree, times().hidden * 1000);
      return;
    }
    // A phone that slept ran no timers: what counts is how long it was away.
    if (hiddenSince !== null && performance.now() - hiddenSince > times().hidden * 1000) whenFree();
    hiddenSince = null;
    touch();
  };
  const events = ["pointerdown", "keydown", "input", "scroll"] as const;
  for (const name of events) addEventListener(name, touch, { passive: true, capture: true });
  document.addEventListener("visibilitychange", sight);
  addEventListener("pagehide", lock);
  const forgetWipe = onWipe(lock);
  touch();
  return {
    stop: () => {
      clearTimeout(idle);
      clearTimeout(hidden);
      for (const name of events) removeEventListener(name, touch, { capture: true });
      document.removeEventListener("visibilitychange", sight);
      removeEventListener("pagehide", lock);
      forgetWipe();
    },
    stayOpen: async (act) => {
      held += 1;
      let released = false;
      const release = (): void => {
        if (!released) held -= 1;
        released = true;
      };
      const limit = setTimeout(release, MOST_OPEN_MS);
      try {
        return await act();
      } finally {
        clearTimeout(limit);
        release();
        touch();
      }
    },
  };
}
