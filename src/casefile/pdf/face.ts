/** One font as it is measured: letters one by one with their kerning, which is fast, or whole words as scripts shape them. */
import type { Font, Glyph } from "./document-parts.ts";
import { mirrored, mirroredCode } from "./bidi.ts";

/** Lengths in thousandths of the size. Glyphs stand as they are drawn, from left to right. `reads`: the letters that a glyph stands for. */
export type Shaped = Readonly<{
  glyphs: readonly Readonly<{
    glyph: Glyph;
    reads: readonly number[];
    advance: number;
    right: number;
    up: number;
  }>[];
  width: number;
}>;

/** The first letters of Unicode, kept in a list; others in a map. */
const FIRST = 0x500;
const MOST_KEPT = 20_000;
const LONGEST_KEPT = 30;

export class Face {
  readonly name: string;
  readonly font: Font;
  readonly #scale: number;
  readonly #first = new Float64Array(FIRST).fill(-1);
  readonly #others = new Map<number, number>();
  readonly #kerns = new Map<number, number>();
  readonly #shaped = new Map<string, Shaped>();
  /** Glyphs with their letters, in the order in which the font was asked for them while it shapes; else null. */
  #asked: Asked[] | null = null;

  constructor(name: string, font: Font) {
    this.name = name;
    this.font = font;
    this.#scale = 1000 / font.unitsPerEm;
    const getGlyph = font.getGlyph.bind(font);
    font.getGlyph = (id, letters) => {
      if (letters === undefined) return getGlyph(id);
      this.#asked?.push({ id, letters });
      return getGlyph(id, letters);
    };
  }

  /** Of a glyph's own numbers. */
  scaled(units: number): number {
    return units * this.#scale;
  }

  has(codePoint: number): boolean {
    return this.font.hasGlyphForCodePoint(codePoint);
  }

  /** Width of a letter by itself; NaN for one that the font does not have. */
  advance(code: number): number {
    const known = code < FIRST ? this.#first[code] : this.#others.get(code);
    if (known !== undefined && known !== -1) return known;
    const advance = this.has(code) ? this.scaled(this.font.glyphForCodePoint(code).advanceWidth) : Number.NaN;
    if (code < FIRST) this.#first[code] = advance;
    else this.#others.set(code, advance);
    return advance;
  }

  /** How much nearer (below 0) or further the second letter stands. */
  kern(one: number, other: number): number {
    const key = one * 65_536 + other;
    const known = this.#kerns.get(key);
    if (known !== undefined) return known;
    const { glyphs, positions } = this.font.layout(String.fromCharCode(one, other));
    const [first] = glyphs;
    const moved = glyphs.length === 2 && first !== undefined;
    const kern = moved ? this.scaled((positions[0]?.xAdvance ?? 0) - first.advanceWidth) : 0;
    this.#kerns.set(key, kern);
    return kern;
  }

  /** Of letters that stand one by one. */
  plainWidth(text: string): number {
    let width = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      width += this.advance(code) + (at === 0 ? 0 : this.kern(text.charCodeAt(at - 1), code));
    }
    return width;
  }

  /** With joined forms, marks in their places, and from right to left where asked. */
  shape(text: string, rightToLeft: boolean): Shaped {
    const key = `${rightToLeft ? "<" : ">"}${text}`;
    const known = this.#shaped.get(key);
    if (known !== undefined) return known;
    const asked: Asked[] = [];
    this.#asked = asked;
    const { glyphs, positions } = this.font.layout(
      rightToLeft ? mirrored(text) : text,
      undefined,
      undefined,
      undefined,
      rightToLeft ? "rtl" : "ltr",
    );
    this.#asked = null;
    const letters = lettersOf(glyphs, rightToLeft ? asked.toReversed() : asked, rightToLeft);
    const shaped = glyphs.map((glyph, at) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[at] ?? {};
      return {
        glyph,
        reads: rightToLeft ? (letters[at] ?? []).map(mirroredCode) : (letters[at] ?? []),
        advance: this.scaled(xAdvance),
        right: this.scaled(xOffset),
        up: this.scaled(yOffset),
      };
    });
    const width = shaped.reduce((sum, { advance }) => sum + advance, 0);
    const made = { glyphs: shaped, width };
    if (text.length <= LONGEST_KEPT && this.#shaped.size < MOST_KEPT) this.#shaped.set(key, made);
    return made;
  }
}

type Asked = Readonly<{ id: number; letters: readonly number[] }>;

/**
 * The letters that each glyph stands for. A glyph itself tells only those that it was first asked for with, and one shape without dots serves many Arabic letters.
 * `asked` ends (from right to left: begins) with these glyphs, and a blank or two that the font looked up after them.
 */
function lettersOf(
  glyphs: readonly Glyph[],
  asked: readonly Asked[],
  rightToLeft: boolean,
): readonly (readonly number[])[] {
  for (let after = 0; after < 3; after += 1) {
    const from = rightToLeft ? after : asked.length - glyphs.length - after;
    const these = asked.slice(Math.max(0, from), from + glyphs.length);
    const fits = these.length === glyphs.length && these.every(({ id }, at) => id === glyphs[at]?.id);
    if (fits) return these.map(({ letters }) => letters);
  }
  return glyphs.map(({ codePoints }) => codePoints);
}
