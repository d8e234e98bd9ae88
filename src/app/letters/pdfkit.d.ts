/** What we use of pdfkit: its own published types bring Node's names into the browser's code. */
declare module "pdfkit" {
  /** A node of the document's structure, as a screen reader walks it. */
  export interface StructureElement {
    add(child: StructureElement | (() => void)): StructureElement;
    end(): void;
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
    pdfVersion: "1.7";
    subset: "PDF/UA";
    tagged: true;
    lang: string;
    displayTitle: true;
    size: "A4";
    margins: Readonly<{ top: number; bottom: number; left: number; right: number }>;
    bufferPages: true;
    font: Uint8Array;
    info: Readonly<Record<"Title" | "Producer" | "Creator", string>>;
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
    registerFont(name: string, source: Uint8Array): this;
    font(name: string): this;
    fontSize(points: number): this;
    fillColor(colour: string): this;
    text(text: string, x: number, y: number, options?: TextOptions): this;
    text(text: string, options?: TextOptions): this;
    moveDown(lines?: number): this;
    addPage(): this;
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
  import type PDFDocument from "pdfkit";

  /** Call before `end()`: listens to the document and gathers what it writes. */
  export function toBytes(document: PDFDocument): Promise<Uint8Array<ArrayBuffer>>;
}
