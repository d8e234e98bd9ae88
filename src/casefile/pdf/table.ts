/** A table on paper: heads that say what stands below them, rows that stay whole, cells of a few lines. */
import { MARGIN, Paper } from "./paper.ts";
import type { TextStyle } from "./paper.ts";

const STYLE: TextStyle = { size: 9, after: 0 };
const PAD = 4;

/** `share`: of the width. `most`: lines of a cell; what is longer ends in a sign. */
export type Column = Readonly<{ head: string; share: number; most?: number }>;

/** The first cell of each row is its head. */
export function table(paper: Paper, columns: readonly Column[], rows: readonly (readonly string[])[]): void {
  if (rows.length === 0) return;
  const widths = columns.map(({ share }) => paper.width * share);
  const lefts = widths.map((_, at) => MARGIN + widths.slice(0, at).reduce((sum, one) => sum + one, 0));
  const row = (cells: readonly string[], head: boolean): void => {
    const cut = cells.map((text, at) =>
      clamped(paper, text, (widths[at] ?? 0) - 2 * PAD, columns[at]?.most ?? 12),
    );
    const height = Math.max(...cut.map(({ lines }) => lines)) * Paper.step(STYLE.size) + 2 * PAD;
    paper.room(height);
    const top = paper.doc.y;
    paper.within("TR", () => {
      for (const [at, { text }] of cut.entries()) {
        const isHead = head || at === 0;
        const scope = isHead ? { scope: head ? ("Column" as const) : ("Row" as const) } : {};
        paper.tagged(
          isHead ? "TH" : "TD",
          () => {
            paper.doc.y = top + PAD;
            paper.lines([{ text, bold: isHead }], STYLE, (lefts[at] ?? 0) + PAD, (widths[at] ?? 0) - 2 * PAD);
          },
          scope,
        );
      }
    });
    const bottom = top + height;
    paper.artifact(() => {
      paper.doc.lineWidth(head ? 1 : 0.4).strokeColor("#000000");
      paper.doc
        .moveTo(MARGIN, bottom)
        .lineTo(MARGIN + paper.width, bottom)
        .stroke();
    });
    paper.doc.y = bottom;
  };
  paper.within("Table", () => {
    row(
      columns.map(({ head }) => head),
      true,
    );
    for (const cells of rows) row(cells, false);
  });
  paper.doc.y += 10;
}

function clamped(
  paper: Paper,
  text: string,
  width: number,
  most: number,
): Readonly<{ text: string; lines: number }> {
  const lines = paper.broken(text, STYLE.size, width);
  if (lines.length <= most) return { text, lines: lines.length };
  const kept = lines
    .slice(0, most)
    .map((line) => line.map((span) => span.text).join(""))
    .join("");
  return { text: `${kept.trimEnd().slice(0, -2)} …`, lines: most };
}
