/** Everything that happened, oldest first, in the person's own words. */
import type { Correction, Incident } from "../../case/case.ts";
import type { Told } from "../told.ts";
import { effectSaid } from "./effects.ts";
import { BODY, SMALL } from "./paper.ts";
import type { Paper } from "./paper.ts";
import { momentSaid, shortened, whenSaid } from "./said.ts";
import type { Saying } from "./said.ts";

export function chronology(paper: Paper, told: Told, saying: Saying): void {
  const byId = new Map(told.case.incidents.map((incident) => [incident.id, incident]));
  const exhibits = exhibitNumbers(told);
  if (told.incidents.length === 0) paper.paragraph(saying.say("casefile.noincidents"));
  for (const [at, id] of told.incidents.entries()) {
    const incident = byId.get(id);
    if (incident === undefined) continue;
    paper.section(
      3,
      saying.say("casefile.incident", { n: at + 1, when: whenSaid(incident.now.when.when, saying) }),
      () => one(paper, incident, told, exhibits, saying),
      { bookmark: told.incidents.length <= 400 },
    );
  }
}

/** By incident: numbers of its exhibits and of their copies. */
function exhibitNumbers({ exhibits }: Told): ReadonlyMap<number, readonly number[]> {
  const numbers = new Map<number, number[]>();
  for (const { number, incidents } of exhibits)
    for (const incident of incidents) numbers.set(incident, [...(numbers.get(incident) ?? []), number]);
  return numbers;
}

function one(
  paper: Paper,
  incident: Incident,
  told: Told,
  exhibits: ReadonlyMap<number, readonly number[]>,
  saying: Saying,
): void {
  const { say } = saying;
  const { first, now, withdrawn } = incident;
  const open = told.case;
  if (withdrawn !== null)
    paper.fact(
      say("casefile.takenback", { when: momentSaid(withdrawn.recorded, saying) }),
      withdrawn.why === "" ? say("casefile.nowhy") : withdrawn.why,
    );
  if (incident.worst)
    paper.paragraph([{ text: say("casefile.calledworst"), bold: true }], { ...BODY, after: 3 });
  paper.paragraph(first.account.text, { ...BODY, indent: 14, after: 5 });
  for (const correction of incident.corrections) added(paper, correction, saying);
  const where = whereSaid(incident, saying);
  if (where !== "") paper.fact(say("casefile.where"), where, FACT);
  const who = whoSaid(incident, told, saying);
  if (who !== "") paper.fact(say("casefile.whois"), who, FACT);
  if ((now.when.many ?? 1) > 1) paper.fact(say("casefile.times"), String(now.when.many), FACT);
  const mine = mineSaid(incident, saying);
  if (mine !== "") paper.fact(say("casefile.mine"), mine, FACT);
  const witnesses = (now.witnesses ?? []).flatMap((id) => open.witnesses.get(id)?.now.name ?? []);
  if (witnesses.length > 0) paper.fact(say("casefile.witnesses"), witnesses.join(", "), FACT);
  for (const effect of incident.effects) {
    const words = effectSaid(effect.effect, saying);
    if (words !== "") paper.fact(say("casefile.effect"), words, FACT);
  }
  const proof = exhibits.get(told.incidents.indexOf(incident.id) + 1) ?? [];
  if (proof.length > 0)
    paper.fact(say("casefile.exhibits"), proof.map((n) => say("casefile.exhibit", { n })).join(", "), FACT);
  recorded(paper, incident, told, saying);
}

const FACT = { ...BODY, after: 2 };

function recorded(paper: Paper, incident: Incident, told: Told, saying: Saying): void {
  const { say } = saying;
  const existed = told.existed.get(incident.id);
  paper.paragraph(
    [
      say("casefile.recorded", { when: momentSaid(incident.recorded, saying) }),
      incident.writer.as === "supporter" ? say("casefile.writtenby", { name: incident.writer.name }) : "",
      incident.clock === null ? "" : say("casefile.doubtclock"),
      existed === undefined
        ? ""
        : say("casefile.existed", { when: momentSaid(existed.by, saying), authority: existed.authority }),
    ]
      .filter((part) => part !== "")
      .join(" "),
    { ...SMALL, grey: true },
  );
}

function added(
  paper: Paper,
  { recorded: when, of, account, when: other, mine }: Correction,
  saying: Saying,
): void {
  const { say } = saying;
  const parts = [
    of.why,
    account?.text ?? "",
    other === undefined ? "" : say("casefile.whenafter", { when: whenSaid(other.when, saying) }),
    mine === undefined || mine.did === "" ? "" : `${say("casefile.mine")} ${mine.did}`,
  ].filter((part) => part !== "");
  if (parts.length > 0)
    paper.fact(say("casefile.added", { when: momentSaid(when, saying) }), parts.join(" "), {
      ...BODY,
      indent: 14,
      after: 4,
    });
}

function whereSaid({ now: { where } }: Incident, { say }: Saying): string {
  if (where === undefined) return "";
  return [
    where.channel === null ? "" : say(`casefile.channel-${where.channel}`),
    where.platform ?? "",
    where.handle,
    where.place,
    where.link,
  ]
    .filter((part) => part !== "")
    .join(", ");
}

/** Each with how the person knows that it is them (CARE C20). */
function whoSaid({ now: { actors = [] } }: Incident, told: Told, { say }: Saying): string {
  return actors
    .flatMap((id) => {
      const actor = told.case.actors.get(id)?.now;
      if (actor === undefined) return [];
      const name = actor.name === "" ? say("casefile.notknown") : actor.name;
      const how = say(`casefile.sure-${actor.sure.how}`);
      return say("casefile.actor", {
        name: shortened(name, 200),
        how: actor.sure.words === "" ? how : `${how}: ${actor.sure.words}`,
      });
    })
    .join("; ");
}

function mineSaid({ now: { mine } }: Incident, { say }: Saying): string {
  if (mine === undefined) return "";
  const replied =
    mine.replied === null ? "" : say(mine.replied ? "casefile.replied-yes" : "casefile.replied-no");
  return [replied, mine.did].filter((part) => part !== "").join(" ");
}
