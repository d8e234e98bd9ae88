/** What stands in the fields of an addition to an incident, and which parts of it differ from how the incident reads. */
import * as v from "valibot";
import type { Incident } from "../../case/case.ts";
import type { NewEntry } from "../../case/entry.ts";
import { incidentDraft, incidentOf, newDraft } from "./incident-draft.ts";
import type { IncidentDraft } from "./incident-draft.ts";

const shape = v.object({ why: v.string(), parts: incidentDraft });

/** `parts.text` holds the words that are added. */
export type CorrectDraft = v.InferOutput<typeof shape>;

/** The fields as the incident reads now; nothing is added yet. */
export function correctDraft(now: Incident["now"]): CorrectDraft {
  const { channel = null, platform = "", place = "", link = "", handle = "" } = now.where ?? {};
  const parts: IncidentDraft = {
    ...newDraft(now.when.when),
    ...{ channel, platform: platform ?? "", place, link, handle },
    ...{ actors: [...(now.actors ?? [])], witnesses: [...(now.witnesses ?? [])] },
    ...{ replied: now.mine?.replied ?? null, did: now.mine?.did ?? "" },
    ...{ many: String(now.when.many ?? ""), exhibits: [...(now.exhibits ?? [])] },
  };
  return { why: "", parts };
}

/** null for what is no draft. */
export function readCorrect(stored: unknown): CorrectDraft | null {
  const read = v.safeParse(shape, stored);
  return read.success ? read.output : null;
}

type Correction = Extract<NewEntry, { kind: "correction" }>;

const EMPTY_WHERE = { channel: null, platform: null, place: "", link: "", handle: "" };
const EMPTY_MINE = { replied: null, did: "" };

/** Only what differs, so that what nobody touched is never said to be corrected. A part that was emptied is kept as empty. */
export function addedParts(now: Incident["now"], { parts }: CorrectDraft): Omit<Correction, "kind" | "of"> {
  const before = incidentOf(correctDraft(now).parts);
  const after = incidentOf(parts);
  const differs = (part: keyof typeof after): boolean =>
    JSON.stringify(before[part]) !== JSON.stringify(after[part]);
  const { when, where = EMPTY_WHERE, actors = [], witnesses = [], mine = EMPTY_MINE, exhibits = [] } = after;
  return {
    ...(parts.text.trim() === "" ? {} : { account: { text: parts.text } }),
    ...(differs("when") ? { when } : {}),
    ...(differs("where") ? { where } : {}),
    ...(differs("actors") ? { actors } : {}),
    ...(differs("witnesses") ? { witnesses } : {}),
    ...(differs("mine") ? { mine } : {}),
    ...(differs("exhibits") ? { exhibits } : {}),
  };
}
