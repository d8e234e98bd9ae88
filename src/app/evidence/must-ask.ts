/** When pictures inside a chat must be left out before anything is kept (CARE C13): under 18, age not known, or a signal about pictures. */
import type { Case } from "../../case/case.ts";
import { isAdult } from "../../plan/person.ts";
import { readSignals } from "../../plan/signals.ts";
import type { SignalId } from "../../plan/signals.ts";
import { planAnswers } from "../vault/plan-answers.ts";

const ABOUT_PICTURES: readonly SignalId[] = [
  "image-under-18",
  "image-adult",
  "child-sexual-abuse",
  "blackmail",
];

/** Whether the person's age is still to be asked: neither the case nor the plan says it. */
export function ageUnknown(open: Pick<Case, "young" | "plan">): boolean {
  const answers = planAnswers(open);
  return open.young === null && (answers === null || answers.age === undefined);
}

/** Not known is not no (CARE C1): only a case that says "adult", and nothing of pictures, takes them in. */
export function textOnly(open: Pick<Case, "young" | "plan">): boolean {
  const answers = planAnswers(open);
  const adult = open.young === false || (answers !== null && isAdult(answers));
  if (open.young === true || !adult) return true;
  const signals = answers === null ? new Set<SignalId>() : readSignals(answers);
  return ABOUT_PICTURES.some((signal) => signals.has(signal));
}
