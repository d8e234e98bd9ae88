/** Bars of how many incidents there were in each week, in black and white, with signs where a step was taken. */
import type { StepMark, Week } from "../../case/pattern.ts";
import type { Paper } from "./paper.ts";
import type { Style } from "./sheet.ts";
import { monthSaid, shortDay } from "./said.ts";
import type { Telling } from "./telling.ts";

const WEEKS_A_ROW = 53;
const LABEL: Style = { size: 8, step: 10, after: 0 };
const AXIS = 26;
const SIGNS = 12;
const MONTHS = 14;
const WIDEST = 22;

/** A row of bars for each year or so. */
export function chart(paper: Paper, weeks: readonly Week[], telling: Telling): void {
  const rows: (readonly Week[])[] = [];
  for (let at = 0; at < weeks.length; at += WEEKS_A_ROW) rows.push(weeks.slice(at, at + WEEKS_A_ROW));
  const shown = rows.filter((row) => row.some(({ incidents, steps }) => incidents > 0 || steps.length > 0));
  const most = Math.max(1, ...weeks.map(({ incidents }) => incidents));
  for (const row of shown)
    oneRow(paper, row, { most, tall: Math.min(shown.length > 1 ? 78 : 120, 14 + 22 * most) }, telling);
}

function oneRow(
  paper: Paper,
  row: readonly Week[],
  { most, tall }: Readonly<{ most: number; tall: number }>,
  telling: Telling,
): void {
  const { say } = telling;
  const height = tall + SIGNS + MONTHS + 8;
  paper.room(height);
  const [left, top, width] = [paper.left, paper.y + 8, paper.width];
  const slot = Math.min(WIDEST, (width - AXIS) / row.length);
  const bottom = top + tall;
  const alt = say("casefile.chartalt", {
    from: shortDay(row[0]?.monday ?? "", telling),
    to: shortDay(row.at(-1)?.monday ?? "", telling),
  });
  const draw = (): void => {
    const words = (text: string, x: number, y: number): void => {
      paper.put(paper.lines(text, LABEL, width), { x, top: y, width }, LABEL);
    };
    for (const value of ticks(most)) {
      const y = bottom - (value / most) * tall;
      paper.rule(left + AXIS - 4, left + AXIS + slot * row.length, y, 0.4, value === 0 ? 0 : 0.75);
      words(String(value), left, y - 5);
    }
    for (const [at, { incidents, steps, monday }] of row.entries()) {
      const x = left + AXIS + at * slot;
      const bar = Math.max(1.5, slot * 0.72);
      const high = (incidents / most) * tall;
      if (incidents > 0) paper.box(x + (slot - bar) / 2, bottom - high, bar, high, 0.35);
      signs(paper, steps, x + slot / 2, bottom + 3);
      if (startsMonth(monday, row[at - 1]?.monday) && (slot > 7 || oddMonth(monday)))
        words(monthSaid(monday.slice(0, 7), telling), x, bottom + SIGNS + 2);
    }
  };
  paper.within("Figure", () => paper.content(draw), {
    alt,
    box: [left, paper.y, left + width, paper.y + height],
  });
  paper.down(height);
}

/** 0, the highest, and one between where it is a whole number. */
function ticks(most: number): readonly number[] {
  return most % 2 === 0 ? [0, most / 2, most] : most > 4 ? [0, Math.round(most / 2), most] : [0, most];
}

const startsMonth = (monday: string, before: string | undefined): boolean =>
  before === undefined ? Number(monday.slice(8)) <= 21 : monday.slice(0, 7) !== before.slice(0, 7);

/** Every other month, where there is no room for each. */
const oddMonth = (monday: string): boolean => Number(monday.slice(5, 7)) % 2 === 1;

/** A triangle where somebody was told, a square where contact was stopped. Their numbers stand in the table. */
function signs(paper: Paper, steps: readonly StepMark[], x: number, y: number): void {
  const kinds = [...new Set(steps.map(({ kind }) => kind))];
  for (const [at, kind] of kinds.entries()) sign(paper, kind, x + (at - (kinds.length - 1) / 2) * 8, y);
}

export function sign(paper: Paper, kind: StepMark["kind"], x: number, y: number): void {
  if (kind === "notice") paper.triangle(x, y, 6);
  else paper.box(x - 2.5, y + 0.5, 5, 5, 0);
}
