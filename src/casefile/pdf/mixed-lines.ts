/** Lines of text in several scripts: each word shaped by its own font, and what runs from right to left put into its place. */
import { levelsOf, runsRightToLeft, visually } from "./bidi.ts";
import { HARMLESS, numberOf } from "./clean.ts";
import type { Face, Shaped } from "./face.ts";
import { faceOf } from "./faces.ts";
import type { Faces } from "./faces.ts";
import { drawnText } from "./line.ts";
import type { Line, Piece } from "./line.ts";

type Weighted = Readonly<{ text: string; bold: boolean }>;

/** A letter with its marks. */
type Letter = Readonly<{ text: string; bold: boolean; face: Face }>;

/** Letters that a line does not break between. `space`: the blanks behind it. */
type Atom = Readonly<{
  pieces: readonly Piece[];
  space: readonly Piece[];
  width: number;
  spaceWidth: number;
}>;

const LETTERS =
  /\p{Regional_Indicator}{2}|\P{M}(?:\u200d\P{M}|[\p{M}\p{Join_Control}\p{Emoji_Modifier}\u{e0020}-\u{e007f}])*|\p{M}+/gu;

const BREAKS_AROUND = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const STAYS_BEHIND = /^[、。，．・：；？！」』）】〉》”’ー々…]/u;

/** Marks of a part that is ordered by itself: they are heeded and not drawn. */
const UNDRAWN = /[\u2068\u2069]/;

/** `width` in thousandths of the size. */
export function mixedLines(spans: readonly Weighted[], width: number, faces: Faces): readonly Line[] {
  return paragraphs(spans).flatMap((paragraph) =>
    linesOfParagraph(lettersOf(paragraph, faces), width, faces),
  );
}

function paragraphs(spans: readonly Weighted[]): readonly (readonly Weighted[])[] {
  const all: Weighted[][] = [[]];
  for (const { text, bold } of spans) {
    for (const [at, part] of text.split("\n").entries()) {
      if (at > 0) all.push([]);
      all.at(-1)?.push({ text: part, bold });
    }
  }
  return all;
}

function lettersOf(spans: readonly Weighted[], faces: Faces): readonly Letter[] {
  let near: Face | null = null;
  return spans.flatMap(({ text, bold }) =>
    Array.from(text.matchAll(LETTERS), ([letter]) => letter).flatMap((letter): readonly Letter[] => {
      if (UNDRAWN.test(letter)) return [{ text: letter, bold, face: faces.regular }];
      const face = faceOf(letter, bold, faces, near);
      near = face === faces.regular || face === faces.bold ? null : face;
      if (face !== null)
        return [{ text: face.name === "emoji" ? letter : letter.replaceAll("\ufe0f", ""), bold, face }];
      return Array.from(letter).flatMap((one): readonly Letter[] => {
        const alone = faceOf(one, bold, faces, null);
        if (alone !== null) return [{ text: one, bold, face: alone }];
        const own = bold ? faces.bold : faces.regular;
        return /\p{Join_Control}|\ufe0f/u.test(one) ? [] : [{ text: numberOf(one), bold, face: own }];
      });
    }),
  );
}

function linesOfParagraph(letters: readonly Letter[], width: number, faces: Faces): readonly Line[] {
  const text = letters.map((letter) => letter.text).join("");
  const turned = runsRightToLeft(text);
  const { levels, base } = turned ? levelsOf(text) : { levels: null, base: 0 };
  const lines: Line[] = [];
  let line: Atom[] = [];
  let used = 0;
  const end = (): void => {
    lines.push(lineOf(line, base));
    line = [];
    used = 0;
  };
  for (const atom of atomsOf(letters, levels, width, faces)) {
    if (line.length > 0 && used + atom.width > width) end();
    line.push(atom);
    used += atom.width + atom.spaceWidth;
  }
  end();
  return lines;
}

/** Words with the blanks behind them, none wider than the line. */
function atomsOf(
  letters: readonly Letter[],
  levels: Uint8Array | null,
  width: number,
  faces: Faces,
): readonly Atom[] {
  const atoms: Atom[] = [];
  let word: Piece[] = [];
  let space: Piece[] = [];
  const end = (): void => {
    if (word.length + space.length > 0) atoms.push(...fitting(joined(word), joined(space), width));
    word = [];
    space = [];
  };
  let at = 0;
  let before = "";
  for (const { text, face } of letters) {
    const level = levels?.[at] ?? 0;
    const plain = level % 2 === 0 && (face === faces.regular || face === faces.bold) && HARMLESS.test(text);
    const piece: Piece = { face, text, level, plain, left: null };
    at += text.length;
    const blank = /^\s+$/.test(text) && text !== "\u00a0";
    if (blank) space.push(piece);
    else {
      const broken = (BREAKS_AROUND.test(text) || BREAKS_AROUND.test(before)) && !STAYS_BEHIND.test(text);
      if (space.length > 0 || broken) end();
      word.push(piece);
    }
    before = text;
  }
  end();
  return atoms;
}

/** A word that is wider than a line becomes several. */
function fitting(word: readonly Piece[], space: readonly Piece[], width: number): readonly Atom[] {
  const whole = { pieces: word, space, width: widthOf(word), spaceWidth: widthOf(space) };
  if (whole.width <= width) return [whole];
  const parts: Atom[] = [];
  let pieces: Piece[] = [];
  let used = 0;
  for (const piece of word) {
    for (const [letter] of piece.text.matchAll(LETTERS)) {
      const one = { ...piece, text: letter };
      const more = widthOf([one]);
      if (pieces.length > 0 && used + more > width) {
        parts.push({ pieces: joined(pieces), space: [], width: used, spaceWidth: 0 });
        pieces = [];
        used = 0;
      }
      pieces.push(one);
      used += more;
    }
  }
  return [...parts, { pieces: joined(pieces), space, width: used, spaceWidth: whole.spaceWidth }];
}

/** Neighbours of one font and one level as one piece. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = [];
  let texts: string[] = [];
  const end = (piece: Piece | undefined): void => {
    if (piece !== undefined) all.push({ ...piece, text: texts.join("") });
    texts = [];
  };
  let last: Piece | undefined;
  for (const piece of pieces) {
    if (last !== undefined && !alike(last, piece)) end(last);
    texts.push(piece.text);
    last = piece;
  }
  end(last);
  return all;
}

const alike = (one: Piece, other: Piece): boolean =>
  one.face === other.face && one.level === other.level && one.plain === other.plain;

const widthOf = (pieces: readonly Piece[]): number =>
  pieces.reduce(
    (sum, piece) => sum + (piece.plain ? piece.face.plainWidth(piece.text) : shapeOf(piece).width),
    0,
  );

/** The glyphs of a piece as they stand on paper. */
export function shapeOf(piece: Piece): Shaped {
  return piece.face.shape(drawnText(piece), piece.level % 2 === 1);
}

function lineOf(atoms: readonly Atom[], base: number): Line {
  const read = joined(atoms.flatMap(({ pieces, space }) => [...pieces, ...space]));
  const turned = read.some(({ level }) => level > 0);
  // The blanks behind the last word are not seen: at the right they are written all the same, so that words of two lines are not read as one.
  const seen = joined(
    atoms.flatMap(({ pieces, space }, at) => (at === atoms.length - 1 ? pieces : [...pieces, ...space])),
  );
  return {
    pieces: turned ? placed(seen) : read,
    width: widthOf(seen),
    rightToLeft: base === 1,
    turned,
  };
}

/** Each with its place on the line, in the order in which they are read: who copies words from the page gets them in that order. */
function placed(pieces: readonly Piece[]): readonly Piece[] {
  const lefts = new Map<Piece, number>();
  let left = 0;
  for (const piece of visually(pieces)) {
    lefts.set(piece, left);
    left += widthOf([piece]);
  }
  return pieces.map((piece) => ({ ...piece, left: lefts.get(piece) ?? 0 }));
}
