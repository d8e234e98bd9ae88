/** What would leave in a case file, in numbers and in words: for the preview, which shows it before anything is made. */
import type { Case } from "../../case/case.ts";
import type { BodyKind } from "../../case/notice.ts";
import { filedText } from "../../casefile/contents.ts";
import type { Reader } from "../../casefile/choice.ts";
import { diaryCsv } from "../../casefile/diary-csv.ts";
import type { FiledCase } from "../../casefile/filed.ts";
import { leavingOf } from "../../casefile/leaving.ts";
import type { Told } from "../../casefile/told.ts";
import { utf8 } from "../../kit/bytes.ts";
import { childNames } from "../../letters/child-names.ts";
import type { Looked, LookedChild, LookedIncident } from "./orders.ts";

/** Whom a reader is taken for where children's names are concerned (CARE C20); null for the person's own eyes. */
const READS_AS: Readonly<Record<Reader, BodyKind | null>> = {
  landlord: "landlord",
  council: "council",
  school: "school",
  police: "police",
  solicitor: "landlord",
  "case-review": "council",
  myself: null,
};

/** `open`: the case as it is, with what is not shown. */
export function lookedAt(filed: FiledCase, told: Told, open: Case): Looked {
  const { case: shown } = told;
  const incidents = told.incidents.map((id, at) => incidentAt(shown, id, at + 1));
  return {
    sample: filed.sample,
    events: told.events,
    bare: told.leftOut,
    incidents,
    exhibits: told.exhibits.map(({ id, name, size, digest, path, copyOf }) => ({
      id,
      name,
      size,
      digest,
      path,
      copy: copyOf !== null,
    })),
    effects: shown.effects.length,
    notices: shown.notices.length,
    replies: shown.notices.reduce((sum, { replies }) => sum + replies.length, 0),
    silences: shown.silences.length,
    leaving: leavingOf(filed, open),
    children: childrenIn(incidents, open, READS_AS[filed.choice.reader]),
    documents: utf8(filedText(filed)).length + utf8(diaryCsv(filed)).length,
  };
}

const byId = new WeakMap<Case, ReadonlyMap<string, Case["incidents"][number]>>();

function incidentAt(shown: Case, id: string, number: number): LookedIncident {
  const known = byId.get(shown) ?? new Map(shown.incidents.map((one) => [one.id, one]));
  byId.set(shown, known);
  const incident = known.get(id);
  if (incident === undefined) throw new TypeError(`There is no incident ${id}.`);
  const { now, first, corrections, withdrawn } = incident;
  return {
    id,
    number,
    when: now.when.when,
    many: now.when.many,
    account: first.account.text,
    added: corrections.flatMap(({ account }) => account?.text ?? []),
    place: now.where?.place ?? "",
    who: (now.actors ?? [])
      .flatMap((actor) => shown.actors.get(actor)?.now.name ?? [])
      .filter((name) => name !== ""),
    withdrawn: withdrawn !== null,
  };
}

/** Names that this reader is to see as initials, and that stand in the person's own words. */
function childrenIn(
  incidents: readonly LookedIncident[],
  open: Case,
  reader: BodyKind | null,
): readonly LookedChild[] {
  if (reader === null) return [];
  const actors = [...open.actors.values()].map(({ now }) => now);
  const whole = incidents.map(({ account, added }) => [account, ...added].join("\n"));
  return childNames(whole.join("\n"), actors, reader).map(({ name }) => ({
    name,
    incidents: whole.flatMap((text, at) =>
      text.toLowerCase().includes(name.toLowerCase()) ? (incidents[at]?.number ?? []) : [],
    ),
  }));
}
