/** The ladder of notices: which later notice takes the place of an earlier one, so that its clocks come to rest. */
import type { Case, Notice } from "./case.ts";
import { firstDayOf } from "./clock-days.ts";
import type { NoticeTopic } from "./notice.ts";

/** For a topic the rungs above it. */
const ABOVE: Readonly<Partial<Record<NoticeTopic, readonly NoticeTopic[]>>> = {
  "landlord-report": ["stage-1-complaint", "stage-2-complaint", "housing-ombudsman"],
  "their-landlord-report": ["stage-1-complaint", "stage-2-complaint", "housing-ombudsman"],
  "stage-1-complaint": ["stage-2-complaint", "housing-ombudsman"],
  "stage-2-complaint": ["housing-ombudsman"],
  "asb-report": ["case-review", "council-complaint", "council-complaint-2", "lgsco"],
  "council-complaint": ["council-complaint-2", "lgsco"],
  "council-complaint-2": ["lgsco"],
  "school-report": ["school-head", "school-governors", "school-trust"],
  "school-head": ["school-governors", "school-trust"],
  "school-governors": ["school-trust"],
  "platform-report": ["platform-appeal", "report-harmful-content"],
  "platform-appeal": ["report-harmful-content"],
};

/** Rungs that go to another body than the notice before, or to another person there. */
const ELSEWHERE: readonly NoticeTopic[] = [
  "housing-ombudsman",
  "case-review",
  "lgsco",
  "school-head",
  "school-governors",
  "school-trust",
  "report-harmful-content",
];

/** The rungs above a topic; none for one that stands on no ladder. */
export function above(topic: NoticeTopic): readonly NoticeTopic[] {
  return ABOVE[topic] ?? [];
}

/** The first notice of one of the topics that takes over from `notice`; null when there is none. */
export function laterRung(folded: Case, notice: Notice, topics: readonly NoticeTopic[]): Notice | null {
  const fitting = folded.notices.filter(
    (other) => topics.includes(other.to.topic) && takesOver(other, notice),
  );
  return fitting.at(-1) ?? null;
}

/** To the same body; or where the rung lies elsewhere, about the same incidents when both name some. */
function takesOver(later: Notice, earlier: Notice): boolean {
  if (later.id === earlier.id || firstDayOf(later) < firstDayOf(earlier)) return false;
  if (later.to.body === earlier.to.body) return true;
  if (!ELSEWHERE.includes(later.to.topic)) return false;
  if (later.incidents.length === 0 || earlier.incidents.length === 0) return true;
  return later.incidents.some((incident) => earlier.incidents.includes(incident));
}
