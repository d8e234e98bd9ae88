/** The days that clocks count from and to: of recorded things, and sums in the unit of a rule. */
import { addDays, addMonths, addWorkingDays, daysBetween, workingDaysBetween } from "../kit/calendar.ts";
import { londonDay, milliseconds, momentFrom, momentOf } from "../kit/zone.ts";
import type { Incident } from "./case.ts";
import type { ClockState, ClockUnit } from "./clock.ts";
import type { When } from "./parts.ts";
import { parsedOnce } from "./when.ts";

/** Something that happened and was recorded: an incident as it reads now, a notice, a reply, a silence. */
export type Dated = Readonly<{ recorded: string; when: Readonly<{ when: When }> }>;

/** An incident as a dated thing, after its corrections. */
export function asItReads(incident: Incident): Dated {
  return { recorded: incident.recorded, when: incident.now.when };
}

/** `soon` is at least this many days before. */
const SOON_DAYS = 3;
const SOON_SHARE = 8;

const HOUR = 3_600_000;

/** The first day it can have been: windows that shut count from it. The day it was recorded where *when* cannot be read. */
export function firstDayOf({ recorded, when }: Dated): string {
  return parsedOnce(when.when)?.earliest.slice(0, 10) ?? londonDay(recorded);
}

/** The last day it can have been: what a body owes counts from it. It cannot have been after it was recorded, unless all of it was. */
export function lastDayOf(thing: Dated): string {
  const latest = parsedOnce(thing.when.when)?.latest?.slice(0, 10) ?? null;
  // London is never behind UTC, so that most need no zone.
  if (latest !== null && latest <= thing.recorded.slice(0, 10)) return latest;
  const recorded = londonDay(thing.recorded);
  if (latest === null) return recorded;
  return latest > recorded && firstDayOf(thing) <= recorded ? recorded : latest;
}

/** The last moment (UTC) it can have been, by its offset where one is known, else in London: hours count from it. */
export function lastMomentOf(thing: Dated): string {
  const { offset } = thing.when.when;
  const parsed = parsedOnce(thing.when.when);
  const earliest = parsed === null ? thing.recorded : moment(parsed.earliest, offset);
  const latest =
    parsed?.latest === undefined || parsed.latest === null ? thing.recorded : moment(parsed.latest, offset);
  const late = milliseconds(latest) > milliseconds(thing.recorded);
  return momentFrom(
    milliseconds(late && milliseconds(earliest) <= milliseconds(thing.recorded) ? thing.recorded : latest),
  );
}

function moment(local: string, offset: string | null): string {
  return offset === null ? momentOf(local.slice(0, 10), local.slice(11), "second") : `${local}${offset}`;
}

/** Hours and minutes later, across changes of the clock; `unit` is the caller's. */
export function addTime(from: string, count: number, unit: "hours" | "minutes"): string {
  return momentFrom(milliseconds(from) + count * (unit === "hours" ? HOUR : HOUR / 60));
}

/** The last day in time. Units that are no span of days count as days. */
export function addUnits(day: string, count: number, unit: ClockUnit, holidays: ReadonlySet<string>): string {
  if (unit === "working-days") return addWorkingDays(day, count, holidays);
  if (unit === "months") return addMonths(day, count);
  if (unit === "years") return addMonths(day, count * 12);
  return addDays(day, count);
}

/** How many working days, or else days, `day` lies past `due`; 0 when it does not. */
export function daysLate(due: string, day: string, unit: ClockUnit, holidays: ReadonlySet<string>): number {
  if (day <= due) return 0;
  return unit === "working-days" ? workingDaysBetween(due, day, holidays) : daysBetween(due, day);
}

/** Where today stands before or after a last day. */
export function stateOn(
  today: string,
  from: string,
  due: string,
): Extract<ClockState, "running" | "soon" | "due" | "overdue"> {
  const left = daysBetween(today, due);
  if (left < 0) return "overdue";
  if (left === 0) return "due";
  return left <= Math.max(SOON_DAYS, Math.floor(daysBetween(from, due) / SOON_SHARE)) ? "soon" : "running";
}
