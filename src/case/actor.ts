/** The other side and the witnesses: each apart from the incidents that name them. */
import * as v from "valibot";
import { id, text } from "./parts.ts";

/** An account or number that belongs, as far as the person knows, to one actor. */
export const account = v.strictObject({
  /** id of a platform of the words pack, `phone`, `email`, or null */
  platform: v.nullable(v.pipe(v.string(), v.maxLength(64))),
  handle: text,
  link: text,
});

/** How the person knows who it is (CARE C20): printed with the name. */
export const HOW_SURE = ["saw", "told", "think", "not-known"] as const;

/** `name` is empty for somebody not known. `young`: under 18, null when not known: then shown as initials to most. */
export const actorPart = v.strictObject({
  name: text,
  known: v.boolean(),
  accounts: v.array(account),
  sure: v.strictObject({ how: v.picklist(HOW_SURE), words: text }),
  young: v.nullable(v.boolean()),
  description: text,
});

export type Actor = v.InferOutput<typeof actorPart>;

/** Recording an id again is a correction: the newest is shown, the older ones stay. */
export const actorParts = { of: v.strictObject({ actor: id }), actor: actorPart } as const;

export const witnessPart = v.strictObject({
  name: text,
  contact: text,
  saw: text,
  willing: v.nullable(v.boolean()),
});

export type Witness = v.InferOutput<typeof witnessPart>;

export const witnessParts = { of: v.strictObject({ witness: id }), witness: witnessPart } as const;
