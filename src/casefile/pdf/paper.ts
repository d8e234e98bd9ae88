/** A tagged PDF as it grows: headings, paragraphs, lists, tables and pictures one under another, on pages of A4. */
import PdfDocument from "pdfkit";
import type { Outline, StructureElement } from "pdfkit";
import { toBytes } from "pdfkit/output";
import { fontChooser } from "./fonts.ts";
import type { ChooseFont, Fonts } from "./fonts.ts";
import { linesOf } from "./lines.ts";
import type { Measure } from "./lines.ts";
import { isPlain, paperText, runsOf } from "./runs.ts";
import type { Span } from "./runs.ts";

/** `made`: the moment that the file is said to be made. `foot` stands on every page beside its number; `mark`, on every page from the second on, is empty or says SAMPLE. */
export type PaperAbout = Readonly<{
  title: string;
  language: string;
  made: Date;
  fonts: Fonts;
  foot: string;
  mark: string;
  page: (number: number, of: number) => string;
  password: string | null;
}>;

export type Words = string | readonly Span[];

/** Lengths in points. `after`: what is left free below. `indent`: from the left edge of the text. */
export type TextStyle = Readonly<{ size: number; after: number; indent?: number; grey?: boolean }>;

export const MARGIN = 56;
export const BODY: TextStyle = { size: 10.5, after: 6 };
export const SMALL: TextStyle = { size: 9, after: 4 };
const HEADS: readonly TextStyle[] = [
  { size: 21, after: 8 },
  { size: 15, after: 6 },
  { size: 12, after: 3 },
];
const ABOVE = [0, 16, 10];
const LEADING = 1.38;
const GREY = "#4a4a4a";
const MEASURED_AT = 1000;

export class Paper {
  readonly doc: PdfDocument;
  readonly width: number;
  readonly #about: PaperAbout;
  readonly #choose: ChooseFont;
  readonly #widths = new Map<string, number>();
  readonly #outlines: Outline[];
  readonly #bytes: Promise<Uint8Array<ArrayBuffer>>;
  readonly #parents: StructureElement[];

  constructor(about: PaperAbout) {
    const { title, language, fonts, made, password } = about;
    this.#about = about;
    this.doc = new PdfDocument({
      pdfVersion: password === null ? "1.7" : "1.7ext3",
      subset: "PDF/UA",
      tagged: true,
      lang: language,
      displayTitle: true,
      size: "A4",
      margins: { top: 62, bottom: 62, left: MARGIN, right: MARGIN },
      bufferPages: true,
      font: "",
      info: { Title: title, Producer: "PDF", Creator: "PDF", CreationDate: made },
      ...(password === null
        ? {}
        : {
            userPassword: password,
            ownerPassword: password,
            permissions: { printing: "highResolution", copying: true, contentAccessibility: true },
          }),
    });
    this.#bytes = toBytes(this.doc);
    for (const [name, bytes] of Object.entries(fonts)) this.doc.registerFont(name, bytes);
    this.#choose = fontChooser(fonts);
    this.width = this.doc.page.width - 2 * MARGIN;
    const whole = this.doc.struct("Document");
    this.doc.addStructure(whole);
    this.#parents = [whole];
    this.#outlines = [this.doc.outline];
  }

  /** What is drawn in `act` belongs to a section with this heading, which stands in the bookmarks. `level` from 1. */
  section(
    level: 1 | 2 | 3,
    heading: string,
    act: () => void,
    options: Readonly<{ bookmark?: boolean }> = {},
  ): void {
    this.within("Sect", () => {
      const style = HEADS[level - 1] ?? BODY;
      if (this.doc.y > this.doc.page.margins.top) this.doc.y += ABOVE[level - 1] ?? 0;
      // A heading never stands alone at the foot of a page.
      this.room(style.size * LEADING * 2 + 40);
      const parent = this.#outlines.at(-1);
      const bookmark = options.bookmark !== false && parent !== undefined;
      if (bookmark)
        this.#outlines.push(
          parent.addItem(paperText(heading).slice(0, 120), { expanded: level === 1, top: this.doc.y }),
        );
      this.tagged(`H${level}`, () => this.lines([{ text: heading, bold: true }], style));
      act();
      if (bookmark) this.#outlines.pop();
    });
  }

  /** Everything drawn in `act` stands below one node of this role. */
  within(role: string, act: () => void): void {
    const element = this.doc.struct(role);
    this.#parents.at(-1)?.add(element);
    this.#parents.push(element);
    act();
    this.#parents.pop();
    element.end();
  }

  /** One node with content of its own. */
  tagged(
    role: string,
    draw: () => void,
    options: Readonly<{ alt?: string; scope?: "Column" | "Row" }> = {},
  ): void {
    this.#parents.at(-1)?.add(this.doc.struct(role, options, draw));
  }

  paragraph(words: Words, style: TextStyle = BODY): void {
    this.tagged("P", () => this.lines(words, style));
  }

  /** A name in bold, and what it is. */
  fact(name: string, value: string, style: TextStyle = BODY): void {
    this.paragraph([{ text: `${name} `, bold: true }, { text: value }], style);
  }

  list(items: readonly string[], style: TextStyle = BODY): void {
    if (items.length === 0) return;
    const indent = style.indent ?? 0;
    this.within("L", () => {
      for (const item of items) {
        this.within("LI", () => {
          this.room(style.size * LEADING * 2);
          const { y } = this.doc;
          this.tagged("Lbl", () => this.lines("•", { ...style, after: 0 }));
          this.doc.y = y;
          this.tagged("LBody", () => this.lines(item, { ...style, after: 3, indent: indent + 14 }));
        });
      }
    });
    this.doc.y += style.after;
  }

  /** Draws lines one under another from the left edge, over as many pages as it takes. `x` and `width` where they are not those of the page. */
  lines(
    words: Words,
    style: TextStyle,
    x = MARGIN + (style.indent ?? 0),
    width = this.width - (style.indent ?? 0),
  ): void {
    const step = style.size * LEADING;
    for (const line of this.broken(words, style.size, width)) {
      this.room(step);
      this.#line(line, x, this.doc.y + style.size, style);
      this.doc.y += step;
    }
    this.doc.y += style.after;
  }

  /** How many lines these words take. */
  broken(words: Words, size: number, width: number): readonly (readonly Span[])[] {
    const spans = (typeof words === "string" ? [{ text: words }] : words).map(({ text, bold = false }) => ({
      text: paperText(text),
      bold,
    }));
    return linesOf(spans, width, this.#measure(size));
  }

  /** Height of one line of text of this size. */
  static step(size: number): number {
    return size * LEADING;
  }

  /** Begins a new page unless so much is free on this one. */
  room(height: number): void {
    const { page } = this.doc;
    const left = page.height - page.margins.bottom - this.doc.y;
    const whole = page.height - page.margins.bottom - page.margins.top;
    if (left < Math.min(height, whole)) this.newPage();
  }

  newPage(): void {
    this.doc.continueOnNewPage();
  }

  /** Draws what no reader is told: lines and boxes. */
  artifact(draw: () => void): void {
    this.doc.markContent("Artifact", { type: "Layout" });
    draw();
    this.doc.endMarkedContent();
  }

  /** Closes the file. Nothing can be drawn after it. */
  async end(): Promise<Uint8Array<ArrayBuffer>> {
    for (const element of this.#parents.toReversed()) element.end();
    this.#decorate();
    this.doc.end();
    return this.#bytes;
  }

  #line(line: readonly Span[], x: number, baseline: number, { size, grey = false }: TextStyle): void {
    let left = x;
    for (const { text, font } of runsOf(line, this.#choose)) {
      const width = this.#widthOf(text, font, size);
      this.doc
        .font(font)
        .fontSize(size)
        .fillColor(grey ? GREY : "#000000");
      if (text !== "")
        this.doc.text(text, left, baseline, {
          lineBreak: false,
          baseline: "alphabetic",
          textWidth: width,
          wordCount: 1,
        });
      left += width;
    }
    this.doc.y = baseline - size;
  }

  #measure(size: number): Measure {
    return (text, bold) => {
      if (isPlain(text)) return this.#widthOf(text, bold ? "bold" : "regular", size);
      let width = 0;
      for (const run of runsOf([{ text, bold }], this.#choose))
        width += this.#widthOf(run.text, run.font, size);
      return width;
    };
  }

  #widthOf(text: string, font: string, size: number): number {
    const key = `${font} ${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      width = this.doc.font(font).fontSize(MEASURED_AT).widthOfString(text);
      if (text.length < 24) this.#widths.set(key, width);
    }
    return (width * size) / MEASURED_AT;
  }

  /** Page numbers and what stands on every page: not read out, as they are not part of the account. */
  #decorate(): void {
    const { doc } = this;
    const { foot, mark, page: words } = this.#about;
    const { start, count } = doc.bufferedPageRange();
    for (let index = start; index < start + count; index += 1) {
      doc.switchToPage(index);
      const { page } = doc;
      const bottom = page.margins.bottom;
      page.margins.bottom = 0;
      doc.markContent("Artifact", { type: "Pagination" });
      doc.font("regular").fontSize(8.5).fillColor(GREY);
      if (mark !== "") {
        doc.font("bold").text(mark, MARGIN, 30, { width: this.width, align: "right", lineBreak: false });
        doc.font("regular");
      }
      doc.text(foot, MARGIN, page.height - 40, { width: this.width * 0.8, lineBreak: false });
      doc.text(words(index + 1, count), MARGIN, page.height - 40, {
        width: this.width,
        align: "right",
        lineBreak: false,
      });
      doc.endMarkedContent();
      page.margins.bottom = bottom;
    }
  }
}
