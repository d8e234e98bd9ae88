/** The words of a plan's steps and items. */
import type { ItemWords, StepWords } from "../../content/step-words.ts";

export type StepsWords = Readonly<Record<string, StepWords>>;

/** Throws when a step has no words: the packs' check makes sure that each has. */
export function stepWords(words: StepsWords, step: string): StepWords {
  const found = words[step];
  if (found === undefined) throw new Error(`The step "${step}" has no words.`);
  return found;
}

/** The words of an item, whose id is `<step>.<name>`; throws when it has none. */
export function itemWords(words: StepsWords, item: string): ItemWords {
  const [step = "", name = ""] = item.split(".");
  const found = stepWords(words, step).items[name];
  if (found === undefined) throw new Error(`The item "${item}" has no words.`);
  return found;
}
