/** Times as the exports of services write them, as ISO 8601 to the second. */
import { isDay } from "../../kit/calendar.ts";
import { localAt } from "./local-time.ts";

/** `time` is for sorting alone: milliseconds since 1970, of a local time without zone as if it were UTC. */
export type Moment = Readonly<{ at: string; zoneKnown: boolean; time: number }>;

/** 1990-01-01 and the end of 2100 in UTC: what lies outside is no time of a chat. */
const FIRST = Date.UTC(1990, 0, 1);
const LAST = Date.UTC(2101, 0, 1);

/** null for what is no number, or lies outside 1990 to 2100. */
export function momentOfMilliseconds(time: number): Moment | null {
  if (!(time >= FIRST && time < LAST)) return null;
  return { at: `${new Date(time).toISOString().slice(0, 19)}Z`, zoneKnown: true, time };
}

const WRITTEN =
  /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(\.\d{1,9})?(?: ?(Z|UTC|[+-]\d{2}:?\d{2}))?$/;

/**
 * A time such as `2026-04-03 18:05:09 UTC` or `2026-04-03T18:05:09.250+00:00`. `zone` holds where the text names none: `UTC`, an IANA name, or
 * null: it stays local. null for other text, days that do not exist and years outside 1990 to 2100.
 */
export function momentOfText(text: string, zone: string | null): Moment | null {
  const [, day = "", hour = "", minute = "", second = "", fraction = "", named] = WRITTEN.exec(text) ?? [];
  if (!isDay(day)) return null;
  const local = Date.parse(`${day}T${hour}:${minute}:${second}${fraction.slice(0, 4)}Z`);
  if (named !== undefined) return momentOfMilliseconds(local - minutesOf(named) * 60_000);
  if (zone === "UTC") return momentOfMilliseconds(local);
  return localMoment(local, zone);
}

function minutesOf(offset: string): number {
  if (!/^[+-]/.test(offset)) return 0;
  const digits = offset.slice(1).replace(":", "");
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return offset.startsWith("-") ? -minutes : minutes;
}

/** A local time, given as if it were UTC: with `zone` it becomes a moment, without it stays as it is. */
export function localMoment(local: number, zone: string | null): Moment | null {
  const asWritten = momentOfMilliseconds(local);
  if (asWritten === null) return null;
  if (zone === null) return { at: asWritten.at.slice(0, 19), zoneKnown: false, time: local };
  return momentOfMilliseconds(localAt(local, zone));
}
