/** What stands in the fields of an incident while it is written, and how it becomes what is kept. */
import * as v from "valibot";
import type { NewEntry } from "../../case/entry.ts";
import { CHANNELS } from "../../case/incident.ts";
import type { When } from "../../case/parts.ts";
import { LONGEST_TEXT, when as whenShape } from "../../case/parts.ts";
import { NO_WITNESS, named } from "./nobody.ts";

export const incidentDraft = v.object({
  text: v.string(),
  when: whenShape,
  many: v.string(),
  channel: v.nullable(v.picklist(CHANNELS)),
  platform: v.string(),
  place: v.string(),
  link: v.string(),
  handle: v.string(),
  actors: v.array(v.string()),
  witnesses: v.array(v.string()),
  newActor: v.string(),
  newWitness: v.string(),
  replied: v.nullable(v.boolean()),
  did: v.string(),
  labels: v.string(),
  exhibits: v.array(v.string()),
  sheet: v.string(),
});

export type IncidentDraft = v.InferOutput<typeof incidentDraft>;

export function newDraft(when: When, sheet = ""): IncidentDraft {
  return {
    ...{ text: "", when, many: "", channel: null, platform: "", place: "", link: "", handle: "" },
    ...{
      actors: [],
      witnesses: [],
      newActor: "",
      newWitness: "",
      replied: null,
      did: "",
      labels: "",
      exhibits: [],
      sheet,
    },
  };
}

/** null for what is no draft. */
export function readIncidentDraft(stored: unknown): IncidentDraft | null {
  const read = v.safeParse(incidentDraft, stored);
  return read.success ? read.output : null;
}

/** Why an account cannot be kept as it is: nothing in it, or more than one field takes. */
export function textTrouble(text: string): "missing" | "toolong" | null {
  if (text.trim() === "") return "missing";
  return text.length > LONGEST_TEXT ? "toolong" : null;
}

/** Somebody new, by name; an actor without a name is somebody that the person does not know. */
export function personEntry(kind: "actor" | "witness", id: string, name: string): NewEntry {
  return kind === "actor"
    ? { kind, of: { actor: id }, actor: named(name) }
    : { kind, of: { witness: id }, witness: { ...NO_WITNESS, name } };
}

/** The draft with those who were typed in and not added yet, and what has to be kept with it so that they are there. */
export function withPeople(
  draft: IncidentDraft,
  newId: () => string,
): Readonly<{ draft: IncidentDraft; entries: readonly NewEntry[] }> {
  const [actor, witness] = [draft.newActor, draft.newWitness].map((name) =>
    name.trim() === "" ? [] : [newId()],
  );
  return {
    draft: {
      ...draft,
      ...{ actors: [...draft.actors, ...(actor ?? [])], newActor: "" },
      ...{ witnesses: [...draft.witnesses, ...(witness ?? [])], newWitness: "" },
    },
    entries: [
      ...(actor ?? []).map((id) => personEntry("actor", id, draft.newActor)),
      ...(witness ?? []).map((id) => personEntry("witness", id, draft.newWitness)),
    ],
  };
}

/** Spoken words after those that are there. */
export const joined = (before: string, words: string): string =>
  before === "" || /\s$/.test(before) ? `${before}${words}` : `${before} ${words}`;

/** Labels as typed, with commas between: trimmed, each once. */
export function labelsOf(typed: string): string[] {
  return [
    ...new Set(
      typed.split(",").map((label) =>
        label
          .trim()
          .slice(0, 100)
          .replace(/[\uD800-\uDBFF]$/, ""),
      ),
    ),
  ].filter((label) => label !== "");
}

const countOf = (typed: string, least: number): number | null => {
  const count = Number(typed);
  return typed.trim() !== "" && Number.isInteger(count) && count >= least ? count : null;
};

type Incident = Extract<NewEntry, { kind: "incident" }>;

/** The parts that were filled in; one that was left empty is left out. */
export function incidentOf(draft: IncidentDraft): Incident {
  const { text, many, channel, platform, place, link, handle, actors, witnesses, replied, did, exhibits } =
    draft;
  const labels = labelsOf(draft.labels);
  const sheet = countOf(draft.sheet, 1);
  const told = [platform, place, link, handle].some((part) => part !== "");
  return {
    kind: "incident",
    account: { text },
    when: { when: draft.when, many: countOf(many, 2) },
    ...(channel === null && !told
      ? {}
      : { where: { channel, platform: platform === "" ? null : platform, place, link, handle } }),
    ...(actors.length === 0 ? {} : { actors }),
    ...(witnesses.length === 0 ? {} : { witnesses }),
    ...(replied === null && did === "" ? {} : { mine: { replied, did } }),
    ...(labels.length === 0 ? {} : { labels }),
    ...(exhibits.length === 0 ? {} : { exhibits }),
    ...(sheet === null ? {} : { sheet }),
  };
}
