/** A place pack: the facts of one place, and the shapes of its files. */
import * as v from "valibot";
import { datedEntries } from "./dated.ts";

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be small letters, digits and hyphens"),
);
const web = v.pipe(v.string(), v.regex(/^https:\/\/[^\s]+$/, "must be an address that starts with https://"));
const phone = v.pipe(v.string("must be in quotes"), v.regex(/^\+?[0-9]{2,12}$/, "must be digits, in quotes"));
const words = v.pipe(v.string(), v.minLength(1));

export const packSchema = v.strictObject({
  id,
  parent: v.optional(id),
  choosable: v.boolean(),
  order: v.optional(v.number()),
  has: v.optional(v.array(id), []),
  without: v.optional(v.array(id), []),
});

const helplineSchema = v.strictObject({
  id,
  name: words,
  phone: v.optional(phone),
  display: v.optional(words),
  text: v.optional(v.strictObject({ to: phone, body: v.optional(words) })),
  chat: v.optional(web),
  web: v.optional(web),
  bsl: v.optional(web),
  email: v.optional(v.pipe(v.string(), v.email("must be an e-mail address"))),
  free: v.picklist(["yes", "no", "landline-rate", "unknown"]),
  bill: v.picklist(["hidden", "shows", "unknown"]),
  voice: v.boolean(),
  under18: v.optional(v.boolean(), true),
  adults: v.optional(v.boolean(), true),
  ...datedEntries,
});

const bodySchema = v.strictObject({
  id,
  kind: v.picklist([
    "landlord",
    "council",
    "network",
    "platform",
    "school",
    "police",
    "ombudsman",
    "employer",
    "helpline",
  ]),
  /** `council`, `police`: the place's own, which the plan names */
  role: v.optional(id),
  name: words,
  web: v.optional(web),
  phone: v.optional(phone),
  ...datedEntries,
});

const offenceSchema = v.strictObject({ id, law: words, heldIn: v.optional(words), ...datedEntries });

const clockSchema = v.strictObject({
  id,
  kind: v.picklist(["owed", "window", "count", "wait", "holds"]),
  days: v.optional(v.number()),
  count: v.optional(v.number()),
  unit: v.optional(
    v.picklist(["working-days", "days", "hours", "months", "minutes", "years", "calls", "reports"]),
  ),
  from: v.optional(words),
  extension: v.optional(v.number()),
  next: v.optional(words),
  ...datedEntries,
});

const factSchema = v.strictObject({ id, ...datedEntries });

export const fileSchemas = {
  helplines: v.array(helplineSchema),
  bodies: v.array(bodySchema),
  offences: v.array(offenceSchema),
  clocks: v.array(clockSchema),
  facts: v.array(factSchema),
} as const;

export const placeWordsSchema = v.strictObject({
  label: v.optional(words),
  helplines: v.optional(
    v.record(id, v.strictObject({ who: words, hours: words, note: v.optional(words) })),
    {},
  ),
  bodies: v.optional(v.record(id, v.strictObject({ does: words, note: v.optional(words) })), {}),
  offences: v.optional(v.record(id, v.strictObject({ name: words, plain: words, route: words })), {}),
  clocks: v.optional(v.record(id, v.strictObject({ name: words, plain: words })), {}),
  facts: v.optional(v.record(id, words), {}),
});

export type Pack = v.InferOutput<typeof packSchema>;
export type PlaceWords = v.InferOutput<typeof placeWordsSchema>;
export type Helpline = v.InferOutput<typeof helplineSchema>;
export type Body = v.InferOutput<typeof bodySchema>;
export type Offence = v.InferOutput<typeof offenceSchema>;
export type Clock = v.InferOutput<typeof clockSchema>;
export type Fact = v.InferOutput<typeof factSchema>;

/** The lists of dated things in a place pack, by the file that holds them. */
export type PlaceLists = Readonly<{
  helplines: readonly Helpline[];
  bodies: readonly Body[];
  offences: readonly Offence[];
  clocks: readonly Clock[];
  facts: readonly Fact[];
}>;

/** One folder of packs/places as it stands there, before its parents are added. */
export type PlacePack = Readonly<{ pack: Pack; words: PlaceWords }> & PlaceLists;
