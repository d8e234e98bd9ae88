/** How often a test that plays with chance does so: a few times beside the code, and in full among the drills. */

const inFull = process.env["ROUNDS"] === "all";

/** One in so many beside the code. */
const SHARE = 8;

/** Of `full` rounds, at least 25. */
export function rounds(full: number): number {
  return inFull ? full : Math.min(full, Math.max(25, Math.ceil(full / SHARE)));
}

/** Settings of fast-check; where it begins is set in `chance.ts`. */
export const runs = (full: number): Readonly<{ numRuns: number }> => ({ numRuns: rounds(full) });
