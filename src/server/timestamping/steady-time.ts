/** The machine's clock, which for tokens never goes backwards in one process. */

/** The time may stand still for as long as tokens say that it may be wrong, in milliseconds. */
const MOST_WAITING_MS = 1000;

/** Milliseconds since 1970; null while the clock is further back than the last time that was told: then it was wrong once, and we do not know when. */
export function steadyTime(clock: () => number): () => number | null {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const now = clock();
    if (now < last) return last - now <= MOST_WAITING_MS ? last : null;
    last = now;
    return now;
  };
}
