/** Clocks that incidents start: the time to report each for a Case Review, how many calls there were, and what not to wait with. */
import { addMonths, compareDays } from "../kit/calendar.ts";
import type { Incident } from "./case.ts";
import { reportBy } from "./case-review.ts";
import { BLANK } from "./clock-blank.ts";
import type { Look } from "./clock-blank.ts";
import { addUnits, asItReads, firstDayOf, lastDayOf } from "./clock-days.ts";
import { readFrom, topicOf } from "./clock-from.ts";
import type { Clock, ClockRule } from "./clock.ts";
import { stateOf } from "./clocks-of-notices.ts";
import type { Channel } from "./incident.ts";
import { reportsThatCount } from "./reports-that-count.ts";

/** Withdrawn incidents start nothing. */
export function clocksOfIncidents(look: Look): readonly Clock[] {
  const standing = look.folded.incidents.filter((incident) => incident.withdrawn === null);
  return look.rules.clocks.flatMap((rule) => {
    const start = rule.from === undefined ? null : readFrom(rule.from);
    if (start?.on === "last-incident") return newest(look, rule, standing);
    if (start?.on !== "incident") return [];
    if (rule.kind === "count") return counted(look, rule, standing, start.channel);
    return toReport(look, rule, standing);
  });
}

/** One clock for each incident: met when a report that counts told of it in time. Those over for longer than they ran are left out. */
function toReport(look: Look, rule: ClockRule, standing: readonly Incident[]): readonly Clock[] {
  if (rule.kind !== "window" || rule.unit !== "months") return [];
  const months = rule.days ?? 0;
  const reported = new Map(reportsThatCount(look.folded).map((report) => [report.id, firstDayOf(report)]));
  const oldest = addMonths(look.today, -2 * months);
  return standing.flatMap((incident) => {
    const from = firstDayOf(asItReads(incident));
    if (from < oldest) return [];
    const due = reportBy(incident, months);
    const told = incident.told.some((notice) => (reported.get(notice) ?? "9999") <= due);
    return {
      ...BLANK,
      key: `${rule.id}:${incident.id}`,
      kind: rule.kind,
      rule,
      incident: incident.id,
      from,
      due,
      next: rule.next ?? null,
      state: told ? "met" : stateOf(rule, look.today, from, due),
    };
  });
}

/** One clock for the whole case, from its newest incident; met when the next rung was taken since. */
function newest(look: Look, rule: ClockRule, standing: readonly Incident[]): readonly Clock[] {
  const last = byLastDay(standing).at(-1);
  if (last === undefined) return [];
  const from = lastDayOf(asItReads(last));
  const due = addUnits(from, rule.days ?? 0, rule.unit ?? "days", look.rules.holidays);
  const next = rule.next === undefined ? null : topicOf(rule.next);
  const taken = look.folded.notices.some((notice) => notice.to.topic === next && lastDayOf(notice) >= from);
  const state = taken ? "met" : stateOf(rule, look.today, from, due);
  const key = `${rule.id}:${last.id}`;
  return [{ ...BLANK, key, kind: rule.kind, rule, incident: last.id, from, due, next, state }];
}

/** How many there were, a series as often as the person counted; only where the body that counts them is in the case. */
function counted(
  look: Look,
  rule: ClockRule,
  standing: readonly Incident[],
  channel: Channel | null,
): readonly Clock[] {
  const bodies = [...look.folded.bodies].filter(([, body]) => body.now.pack === rule.pack).map(([id]) => id);
  if (rule.pack !== undefined && bodies.length === 0) return [];
  const need = rule.count ?? 0;
  const fitting = standing.filter((one) => channel === null || one.now.where?.channel === channel);
  const have = fitting.reduce((sum, incident) => sum + (incident.now.when.many ?? 1), 0);
  if (have === 0) return [];
  const taken = look.folded.notices.some(
    ({ to }) => to.topic === rule.next && (rule.pack === undefined || bodies.includes(to.body)),
  );
  return [
    {
      ...BLANK,
      key: rule.id,
      kind: rule.kind,
      rule,
      body: rule.pack === undefined ? null : (bodies[0] ?? null),
      from: have >= need ? dayReached(fitting, need) : null,
      next: rule.next ?? null,
      count: { have, need },
      state: taken ? "met" : have >= need ? "open" : "running",
    },
  ];
}

/** The day of the incident with which there were enough. */
function dayReached(incidents: readonly Incident[], need: number): string | null {
  let sum = 0;
  for (const incident of byLastDay(incidents)) {
    sum += incident.now.when.many ?? 1;
    if (sum >= need) return lastDayOf(asItReads(incident));
  }
  return null;
}

/** Oldest first; of one day in the order of the case, turned round. */
function byLastDay(incidents: readonly Incident[]): readonly Incident[] {
  return incidents
    .map((incident) => ({ incident, day: lastDayOf(asItReads(incident)) }))
    .toReversed()
    .toSorted((one, other) => compareDays(one.day, other.day))
    .map(({ incident }) => incident);
}
