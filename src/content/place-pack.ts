/** A place pack: the facts of one place, and the shapes of its files. */
import * as v from "valibot";
import { readFrom } from "../case/clock-from.ts";
import { REPLY_KINDS } from "../case/notice.ts";
import { dateSchema, datedEntries } from "./dated.ts";

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be small letters, digits and hyphens"),
);
const web = v.pipe(v.string(), v.regex(/^https:\/\/[^\s]+$/, "must be an address that starts with https://"));
const phone = v.pipe(v.string("must be in quotes"), v.regex(/^\+?[0-9]{2,12}$/, "must be digits, in quotes"));
const words = v.pipe(v.string(), v.minLength(1));
const whole = v.pipe(v.number(), v.integer("must be a whole number"), v.minValue(1, "must be 1 or more"));

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
  kind: v.picklist(["owed", "window", "count", "wait", "holds", "guard"]),
  days: v.optional(whole),
  count: v.optional(whole),
  unit: v.optional(
    v.picklist(["working-days", "days", "hours", "months", "minutes", "years", "calls", "reports"]),
  ),
  /** what starts it: `ClockRule` of the case room has the grammar */
  from: v.optional(
    v.pipe(
      words,
      v.check((from) => readFrom(from) !== null, "must be a topic, a topic:reply, incident, or page:name"),
    ),
  ),
  extension: v.optional(whole),
  /** the next rung: the topic of a notice, or a name that only pages use */
  next: v.optional(words),
  /** only for notices to the body of this id */
  pack: v.optional(id),
  metBy: v.optional(v.array(v.picklist(REPLY_KINDS))),
  shuts: v.optional(v.boolean()),
  per: v.optional(v.picklist(["incident", "report"])),
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

/** Bank holidays, which are no working days. A file of its own, not a list of rows. */
export const holidaysSchema = v.strictObject({ ...datedEntries, days: v.array(dateSchema) });

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
export type Holidays = v.InferOutput<typeof holidaysSchema>;

/** The lists of dated things in a place pack, by the file that holds them. */
export type PlaceLists = Readonly<{
  helplines: readonly Helpline[];
  bodies: readonly Body[];
  offences: readonly Offence[];
  clocks: readonly Clock[];
  facts: readonly Fact[];
}>;

/** One folder of packs/places as it stands there, before its parents are added. `holidays` is left out where the place names none of its own. */
export type PlacePack = Readonly<{ pack: Pack; words: PlaceWords; holidays?: Holidays | undefined }> &
  PlaceLists;
