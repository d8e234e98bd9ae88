/** What is written step by step: the incident, how it affected the person, and how far they have come. */
import * as v from "valibot";
import { effectPart } from "../../case/effect.ts";
import type { NewEntry } from "../../case/entry.ts";
import type { When } from "../../case/parts.ts";
import { NO_EFFECT, saysNothing } from "./effect-scale.ts";
import { incidentDraft, incidentOf, newDraft, withPeople } from "./incident-draft.ts";

/** One idea each. */
export const GUIDED_STEPS = [
  "account",
  "more",
  "when",
  "where",
  "who",
  "witnesses",
  "mine",
  "proof",
  "effect",
  "labels",
  "check",
] as const;

export type GuidedStep = (typeof GUIDED_STEPS)[number];

const shape = v.object({ incident: incidentDraft, effect: effectPart, step: v.picklist(GUIDED_STEPS) });

export type GuidedDraft = v.InferOutput<typeof shape>;

/** `sheet`: the number of the paper sheet that is typed in, or "". `exhibits`: ids of what was kept for it. `link`: of the post it is about. */
export function newGuided(
  when: When,
  sheet: string,
  exhibits: readonly string[] = [],
  link = "",
): GuidedDraft {
  const incident = { ...newDraft(when, sheet), exhibits: [...exhibits], link };
  return { incident, effect: NO_EFFECT, step: "account" };
}

/** null for what is no draft. */
export function readGuided(stored: unknown): GuidedDraft | null {
  const read = v.safeParse(shape, stored);
  return read.success ? read.output : null;
}

/** Who is new, the incident, and the effect where one was written; the incident's id is the first that `newId` makes. `day` (`YYYY-MM-DD`): when the effect was written down. */
export function entriesOf(
  { incident, effect }: GuidedDraft,
  newId: () => string,
  day: string,
): readonly NewEntry[] {
  const id = newId();
  const { draft, entries } = withPeople(incident, newId);
  const kept: readonly NewEntry[] = [...entries, { ...incidentOf(draft), id }];
  return saysNothing(effect) ? kept : [...kept, { kind: "effect", of: { incident: id, day }, effect }];
}

/** The id of the incident among what was kept. */
export const incidentIdOf = (entries: readonly NewEntry[]): string =>
  entries.find(({ kind }) => kind === "incident")?.id ?? "";
