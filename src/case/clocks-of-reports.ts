/** Clocks of the Case Review over the whole case: how many reports there are of how many, and the last day on which they all count. */
import { addMonths } from "../kit/calendar.ts";
import { caseReviewOf } from "./case-review.ts";
import type { CaseReview } from "./case-review.ts";
import { BLANK } from "./clock-blank.ts";
import type { Look } from "./clock-blank.ts";
import { firstDayOf, stateOn } from "./clock-days.ts";
import { readFrom } from "./clock-from.ts";
import type { Clock, ClockRule } from "./clock.ts";
import { reportsThatCount } from "./reports-that-count.ts";

/** None where the place has no Case Review. */
export function clocksOfReports(look: Look): readonly Clock[] {
  const review = caseReviewOf(look.folded, look.rules, look.now);
  if (review === null) return [];
  const applied = look.folded.notices.some((notice) => notice.to.topic === "case-review");
  return look.rules.clocks.flatMap((rule) => {
    const start = rule.from === undefined ? null : readFrom(rule.from);
    if (start?.on === "first-asb-report") return windowClock(look, rule, review, applied) ?? [];
    if (rule.kind !== "count" || rule.unit !== "reports") return [];
    return countClock(look, rule, review, applied) ?? [];
  });
}

/** The count of incidents by our count for the review itself; for any other rule the count of reports in the window. null before the first. */
function countClock(look: Look, rule: ClockRule, review: CaseReview, applied: boolean): Clock | null {
  const days =
    rule.id === "case-review-reports"
      ? review.counting.map(({ reported }) => reported)
      : reportDays(look, review.threshold.windowMonths);
  if (days.length === 0) return null;
  const need = rule.count ?? 0;
  const reached = days.length >= need;
  return {
    ...BLANK,
    key: rule.id,
    kind: rule.kind,
    rule,
    from: reached ? (days[need - 1] ?? null) : null,
    next: rule.next ?? null,
    count: { have: days.length, need },
    state: applied ? "met" : reached ? "open" : "running",
  };
}

/** Days of the reports in the window, oldest first. */
function reportDays(look: Look, windowMonths: number): readonly string[] {
  return reportsThatCount(look.folded)
    .map(firstDayOf)
    .filter((day) => addMonths(day, windowMonths) >= look.today)
    .toSorted();
}

/** It never shuts: when the oldest report falls out of the window, the next one is the first. */
function windowClock(look: Look, rule: ClockRule, review: CaseReview, applied: boolean): Clock | null {
  const due = review.applyBefore;
  if (due === null) return null;
  const first = review.counting.find(
    ({ reported }) => addMonths(reported, review.threshold.windowMonths) === due,
  );
  if (first === undefined) return null;
  return {
    ...BLANK,
    key: `${rule.id}:${first.notice}`,
    kind: rule.kind,
    rule,
    notice: first.notice,
    from: first.reported,
    due,
    next: rule.next ?? null,
    state: applied ? "met" : stateOn(look.today, first.reported, due),
  };
}
