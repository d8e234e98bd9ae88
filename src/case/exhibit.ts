/** Proof and what happens to it: original bytes sealed beside the log, what they show, who saw them, and where they came from. */
import * as v from "valibot";
import { day, id, text } from "./parts.ts";

const short = v.pipe(v.string(), v.maxLength(300));
const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const TAKEN = [
  "voice",
  "file",
  "camera",
  "gallery",
  "paste",
  "drop",
  "share",
  "import",
  "redaction",
] as const;

/** How an exhibit came here. */
export type Taken = (typeof TAKEN)[number];

/** Where it was seen: `platform` is an id of the words pack, or null. `post`: the post's own id. */
export const sourcePart = v.strictObject({
  platform: v.nullable(v.pipe(v.string(), v.maxLength(64))),
  handle: text,
  link: text,
  post: text,
});

/**
 * Original bytes sealed beside the log. `digest`: SHA-256 of them, hex. `size` in bytes. `type` is the media type by content. `claims`: what the file says of itself
 * (dates, places, headers), which anyone can write into a file. `copyOf`: the exhibit that this is a redacted copy of. `inside`: bytes that lie in an archive which is an
 * exhibit itself and are stored only there. `leftOut`: how many members of an archive were not taken in (CARE C13), and their names.
 */
export const exhibitParts = {
  of: v.strictObject({ exhibit: id }),
  exhibit: v.strictObject({
    name: text,
    type: v.pipe(v.string(), v.maxLength(128)),
    size: count,
    digest,
    taken: v.picklist(TAKEN),
  }),
  source: v.optional(sourcePart),
  shows: v.optional(text),
  claims: v.optional(v.pipe(v.array(v.strictObject({ what: short, value: text })), v.maxLength(100))),
  copyOf: v.optional(v.strictObject({ exhibit: id, boxes: count })),
  inside: v.optional(v.strictObject({ exhibit: id, path: text })),
  leftOut: v.optional(v.strictObject({ names: v.array(text), archive: digest })),
} as const;

/** What an exhibit shows, in words, and where it was seen: said again it is a correction, and the older one stays. `reader`: words that a machine read in it. */
export const descriptionParts = {
  of: v.strictObject({ exhibit: id }),
  shows: text,
  source: v.optional(sourcePart),
  reader: v.optional(v.literal("machine")),
} as const;

export const CUSTODY_ACTS = ["viewed", "saved", "shared", "printed", "copied"] as const;

/** Somebody looked at an exhibit or took it out. `to`: who got it, in words; empty when it stayed. */
export const custodyParts = {
  of: v.strictObject({ exhibit: id, act: v.picklist(CUSTODY_ACTS) }),
  to: text,
} as const;

/** The bytes were destroyed because they should not be here (CARE C13): the one exception to "an original is never changed". */
export const destructionParts = { of: v.strictObject({ exhibit: id }), day } as const;

/**
 * A chat or download that was read. `from` and `to`: first and last day in it, null when it holds no message. `people` as the export names them. `zone`: IANA name used for its local times, or null.
 * `unread`: places that were not understood.
 */
export const importParts = {
  of: v.strictObject({ exhibit: id }),
  import: v.strictObject({
    service: short,
    kind: short,
    people: v.array(text),
    messages: count,
    unread: count,
    from: v.nullable(day),
    to: v.nullable(day),
    zone: v.nullable(short),
    order: v.nullable(v.picklist(["day-first", "month-first"])),
    gaps: v.array(short),
  }),
} as const;

/** The messages that an incident quotes. `key`: SHA-256 that names a message whichever export it came in; `place`: where it stands in the exhibit. */
export const quotedPart = v.strictObject({
  exhibit: id,
  messages: v.array(v.strictObject({ key: digest, place: short })),
});
