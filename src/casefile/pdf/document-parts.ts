/** What a PDF is made of, as the package that writes it hands it out: objects, pages, fonts and their glyphs. */

/** An object of the file. Of what it holds, a string is written as a name, a String as a text, and bytes as hex. */
export type Ref = { readonly id: number; data: Record<string, unknown>; end(): void };

export type Page = Readonly<{ height: number; dictionary: Ref; write(operators: string): void }>;

export type Glyph = Readonly<{ id: number; codePoints: readonly number[]; advanceWidth: number }>;

/** Glyphs of a text that runs from right to left come in the order in which they are drawn. */
export type GlyphRun = Readonly<{
  glyphs: readonly Glyph[];
  positions: readonly Readonly<{ xAdvance: number; xOffset: number; yOffset: number }>[];
}>;

/** `getGlyph` remembers only the first letters that each glyph was asked for with. */
export type Font = {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): Glyph;
  getGlyph: (glyph: number, letters?: readonly number[]) => Glyph;
  layout(
    text: string,
    features?: readonly string[],
    script?: string,
    language?: string,
    direction?: "ltr" | "rtl",
  ): GlyphRun;
};

/** Sets marks on letters. An anchor is null where the font names no place. */
export type MarkPlaces = {
  applyAnchor: (mark: Readonly<{ markAnchor: object | null }>, base: object | null, at: number) => void;
};
