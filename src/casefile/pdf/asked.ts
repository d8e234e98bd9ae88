/** What was asked of whom, what came back, and what is late: the register on paper. */
import type { Notice, Reply } from "../../case/case.ts";
import type { Clock } from "../../case/clock.ts";
import type { Told } from "../told.ts";
import { BODY, SMALL } from "./paper.ts";
import type { Paper } from "./paper.ts";
import { daySaid, shortened, whenSaid } from "./said.ts";
import type { Saying } from "./said.ts";

/** By rule of a clock: what it is called, and why it runs, in the words of the place. */
export type ClockNames = Readonly<Record<string, Readonly<{ name: string; plain: string }>>>;

/** The last thing that came back, in a few words. */
export function repliesSaid({ replies, fixed }: Notice, { say }: Saying): string {
  const last = replies.at(-1);
  const came = last === undefined ? say("casefile.nothingback") : say(`casefile.reply-${last.of.kind}`);
  return fixed === null ? came : `${came} ${say(`casefile.fixed-${fixed.fixed}`)}`;
}

/** What is overdue of a notice; says so when nothing is. */
export function lateOf(notice: Notice, { clocks }: Told, { say }: Saying): string {
  const late = clocks.filter((clock) => clock.notice === notice.id && clock.state === "overdue");
  const most = late.toSorted((first, other) => other.late - first.late)[0];
  return most === undefined
    ? say("casefile.notlate")
    : say(`casefile.late-${unitOf(most)}`, { n: most.late });
}

/** What `late` counts: hours, working days, or days. */
function unitOf({ rule }: Clock): "hours" | "working-days" | "days" {
  if (rule?.unit === "hours") return "hours";
  return rule?.unit === "working-days" ? "working-days" : "days";
}

export function asked(paper: Paper, told: Told, saying: Saying, names: ClockNames): void {
  const { say } = saying;
  const { notices, bodies } = told.case;
  if (notices.length === 0) {
    paper.paragraph(say("casefile.nobody"));
    return;
  }
  for (const notice of notices.toReversed()) {
    const body = bodies.get(notice.to.body)?.now;
    paper.section(
      3,
      `${whenSaid(notice.when.when, saying)}: ${shortened(body?.name ?? say("casefile.nobodyknown"), 120)}`,
      () => one(paper, notice, told, saying, names),
      { bookmark: false },
    );
  }
}

function one(paper: Paper, notice: Notice, told: Told, saying: Saying, names: ClockNames): void {
  const { say } = saying;
  const numbers = new Map(told.incidents.map((id, at) => [id, at + 1]));
  const about = notice.incidents.flatMap((id) => numbers.get(id) ?? []).toSorted((a, b) => a - b);
  paper.paragraph(`${say(`casefile.topic-${notice.to.topic}`)} ${say(`casefile.way-${notice.to.way}`)}`);
  if (about.length > 0) paper.fact(say("casefile.aboutincidents"), about.join(", "));
  if (notice.to.handle !== "") paper.fact(say("casefile.handle"), notice.to.handle);
  if (notice.references.length > 0) paper.fact(say("casefile.referenceis"), notice.references.join(", "));
  if (notice.person !== undefined && notice.person !== "") paper.fact(say("casefile.spoketo"), notice.person);
  if (notice.promised !== undefined) paper.fact(say("casefile.promised"), promise(notice.promised, saying));
  if (notice.said !== undefined && notice.said !== "") paper.fact(say("casefile.said"), notice.said);
  if (notice.sent !== undefined && notice.sent.text !== "") {
    paper.fact(say("casefile.sent"), notice.sent.subject);
    paper.paragraph(notice.sent.text, { ...SMALL, indent: 14 });
  }
  for (const reply of notice.replies) answer(paper, reply, saying);
  if (notice.fixed !== null)
    paper.fact(
      say("casefile.isfixed"),
      `${say(`casefile.fixed-${notice.fixed.fixed}`)} ${notice.fixed.said}`.trim(),
    );
  const clocks = told.clocks.filter((clock) => clock.notice === notice.id && clock.due !== null);
  paper.list(clocks.map((clock) => clockSaid(clock, saying, names)));
}

function answer(paper: Paper, reply: Reply, saying: Saying): void {
  const { say } = saying;
  const parts = [
    say(`casefile.reply-${reply.of.kind}`),
    reply.said,
    reply.reference === undefined || reply.reference === ""
      ? ""
      : say("casefile.withreference", { reference: reply.reference }),
    reply.person === undefined || reply.person === "" ? "" : say("casefile.from", { name: reply.person }),
    reply.of.until === null ? "" : say("casefile.until", { day: daySaid(reply.of.until, saying) }),
    reply.promised === undefined
      ? ""
      : say("casefile.promisedthen", { what: promise(reply.promised, saying) }),
  ];
  paper.fact(
    say("casefile.replied", { when: whenSaid(reply.when.when, saying) }),
    parts.filter((part) => part !== "").join(" "),
    { ...BODY, indent: 14 },
  );
}

function promise({ what, by }: Readonly<{ what: string; by: string | null }>, saying: Saying): string {
  return by === null ? what : saying.say("casefile.promiseby", { what, day: daySaid(by, saying) });
}

/** What a clock is, its last day, and how it stands. */
export function clockSaid(clock: Clock, saying: Saying, names: ClockNames): string {
  const { say } = saying;
  const known = clock.rule === null ? undefined : names[clock.rule.id];
  const name = clock.kind === "promised" ? clock.promised : (known?.name ?? say("casefile.clock"));
  const due = clock.due === null ? "" : say("casefile.due", { day: daySaid(clock.due, saying) });
  const state =
    clock.state === "overdue"
      ? say(`casefile.overdue-${unitOf(clock)}`, { n: clock.late })
      : say(`casefile.state-${clock.state}`);
  return [name.endsWith(".") ? name : `${name}.`, due, state, known?.plain ?? ""]
    .filter((part) => part !== "")
    .join(" ");
}

/** Clocks that stand on no notice that is shown: over the whole case, or on one incident. */
export function otherClocks(told: Told): readonly Clock[] {
  return told.clocks.filter((clock) => clock.notice === null && clock.due !== null && clock.kind !== "guard");
}
