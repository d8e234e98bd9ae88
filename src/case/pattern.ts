/** The pattern of a case in plain numbers, for a chart and its table: never a score. */
import { addDays, compareDays, daysBetween, mondayOf } from "../kit/calendar.ts";
import { londonDay } from "../kit/zone.ts";
import type { Case, Incident } from "./case.ts";
import { asItReads, firstDayOf, lastDayOf } from "./clock-days.ts";
import { parsedOnce } from "./when.ts";
import type { ParsedWhen } from "./when.ts";

/** Night from 22:00 to before 6:00, morning to before 12:00, afternoon to before 18:00, evening to before 22:00, local time. */
export type TimeOfDay = "night" | "morning" | "afternoon" | "evening" | "not-known";

/** A step that was taken: a notice, an act against contact, or a move. `id` names it in the case. */
export type StepMark = Readonly<{ kind: "notice" | "silence" | "move"; id: string; day: string }>;

/** `monday` starts the ISO week. A series that fits in the week counts as often as the person counted it. */
export type Week = Readonly<{ monday: string; incidents: number; steps: readonly StepMark[] }>;

/**
 * Withdrawn incidents are left out. `weeks` has no gaps, from the first thing placed up to the week of today. `unplaced`: incidents known too roughly for a week.
 * `perChannel`, `perActor` and `perPlatform`: most first; null for what was not said. An incident of two actors counts for each.
 * `daysWithout`: since the last possible day of the newest incident; null without one. `longestQuiet`: whole days between incidents without one, or since the newest.
 */
export type Pattern = Readonly<{
  weeks: readonly Week[];
  unplaced: number;
  perChannel: readonly Tally[];
  perActor: readonly Tally[];
  perPlatform: readonly Tally[];
  perTime: Readonly<Record<TimeOfDay, number>>;
  daysWithout: number | null;
  longestQuiet: Readonly<{ from: string; to: string; days: number }> | null;
}>;

export type Tally = Readonly<{ of: string | null; incidents: number }>;

/** `now` is a moment in UTC. */
export function patternOf(folded: Case, now: string): Pattern {
  const today = londonDay(now);
  const incidents = folded.incidents.filter((incident) => incident.withdrawn === null);
  const placed = incidents.flatMap((incident) => {
    const monday = weekOf(incident);
    return monday === null ? [] : [{ monday, times: incident.now.when.many ?? 1 }];
  });
  return {
    weeks: weeksOf(placed, stepMarks(folded), today),
    unplaced: incidents.length - placed.length,
    perChannel: tally(incidents.map((incident) => [incident.now.where?.channel ?? null])),
    perActor: tally(incidents.map(({ now: { actors = [] } }) => (actors.length === 0 ? [null] : actors))),
    perPlatform: tally(incidents.map((incident) => [incident.now.where?.platform ?? null])),
    perTime: timesOf(incidents),
    ...quietOf(incidents, today),
  };
}

/** null when it can have been in more than one week. */
function weekOf(incident: Incident): string | null {
  const dated = asItReads(incident);
  if (parsedOnce(dated.when.when)?.latest === null) return null;
  const [first, last] = [firstDayOf(dated), lastDayOf(dated)];
  const monday = mondayOf(first);
  return first === last || mondayOf(last) === monday ? monday : null;
}

/** Oldest first. */
function stepMarks(folded: Case): readonly StepMark[] {
  const marks: readonly StepMark[] = [
    ...folded.notices.map((notice) => ({ kind: "notice" as const, id: notice.id, day: firstDayOf(notice) })),
    ...folded.silences.map((silence) => ({
      kind: "silence" as const,
      id: silence.id,
      day: firstDayOf(silence),
    })),
    ...folded.moves.map(({ id, move }) => ({ kind: "move" as const, id, day: move.day })),
  ];
  return marks.toSorted((one, other) => compareDays(one.day, other.day));
}

function weeksOf(
  placed: readonly Readonly<{ monday: string; times: number }>[],
  steps: readonly StepMark[],
  today: string,
): readonly Week[] {
  const counts = new Map<string, number>();
  for (const { monday, times } of placed) counts.set(monday, (counts.get(monday) ?? 0) + times);
  const marks = new Map<string, StepMark[]>();
  for (const step of steps) {
    const monday = mondayOf(step.day);
    marks.set(monday, [...(marks.get(monday) ?? []), step]);
  }
  const [first] = [...counts.keys(), ...marks.keys()].toSorted();
  const weeks: Week[] = [];
  for (let monday = first; monday !== undefined && monday <= today; monday = addDays(monday, 7)) {
    weeks.push({ monday, incidents: counts.get(monday) ?? 0, steps: marks.get(monday) ?? [] });
  }
  return weeks;
}

function tally(names: readonly (readonly (string | null)[])[]): readonly Tally[] {
  const counts = new Map<string | null, number>();
  for (const name of names.flatMap((some) => [...new Set(some)]))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([of, incidents]) => ({ of, incidents }))
    .toSorted((one, other) => other.incidents - one.incidents || compareDays(one.of ?? "~", other.of ?? "~"));
}

function timesOf(incidents: readonly Incident[]): Pattern["perTime"] {
  const times = { night: 0, morning: 0, afternoon: 0, evening: 0, "not-known": 0 };
  for (const incident of incidents) times[timeOf(parsedOnce(incident.now.when.when))] += 1;
  return times;
}

/** Known only to the minute; of a span when both ends fall into the same part of one day. */
function timeOf(when: ParsedWhen | null): TimeOfDay {
  if (when === null || when.latest === null || !when.start.text.includes("T")) return "not-known";
  if (when.end !== null && (when.end === "open" || !when.end.text.includes("T"))) return "not-known";
  const [start, end] = [partOf(when.earliest), partOf(when.latest)];
  const hours = (text: string): number => Number(text.slice(11, 13));
  const sameNight =
    daysBetween(when.earliest.slice(0, 10), when.latest.slice(0, 10)) === 1 &&
    hours(when.earliest) >= 22 &&
    hours(when.latest) < 6;
  const sameDay =
    when.earliest.slice(0, 10) === when.latest.slice(0, 10) &&
    !(hours(when.earliest) < 6 && hours(when.latest) >= 22);
  return start === end && (sameDay || sameNight) ? start : "not-known";
}

function partOf(local: string): TimeOfDay {
  const hour = Number(local.slice(11, 13));
  if (hour >= 22 || hour < 6) return "night";
  return hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
}

function quietOf(
  incidents: readonly Incident[],
  today: string,
): Pick<Pattern, "daysWithout" | "longestQuiet"> {
  const spans = incidents
    .map((incident) => ({ from: firstDayOf(asItReads(incident)), to: lastPossibleDay(incident, today) }))
    .filter(({ from }) => from <= today)
    .toSorted((one, other) => compareDays(one.from, other.from));
  const [first, ...later] = spans;
  if (first === undefined) return { daysWithout: null, longestQuiet: null };
  const gaps: Quiet[] = [];
  let last = first.to;
  for (const { from, to } of later) {
    gaps.push(quiet(addDays(last, 1), addDays(from, -1)));
    if (to > last) last = to;
  }
  gaps.push(quiet(addDays(last, 1), today));
  const [longest] = gaps.filter(({ days }) => days > 0).toSorted((one, other) => other.days - one.days);
  return { daysWithout: daysBetween(last, today), longestQuiet: longest ?? null };
}

type Quiet = NonNullable<Pattern["longestQuiet"]>;

function quiet(from: string, to: string): Quiet {
  return { from, to, days: daysBetween(from, to) + 1 };
}

/** Today while it goes on; never after today. */
function lastPossibleDay(incident: Incident, today: string): string {
  const parsed = parsedOnce(incident.now.when.when);
  const last = parsed === null ? lastDayOf(asItReads(incident)) : (parsed.latest?.slice(0, 10) ?? today);
  return last > today ? today : last;
}
