/** Who this is about, by the answers: age, and who asks; not known is never taken for adult. */
import type { Answers, FieldId, FixedFieldId, OptionOf } from "./questions.ts";

/** The options chosen in a field, as a list; empty when it was skipped. */
export function chosen(answers: Answers, field: FieldId): readonly string[] {
  const given: string | readonly string[] | undefined = answers[field];
  if (given === undefined) return [];
  return typeof given === "string" ? [given] : given;
}

/** Whether one of these options was chosen. */
export function tells<F extends FixedFieldId>(
  answers: Answers,
  field: F,
  ...options: readonly OptionOf<F>[]
): boolean {
  const given: string | readonly string[] | undefined = answers[field];
  if (given === undefined) return false;
  const asked: readonly string[] = options;
  return typeof given === "string" ? asked.includes(given) : given.some((option) => asked.includes(option));
}

/** A child of someone who did not give the age counts as under 18. */
export const isUnder18 = (answers: Answers): boolean =>
  tells(answers, "age", "under-13", "13-15", "16-17") ||
  (tells(answers, "for-whom", "my-child") && answers.age === undefined);

/** Only when it was said. */
export const isAdult = (answers: Answers): boolean => tells(answers, "age", "adult");
