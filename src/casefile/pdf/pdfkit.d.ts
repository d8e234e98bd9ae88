/** What we use of pdfkit: its own published types bring Node's names into the browser's code. */
declare module "pdfkit" {
  type StructureOptions = Readonly<{
    alt?: string;
    actual?: string;
    scope?: "Column" | "Row";
    bbox?: readonly [number, number, number, number];
    placement?: "Block";
  }>;

  /** A node of the document's structure, as a screen reader walks it. */
  export interface StructureElement {
    add(child: StructureElement | (() => void)): StructureElement;
    end(): void;
  }

  /** A bookmark. */
  export interface Outline {
    addItem(title: string, options?: Readonly<{ top?: number; expanded?: boolean }>): Outline;
  }

  type TextOptions = Readonly<{
    width?: number;
    indent?: number;
    lineGap?: number;
    align?: "left" | "right" | "center";
    lineBreak?: boolean;
    baseline?: "alphabetic";
    textWidth?: number;
    wordCount?: number;
    structParent?: StructureElement;
    structType?: string;
  }>;

  type DocumentOptions = Readonly<{
    pdfVersion: "1.7" | "1.7ext3";
    subset: "PDF/UA";
    tagged: true;
    lang: string;
    displayTitle: true;
    size: "A4";
    margins: Readonly<{ top: number; bottom: number; left: number; right: number }>;
    bufferPages: true;
    /** "" for none: a font given here and registered as well is opened anew at every use */
    font: Uint8Array | "";
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
    readonly page: {
      readonly width: number;
      readonly height: number;
      readonly margins: { top: number; bottom: number; left: number; right: number };
    };
    readonly outline: Outline;
    registerFont(name: string, source: Uint8Array): this;
    font(name: string): this;
    fontSize(points: number): this;
    fillColor(colour: string): this;
    strokeColor(colour: string): this;
    lineWidth(points: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    fill(colour: string): this;
    stroke(): this;
    dash(length: number, options?: Readonly<{ space?: number }>): this;
    undash(): this;
    image(
      bytes: Uint8Array,
      x: number,
      y: number,
      options: Readonly<{ width: number; height: number }>,
    ): this;
    openImage(bytes: Uint8Array): Readonly<{ width: number; height: number }>;
    widthOfString(text: string): number;
    text(text: string, x: number, y: number, options?: TextOptions): this;
    text(text: string, options?: TextOptions): this;
    moveDown(lines?: number): this;
    addPage(): this;
    continueOnNewPage(): this;
    struct(
      tag: string,
      children?: StructureElement | (() => void) | readonly (StructureElement | (() => void))[],
    ): StructureElement;
    struct(
      tag: string,
      options: StructureOptions,
      children?: StructureElement | (() => void) | readonly (StructureElement | (() => void))[],
    ): StructureElement;
    addStructure(element: StructureElement): this;
    markContent(tag: "Artifact", options: Readonly<{ type: "Pagination" | "Layout" }>): this;
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
