/** When an open vault locks by itself: out of sight, idle, another tab, leaving; never while our own picker is open. */
import { onWipe } from "../device/wipe.ts";

const MOST_OPEN_MS = 5 * 60_000;

/** Seconds. */
export type LockTimes = Readonly<{ hidden: number; idle: number }>;

/** The longest that keys are held for the drafts of the last second. */
const FLUSH_MS = 1000;

type Closing = Readonly<{ flush(): Promise<void>; close(): void }>;

/** Saves what was typed last, then forgets the keys; at once when the page goes, or when saving takes too long. */
export async function closeSaved(session: Closing): Promise<void> {
  const close = (): void => session.close();
  addEventListener("pagehide", close, { once: true });
  let limit: ReturnType<typeof setTimeout> | undefined;
  const enough = new Promise<void>((resolve) => {
    limit = setTimeout(resolve, FLUSH_MS);
  });
  await Promise.race([session.flush(), enough]);
  clearTimeout(limit);
  removeEventListener("pagehide", close);
  close();
}

export type Locking = Readonly<{
  /** Stops every timer and listener. */
  stop(): void;
  /** Holds the lock off during `act`, for five minutes at most. */
  stayOpen<Result>(act: () => Promise<Result>): Promise<Result>;
}>;

export type Locks = Readonly<{
  /** asked each time, for they can be changed */
  times(): LockTimes;
  /** `at-once`: the page goes, and nothing can be waited for. */
  lock(how: "saved" | "at-once"): void;
  /** called when the page goes out of sight, which may be its last moment */
  save(): void;
}>;

export function lockByItself({ times, lock, save }: Locks): Locking {
  let held = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let hidden: ReturnType<typeof setTimeout> | undefined;
  let hiddenSince: number | null = null;
  const whenFree = (): void => {
    if (held === 0) lock("saved");
  };
  const touch = (): void => {
    clearTimeout(idle);
    idle = setTimeout(whenFree, times().idle * 1000);
  };
  const sight = (): void => {
    clearTimeout(hidden);
    if (document.visibilityState === "hidden") {
      save();
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
  const gone = (): void => lock("at-once");
  addEventListener("pagehide", gone);
  const forgetWipe = onWipe(() => lock("saved"));
  touch();
  return {
    stop: () => {
      clearTimeout(idle);
      clearTimeout(hidden);
      for (const name of events) removeEventListener(name, touch, { capture: true });
      document.removeEventListener("visibilitychange", sight);
      removeEventListener("pagehide", gone);
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
