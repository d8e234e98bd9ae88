/** Pieces of a line that are drawn in one go: one font, one weight, one direction. */
import { levelsOf, runsRightToLeft, visually } from "./bidi.ts";
import type { ChooseFont, FontName } from "./fonts.ts";

/** Words in one weight. */
export type Span = Readonly<{ text: string; bold?: boolean }>;

/** `font`: as registered in the document. */
export type Run = Readonly<{ text: string; font: FontName | "bold"; level: number }>;

/** Signs that no font has to show, and those that would turn the order of what stands around them. */
const UNSHOWN = /[\p{Cc}\p{Cf}]|\ufe0e|\ufe0f/gu;
const HALVES = /\p{Surrogate}/gu;

/** A text as it can stand on paper: no control signs, no signs that turn other letters around, and no half letters. Lines stay. */
export function paperText(text: string): string {
  return text
    .replaceAll(HALVES, "\u{FFFD}")
    .replaceAll("\t", " ")
    .split(/\r\n?|\n|\u2028|\u2029/)
    .map((line) =>
      line.replaceAll(/(\p{Extended_Pictographic})\ufe0f?\u200d/gu, "$1\u{E000}").replaceAll(UNSHOWN, ""),
    )
    .map((line) => line.replaceAll("\u{E000}", "\u200d"))
    .join("\n");
}

/** Of Latin, Greek and Cyrillic letters, figures and common signs: one font has them all, and they run one way. */
const PLAIN = /^[\u0020-\u024f\u0370-\u052f\u1e00-\u1eff\u2010-\u2027\u2030-\u203a\u20a0-\u20b8]*$/u;

export const isPlain = (text: string): boolean => PLAIN.test(text);

/** The runs of one line in the order in which they stand on paper, left to right. A letter that no font has stands as its number. */
export function runsOf(line: readonly Span[], choose: ChooseFont): readonly Run[] {
  if (line.every(({ text }) => isPlain(text)))
    return line.map(({ text, bold }) => ({ text, font: bold === true ? "bold" : "regular", level: 0 }));
  const whole = line.map(({ text }) => text).join("");
  const levels = runsRightToLeft(whole) ? levelsOf(whole) : null;
  const runs: Run[] = [];
  let at = 0;
  for (const { text, bold = false } of line) {
    let near: FontName = "regular";
    for (const letter of text) {
      const level = levels?.[at] ?? 0;
      at += letter.length;
      const chosen = choose(letter.codePointAt(0) ?? 0, near);
      near = chosen ?? near;
      const font = near === "regular" && bold ? "bold" : near;
      const shown = chosen === null && !/\p{M}|\u200d/u.test(letter) ? numbered(letter) : letter;
      const last = runs.at(-1);
      if (last?.font === font && last.level === level)
        runs[runs.length - 1] = { ...last, text: last.text + shown };
      else runs.push({ text: shown, font: chosen === null ? (bold ? "bold" : "regular") : font, level });
    }
  }
  return levels === null ? runs : visually(runs);
}

const numbered = (letter: string): string =>
  `[U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
