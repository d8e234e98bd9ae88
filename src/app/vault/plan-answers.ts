/** What the person told in the questions, as it was kept with the plan of an open case. */
import type { Case } from "../../case/case.ts";
import { readAnswers } from "../../plan/answers.ts";
import type { Answers } from "../../plan/questions.ts";

/** null without a plan, or with answers that cannot be read: then nothing is known. */
export function planAnswers(open: Pick<Case, "plan">): Answers | null {
  if (open.plan === null) return null;
  const area = open.plan.answers["area"];
  const read = readAnswers(open.plan.answers, typeof area === "string" ? [area] : []);
  return read.ok ? read.answers : null;
}
