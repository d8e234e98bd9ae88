/** How often it happened: bars for each week, and the same in numbers. */
import type { StepMark, Tally, Week } from "../../case/pattern.ts";
import { chart } from "./chart.ts";
import { SMALL } from "./paper.ts";
import type { Paper } from "./paper.ts";
import { actorSaid } from "./people.ts";
import { daysSaid, named, platformSaid, shortDay, together } from "./said.ts";
import { table } from "./table.ts";
import type { Telling } from "./telling.ts";

const TIMES = ["morning", "afternoon", "evening", "night", "not-known"] as const;

export function pattern(paper: Paper, telling: Telling): void {
  const { say, told } = telling;
  const { weeks, unplaced, daysWithout } = told.pattern;
  paper.heading("H2", say("casefile.pattern"));
  if (weeks.length === 0 && unplaced === 0) return paper.paragraph(say("casefile.noincidents"));
  if (weeks.length > 0) {
    chart(paper, weeks, telling);
    paper.paragraph(say("casefile.chartnote"), SMALL);
  }
  if (unplaced > 0) paper.paragraph(say("casefile.unplaced", { n: unplaced }));
  tallies(paper, telling);
  const quiet = told.pattern.longestQuiet;
  if (quiet !== null)
    paper.labelled(
      say("casefile.quiet"),
      say("casefile.quietsays", {
        days: daysSaid(quiet.days, telling),
        from: shortDay(quiet.from, telling),
        to: shortDay(quiet.to, telling),
      }),
    );
  if (daysWithout !== null)
    paper.labelled(
      say("casefile.newest"),
      say("casefile.newestsays", { days: daysSaid(daysWithout, telling) }),
    );
  paper.down(8);
  const shown = weeks.filter(({ incidents, steps }) => incidents > 0 || steps.length > 0);
  if (shown.length > 0)
    table(
      paper,
      [
        { head: say("casefile.col-week"), share: 0.2 },
        { head: say("casefile.col-incidents"), share: 0.15 },
        { head: say("casefile.col-steps"), share: 0.65 },
      ],
      shown.map((week) => [shortDay(week.monday, telling), String(week.incidents), stepsSaid(week, telling)]),
      { caption: say("casefile.weeks") },
    );
}

function tallies(paper: Paper, telling: Telling): void {
  const { say, told } = telling;
  const { perChannel, perPlatform, perActor, perTime } = told.pattern;
  const put = (label: string, all: readonly Tally[], name: (of: string) => string): void => {
    if (!all.some(({ of }) => of !== null)) return;
    paper.labelled(label, counted(all, name, telling));
  };
  put(say("casefile.bychannel"), perChannel, (of) => say(`casefile.channel-${of}`));
  put(say("casefile.byplatform"), perPlatform, (of) => platformSaid(of, telling));
  put(say("casefile.byactor"), perActor, (of) => {
    const actor = told.case.actors.get(of)?.now;
    return actor === undefined ? say("casefile.unknown") : actorSaid(actor, telling);
  });
  const times = TIMES.flatMap((time) =>
    perTime[time] === 0 ? [] : [{ of: time, incidents: perTime[time] }],
  );
  if (times.length > 0)
    paper.labelled(
      say("casefile.bytime"),
      counted(times, (of) => say(`casefile.time-${of}`), telling),
    );
}

export const counted = (all: readonly Tally[], name: (of: string) => string, { say }: Telling): string =>
  together(
    all.map(({ of, incidents }) =>
      say("casefile.counted", { what: of === null ? say("casefile.notsaid") : name(of), n: incidents }),
    ),
  );

function stepsSaid({ steps }: Week, telling: Telling): string {
  return together(
    steps.map((step) => stepSaid(step, telling)),
    "; ",
  );
}

function stepSaid({ kind, id }: StepMark, { told, notices, say }: Telling): string {
  if (kind === "notice") {
    const notice = notices.get(id);
    const body = told.case.bodies.get(notice?.to.body ?? "")?.now.name;
    return say("casefile.steptold", { body: named(body ?? say("casefile.somebody")) });
  }
  const silence = told.case.silences.find((one) => one.id === id);
  return silence === undefined ? "" : say(`casefile.act-${silence.of.act}`);
}
