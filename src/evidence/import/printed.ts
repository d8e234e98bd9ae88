/** The shape of what `habits import --json` prints: docs/schemas/import.schema.json is made from it. */
import * as v from "valibot";
import { ATTACHMENT_KINDS, GAPS, SERVICES } from "./message.ts";

/** A moment, or with no zone known the local time, to the second. */
export const importTime = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z?$/));

/** `line` from 1; `path` is a JSON pointer (RFC 6901). */
export const importPlace = v.strictObject({
  file: v.string(),
  line: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  path: v.nullable(v.string()),
});

/** Where its bytes are: `member` of the archive, or `FILE#LINE/NUMBER` inside a mail or a multimedia message; null when they are not in the export. */
export const importAttachment = v.strictObject({
  kind: v.picklist(ATTACHMENT_KINDS),
  name: v.string(),
  member: v.nullable(v.string()),
});

/** `from` null: nobody is named. `system`: nobody wrote it. `mine`: the export's owner did; null where it does not say. */
export const importMessage = v.strictObject({
  at: importTime,
  zoneKnown: v.boolean(),
  from: v.nullable(v.string()),
  text: v.string(),
  attachments: v.array(importAttachment),
  place: importPlace,
  system: v.boolean(),
  mine: v.nullable(v.boolean()),
  conversation: v.string(),
  id: v.nullable(v.string()),
});

const order = v.picklist(["day-first", "month-first"]);

/** What only a person can say; `guess` is what was used. */
export const importQuestion = v.variant("ask", [
  v.strictObject({ ask: v.literal("day-or-month"), guess: order, example: v.string() }),
  v.strictObject({ ask: v.literal("zone"), guess: v.nullable(v.string()), example: v.string() }),
]);

/** All of it. */
export const importShape = v.strictObject({
  service: v.picklist(SERVICES),
  kind: v.string(),
  questions: v.array(importQuestion),
  gaps: v.array(v.picklist(GAPS)),
  messages: v.array(importMessage),
  unread: v.array(v.strictObject({ place: importPlace, text: v.string() })),
});
