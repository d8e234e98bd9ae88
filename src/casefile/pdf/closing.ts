/** The last pages: who saw it, what was done against contact, the person's own line, and what this file shows and does not show. */
import { isolated } from "./bidi.ts";
import { inGroups } from "./exhibit-pages.ts";
import { BODY, SMALL, TIGHT } from "./paper.ts";
import type { Paper } from "./paper.ts";
import { actorSaid } from "./people.ts";
import { named, platformSaid, shortDay, together, whenSaid } from "./said.ts";
import { table } from "./table.ts";
import type { Telling } from "./telling.ts";

export function witnesses(paper: Paper, telling: Telling): void {
  const { say, told } = telling;
  const all = [...told.case.witnesses.values()].map(({ now }) => now);
  paper.heading("H2", say("casefile.witnesses"));
  if (all.length === 0) return paper.paragraph(say("casefile.nowitnesses"));
  table(
    paper,
    [
      { head: say("casefile.col-name"), share: 0.2 },
      { head: say("casefile.col-saw"), share: 0.4 },
      { head: say("casefile.col-contact"), share: 0.22 },
      { head: say("casefile.col-willing"), share: 0.18 },
    ],
    all.map(({ name, saw, contact, willing }) => [
      named(name),
      isolated(saw.trim()),
      named(contact),
      say(`casefile.willing-${willing === null ? "unknown" : willing ? "yes" : "no"}`),
    ]),
  );
}

export function silences(paper: Paper, telling: Telling): void {
  const { say, told } = telling;
  const all = told.case.silences.toReversed();
  paper.heading("H2", say("casefile.silences"));
  if (all.length === 0) return paper.paragraph(say("casefile.nosilences"));
  table(
    paper,
    [
      { head: say("casefile.col-day"), share: 0.24 },
      { head: say("casefile.col-did"), share: 0.3 },
      { head: say("casefile.col-whom"), share: 0.46 },
    ],
    all.map(({ of, when }) => {
      const actor = told.case.actors.get(of.actor ?? "")?.now;
      return [
        whenSaid(when.when, telling),
        say(`casefile.act-${of.act}`),
        together([
          actor === undefined ? "" : actorSaid(actor, telling),
          platformSaid(of.platform, telling),
          actor?.name === "" ? "" : named(of.handle),
        ]),
      ];
    }),
  );
}

export function statement(paper: Paper, { say }: Telling): void {
  paper.room(60);
  paper.down(14);
  paper.paragraph([{ text: say("casefile.statement"), bold: true }], BODY);
}

/** `checkedBy`: who the timestamps can be checked with, one a line; empty without any. */
export function proof(paper: Paper, telling: Telling, checkedBy: string): void {
  const { say, told } = telling;
  paper.heading("H2", say("casefile.proof"));
  paper.heading("H3", say("casefile.shows-lead"), null);
  paper.list([
    say("casefile.shows-same"),
    say("casefile.shows-order"),
    say(told.existed.size > 0 ? "casefile.shows-time" : "casefile.shows-notime"),
  ]);
  paper.heading("H3", say("casefile.shows-notlead"), null);
  paper.list([
    say("casefile.not-true"),
    say("casefile.not-who"),
    say("casefile.not-clock"),
    say("casefile.not-whole"),
    say("casefile.not-pdf"),
  ]);
  leftOut(paper, telling);
  paper.heading("H3", say("casefile.check-lead"), null);
  paper.paragraph(say("casefile.check"));
  if (checkedBy.trim() !== "") {
    paper.paragraph(say("casefile.checkedby"), TIGHT);
    paper.list(
      checkedBy.split("\n").flatMap((line) => (line.trim() === "" ? [] : grouped(line.trim()))),
      SMALL,
    );
  }
}

/** Fingerprints in groups that can be read out. */
const grouped = (line: string): string => line.replaceAll(/[0-9a-f]{64}/gi, inGroups);

function leftOut(paper: Paper, telling: Telling): void {
  const { say, told } = telling;
  const { choice, events } = told;
  const { from, until } = choice;
  paper.heading("H3", say("casefile.leftout-lead"), null);
  paper.list([
    told.leftOut === 0
      ? say("casefile.leftout-nothing", { of: events })
      : say("casefile.leftout", { n: told.leftOut, of: events }),
    ...(from === null && until === null
      ? []
      : [
          say("casefile.leftout-period", {
            from: from === null ? say("casefile.start") : shortDay(from, telling),
            until: until === null ? say("casefile.end") : shortDay(until, telling),
          }),
        ]),
    ...(choice.effect ? [] : [say("casefile.leftout-effect")]),
    ...(choice.witnesses ? [] : [say("casefile.leftout-witnesses")]),
    ...(choice.places ? [] : [say("casefile.leftout-places")]),
    ...(choice.silence ? [] : [say("casefile.leftout-silence")]),
    ...(told.case.forks.length > 0 ? [say("casefile.forks", { n: told.case.forks.length })] : []),
  ]);
}
