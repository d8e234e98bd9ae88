/** The order in which the letters of a line stand on paper where some of them run from right to left (UAX 9). */
import bidiFactory from "bidi-js";

const bidi = bidiFactory();

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Samaritan}\p{Script=Mandaic}]/u;

/** Begins and ends a part that is ordered by itself: a name in a sentence of ours, for example. */
export const ISOLATE = "\u2068";
export const END_ISOLATE = "\u2069";

export const runsRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

/** Words that may run the other way than the sentence that they stand in. */
export const isolated = (text: string): string =>
  runsRightToLeft(text) ? `${ISOLATE}${text.replaceAll(/[\u2066-\u2069]/g, "")}${END_ISOLATE}` : text;

/** A level for each UTF-16 unit of one paragraph: odd ones run from right to left. `base` by its first strong letter. */
export type Levels = Readonly<{ levels: Uint8Array; base: number }>;

export function levelsOf(paragraph: string): Levels {
  // The package takes halves of a letter for letters of their own, left to right: signs have no direction.
  const halves = paragraph.replaceAll(/[\u{10000}-\u{10ffff}]/gu, (letter) =>
    /\p{L}/u.test(letter) ? "aa" : "☃☃",
  );
  const { levels, paragraphs } = bidi.getEmbeddingLevels(halves, "auto");
  return { levels, base: paragraphs[0]?.level ?? 0 };
}

/** Brackets open the other way in what runs from right to left. */
export function mirrored(text: string): string {
  return Array.from(text, (letter) => bidi.getMirroredCharacter(letter) ?? letter).join("");
}

export const mirroredCode = (code: number): number =>
  mirrored(String.fromCodePoint(code)).codePointAt(0) ?? code;

/** Rule L2: pieces in the order of the text, as they stand from left to right. */
export function visually<T extends Readonly<{ level: number }>>(pieces: readonly T[]): readonly T[] {
  const ordered = [...pieces];
  const highest = pieces.reduce((high, { level }) => Math.max(high, level), 0);
  for (let level = highest; level > 0; level -= 1) {
    for (let start = 0; start < ordered.length; start += 1) {
      let end = start;
      while ((ordered[end]?.level ?? 0) >= level) end += 1;
      if (end > start + 1) ordered.splice(start, end - start, ...ordered.slice(start, end).toReversed());
      start = Math.max(start, end - 1);
    }
  }
  return ordered;
}
