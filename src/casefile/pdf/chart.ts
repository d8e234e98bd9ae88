/** How often, week by week: bars that print in black and white, with the same numbers in a table. */
import { addDays } from "../../kit/calendar.ts";
import type { Told } from "../told.ts";
import { MARGIN, SMALL } from "./paper.ts";
import type { Paper } from "./paper.ts";
import { daySaid } from "./said.ts";
import type { Saying } from "./said.ts";
import { table } from "./table.ts";

const HEIGHT = 120;
/** More than this cannot be told apart on paper: then several weeks share a bar. */
const MOST_BARS = 60;

type Bar = Readonly<{ from: string; until: string; incidents: number; steps: number }>;

export function pattern(paper: Paper, told: Told, saying: Saying): void {
  const { say } = saying;
  const { weeks, unplaced, daysWithout, longestQuiet } = told.pattern;
  if (weeks.length === 0 || told.incidents.length === 0) {
    paper.paragraph(say("casefile.nopattern"));
    return;
  }
  const bars = barsOf(told);
  const most = Math.max(1, ...bars.map(({ incidents }) => incidents));
  paper.room(HEIGHT + 60);
  paper.within("Figure", () => paper.tagged("Span", () => draw(paper, bars, most)));
  paper.paragraph(
    say("casefile.chart", {
      from: daySaid(bars[0]?.from ?? "", saying),
      to: daySaid(bars.at(-1)?.until ?? "", saying),
      most,
    }),
    SMALL,
  );
  if (unplaced > 0) paper.paragraph(say("casefile.unplaced", { n: unplaced }), SMALL);
  if (daysWithout !== null) paper.paragraph(say("casefile.dayswithout", { n: daysWithout }));
  if (longestQuiet !== null)
    paper.paragraph(
      say("casefile.quiet", {
        n: longestQuiet.days,
        from: daySaid(longestQuiet.from, saying),
        to: daySaid(longestQuiet.to, saying),
      }),
    );
  table(
    paper,
    [
      { head: say("casefile.week"), share: 0.5 },
      { head: say("casefile.incidents"), share: 0.25 },
      { head: say("casefile.steps"), share: 0.25 },
    ],
    bars
      .filter(({ incidents, steps }) => incidents + steps > 0)
      .map(({ from, until, incidents, steps }) => [
        say("casefile.fromto", { from: daySaid(from, saying), to: daySaid(until, saying) }),
        String(incidents),
        String(steps),
      ]),
  );
}

function barsOf({ pattern: { weeks } }: Told): readonly Bar[] {
  const together = Math.ceil(weeks.length / MOST_BARS);
  const bars: Bar[] = [];
  for (let at = 0; at < weeks.length; at += together) {
    const some = weeks.slice(at, at + together);
    bars.push({
      from: some[0]?.monday ?? "",
      until: addDays(some.at(-1)?.monday ?? "", 6),
      incidents: some.reduce((sum, { incidents }) => sum + incidents, 0),
      steps: some.reduce((sum, { steps }) => sum + steps.length, 0),
    });
  }
  return bars;
}

/** Bars in dark grey with a line around them, and a small triangle under those in which a step was taken. */
function draw(paper: Paper, bars: readonly Bar[], most: number): void {
  const { doc } = paper;
  const top = doc.y;
  const bottom = top + HEIGHT;
  const each = paper.width / bars.length;
  for (const [at, { incidents, steps }] of bars.entries()) {
    const height = (HEIGHT * incidents) / most;
    const left = MARGIN + at * each;
    if (incidents > 0) doc.rect(left + each * 0.15, bottom - height, each * 0.7, height).fill("#3a3a3a");
    if (steps > 0) {
      const middle = left + each / 2;
      doc.lineWidth(1).strokeColor("#000000");
      doc
        .moveTo(middle - 3, bottom + 10)
        .lineTo(middle, bottom + 3)
        .lineTo(middle + 3, bottom + 10)
        .lineTo(middle - 3, bottom + 10)
        .stroke();
    }
  }
  doc
    .lineWidth(0.8)
    .strokeColor("#000000")
    .moveTo(MARGIN, bottom)
    .lineTo(MARGIN + paper.width, bottom)
    .stroke();
  doc.y = bottom + 16;
}
