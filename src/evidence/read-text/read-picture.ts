/** What a machine read in a picture: lines of words with their boxes, and the text that they make. */

/** In pixels of the picture that was read, from its top left corner. */
export type WordBox = Readonly<{ left: number; top: number; width: number; height: number }>;

/** `sure`: how sure the machine is, 0 to 100. It is often sure of what is wrong: never shown as a promise. */
export type Word = Readonly<{ text: string; sure: number; box: WordBox }>;

/** `block`: lines of one block stand together. `text`: its words with one space between them. */
export type Line = Readonly<{ text: string; block: number; box: WordBox; words: readonly Word[] }>;

/** `width` and `height` of the picture as it was read, in pixels. */
export type ReadPicture = Readonly<{ lines: readonly Line[]; width: number; height: number }>;

/** Row kind of a word in Tesseract's table. */
const WORD = "5";

/** Below this a word is a guess at an icon, a face or a pattern. */
const LEAST_SURE = 20;

/** Reads Tesseract's table of words (TSV: level, page, block, paragraph, line, word, left, top, width, height, confidence, text). Rows that are no word are left out. */
export function linesOf(tsv: string): readonly Line[] {
  const lines: { key: string; block: number; words: Word[] }[] = [];
  for (const row of tsv.split("\n")) {
    const [level, page, block, paragraph, line, , left, top, width, height, sure, ...rest] = row.split("\t");
    const text = mended(rest.join(" ").trim());
    const [x, y, w, h, c] = [left, top, width, height, sure].map(Number);
    if (level !== WORD || text === "" || x === undefined || y === undefined) continue;
    if (w === undefined || h === undefined || c === undefined || !(c >= LEAST_SURE)) continue;
    const key = [page, block, paragraph, line].join(" ");
    const word = { text, sure: c, box: { left: x, top: y, width: w, height: h } };
    const last = lines.at(-1);
    if (last?.key === key) last.words.push(word);
    else lines.push({ key, block: Number(block), words: [word] });
  }
  return lines.map(({ block, words }) => ({
    text: words.map((word) => word.text).join(" "),
    block,
    box: around(words),
    words,
  }));
}

/** A capital I is often read as an upright stroke; no one writes that stroke as a word. */
const mended = (word: string): string => word.replace(/^\|(?=$|['’])/, "I");

function around(words: readonly Word[]): WordBox {
  const left = Math.min(...words.map(({ box }) => box.left));
  const top = Math.min(...words.map(({ box }) => box.top));
  const right = Math.max(...words.map(({ box }) => box.left + box.width));
  const bottom = Math.max(...words.map(({ box }) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}

/** All of it as text: a line each, and an empty line between blocks. */
export function textOf(lines: readonly Line[]): string {
  return lines
    .map(({ text, block }, at) => (at > 0 && lines[at - 1]?.block !== block ? `\n${text}` : text))
    .join("\n");
}
