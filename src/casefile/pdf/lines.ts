/** Breaks text into lines: between words, after hyphens, between Chinese and Japanese letters, and within what is longer than a line. */
import { HARMLESS, cleaned } from "./clean.ts";
import type { Faces } from "./faces.ts";
import type { Line, Piece, Rich, Span } from "./line.ts";
import { mixedLines } from "./mixed-lines.ts";

const spansOf = (words: Rich): readonly Span[] => (typeof words === "string" ? [{ text: words }] : words);

/** `width` in thousandths of the size. There is always one line at least. */
export function linesOf(words: Rich, width: number, faces: Faces): readonly Line[] {
  const spans = spansOf(words).map(({ text, bold = false }) => ({ text: cleaned(text), bold }));
  return plainLines(spans, width, faces) ?? mixedLines(spans, width, faces);
}

const FEED = 10;
const SPACE = 32;
const HYPHEN = 45;

type Weighted = Readonly<{ text: string; bold: boolean }>;

/** One font in two weights has these letters, and none of them joins with another. Null where a letter needs more care than this: then the whole text is shaped word by word. */
function plainLines(spans: readonly Weighted[], width: number, faces: Faces): readonly Line[] | null {
  if (!spans.every(({ text }) => HARMLESS.test(text))) return null;
  const text = spans.length === 1 ? (spans[0]?.text ?? "") : spans.map((span) => span.text).join("");
  const ends: number[] = [];
  let end = 0;
  for (const span of spans) ends.push((end += span.text.length));
  const lines: Line[] = [];
  const put = (from: number, to: number, taken: number): void => {
    // The blank or line feed that it ends with is written too, so that words of two lines are not read as one.
    const behind = /[ \n]/.test(text.charAt(to)) ? 1 : 0;
    const pieces = cut(spans, ends, from, to + behind, faces);
    lines.push({ pieces, width: taken, rightToLeft: false, turned: false });
  };
  let at = 0;
  let start = 0;
  let used = 0;
  let before = 0;
  let span = 0;
  // Where the line can end, how wide it is by then, and where the next one goes on.
  let mayEnd = -1;
  let usedThen = 0;
  let next = 0;
  const begin = (from: number): void => {
    start = from;
    at = from;
    used = 0;
    before = 0;
    mayEnd = -1;
    span = 0;
    while (span < ends.length - 1 && from >= (ends[span] ?? 0)) span += 1;
  };
  begin(0);
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === FEED) {
      put(start, at, used);
      begin(at + 1);
      continue;
    }
    while (at >= (ends[span] ?? 0)) {
      span += 1;
      before = 0;
    }
    const face = spans[span]?.bold === true ? faces.bold : faces.regular;
    const advance = face.advance(code);
    if (Number.isNaN(advance)) return null;
    const more = advance + (before === 0 ? 0 : face.kern(before, code));
    if (code === SPACE) {
      if (at > start) {
        mayEnd = at;
        usedThen = used;
        next = at + 1;
      }
    } else if (used + more > width && at > start) {
      if (mayEnd > start) {
        put(start, mayEnd, usedThen);
        while (text.charCodeAt(next) === SPACE) next += 1;
        begin(next);
      } else {
        const to = goodCut(text, start, at);
        put(start, to, used);
        begin(to);
      }
      continue;
    }
    used += more;
    before = code;
    at += 1;
    if (code === HYPHEN && BETWEEN_LETTERS.test(text.slice(at - 2, at + 1))) {
      mayEnd = at;
      usedThen = used;
      next = at;
    }
  }
  put(start, text.length, used);
  return lines;
}

const BETWEEN_LETTERS = /\p{L}-\p{L}/u;

/** A long address is cut behind one of its signs where one is near. */
function goodCut(text: string, start: number, at: number): number {
  for (let to = at; to > start + (at - start) * 0.7; to -= 1) {
    if ("/?&=._-,;:".includes(text.charAt(to - 1))) return to;
  }
  return at;
}

function cut(
  spans: readonly Weighted[],
  ends: readonly number[],
  from: number,
  to: number,
  faces: Faces,
): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const [at, { text, bold }] of spans.entries()) {
    const end = ends[at] ?? 0;
    const begin = end - text.length;
    if (end <= from || begin >= to) continue;
    const part = text.slice(Math.max(0, from - begin), Math.min(text.length, to - begin));
    pieces.push({
      face: bold ? faces.bold : faces.regular,
      text: part.replace("\n", " "),
      level: 0,
      plain: true,
      left: null,
    });
  }
  return pieces;
}
