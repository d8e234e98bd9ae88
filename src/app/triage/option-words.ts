/** The words of an answer; areas come from the place packs, all others from the words pack. */
import { optionWords } from "../../content/triage-words.ts";
import type { OptionWords, TriageWords } from "../../content/triage-words.ts";

export type Areas = readonly Readonly<{ id: string; label: string }>[];

/** What every view of the questions is handed. */
export type QuestionWords = Readonly<{ triage: TriageWords; areas: Areas }>;

/** Throws when there are no words: the packs' check makes sure that there are. */
export function wordsOf(words: QuestionWords, question: string, field: string, option: string): OptionWords {
  const area = field === "area" ? words.areas.find((one) => one.id === option) : undefined;
  const found =
    area === undefined ? optionWords(words.triage, question, field, option) : { text: area.label };
  if (found === null) throw new Error(`The answer ${question}.${field}.${option} has no words.`);
  return found;
}

export const titleOf = (words: QuestionWords, question: string): string =>
  words.triage.questions[question]?.title ?? question;

export const hintOf = (words: QuestionWords, question: string): string | null =>
  words.triage.questions[question]?.hint ?? null;

export const legendOf = (words: QuestionWords, question: string, field: string): string =>
  words.triage.questions[question]?.fields[field]?.legend ?? titleOf(words, question);
