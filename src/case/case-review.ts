/** Counts towards the ASB Case Review by the place's own threshold; it shows what counts and why, and never says that one may not apply (CARE C22). */
import { addMonths, compareDays } from "../kit/calendar.ts";
import { londonDay } from "../kit/zone.ts";
import type { Case, Incident, Notice } from "./case.ts";
import { bodyOf } from "./clock-blank.ts";
import { asItReads, firstDayOf, lastDayOf } from "./clock-days.ts";
import type { ClockRule, Rules } from "./clock.ts";
import type { Body } from "./notice.ts";
import { isNameless, isRelevant, reportsThatCount } from "./reports-that-count.ts";

/** Why an incident does not count by our count; the bodies can still look at it. */
export type NotCounted =
  | "not-reported"
  | "reported-late"
  | "too-old"
  | "body-does-not-count"
  | "same-report"
  | "withdrawn"
  | "anonymous";

/**
 * `windowMonths`: reports of the last so many months count. `withinMonths`: each incident reported within so many months of happening; null where the place has no
 * such rule. `have` and `need` are by our count. `secondReport`: two reports in the window, whatever they told of: bodies should now explain the Case Review (FACTS 4.3).
 * `nextShuts`: the unreported incident whose time to report shuts first. `applyBefore`: the last day on which those that count now still do.
 */
export type CaseReview = Readonly<{
  threshold: Readonly<{
    count: number;
    windowMonths: number;
    withinMonths: number | null;
    source: string;
    confidence: ClockRule["confidence"];
  }>;
  counting: readonly Readonly<{ incident: string; notice: string; reported: string }>[];
  not: readonly Readonly<{ incident: string; why: NotCounted }>[];
  have: number;
  need: number;
  secondReport: boolean;
  nextShuts: Readonly<{ incident: string; day: string }> | null;
  applyBefore: string | null;
}>;

/** null where the place has no Case Review (Scotland, Northern Ireland) or is not chosen. `now` is a moment in UTC. */
export function caseReviewOf(folded: Case, rules: Rules, now: string): CaseReview | null {
  const rule = (id: string): ClockRule | null => rules.clocks.find((one) => one.id === id) ?? null;
  const reports = rule("case-review-reports");
  const windowMonths = rule("case-review-window")?.days ?? null;
  const withinMonths = rule("case-review-report-within")?.days ?? null;
  if (reports?.count === undefined || windowMonths === null) return null;
  const today = londonDay(now);
  const relevant = reportsThatCount(folded);
  const telling = tellingIn(folded, relevant);
  const inWindow = (day: string): boolean => addMonths(day, windowMonths) >= today;
  const judged = folded.incidents.map((incident) => ({
    incident,
    verdict: judge(incident, telling, withinMonths, inWindow),
  }));
  const told = judged.flatMap(({ incident, verdict }) =>
    typeof verdict === "string"
      ? []
      : [{ incident: incident.id, notice: verdict.id, reported: firstDayOf(verdict) }],
  );
  const again =
    reports.per === "report"
      ? told.filter((one, at) => told.findIndex((other) => other.notice === one.notice) !== at)
      : [];
  const counting = told
    .filter((one) => !again.includes(one))
    .toSorted((one, other) => compareDays(one.reported, other.reported));
  return {
    threshold: {
      count: reports.count,
      windowMonths,
      withinMonths,
      source: reports.source,
      confidence: reports.confidence,
    },
    counting,
    not: [
      ...judged.flatMap(({ incident, verdict }) =>
        typeof verdict === "string" ? [{ incident: incident.id, why: verdict }] : [],
      ),
      ...again.map(({ incident }) => ({ incident, why: "same-report" as const })),
    ],
    have: counting.length,
    need: Math.max(0, reports.count - counting.length),
    secondReport: relevant.filter((notice) => inWindow(firstDayOf(notice))).length >= 2,
    nextShuts: withinMonths === null ? null : nextShuts(judged, withinMonths, today),
    applyBefore: applyBefore(
      counting.map(({ reported }) => reported),
      reports.count,
      windowMonths,
    ),
  };
}

/** The report that makes it count, the earliest of several, or why none does. */
function judge(
  incident: Incident,
  { notices, relevant }: Telling,
  withinMonths: number | null,
  inWindow: (day: string) => boolean,
): Notice | NotCounted {
  if (incident.withdrawn !== null) return "withdrawn";
  const reports = incident.told.flatMap((id) => relevant.get(id) ?? []);
  if (reports.length === 0) return whyUntold(incident, notices);
  const inTime =
    withinMonths === null ? reports : reports.filter((report) => isInTime(report, incident, withinMonths));
  if (inTime.length === 0) return "reported-late";
  return oldestFirst(inTime).find((report) => inWindow(firstDayOf(report))) ?? "too-old";
}

/** All bodies that were told, and the reports that count, by the notice's id. */
type Telling = Readonly<{ notices: ReadonlyMap<string, Body | null>; relevant: ReadonlyMap<string, Notice> }>;

function tellingIn(folded: Case, relevant: readonly Notice[]): Telling {
  return {
    notices: new Map(folded.notices.map((notice) => [notice.id, bodyOf(folded, notice)])),
    relevant: new Map(relevant.map((notice) => [notice.id, notice])),
  };
}

function oldestFirst(notices: readonly Notice[]): readonly Notice[] {
  return notices.toSorted((one, other) => compareDays(firstDayOf(one), firstDayOf(other)));
}

function whyUntold(incident: Incident, notices: Telling["notices"]): NotCounted {
  const bodies = incident.told.flatMap((id) => notices.get(id) ?? []);
  if (bodies.some(isNameless)) return "anonymous";
  return bodies.length === 0 || bodies.some(isRelevant) ? "not-reported" : "body-does-not-count";
}

/** Where it is not certain when it was, the doubt is the person's. */
function isInTime(report: Notice, incident: Incident, withinMonths: number): boolean {
  return firstDayOf(report) <= addMonths(lastDayOf(asItReads(incident)), withinMonths);
}

/** The last day to report it in time; counted from the first day it can have been, so as to warn early. */
export function reportBy(incident: Incident, withinMonths: number): string {
  return addMonths(firstDayOf(asItReads(incident)), withinMonths);
}

function nextShuts(
  judged: readonly Readonly<{ incident: Incident; verdict: Notice | NotCounted }>[],
  withinMonths: number,
  today: string,
): CaseReview["nextShuts"] {
  const oldest = addMonths(today, -withinMonths - 1);
  const open = judged.flatMap(({ incident, verdict }) => {
    if (firstDayOf(asItReads(incident)) < oldest) return [];
    const untold = verdict === "not-reported" || verdict === "body-does-not-count" || verdict === "anonymous";
    const day = reportBy(incident, withinMonths);
    return untold && day >= today ? [{ incident: incident.id, day }] : [];
  });
  return open.toSorted((one, other) => compareDays(one.day, other.day))[0] ?? null;
}

/** With enough, the day on which the newest `count` still fit; before that, the day on which the first would fall out. `reported`: oldest first. */
function applyBefore(reported: readonly string[], count: number, windowMonths: number): string | null {
  const first = reported.length >= count ? reported[reported.length - count] : reported[0];
  return first === undefined ? null : addMonths(first, windowMonths);
}
