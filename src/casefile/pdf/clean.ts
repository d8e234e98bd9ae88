/** A text as it can stand on paper: nothing in it is hidden, and nothing in it turns or covers what stands around it. */

/** Letters for which nothing has to be done: printable ASCII, Latin, Greek and Cyrillic, and common signs. */
export const HARMLESS =
  /^[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2122]*$/;

/**
 * Marks without a shape: of direction (chat exports are full of them), of where a word may break, of how a letter looks. Names in a sentence of ours keep those that
 * order them (`bidi.ts`), and small pictures the one that colours them.
 */
const SHAPELESS =
  /(?!\ufe0f)\p{Variation_Selector}|\u034f|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202c\u2060-\u2067\u206a-\u206f\ufeff]/gu;

/** What would turn letters around or do something to a screen, and halves of letters: shown as numbers. */
const SHOWN_AS_NUMBER = /(?!\n)\p{Cc}|[\u202d\u202e\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]/gu;

const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** More marks on one letter than any language puts there: they would run over the lines above and below. */
const PILED_UP = /(\p{M}{4})\p{M}+/gu;

/** Lines end with `\n`. What is taken away or shown as a number stays as it was in the other files of the case file. */
export function cleaned(text: string): string {
  if (HARMLESS.test(text)) return text;
  return text
    .replaceAll(LINE_ENDS, "\n")
    .replaceAll("\t", "    ")
    .normalize("NFC")
    .replaceAll(SHAPELESS, "")
    .replaceAll(SHOWN_AS_NUMBER, numberOf)
    .replaceAll(PILED_UP, "$1[…]");
}

/** `[U+1F600]` for a letter, or half of one. */
export function numberOf(letter: string): string {
  return `[U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
}

/** In one line: for headings, tables and quoted beginnings. */
export const inOneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/** The first so many letters, ending with a word where there is one, and a sign that there is more. */
export function shortened(text: string, most: number): string {
  const letters = [...inOneLine(text)];
  if (letters.length <= most) return letters.join("");
  const cut = letters.slice(0, most).join("");
  const space = cut.lastIndexOf(" ");
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s.,;:]+$/, "")} …`;
}

/** As it is told by a voice or in a list: what is heeded on paper, and not drawn, is left out. */
export const asTold = (text: string): string => cleaned(text).replaceAll(/[\u2068\u2069]/g, "");
