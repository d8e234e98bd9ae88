/** `diary.csv`: one row for each incident of a case file, made again by anyone from its case.json. */
import type { Case, Incident } from "../case/case.ts";
import type { EffectField } from "../case/effect.ts";
import { parsedOnce } from "../case/when.ts";
import { shownCase } from "./contents.ts";
import { csv } from "./csv.ts";
import type { FiledCase } from "./filed.ts";

type Row = Readonly<{ open: Case; incident: Incident; number: number; files: ReadonlyMap<string, string> }>;

type Column = readonly [heading: string, of: (row: Row) => string | number];

/** In this order; the headings are part of the format and stay English. */
const COLUMNS: readonly Column[] = [
  ["number", ({ number }) => number],
  ["from", ({ incident }) => readable(whenOf(incident)?.earliest, incident)],
  ["until", ({ incident }) => lastOf(incident)],
  ["how sure of when", ({ incident }) => sureOf(incident)],
  ["times", ({ incident }) => incident.now.when.many ?? 1],
  ["channel", ({ incident }) => spaced(incident.now.where?.channel)],
  ["app or site", ({ incident }) => incident.now.where?.platform ?? ""],
  ["account or number", ({ incident }) => incident.now.where?.handle ?? ""],
  ["link", ({ incident }) => incident.now.where?.link ?? ""],
  ["place", ({ incident }) => incident.now.where?.place ?? ""],
  ["who", ({ open, incident }) => actorsOf(open, incident)],
  ["what happened", ({ incident }) => incident.first.account.text],
  ["added later", ({ incident }) => incident.corrections.map(added).join("\n\n")],
  ["taken back", ({ incident }) => takenBack(incident)],
  ["what I did", ({ incident }) => incident.now.mine?.did ?? ""],
  ["I replied", ({ incident }) => yesOrNo(incident.now.mine?.replied ?? null)],
  ["effect on me", ({ incident }) => incident.effects.map(effectOf).join("\n\n")],
  ["called worst", ({ incident }) => (incident.worst ? "yes" : "")],
  ["witnesses", ({ open, incident }) => witnessesOf(open, incident)],
  ["exhibits", ({ open, incident, files }) => filesOf(open, incident, files)],
  ["told", ({ open, incident }) => toldOf(open, incident)],
  ["when, as recorded", ({ incident }) => incident.now.when.when.at],
  ["zone", ({ incident }) => incident.now.when.when.zone ?? incident.now.when.when.offset ?? ""],
  ["first recorded", ({ incident }) => incident.recorded],
  ["recorded by", ({ incident: { writer } }) => (writer.as === "self" ? "" : writer.name)],
  ["id", ({ incident }) => incident.id],
];

/** A pure function of case.json. Oldest first; numbers are those of the other parts of the file. */
export function diaryCsv(filed: FiledCase): string {
  const open = shownCase(filed);
  const files = new Map(
    filed.exhibits.flatMap(({ id, path }) => (path === null ? [] : [[id, fileOf(path)]])),
  );
  const rows = open.incidents.toReversed().map((incident, at) => {
    const row: Row = { open, incident, number: at + 1, files };
    return COLUMNS.map(([, of]) => of(row));
  });
  return csv([COLUMNS.map(([heading]) => heading), ...rows]);
}

const whenOf = ({ now }: Incident) => parsedOnce(now.when.when);
const spaced = (word: string | null | undefined): string => (word ?? "").replaceAll("-", " ");
const fileOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
const yesOrNo = (answer: boolean | null): string => (answer === null ? "" : answer ? "yes" : "no");
const listed = (all: readonly string[]): string => all.filter((one) => one !== "").join("; ");

/** A day, and the time where it is known to the minute: a spreadsheet reads both. */
function readable(local: string | undefined, incident: Incident): string {
  const start = whenOf(incident)?.start.text ?? "";
  return local === undefined ? "" : start.includes("T") ? local.replace("T", " ") : local.slice(0, 10);
}

function lastOf(incident: Incident): string {
  const parsed = whenOf(incident);
  if (parsed === null) return "";
  return parsed.latest === null ? "still going on" : readable(parsed.latest, incident);
}

function sureOf(incident: Incident): string {
  const parsed = whenOf(incident);
  return listed([parsed?.about === true ? "about" : "", parsed?.unsure === true ? "not sure" : ""]);
}

function actorsOf(open: Case, { now }: Incident): string {
  return listed(
    (now.actors ?? []).flatMap((id) => {
      const actor = open.actors.get(id)?.now;
      if (actor === undefined) return [];
      const name = actor.name === "" ? "somebody not known" : actor.name;
      return `${name} (${HOW[actor.sure.how]}${actor.sure.words === "" ? "" : `: ${actor.sure.words}`})`;
    }),
  );
}

const HOW = {
  saw: "the writer saw them",
  told: "the writer was told",
  think: "the writer thinks so",
  "not-known": "how the writer knows was not said",
} as const;

function added({ recorded, of, account, when, mine }: Incident["corrections"][number]): string {
  const changed = [
    of.why === "" ? "" : `Why: ${of.why}`,
    account?.text ?? "",
    when === undefined ? "" : `When: ${when.when.at}`,
    mine === undefined || mine.did === "" ? "" : `What I did: ${mine.did}`,
  ];
  return [`[added ${recorded}]`, ...changed.filter((one) => one !== "")].join("\n");
}

function takenBack({ withdrawn }: Incident): string {
  return withdrawn === null ? "" : `[taken back ${withdrawn.recorded}] ${withdrawn.why}`;
}

function effectOf({ day, effect }: Incident["effects"][number]): string {
  if (effect === null) return `[${day}]`;
  const scale = effect.scale === null ? "" : `${effect.scale} of 4`;
  const fields = FIELDS.flatMap((field) => {
    const words = effect.fields[field] ?? "";
    return words === "" ? [] : `${spaced(field)}: ${words}`;
  });
  return [listed([`[${day}]`, scale]), effect.words, ...fields].filter((one) => one !== "").join("\n");
}

const FIELDS: readonly EffectField[] = [
  "sleep",
  "worry",
  "home",
  "school-or-work",
  "health",
  "stopped",
  "household",
];

function witnessesOf(open: Case, { now }: Incident): string {
  return listed((now.witnesses ?? []).map((id) => open.witnesses.get(id)?.now.name ?? ""));
}

/** With the copies of what it names: often the copy alone is in the file. */
function filesOf(open: Case, { now }: Incident, files: Row["files"]): string {
  const all = (now.exhibits ?? []).flatMap((id) => [
    id,
    ...(open.exhibits.get(id)?.copies ?? copiesOf(open, id)),
  ]);
  return listed([...new Set(all)].map((id) => files.get(id) ?? ""));
}

/** Copies of an original that is not in the file itself. */
function copiesOf(open: Case, original: string): readonly string[] {
  return [...open.exhibits].flatMap(([id, { copyOf }]) => (copyOf?.exhibit === original ? id : []));
}

function toldOf(open: Case, incident: Incident): string {
  return listed(
    open.notices
      .filter(({ id }) => incident.told.includes(id))
      .toReversed()
      .map(({ to, when, references }) => {
        const name = open.bodies.get(to.body)?.now.name ?? "";
        return [name, when.when.at, references.join(", ")].filter((one) => one !== "").join(", ");
      }),
  );
}
