/** Sheets of A4 as they fill from the top: where the next thing stands, what is in the margins, and what each mark on them belongs to. */
import { drawLine } from "./draw-line.ts";
import type { Faces } from "./faces.ts";
import { PAGE, points } from "./ink.ts";
import type { Ink } from "./ink.ts";
import { jpegSize } from "./jpeg-size.ts";
import { textOf } from "./line.ts";
import { linesOf } from "./lines.ts";
import type { Line, Rich } from "./line.ts";
import { Tags, drawn, filled, outlined } from "./tags.ts";
import type { Role, RoleMore } from "./tags.ts";

/** Lengths in points. `step`: from one line to the next. `after`: what is left free below. */
export type Style = Readonly<{ size: number; step: number; after: number }>;

const EDGE = { left: 56, right: 56, top: 64, bottom: 62 } as const;
const BOTTOM = PAGE.height - EDGE.bottom;
const MARGIN_TEXT: Style = { size: 8.5, step: 12, after: 0 };

/** What stands on every page: `head` above, `foot` below, `mark` (SAMPLE) where it is not empty, and the page's number in words. */
export type Around = Readonly<{
  head: string;
  foot: string;
  mark: string;
  page: (number: number, of: number) => string;
}>;

/** By name of a place, the number of the page that it stands on; `pages`: how many there are. */
export type Places = ReadonlyMap<string, number>;

/** Where lines are put: `x` and `top` from the upper left corner of the page. */
export type Spot = Readonly<{ x: number; top: number; width: number }>;

/** Without ink nothing is drawn, and only the places are found. `before`: places as found by an earlier going through. */
export class Sheet {
  readonly found = new Map<string, number>();
  protected readonly ink: Ink | null;
  readonly #tags: Tags | null;
  readonly #faces: Faces;
  readonly #around: Around;
  readonly #before: Places;
  #left: number = EDGE.left;
  #y: number = EDGE.top;
  /** Titles of the section that this page goes on with, and of the last one that began. */
  #topSection = "";
  #section = "";

  constructor(ink: Ink | null, faces: Faces, around: Around, before: Places) {
    this.ink = ink;
    this.#tags = ink === null ? null : new Tags(ink);
    this.#faces = faces;
    this.#around = around;
    this.#before = before;
    this.newPage();
    this.#tags?.open("Document");
  }

  get left(): number {
    return this.#left;
  }

  get width(): number {
    return PAGE.width - EDGE.right - this.#left;
  }

  /** Where the next thing stands. */
  get y(): number {
    return this.#y;
  }

  down(by: number): void {
    this.#y += by;
  }

  /** How much is free below. */
  get free(): number {
    return BOTTOM - this.#y;
  }

  get atTop(): boolean {
    return this.#y === EDGE.top;
  }

  /** Names this place. */
  mark(name: string): void {
    this.found.set(name, this.found.get("pages") ?? 0);
  }

  /** The page of a place that was named; some number while that is not known. */
  pageOf(name: string): number {
    return this.#before.get(name) ?? 10;
  }

  /** Begins a new page unless so much is free on this one. */
  room(height: number): void {
    if (height > this.free && !this.atTop) this.newPage();
  }

  newPage(): void {
    this.#endPage();
    this.found.set("pages", (this.found.get("pages") ?? 0) + 1);
    this.#y = EDGE.top;
    this.#topSection = this.#section;
    if (this.ink !== null) this.#tags?.page(this.ink.page());
  }

  /** Head and foot of a page, once it is known what stands at its top. */
  #endPage(): void {
    const number = this.found.get("pages");
    if (this.ink === null || number === undefined) return;
    const { head, foot, mark, page } = this.#around;
    const top = 34;
    const below = PAGE.height - 44;
    this.artifact(() => {
      if (number > 1) this.#edge(head, top, "left");
      if (mark !== "") this.#edge([{ text: mark, bold: true }], top, "middle");
      if (number > 1) this.#edge(this.#topSection, top, "right");
    }, "Header");
    this.artifact(() => {
      this.#edge(foot, below, "left");
      this.#edge(page(number, this.pageOf("pages")), below, "right");
    }, "Footer");
  }

  /** One line in the margin, outside of what is read. */
  #edge(words: Rich, top: number, side: "left" | "middle" | "right"): void {
    const whole = PAGE.width - EDGE.left - EDGE.right;
    const [line] = this.lines(words, MARGIN_TEXT, whole);
    if (line === undefined) return;
    const free = whole - (line.width * MARGIN_TEXT.size) / 1000;
    const x = EDGE.left + (side === "left" ? 0 : side === "right" ? free : free / 2);
    this.put([line], { x, top, width: whole }, MARGIN_TEXT);
  }

  /** Everything that `act` puts down is to the right by so much. */
  indented(by: number, act: () => void): void {
    this.#left += by;
    act();
    this.#left -= by;
  }

  /** Everything that `act` puts down belongs to one node of this role. */
  within(role: Role, act: () => void, more?: RoleMore): void {
    this.#tags?.open(role, more);
    act();
    this.#tags?.close();
  }

  /** What `draw` draws on this page is content of the node that is open. */
  content(draw: () => void): void {
    if (this.#tags === null) draw();
    else this.#tags.content(draw);
  }

  /** What `draw` draws is read out by nobody. */
  artifact(draw: () => void, edge: "Header" | "Footer" | null = null): void {
    this.#tags?.artifact(draw, edge);
  }

  rule(from: number, to: number, y: number, width = 0.6, grey = 0.55): void {
    this.ink?.put(drawn(from, y, to, y, width, grey));
  }

  box(x: number, y: number, width: number, height: number, grey: number): void {
    this.ink?.put(filled(x, y, width, height, grey));
  }

  frame(x: number, y: number, width: number, height: number, thick = 1, grey = 0): void {
    this.ink?.put(outlined(x, y, width, height, thick, grey));
  }

  /** Stands on its base, `x` is its middle. */
  triangle(x: number, y: number, size: number): void {
    const half = size / 2;
    this.ink?.put(
      `0 g ${points(x)} ${points(y)} m ${points(x + half)} ${points(y + size)} l ${points(x - half)} ${points(y + size)} l f`,
    );
  }

  /** From here to the right edge. */
  get spot(): Spot {
    return { x: this.#left, top: this.#y, width: this.width };
  }

  lines(words: Rich, style: Style, width: number): readonly Line[] {
    return linesOf(words, (width * 1000) / style.size, this.#faces);
  }

  /** Tells what stands above the pages from here on. */
  begins(section: string): void {
    this.#section = section;
    if (this.atTop) this.#topSection = section;
  }

  /** Lines of a cell, from a spot on this page. */
  cell(lines: readonly Line[], spot: Spot, style: Style): void {
    this.say(lines);
    this.content(() => this.put(lines, spot, style));
  }

  /** What runs from right to left is told apart: the order of its glyphs is that of paper. */
  say(lines: readonly Line[]): void {
    if (lines.some(({ turned }) => turned)) this.#tags?.says(textOf(lines));
  }

  /** Lines one under another from a spot, on this page alone. */
  put(lines: readonly Line[], { x, top, width }: Spot, { size, step }: Style): void {
    if (this.ink === null) return;
    // Noto's letters reach 1.069 up and 0.293 down.
    const baseline = (step - 1.362 * size) / 2 + 1.069 * size;
    for (const [at, line] of lines.entries()) {
      const right = line.rightToLeft ? width - (line.width * size) / 1000 : 0;
      drawLine(this.ink, line, { x: x + right, baseline: top + at * step + baseline, size });
    }
  }

  /** A picture of these JPEG bytes within a box, with what it shows in words. Answers how tall it is; 0 for bytes that are none. */
  picture(bytes: Uint8Array, alt: string, { x, top, width: most }: Spot, tall: number): number {
    const size = jpegSize(bytes);
    if (size === null) return 0;
    const scale = Math.min(most / size.width, tall / size.height);
    const [width, height] = [size.width * scale, size.height * scale];
    const picture = this.ink?.picture(bytes) ?? null;
    if (picture === null) return height;
    this.artifact(() => this.frame(x - 0.5, top - 0.5, width + 1, height + 1, 0.5, 0.6));
    this.within("Figure", () => this.content(() => this.ink?.draw(picture, x, top, width, height)), {
      alt,
      box: [x, top, x + width, top + height],
    });
    return height;
  }

  /** Closes the structure. */
  end(): void {
    this.#endPage();
    this.#tags?.end();
  }
}
