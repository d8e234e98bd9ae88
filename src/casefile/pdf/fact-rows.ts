/** What is known, name by name: a name at the left, and what there is to say of it beside it. */
import type { Paper } from "./paper.ts";
import { TIGHT } from "./paper.ts";

/** Empty words are left out, and so is a name without any. `run`: one behind the other, not one under another. */
export type Fact = Readonly<{ label: string; words: readonly string[]; run?: boolean }>;

const LABEL = 112;
const BETWEEN = 4;

export function factRows(paper: Paper, facts: readonly Fact[]): void {
  const said = facts.flatMap(({ label, words, run = false }) => {
    const left = words.filter((one) => one !== "");
    return left.length === 0 ? [] : [{ label, words: run ? [left.join(" ")] : left }];
  });
  if (said.length === 0) return;
  paper.within("Table", () => {
    for (const { label, words } of said) {
      const name = paper.lines([{ text: label, bold: true }], TIGHT, LABEL - 10);
      const broken = words.map((one) => paper.lines(one, TIGHT, paper.width - LABEL));
      paper.room(Math.min(3, Math.max(name.length, broken.flat().length)) * TIGHT.step);
      const [top, page] = [paper.y, paper.found.get("pages")];
      paper.within("TR", () => {
        paper.within("TH", () => paper.cell(name, { x: paper.left, top, width: LABEL }, TIGHT), {
          scope: "Row",
        });
        paper.within("TD", () =>
          paper.indented(LABEL, () => {
            for (const lines of broken) paper.within("P", () => paper.flow(lines, TIGHT));
          }),
        );
      });
      if (page === paper.found.get("pages"))
        paper.down(Math.max(0, top + name.length * TIGHT.step + TIGHT.after - paper.y));
      paper.down(BETWEEN);
    }
  });
}
