/** How careful to be with advice on contact: what the kept plan's answers say of stalking or abuse (CARE C1, C5). */
import type { Case } from "../../case/case.ts";
import { readAnswers } from "../../plan/answers.ts";
import { isAdult } from "../../plan/person.ts";
import type { Answers } from "../../plan/questions.ts";
import { stalkingOrAbuse } from "../../plan/signals.ts";

export type ContactCare = Readonly<{
  /** `not-known` is never taken for `no` */
  abuse: "yes" | "not-known" | "no";
  /** only when it was said */
  adult: boolean;
}>;

/** Without a plan, or with answers that cannot be read, nothing is known. */
export function contactCare(open: Case): ContactCare {
  const answers = answersOf(open);
  if (answers === null) return { abuse: "not-known", adult: open.young === false };
  return { abuse: stalkingOrAbuse(answers), adult: isAdult(answers) };
}

function answersOf(open: Case): Answers | null {
  if (open.plan === null) return null;
  const area = open.plan.answers["area"];
  const read = readAnswers(open.plan.answers, typeof area === "string" ? [area] : []);
  return read.ok ? read.answers : null;
}
