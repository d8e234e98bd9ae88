/** The order in which pieces of a line stand on paper where some of it runs right to left (UAX 9). */
import bidiFactory from "bidi-js";

const bidi = bidiFactory();

/** Letters that run right to left, and marks that make others do so. */
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\u200f\u2067\u202b\u202e]/u;

export const runsRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

/** Level of each UTF-16 unit of one paragraph; its first strong letter tells the base. */
export function levelsOf(text: string): Uint8Array {
  return bidi.getEmbeddingLevels(text, "auto").levels;
}

/** Rule L2: pieces with their levels, in the order of the text, as they stand from left to right. */
export function visually<T extends Readonly<{ level: number }>>(pieces: readonly T[]): readonly T[] {
  const ordered = [...pieces];
  const highest = Math.max(0, ...pieces.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    for (let start = 0; start < ordered.length; start += 1) {
      if ((ordered[start]?.level ?? 0) < level) continue;
      let end = start;
      while ((ordered[end]?.level ?? 0) >= level) end += 1;
      ordered.splice(start, end - start, ...ordered.slice(start, end).toReversed());
      start = end;
    }
  }
  return ordered;
}
