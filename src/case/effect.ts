/** What it did to the person, kept apart from the facts: with an incident, or as "how today was". */
import * as v from "valibot";
import { day, id, text } from "./parts.ts";

/** What an effect can be about, each with the person's own words. */
export const EFFECT_FIELDS = [
  "sleep",
  "worry",
  "home",
  "school-or-work",
  "health",
  "stopped",
  "household",
] as const;

export type EffectField = (typeof EFFECT_FIELDS)[number];

/** 0 not at all, 1 a little, 2 quite a lot, 3 a lot, 4 more than I can bear. Never added up, never a score. */
export const scale = v.picklist([0, 1, 2, 3, 4]);

export type Scale = v.InferOutput<typeof scale>;

/** Words by field, and free words. A field that was left empty is left out. */
export const effectPart = v.strictObject({
  scale: v.nullable(scale),
  fields: v.record(v.picklist(EFFECT_FIELDS), v.optional(text)),
  words: text,
});

export type Effect = v.InferOutput<typeof effectPart>;

/** `incident` is null for "how today was". */
export const effectParts = {
  of: v.strictObject({ incident: v.nullable(id), day }),
  effect: effectPart,
} as const;

/** One tap: nothing new, and it still affects me. */
export const stillParts = { of: v.strictObject({ day }) } as const;
