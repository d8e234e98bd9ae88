/** What telling a body can be about, by kind of body and by what holds in the place. */
import type { BodyKind, NoticeTopic } from "../../case/notice.ts";

/** The usual first step stands first. */
const BY_KIND: Readonly<Record<BodyKind, readonly NoticeTopic[]>> = {
  landlord: ["landlord-report", "their-landlord-report", "stage-1-complaint", "stage-2-complaint", "other"],
  council: ["asb-report", "case-review", "council-complaint", "council-complaint-2", "other"],
  network: ["network-report", "new-number", "other"],
  platform: ["platform-report", "platform-appeal", "platform-export-asked", "other"],
  school: [
    "school-report",
    "school-head",
    "school-governors",
    "school-trust",
    "college-report",
    "university-report",
    "other",
  ],
  police: ["police-report", "asb-report", "case-review", "police-complaint", "other"],
  ombudsman: ["housing-ombudsman", "lgsco", "other"],
  employer: ["employer-report", "other"],
  helpline: ["helpline", "report-harmful-content", "other"],
};

/** What a topic needs the place to have (CARE C10). */
const NEEDS: Partial<Readonly<Record<NoticeTopic, string>>> = {
  "case-review": "case-review",
  "housing-ombudsman": "housing-ombudsman",
  lgsco: "lgsco",
};

/** Topics of a kind of body. `has` is what holds in the place: an English step is not offered elsewhere. */
export function topicsOf(kind: BodyKind, has: ReadonlySet<string>): readonly NoticeTopic[] {
  return BY_KIND[kind].filter((topic) => {
    const need = NEEDS[topic];
    return need === undefined || has.has(need);
  });
}

/** What it was most likely this time: as last time with this body, or the usual first step. `told`: newest first. */
export function likelyTopic(
  topics: readonly NoticeTopic[],
  told: readonly NoticeTopic[],
): NoticeTopic | null {
  const last = told[0];
  if (last !== undefined && topics.includes(last)) return last;
  return topics[0] ?? null;
}

const NEXT: Partial<Readonly<Record<NoticeTopic, readonly NoticeTopic[]>>> = {
  "landlord-report": ["stage-1-complaint"],
  "their-landlord-report": ["stage-1-complaint"],
  "stage-1-complaint": ["stage-2-complaint"],
  "stage-2-complaint": ["housing-ombudsman"],
  "asb-report": ["case-review", "council-complaint"],
  "case-review": ["council-complaint"],
  "council-complaint": ["council-complaint-2", "lgsco"],
  "council-complaint-2": ["lgsco"],
  "school-report": ["school-head"],
  "school-head": ["school-governors"],
  "school-governors": ["school-trust"],
  "platform-report": ["platform-appeal", "report-harmful-content"],
  "platform-appeal": ["report-harmful-content"],
  "police-report": ["case-review", "police-complaint"],
};

/** What can be done next when a body answered or closed and it is not fixed. Empty where the place has no next step. */
export function nextTopics(topic: NoticeTopic, has: ReadonlySet<string>): readonly NoticeTopic[] {
  return (NEXT[topic] ?? []).filter((next) => {
    const need = NEEDS[next];
    return need === undefined || has.has(need);
  });
}
