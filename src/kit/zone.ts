/** Local time in Europe/London, by the rule that has held since 1996: an hour ahead from the last Sunday of March to that of October. */
import { addDays, dayNumber, isDay, weekday } from "./calendar.ts";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Milliseconds since 1970 of a moment with its offset (`2026-11-22T10:00Z`); throws a RangeError for other text. */
export function milliseconds(moment: string): number {
  const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
  const time = shape.test(moment) && isDay(moment.slice(0, 10)) ? Date.parse(moment) : Number.NaN;
  if (Number.isNaN(time)) throw new RangeError(`"${moment}" is no moment.`);
  return time;
}

/** The moment in UTC as `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export function momentFrom(time: number): string {
  return new Date(time).toISOString();
}

/** Minutes that London is ahead of UTC then: 60 in summer time, else 0. Both changes are at 01:00 UTC. */
export function londonOffset(time: number): 0 | 60 {
  const [forward, back] = changesOf(new Date(time).getUTCFullYear());
  return time >= forward && time < back ? 60 : 0;
}

/** Worked out once for each year. */
const CHANGES = new Map<number, readonly [forward: number, back: number]>();

function changesOf(year: number): readonly [forward: number, back: number] {
  const known = CHANGES.get(year);
  if (known !== undefined) return known;
  const change = (month: "03" | "10"): number =>
    dayNumber(lastSunday(`${year}-${month}-31`)) * DAY + 60 * MINUTE;
  const changes = [change("03"), change("10")] as const;
  CHANGES.set(year, changes);
  return changes;
}

function lastSunday(endOfMonth: string): string {
  return addDays(endOfMonth, -(weekday(endOfMonth) % 7));
}

/** The day in London, `YYYY-MM-DD`. */
export function londonDay(moment: string): string {
  return londonTime(moment).slice(0, 10);
}

/** The local time in London, `YYYY-MM-DDTHH:MM`. */
export function londonTime(moment: string): string {
  const time = milliseconds(moment);
  return momentFrom(time + londonOffset(time) * MINUTE).slice(0, 16);
}

/**
 * The moment in UTC at which London's clocks show that day and time (`HH:MM`). In the hour that comes twice in October it is the first,
 * or the second when asked for; a time that is skipped in March is read as an hour later.
 */
export function momentOf(day: string, time: string, which: "first" | "second" = "first"): string {
  const local = milliseconds(`${day}T${time}Z`);
  const summer = local - 60 * MINUTE;
  const inSummer = londonOffset(summer) === 60;
  if (inSummer && (which === "first" || londonOffset(local) === 60)) return momentFrom(summer);
  return momentFrom(local);
}
