/** What was asked of whom, and what came back: each notice with its replies, oldest first. */
import type { Notice, Reply } from "../../case/case.ts";
import { isolated } from "./bidi.ts";
import { quoted } from "./chronology.ts";
import { clockNamed, isLate, lateSaid } from "./clock-said.ts";
import { SMALL, TIGHT } from "./paper.ts";
import type { Paper } from "./paper.ts";
import { daySaid, named, together, whenSaid } from "./said.ts";
import { placeOf } from "./telling.ts";
import type { Telling } from "./telling.ts";

export function register(paper: Paper, telling: Telling): void {
  const { say, told } = telling;
  const notices = told.case.notices.toReversed();
  paper.heading("H2", say("casefile.register"));
  if (notices.length === 0) return paper.paragraph(say("casefile.nonotices"));
  for (const notice of notices) paper.within("Sect", () => one(paper, notice, telling));
}

/** A name of the body that it went to. */
export const bodySaid = (notice: Notice, { told, say }: Telling): string =>
  named(told.case.bodies.get(notice.to.body)?.now.name ?? say("casefile.somebody"));

function one(paper: Paper, notice: Notice, telling: Telling): void {
  const { say, numbers } = telling;
  paper.heading(
    "H3",
    say("casefile.noticehead", {
      when: whenSaid(notice.when.when, telling),
      body: bodySaid(notice, telling),
    }),
  );
  paper.mark(placeOf.notice(notice.id));
  paper.paragraph(
    together(
      [
        say("casefile.sentence", { what: say(`casefile.topic-${notice.to.topic}`) }),
        say(`casefile.way-${notice.to.way}`),
      ],
      " ",
    ),
    TIGHT,
  );
  const put = (label: string, words: string): void => {
    if (words !== "") paper.labelled(label, words);
  };
  put(say("casefile.reference"), notice.references.map(named).join(", ") || say("casefile.noreference"));
  put(say("casefile.spoketo"), named(notice.person ?? ""));
  put(say("casefile.handle"), named(notice.to.handle));
  const about = notice.incidents.flatMap((id) => numbers.get(id) ?? []).toSorted((a, b) => a - b);
  put(say("casefile.toldof"), about.join(", "));
  put(say("casefile.exhibitsof"), exhibitsSaid(notice.exhibits ?? [], telling));
  put(say("casefile.promised"), promiseSaid(notice.promised, telling));
  if (notice.said !== undefined && notice.said.trim() !== "") {
    paper.paragraph([{ text: say("casefile.said"), bold: true }], TIGHT);
    quoted(paper, notice.said);
  }
  if (notice.sent !== undefined && notice.sent.text !== "") {
    paper.labelled(say("casefile.sent"), named(notice.sent.subject));
    quoted(paper, notice.sent.text);
  }
  back(paper, notice, telling);
  for (const clock of telling.told.clocks.filter((late) => late.notice === notice.id && isLate(late)))
    paper.labelled(
      say("casefile.overdue"),
      say("casefile.overduesays", { what: clockNamed(clock, telling), late: lateSaid(clock, telling) }),
    );
}

function back(paper: Paper, notice: Notice, telling: Telling): void {
  const { say } = telling;
  if (notice.replies.length === 0) paper.labelled(say("casefile.back"), say("casefile.nothingback"));
  for (const reply of notice.replies) answer(paper, reply, telling);
  const { fixed } = notice;
  if (fixed !== null)
    paper.labelled(
      say("casefile.isfixed"),
      together([say(`casefile.fixed-${fixed.fixed}`), isolated(fixed.said.trim())], " "),
    );
}

function answer(paper: Paper, reply: Reply, telling: Telling): void {
  const { say } = telling;
  const { of, when, reference = "", person = "" } = reply;
  paper.labelled(
    say("casefile.backon", { when: whenSaid(when.when, telling) }),
    together(
      [
        say("casefile.sentence", { what: say(`casefile.reply-${of.kind}`) }),
        of.until === null ? "" : say("casefile.until", { day: daySaid(of.until, telling) }),
        reference === "" ? "" : say("casefile.withreference", { reference: named(reference) }),
        person === "" ? "" : say("casefile.fromperson", { name: named(person) }),
      ],
      " ",
    ),
  );
  if (reply.said.trim() !== "") quoted(paper, reply.said);
  const promise = promiseSaid(reply.promised, telling);
  if (promise !== "") paper.labelled(say("casefile.promised"), promise);
  const exhibits = exhibitsSaid(reply.exhibits ?? [], telling);
  if (exhibits !== "") paper.labelled(say("casefile.exhibitsof"), exhibits, SMALL);
}

function promiseSaid(promised: Notice["promised"], telling: Telling): string {
  if (promised === undefined) return "";
  const { what, by } = promised;
  return by === null
    ? isolated(what)
    : telling.say("casefile.promiseby", { what: isolated(what), day: daySaid(by, telling) });
}

const exhibitsSaid = (ids: readonly string[], { exhibits }: Telling): string =>
  ids.flatMap((id) => exhibits.get(id)?.number ?? []).join(", ");
