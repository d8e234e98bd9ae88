/** How careful to be with advice on contact: what the kept plan's answers say of stalking or abuse (CARE C1, C5). */
import type { Case } from "../../case/case.ts";
import { isAdult } from "../../plan/person.ts";
import { stalkingOrAbuse } from "../../plan/signals.ts";
import { planAnswers } from "../vault/plan-answers.ts";

export type ContactCare = Readonly<{
  /** `not-known` is never taken for `no` */
  abuse: "yes" | "not-known" | "no";
  /** only when it was said */
  adult: boolean;
}>;

/** Without a plan, or with answers that cannot be read, nothing is known. */
export function contactCare(open: Case): ContactCare {
  const answers = planAnswers(open);
  if (answers === null) return { abuse: "not-known", adult: open.young === false };
  return { abuse: stalkingOrAbuse(answers), adult: isAdult(answers) };
}
