/** What we use of pdfkit, also below its published surface (the version is pinned): its own types bring Node's names into the browser's code. */
declare module "pdfkit" {
  /** A node of the document's structure, as a screen reader walks it. */
  export interface StructureElement {
    add(child: StructureElement | (() => void)): StructureElement;
    end(): void;
  }

  /** An object of the file. Of what it holds, a string is written as a name, a String as a text, and bytes as hex. */
  export interface Reference {
    readonly id: number;
    data: Record<string, unknown>;
    end(): void;
  }

  export interface Glyph {
    readonly id: number;
    readonly codePoints: readonly number[];
    readonly advanceWidth: number;
  }

  export interface GlyphRun {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly Readonly<{ xAdvance: number; xOffset: number; yOffset: number }>[];
  }

  /** Sets marks on letters. An anchor is null where the font names no place. */
  export interface MarkPlaces {
    applyAnchor: (mark: Readonly<{ markAnchor: object | null }>, base: object | null, at: number) => void;
  }

  /** A font of fontkit. Glyphs of a text that runs from right to left come in the order in which they are drawn. */
  export interface Font {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    /** Remembers only the first letters that each glyph was asked for with. */
    getGlyph: (glyph: number, letters?: readonly number[]) => Glyph;
    layout(
      text: string,
      features?: readonly string[],
      script?: string,
      language?: string,
      direction?: "ltr" | "rtl",
    ): GlyphRun;
  }

  /** The part of a font that goes into the file. `unicode` and `widths` by the glyph's number there. */
  export interface EmbeddedFont {
    readonly id: string;
    readonly font: Font &
      Readonly<{ _layoutEngine: { engine: { GPOSProcessor?: MarkPlaces | null } | null } }>;
    readonly subset: { includeGlyph(glyph: number): number; readonly glyphs: number[] };
    readonly unicode: (readonly number[] | undefined)[];
    readonly widths: (number | undefined)[];
    ref(): Reference;
  }

  export interface Page {
    readonly width: number;
    readonly height: number;
    readonly margins: { top: number; bottom: number; left: number; right: number };
    readonly dictionary: Reference;
    readonly fonts: Record<string, Reference>;
    readonly xobjects: Record<string, Reference>;
    write(operators: string): void;
  }

  export interface OutlineItem {
    addItem(
      title: string,
      options: Readonly<{ top: number; left: number; zoom: number; fit: boolean; expanded: boolean }>,
    ): OutlineItem;
  }

  export interface Picture {
    readonly label: string;
    readonly width: number;
    readonly height: number;
    readonly obj: Reference;
    embed(document: PDFDocument): void;
  }

  type TextOptions = Readonly<{
    width?: number;
    indent?: number;
    lineGap?: number;
    align?: "left" | "right" | "center";
    lineBreak?: boolean;
    structParent?: StructureElement;
    structType?: string;
  }>;

  type DocumentOptions = Readonly<{
    pdfVersion: "1.7" | "1.7ext3";
    subset: "PDF/UA";
    tagged: boolean;
    lang: string;
    displayTitle: true;
    size: "A4";
    margins: Readonly<{ top: number; bottom: number; left: number; right: number }>;
    bufferPages: boolean;
    autoFirstPage?: boolean;
    font: Uint8Array | Font | "";
    info: Readonly<{ Title: string; Producer: string; Creator: string; CreationDate?: Date }>;
    userPassword?: string;
    ownerPassword?: string;
    permissions?: Readonly<Record<string, boolean | string>>;
  }>;

  /** Lengths in points. Events: `data` with bytes, then `end`. */
  export default class PDFDocument {
    constructor(options: DocumentOptions);
    x: number;
    y: number;
    readonly page: Page;
    readonly outline: OutlineItem;
    readonly _root: Reference;
    readonly _font: EmbeddedFont;
    readonly _security: Readonly<{ dictionary: Reference; encryptionKey: Uint8Array }> | null;
    /** Takes what is written, piece by piece, and null at the end. */
    push: (bytes: Uint8Array | null) => boolean;
    registerFont(name: string, source: Uint8Array): this;
    font(source: string | Font): this;
    fontSize(points: number): this;
    fillColor(colour: string): this;
    text(text: string, x: number, y: number, options?: TextOptions): this;
    text(text: string, options?: TextOptions): this;
    moveDown(lines?: number): this;
    addPage(): this;
    ref(data: Record<string, unknown> | readonly unknown[]): Reference;
    /** Throws for what is no picture; also things that are no Error. */
    openImage(bytes: Uint8Array): Picture;
    struct(
      tag: string,
      children?: StructureElement | (() => void) | readonly (StructureElement | (() => void))[],
    ): StructureElement;
    addStructure(element: StructureElement): this;
    markContent(tag: "Artifact", options: Readonly<{ type: "Pagination" }>): this;
    endMarkedContent(): this;
    bufferedPageRange(): Readonly<{ start: number; count: number }>;
    switchToPage(index: number): void;
    end(): void;
  }
}

declare module "pdfkit/output" {
  /** Call before `end()`: listens to the document and gathers what it writes. */
  export function toBytes(document: Readonly<{ end(): void }>): Promise<Uint8Array<ArrayBuffer>>;
}
