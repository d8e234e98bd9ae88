/** How hard a text is to read: two school-grade formulas, from libraries. */
import { automatedReadability } from "automated-readability";
import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";

/** US school grades; about five years younger than the reader's age. */
export type Grades = Readonly<{ fleschKincaid: number; automated: number; words: number }>;

/**
 * Grades of a text given as paragraphs, headings and list lines. Each line ends a sentence.
 * Names (a capital letter inside a sentence), numbers and addresses are not counted.
 */
export function readingGrades(lines: readonly string[]): Grades {
  const sentences = lines
    .flatMap((line) => line.split(/(?<=[.?!:])\s+/))
    .map(countedWords)
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  if (words.length === 0) return { fleschKincaid: 0, automated: 0, words: 0 };
  const counts = { sentence: sentences.length, word: words.length };
  return {
    fleschKincaid: fleschKincaid({
      ...counts,
      syllable: words.reduce((sum, word) => sum + syllable(word), 0),
    }),
    automated: automatedReadability({
      ...counts,
      character: words.reduce((sum, word) => sum + word.length, 0),
    }),
    words: words.length,
  };
}

function countedWords(sentence: string): readonly string[] {
  return sentence
    .split(/\s+/)
    .map((word) => word.replaceAll(/[^\p{L}'’-]/gu, ""))
    .filter((word, index) => word !== "" && (index === 0 || !/^\p{Lu}/u.test(word) || word === "I"));
}
