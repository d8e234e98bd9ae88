/** Bodies that can hold the very person someone is afraid of (CARE C4), and what the plan's answers say of that. */
import type { BodyKind } from "../../case/notice.ts";

const WHO: Partial<Readonly<Record<BodyKind, string>>> = {
  landlord: "landlord",
  school: "school-staff",
  police: "police-officer",
  council: "council-worker",
  employer: "work",
};

export const FEARED_KINDS = ["landlord", "school", "police", "council", "employer"] as const;

export type FearedKind = (typeof FEARED_KINDS)[number];

/** Networks, apps, helplines and ombudsmen are far away: there the question would only get in the way. */
export const canBeFeared = (kind: BodyKind): kind is FearedKind => FEARED_KINDS.some((one) => one === kind);

/** True when the kept answers already say that the person is from there. */
export function saidToBeFeared(kind: BodyKind, answers: Readonly<Record<string, unknown>> | null): boolean {
  const who = answers?.["who"];
  const from = WHO[kind];
  return from !== undefined && Array.isArray(who) && who.includes(from);
}
