/** The keys of the call handler's page: within the question in hand every answer has one. */
import type { Field, Question } from "../triage/chosen.ts";

/** `n` and `p` go to the next and the previous question, so no answer has them. */
export const NEXT_KEYS: readonly string[] = ["n", "Enter", "ArrowDown"];
export const PREVIOUS_KEYS: readonly string[] = ["p", "ArrowUp"];
const ANSWER_KEYS = [..."1234567890qwertyuioasdfghjklzxcvbm"];

export type Keyed = Readonly<{ key: string; field: Field; option: string }>;

/** The keys of a question's answers, over all its fields. Throws when it has more answers than there are keys. */
export function keysOf(question: Question): readonly Keyed[] {
  const answers = question.fields.flatMap((field) => field.options.map((option) => ({ field, option })));
  return answers.map((answer, index) => {
    const key = ANSWER_KEYS[index];
    if (key === undefined)
      throw new Error(`The question "${question.id}" has more answers than there are keys.`);
    return { key, ...answer };
  });
}

/** Whether a press of a key is meant for the page and not for a field that is typed in, or for the browser. */
export function isForThePage(
  event: Readonly<{ ctrlKey: boolean; altKey: boolean; metaKey: boolean; target: EventTarget | null }>,
): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey) return false;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return true;
  if (target instanceof HTMLInputElement) return target.type === "radio" || target.type === "checkbox";
  return !(
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    target.isContentEditable
  );
}
