/** What others owe by which day: what is late, what still runs, and what is done. */
import type { Clock } from "../../case/clock.ts";
import {
  clockNamed,
  clocksShown,
  isLate,
  nextSaid,
  sourceSaid,
  standsSaid,
  whoseSaid,
} from "./clock-said.ts";
import { SMALL } from "./paper.ts";
import type { Paper } from "./paper.ts";
import { shortDay, together } from "./said.ts";
import { table } from "./table.ts";
import type { Telling } from "./telling.ts";

export function clocks(paper: Paper, telling: Telling): void {
  const { say } = telling;
  const all = clocksShown(telling);
  paper.heading("H2", say("casefile.clocks"));
  if (all.length === 0) return paper.paragraph(say("casefile.noclocks"));
  const done = ({ state }: Clock): boolean => ["met", "not-needed", "shut"].includes(state);
  const late = all.filter(isLate);
  paper.paragraph(say("casefile.clocksnote"), SMALL);
  if (late.length === 0) paper.paragraph(say("casefile.nonelate"));
  part(paper, say("casefile.clockslate"), late, telling);
  part(
    paper,
    say("casefile.clocksopen"),
    all.filter((clock) => !isLate(clock) && !done(clock)),
    telling,
  );
  part(paper, say("casefile.clocksdone"), all.filter(done), telling);
}

function part(paper: Paper, caption: string, some: readonly Clock[], telling: Telling): void {
  const { say } = telling;
  if (some.length === 0) return;
  table(
    paper,
    [
      { head: say("casefile.col-owed"), share: 0.33 },
      { head: say("casefile.col-due"), share: 0.14 },
      { head: say("casefile.col-stands"), share: 0.22 },
      { head: say("casefile.col-source"), share: 0.31 },
    ],
    some.map((clock) => {
      const next = nextSaid(clock, telling);
      return [
        together([whoseSaid(clock, telling), clockNamed(clock, telling)], ": "),
        clock.due === null ? "" : shortDay(clock.due, telling),
        together([standsSaid(clock, telling), next === "" ? "" : say("casefile.next", { what: next })], ". "),
        sourceSaid(clock, telling),
      ];
    }),
    { caption },
  );
}
