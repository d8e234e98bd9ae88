/** A table on paper: headings in its first row, told again on each page, and rows that are kept whole where they can be. */
import type { Line, Rich } from "./line.ts";
import { SMALL } from "./paper.ts";
import type { Paper } from "./paper.ts";
import type { Style } from "./sheet.ts";

/** `share` of the width; all together are 1. */
export type Column = Readonly<{ head: string; share: number }>;

/** `rowHeads`: the first cell of a row is what the row is about. `caption` stands above, and is read with the table. */
export type TableMore = Readonly<{ rowHeads?: boolean; caption?: string; style?: Style }>;

const GAP = 8;
const ABOVE = 3;
const BELOW = 4;

export function table(
  paper: Paper,
  columns: readonly Column[],
  rows: readonly (readonly Rich[])[],
  { rowHeads = true, caption, style = SMALL }: TableMore = {},
): void {
  const all = paper.width;
  const widths = columns.map(({ share }) => share * all);
  const broken = (cells: readonly Rich[], bold: boolean): readonly (readonly Line[])[] =>
    cells.map((words, at) => {
      const heavy = bold || (rowHeads && at === 0);
      const said = heavy && typeof words === "string" ? [{ text: words, bold: true }] : words;
      return paper.lines(said, style, Math.max(20, (widths[at] ?? 0) - GAP));
    });
  const head = broken(
    columns.map((column) => column.head),
    true,
  );
  const bodies = rows.map((cells) => broken(cells, false));
  paper.within("Table", () => {
    if (caption !== undefined)
      captionOf(paper, caption, style, heightOf(head, style) + heightOf(bodies[0] ?? [], style));
    else paper.room(heightOf(head, style) + heightOf(bodies[0] ?? [], style));
    const drawn = new Rows(paper, widths, style);
    drawn.head(head, false);
    for (const cells of bodies) drawn.body(cells, head, rowHeads);
  });
  paper.down(style.after + 4);
}

function captionOf(paper: Paper, caption: string, style: Style, keeps: number): void {
  const lines = paper.lines([{ text: caption, bold: true }], style, paper.width);
  paper.room(lines.length * style.step + keeps + 10);
  paper.within("Caption", () => paper.flow(lines, { ...style, after: 2 }));
}

const heightOf = (cells: readonly (readonly Line[])[], { step }: Style): number =>
  Math.max(1, ...cells.map(({ length }) => length)) * step + ABOVE + BELOW;

class Rows {
  readonly #paper: Paper;
  readonly #widths: readonly number[];
  readonly #style: Style;
  /** Nothing stands below the headings on this page yet. */
  #fresh = false;

  constructor(paper: Paper, widths: readonly number[], style: Style) {
    this.#paper = paper;
    this.#widths = widths;
    this.#style = style;
  }

  /** `again`: on a further page, for the eye alone. */
  head(cells: readonly (readonly Line[])[], again: boolean): void {
    const paper = this.#paper;
    const top = paper.y;
    if (again) paper.artifact(() => cells.forEach((lines, at) => this.#put(lines, at, top + ABOVE, false)));
    else
      paper.within("TR", () => {
        for (const [at, lines] of cells.entries())
          paper.within("TH", () => this.#put(lines, at, top + ABOVE, true), { scope: "Column" });
      });
    paper.down(heightOf(cells, this.#style));
    this.#rule(1, 0.2);
    this.#fresh = again;
  }

  /** A row that is longer than a page goes on in further rows. */
  body(cells: readonly (readonly Line[])[], head: readonly (readonly Line[])[], rowHeads: boolean): void {
    const paper = this.#paper;
    const { step } = this.#style;
    const most = Math.max(1, ...cells.map(({ length }) => length));
    for (let done = 0; done < most;) {
      if ((most - done) * step + ABOVE + BELOW > paper.free && !this.#fresh) {
        paper.newPage();
        this.head(head, true);
      }
      const fit = Math.max(1, Math.floor((paper.free - ABOVE - BELOW + 0.01) / step));
      const part = cells.map((lines) => lines.slice(done, done + fit));
      const top = paper.y + ABOVE;
      paper.within("TR", () => {
        for (const [at, lines] of part.entries()) {
          const heads = rowHeads && at === 0;
          const draw = (): void => this.#put(lines, at, top, true);
          if (heads) paper.within("TH", draw, { scope: "Row" });
          else paper.within("TD", draw);
        }
      });
      paper.down(Math.min(fit, most - done) * step + ABOVE + BELOW);
      this.#fresh = false;
      this.#rule(0.5, 0.7);
      done += fit;
    }
  }

  #put(lines: readonly Line[], at: number, top: number, read: boolean): void {
    const width = (this.#widths[at] ?? 0) - GAP;
    const x = this.#paper.left + this.#widths.slice(0, at).reduce((sum, one) => sum + one, 0);
    if (read) this.#paper.cell(lines, { x, top, width }, this.#style);
    else this.#paper.put(lines, { x, top, width }, this.#style);
  }

  #rule(width: number, grey: number): void {
    const paper = this.#paper;
    paper.artifact(() => paper.rule(paper.left, paper.left + paper.width, paper.y, width, grey));
  }
}
