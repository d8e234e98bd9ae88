/** Breaks text into lines of a width: between words, between Chinese and Japanese letters, and within what is longer than a line. */
import type { Span } from "./runs.ts";

/** Width of a text in one weight, in points. */
export type Measure = (text: string, bold: boolean) => number;

/** What can stand at the end of a line; the spaces behind it belong to it. */
const PIECES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]\s*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+\s*|\s+/gu;

/** A line feed ends a line. Every line has at least one span; an empty text is one empty line. */
export function linesOf(
  spans: readonly Span[],
  width: number,
  measure: Measure,
): readonly (readonly Span[])[] {
  const lines: Span[][] = [[]];
  let used = 0;
  const put = (text: string, bold: boolean): void => {
    const line = lines.at(-1) ?? [];
    const last = line.at(-1);
    if (last !== undefined && (last.bold ?? false) === bold)
      line[line.length - 1] = { text: last.text + text, bold };
    else line.push({ text, bold });
  };
  const next = (): void => {
    lines.push([]);
    used = 0;
  };
  for (const { text, bold = false } of spans) {
    for (const [at, paragraph] of text.split("\n").entries()) {
      if (at > 0) next();
      for (const [piece] of paragraph.matchAll(PIECES)) {
        const bare = measure(piece.trimEnd(), bold);
        if (used > 0 && used + bare > width) next();
        if (bare <= width) {
          put(piece, bold);
          used += measure(piece, bold);
          continue;
        }
        for (const part of cut(piece, width, bold, measure)) {
          if (used > 0) next();
          put(part, bold);
          used += measure(part, bold);
        }
      }
    }
  }
  return lines.map((line) => (line.length === 0 ? [{ text: "" }] : line));
}

/** A word that is longer than a line, cut where it does not fit any more; marks stay with their letter. */
function* cut(word: string, width: number, bold: boolean, measure: Measure): Generator<string> {
  let part = "";
  let used = 0;
  for (const [letter] of word.matchAll(/\P{M}(?:\p{M}|\u200d\P{M})*|\p{M}+/gu)) {
    const more = measure(letter, bold);
    if (part !== "" && used + more > width) {
      yield part;
      part = "";
      used = 0;
    }
    part += letter;
    used += more;
  }
  if (part !== "") yield part;
}
