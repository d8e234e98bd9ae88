/** Everything that happened, oldest first: each incident word for word, with what was added later beside it. */
import type { Correction, Incident } from "../../case/case.ts";
import { firstDayOf } from "../../case/clock-days.ts";
import { isolated } from "./bidi.ts";
import { effectSaid } from "./effects.ts";
import type { Rich } from "./line.ts";
import { BODY, SMALL, TIGHT } from "./paper.ts";
import type { Paper } from "./paper.ts";
import { actorsSaid } from "./people.ts";
import { momentSaid, named, platformSaid, shortDay, together, whenSaid } from "./said.ts";
import { placeOf } from "./telling.ts";
import type { Telling } from "./telling.ts";

const BAR = 12;

export function chronology(paper: Paper, telling: Telling): void {
  const { say, incidents } = telling;
  paper.heading("H2", say("casefile.chronology"));
  if (incidents.length === 0) return paper.paragraph(say("casefile.noincidents"));
  paper.paragraph(say("casefile.chronologynote"));
  for (const [at, incident] of incidents.entries())
    paper.within("Sect", () => one(paper, incident, at + 1, telling));
}

function one(paper: Paper, incident: Incident, number: number, telling: Telling): void {
  const { say } = telling;
  const { now, first } = incident;
  const head = say("casefile.head", { n: number, when: whenSaid(now.when.when, telling, true) });
  const marks = together(
    [
      now.when.many === null ? "" : say("casefile.times", { n: now.when.many }),
      incident.worst ? say("casefile.markedworst") : "",
      incident.withdrawn === null ? "" : say("casefile.withdrawn"),
    ],
    ". ",
  );
  paper.heading("H3", marks === "" ? head : `${head}. ${marks}`, head);
  paper.mark(placeOf.incident(incident.id));
  paper.paragraph(whereSaid(now.where, telling), SMALL);
  const who = actorsSaid(now.actors ?? [], telling);
  if (who !== "") paper.labelled(say("casefile.who"), who, SMALL);
  paper.down(2);
  quoted(paper, first.account.text.trim() === "" ? say("casefile.nowords") : first.account.text);
  rest(paper, incident, number, telling);
  for (const correction of incident.corrections) added(paper, correction, telling);
  if (incident.withdrawn !== null)
    paper.labelled(
      say("casefile.withdrawnon", { when: momentSaid(incident.withdrawn.recorded, telling) }),
      isolated(incident.withdrawn.why),
    );
  paper.paragraph(recordedSaid(incident, telling), SMALL);
}

/** The person's own words, unchanged, with a line beside them. */
export function quoted(paper: Paper, words: string): void {
  paper.within("BlockQuote", () =>
    paper.indented(BAR, () =>
      paper.within("P", () => paper.flow(paper.lines(words, BODY, paper.width), BODY, true)),
    ),
  );
}

type Where = Incident["now"]["where"];

/** How it came and where; when that was not said, so. */
function whereSaid(where: Where, telling: Telling): string {
  const { say } = telling;
  const said =
    where === undefined
      ? ""
      : together(
          [
            where.channel === null ? "" : say(`casefile.channel-${where.channel}`),
            platformSaid(where.platform, telling),
            named(where.handle),
            named(where.place),
            named(where.link),
          ],
          " · ",
        );
  return said === "" ? say("casefile.nowhere") : said;
}

function rest(paper: Paper, incident: Incident, number: number, telling: Telling): void {
  const { say, told } = telling;
  const { now } = incident;
  const put = (label: string, words: Rich): void => {
    if (words !== "" && words.length > 0) paper.labelled(label, words, TIGHT);
  };
  put(say("casefile.did"), didSaid(now.mine, telling));
  for (const effect of incident.effects) put(say("casefile.effect"), effectSaid(effect, telling));
  put(
    say("casefile.witnessedby"),
    together((now.witnesses ?? []).map((id) => named(told.case.witnesses.get(id)?.now.name ?? ""))),
  );
  put(
    say("casefile.exhibitsof"),
    together(
      (telling.exhibitsOf.get(number) ?? []).map((exhibit) =>
        exhibitSaid(exhibit.number, exhibit.missing, telling),
      ),
    ),
  );
  if (now.quoted !== undefined && now.quoted.messages.length > 0) {
    const exhibit = telling.exhibits.get(now.quoted.exhibit);
    if (exhibit !== undefined)
      paper.paragraph(
        say("casefile.quotes", { n: now.quoted.messages.length, exhibit: exhibit.number }),
        TIGHT,
      );
  }
  put(say("casefile.toldto"), toldSaid(incident, telling));
}

const exhibitSaid = (number: number, missing: string | null, { say }: Telling): string =>
  missing === null ? String(number) : say("casefile.exhibitmissing", { n: number });

function didSaid(mine: Incident["now"]["mine"], { say }: Telling): string {
  if (mine === undefined) return "";
  const replied = mine.replied === null ? "" : say(mine.replied ? "casefile.replied" : "casefile.notreplied");
  return together([isolated(mine.did.trim()), replied], " ");
}

function toldSaid(incident: Incident, telling: Telling): string {
  const { told, say } = telling;
  const notices = incident.told.flatMap((id) => telling.notices.get(id) ?? []);
  return together(
    notices.map((notice) =>
      together([
        named(told.case.bodies.get(notice.to.body)?.now.name ?? say("casefile.somebody")),
        shortDay(firstDayOf(notice), telling),
        notice.references.map(named).join(", "),
      ]),
    ),
    "; ",
  );
}

/** A dated addition: nothing that stood there before is changed by it. */
function added(paper: Paper, correction: Correction, telling: Telling): void {
  const { say, told } = telling;
  const { of, account, when, where, actors, witnesses, mine, exhibits } = correction;
  const label = say("casefile.added", { when: momentSaid(correction.recorded, telling) });
  paper.labelled(label, isolated(of.why.trim()));
  if (account !== undefined) quoted(paper, account.text);
  const changed: readonly (readonly [string, string])[] = [
    [say("casefile.nowwhen"), when === undefined ? "" : whenSaid(when.when, telling, true)],
    [say("casefile.nowwhere"), where === undefined ? "" : whereSaid(where, telling)],
    [say("casefile.nowwho"), actors === undefined ? "" : actorsSaid(actors, telling)],
    [say("casefile.did"), didSaid(mine, telling)],
    [
      say("casefile.witnessedby"),
      together((witnesses ?? []).map((id) => named(told.case.witnesses.get(id)?.now.name ?? ""))),
    ],
    [
      say("casefile.exhibitsof"),
      together((exhibits ?? []).map((id) => String(telling.exhibits.get(id)?.number ?? ""))),
    ],
  ];
  for (const [name, words] of changed) if (words !== "") paper.labelled(name, words);
}

/** When and by whom it was written down, and by when somebody else vouches that it was there. */
function recordedSaid(incident: Incident, telling: Telling): string {
  const { say, told } = telling;
  const { writer, clock, recorded, first, now } = incident;
  const existed = told.existed.get(incident.id);
  return together(
    [
      say("casefile.recorded", { when: momentSaid(recorded, telling) }),
      writer.as === "self"
        ? ""
        : say("casefile.writtenby", { name: named(writer.name), whom: named(writer.for) }),
      first.sheet === undefined ? "" : say("casefile.sheet", { n: first.sheet }),
      first.when.when.at === now.when.when.at
        ? ""
        : say("casefile.firstwhen", { when: whenSaid(first.when.when, telling) }),
      clock === null ? "" : say(`casefile.clock-${clock}`),
      existed === undefined
        ? ""
        : say("casefile.existed", {
            when: momentSaid(existed.by, telling),
            authority: named(existed.authority),
          }),
    ],
    " ",
  );
}
