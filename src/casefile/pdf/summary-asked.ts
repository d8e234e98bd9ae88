/** On page one: what was asked of whom, what came back, and what is late. */
import type { Notice } from "../../case/case.ts";
import { firstDayOf } from "../../case/clock-days.ts";
import { isLate, lateSaid } from "./clock-said.ts";
import { SMALL } from "./paper.ts";
import type { Paper } from "./paper.ts";
import { bodySaid } from "./register.ts";
import { named, shortDay, together } from "./said.ts";
import { table } from "./table.ts";
import { placeOf } from "./telling.ts";
import type { Telling } from "./telling.ts";

/** `most` of them: those that something is late of, then the newest. */
export function askedTable(paper: Paper, telling: Telling, most: number): void {
  const { say, told } = telling;
  const { notices } = told.case;
  paper.down(4);
  if (notices.length === 0) {
    paper.labelled(say("casefile.asked"), say("casefile.nonotices"));
    paper.down(6);
    return;
  }
  table(
    paper,
    [
      { head: say("casefile.col-who"), share: 0.3 },
      { head: say("casefile.col-when"), share: 0.14 },
      { head: say("casefile.col-reference"), share: 0.17 },
      { head: say("casefile.col-back"), share: 0.2 },
      { head: say("casefile.col-late"), share: 0.19 },
    ],
    chosen(notices, most, telling)
      .toReversed()
      .map((notice) => [
        together([bodySaid(notice, telling), say(`casefile.topic-${notice.to.topic}`)], ": "),
        shortDay(firstDayOf(notice), telling),
        notice.references.map(named).join(", ") || say("casefile.none"),
        lastBack(notice, telling),
        lateOf(notice, telling),
      ]),
    { caption: say("casefile.asked") },
  );
  if (notices.length > most)
    paper.paragraph(
      say("casefile.moreasked", {
        n: notices.length - most,
        page: paper.pageOf(placeOf.section(say("casefile.register"))),
      }),
      SMALL,
    );
}

/** In the order that they came in. */
function chosen(notices: readonly Notice[], most: number, telling: Telling): readonly Notice[] {
  const late = new Set(telling.told.clocks.filter(isLate).map(({ notice }) => notice));
  const first = notices.toSorted((one, other) => Number(late.has(other.id)) - Number(late.has(one.id)));
  const taken = new Set(first.slice(0, most));
  return notices.filter((notice) => taken.has(notice));
}

/** The last thing that came back, and whether the person says that it is fixed. */
function lastBack({ replies, fixed }: Notice, telling: Telling): string {
  const { say } = telling;
  const last = replies.at(-1);
  return together(
    [
      last === undefined
        ? say("casefile.nothingback")
        : say("casefile.lastback", {
            what: say(`casefile.reply-${last.of.kind}`),
            day: shortDay(firstDayOf(last), telling),
          }),
      fixed === null ? "" : say(`casefile.fixed-${fixed.fixed}`),
    ],
    " ",
  );
}

/** What is late of it, by the clock that is latest. */
function lateOf(notice: Notice, telling: Telling): string {
  const [latest] = telling.told.clocks
    .filter((clock) => clock.notice === notice.id && isLate(clock))
    .toSorted((one, other) => (one.due ?? "").localeCompare(other.due ?? ""));
  return latest === undefined ? telling.say("casefile.notlate") : lateSaid(latest, telling);
}
