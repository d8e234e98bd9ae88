/** Page one: what a reader must know first, in a minute. */
import type { Incident } from "../../case/case.ts";
import type { Told } from "../told.ts";
import { lateOf, repliesSaid } from "./asked.ts";
import { BODY } from "./paper.ts";
import type { Paper } from "./paper.ts";
import { daySaid, shortened, whenSaid } from "./said.ts";
import type { Saying } from "./said.ts";
import { table } from "./table.ts";

const SHORT = 260;
const MOST_ASKED = 8;

export function summary(paper: Paper, told: Told, saying: Saying): void {
  const { say } = saying;
  const { choice, case: open } = told;
  const to = choice.to === "" ? say(`casefile.reader-${choice.reader}`) : choice.to;
  paper.section(
    1,
    say("casefile.title"),
    () => {
      paper.paragraph(say("casefile.for", { to, day: daySaid(told.made.slice(0, 10), saying) }));
      if (open.who !== "") paper.fact(say("casefile.whom"), open.who);
      const writers = new Set(
        open.incidents.flatMap(({ writer }) => (writer.as === "supporter" ? writer.name : [])),
      );
      if (writers.size > 0) paper.fact(say("casefile.writers"), [...writers].join(", "));
      happened(paper, told, saying);
      worst(paper, told, saying);
      effect(paper, told, saying);
      asked(paper, told, saying);
      if (choice.wanted !== "") paper.fact(say("casefile.wanted"), choice.wanted);
      if (choice.contact !== "") paper.fact(say("casefile.contact"), choice.contact);
      paper.paragraph(say("casefile.oneside"), { ...BODY, after: 2 });
      paper.paragraph(say("casefile.careful"), { ...BODY, after: 2 });
    },
    { bookmark: true },
  );
}

function happened(paper: Paper, { case: open, pattern, incidents }: Told, saying: Saying): void {
  const { say } = saying;
  const byId = new Map(open.incidents.map((one) => [one.id, one]));
  const dated = incidents.flatMap((id) => byId.get(id) ?? []).filter(({ withdrawn }) => withdrawn === null);
  const [first, last] = [dated[0], dated.at(-1)];
  if (first === undefined || last === undefined) {
    paper.paragraph(say("casefile.noincidents"));
    return;
  }
  const ways = pattern.perChannel
    .filter(({ of }) => of !== null)
    .map(({ of, incidents: n }) => say("casefile.way", { way: say(`casefile.channel-${of ?? "other"}`), n }));
  if (ways.length > 0) paper.fact(say("casefile.what"), ways.join(", "));
  paper.fact(
    say("casefile.since"),
    say("casefile.sincesays", {
      first: whenSaid(first.now.when.when, saying),
      last: whenSaid(last.now.when.when, saying),
    }),
  );
  const busy = pattern.weeks.filter((week) => week.incidents > 0).length;
  const times = dated.reduce((sum, { now }) => sum + (now.when.many ?? 1), 0);
  paper.fact(
    say("casefile.often"),
    [
      say("casefile.oftensays", { n: dated.length }),
      ...(times > dated.length ? [say("casefile.timessays", { n: times })] : []),
      ...(pattern.weeks.length > 0 ? [say("casefile.weekssays", { n: busy, of: pattern.weeks.length })] : []),
    ].join(" "),
  );
}

function worst(paper: Paper, { case: open, incidents }: Told, { say }: Saying): void {
  const numbers = new Map(incidents.map((id, at) => [id, at + 1]));
  const chosen = open.incidents.filter((one) => one.worst && one.withdrawn === null).toReversed();
  for (const one of chosen.slice(0, 3))
    paper.fact(
      say("casefile.worst"),
      say("casefile.worstsays", {
        words: shortened(one.first.account.text, SHORT),
        n: numbers.get(one.id) ?? 0,
      }),
    );
}

function effect(paper: Paper, { case: open, choice }: Told, { say }: Saying): void {
  if (!choice.effect) return;
  const told = [...open.incidents.flatMap(({ effects }: Incident) => effects), ...open.effects].flatMap(
    ({ effect: one }) => one ?? [],
  );
  const most = told.reduce<number | null>(
    (high, { scale }) => (scale !== null && scale > (high ?? -1) ? scale : high),
    null,
  );
  const words = told
    .flatMap((one) => [one.words, ...Object.values(one.fields)])
    .filter((one) => one !== "" && one !== undefined);
  if (most === null && words.length === 0) return;
  const scale = most === null ? "" : `${say(`casefile.scale-${most}`)} `;
  paper.fact(say("casefile.effect"), `${scale}${shortened(words[0] ?? "", SHORT)}`);
}

function asked(paper: Paper, told: Told, saying: Saying): void {
  const { say } = saying;
  const { notices, bodies } = told.case;
  if (notices.length === 0) {
    paper.fact(say("casefile.asked"), say("casefile.nobody"));
    return;
  }
  paper.within("P", () =>
    paper.tagged("Span", () =>
      paper.lines([{ text: say("casefile.asked"), bold: true }], { ...BODY, after: 2 }),
    ),
  );
  table(
    paper,
    [
      { head: say("casefile.who"), share: 0.24, most: 3 },
      { head: say("casefile.when"), share: 0.17, most: 2 },
      { head: say("casefile.reference"), share: 0.17, most: 2 },
      { head: say("casefile.cameback"), share: 0.22, most: 3 },
      { head: say("casefile.late"), share: 0.2, most: 3 },
    ],
    notices
      .slice(0, MOST_ASKED)
      .map((notice) => [
        bodies.get(notice.to.body)?.now.name ?? say("casefile.nobodyknown"),
        whenSaid(notice.when.when, saying),
        notice.references.join(", ") || say("casefile.none"),
        repliesSaid(notice, saying),
        lateOf(notice, told, saying),
      ]),
  );
  if (notices.length > MOST_ASKED)
    paper.paragraph(say("casefile.moreasked", { n: notices.length - MOST_ASKED }));
}
