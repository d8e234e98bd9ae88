/** Which reports count for a Case Review: tellings of relevant bodies, by the law's list and the person's own word. */
import type { Case, Notice } from "./case.ts";
import { bodyOf } from "./clock-blank.ts";
import type { Body, BodyKind, NoticeTopic } from "./notice.ts";

/** A telling of what happened; complaints about how it was handled are none. */
const REPORTS: readonly NoticeTopic[] = [
  "asb-report",
  "landlord-report",
  "their-landlord-report",
  "police-report",
  "other",
];

/** Relevant bodies of the Anti-social Behaviour, Crime and Policing Act 2014, s105; never the others, whatever a person says. */
const ALWAYS: readonly BodyKind[] = ["council", "police"];
const NEVER: readonly BodyKind[] = ["school", "platform", "network", "employer"];

/** They pass on a report without a name. */
const NAMELESS = ["crimestoppers", "fearless"];

/** A landlord named by the place pack is a social one; any other only when the person says so. */
export function isRelevant(body: Body): boolean {
  if (NEVER.includes(body.kind) || isNameless(body)) return false;
  if (ALWAYS.includes(body.kind)) return true;
  return body.relevant ?? (body.kind === "landlord" && body.pack !== null);
}

/** An anonymous report may not be counted (CARE C22). */
export function isNameless(body: Body): boolean {
  return body.pack !== null && NAMELESS.includes(body.pack);
}

/** Reports to relevant bodies, newest first. */
export function reportsThatCount(folded: Case): readonly Notice[] {
  return folded.notices.filter((notice) => {
    const body = bodyOf(folded, notice);
    return body !== null && isRelevant(body) && REPORTS.includes(notice.to.topic);
  });
}
