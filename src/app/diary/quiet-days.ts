/** How many days have passed without anything new. */
import type { Case } from "../../case/case.ts";
import { parsedOnce } from "../../case/when.ts";
import { daysBetween } from "../../kit/calendar.ts";

/**
 * The same as `patternOf` says, without looking at each of ten thousand incidents: null while nothing happened yet, 0 while something still goes on.
 * `today` is `YYYY-MM-DD`.
 */
export function daysWithoutContact({ incidents }: Pick<Case, "incidents">, today: string): number | null {
  let newest: number | null = null;
  for (const { now, withdrawn } of incidents) {
    const { when } = now.when;
    if (withdrawn !== null || (newest !== null && !when.at.endsWith("/.."))) continue;
    const parsed = parsedOnce(when);
    if (parsed === null || parsed.earliest.slice(0, 10) > today) continue;
    const last = parsed.latest?.slice(0, 10) ?? today;
    // They come newest first by the end of when they happened: only what still goes on can be newer than the first.
    newest = Math.min(newest ?? Infinity, last > today ? 0 : daysBetween(last, today));
  }
  return newest;
}
