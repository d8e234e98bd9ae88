/** What an incident is made of: one happening in the person's own words, with everything else apart from it. */
import * as v from "valibot";
import { quotedPart } from "./exhibit.ts";
import { id, text, when } from "./parts.ts";

/** Where it came through. `in-person` and `home` are places; the others are channels. */
export const CHANNELS = [
  "social-media",
  "message",
  "call",
  "email",
  "game",
  "in-person",
  "home",
  "school",
  "work",
  "post",
  "other",
] as const;

export type Channel = (typeof CHANNELS)[number];

/** The person's own words, word for word. */
export const accountPart = v.strictObject({ text });

/** `many`: how often within the span of `when`, for a series; `null` for one time, or not counted. */
export const whenPart = v.strictObject({
  when,
  many: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(2))),
});

/** `platform` is an id of packs/words platforms, or `null`. */
export const wherePart = v.strictObject({
  channel: v.nullable(v.picklist(CHANNELS)),
  platform: v.nullable(v.pipe(v.string(), v.maxLength(64))),
  place: text,
  link: text,
  handle: text,
});

/** Ids of actors; empty when the person does not know or did not say. */
export const actorsPart = v.array(id);

/** Ids of witnesses: kept in a part of their own, so that they can be left out. */
export const witnessesPart = v.array(id);

/** What the person did themselves. */
export const minePart = v.strictObject({ replied: v.nullable(v.boolean()), did: text });

/** Free words to find it by. */
export const labelsPart = v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(100)));

/** Ids of exhibits. */
export const exhibitsPart = v.array(id);

/** The number of the paper sheet it was first written on. */
export const sheetPart = v.pipe(v.number(), v.integer(), v.minValue(1));

/** The parts of an incident besides `about`. Only `account` and `when` are always there. */
export const incidentParts = {
  account: accountPart,
  when: whenPart,
  where: v.optional(wherePart),
  actors: v.optional(actorsPart),
  witnesses: v.optional(witnessesPart),
  mine: v.optional(minePart),
  labels: v.optional(labelsPart),
  exhibits: v.optional(exhibitsPart),
  sheet: v.optional(sheetPart),
  quoted: v.optional(quotedPart),
} as const;

/** A correction adds to an incident and never replaces it: words, or a part as it should have been, and why. */
export const correctionParts = {
  of: v.strictObject({ incident: id, why: text }),
  account: v.optional(accountPart),
  when: v.optional(whenPart),
  where: v.optional(wherePart),
  actors: v.optional(actorsPart),
  witnesses: v.optional(witnessesPart),
  mine: v.optional(minePart),
  exhibits: v.optional(exhibitsPart),
} as const;

/** `back: true` takes a withdrawal back. */
export const withdrawalParts = {
  of: v.strictObject({ incident: id, why: text, back: v.boolean() }),
} as const;

/** The labels an incident has from now on, and whether the person calls it the worst (CARE C21). */
export const labellingParts = {
  of: v.strictObject({ incident: id, worst: v.boolean() }),
  labels: labelsPart,
} as const;
