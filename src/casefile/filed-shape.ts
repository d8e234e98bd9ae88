/** The shape of case.json: what is checked when one is read, and what docs/schemas publishes. */
import * as v from "valibot";
import { day, id, text } from "../case/parts.ts";
import { digest, entryShape, headerShape } from "../case/schema.ts";
import { READERS } from "./choice.ts";

/** The most events and exhibits that are read. */
export const MOST_EVENTS = 1_000_000;
export const MOST_EXHIBITS = 65_000;

/** A moment in UTC to the second. */
export const made = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/));

const ids = v.pipe(v.array(id), v.maxLength(MOST_EVENTS));

export const choiceShape = v.strictObject({
  reader: v.picklist(READERS),
  to: text,
  from: v.nullable(day),
  until: v.nullable(day),
  incidents: ids,
  exhibits: ids,
  notices: ids,
  effect: v.boolean(),
  witnesses: v.boolean(),
  places: v.boolean(),
  names: v.boolean(),
  silence: v.boolean(),
  wanted: text,
  contact: text,
  statement: v.boolean(),
  pictures: v.picklist(["none", "blurred", "clear"]),
});

const partName = v.pipe(v.string(), v.regex(/^[A-Za-z]{1,32}$/));

const shapeWith = <const T extends v.GenericSchema>(body: T) =>
  v.strictObject({
    format: v.literal("habits-case-file"),
    version: v.literal(1),
    made,
    sample: v.boolean(),
    choice: choiceShape,
    log: v.pipe(
      v.array(
        v.strictObject({
          header: headerShape,
          body: v.nullable(body),
          salts: v.record(partName, id),
          leaves: v.record(partName, digest),
        }),
      ),
      v.maxLength(MOST_EVENTS),
    ),
    exhibits: v.pipe(
      v.array(
        v.strictObject({
          id,
          path: v.nullable(v.pipe(v.string(), v.regex(/^data\/exhibits\/\d{4,6}-[^/\\]{1,200}$/))),
          digest,
          size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
          missing: v.nullable(v.picklist(["unreadable", "destroyed"])),
        }),
      ),
      v.maxLength(MOST_EXHIBITS),
    ),
  });

/** As published. */
export const filedShape = shapeWith(entryShape);

/** As read: each body is then checked by its own kind, which is faster and names faults better. */
export const filedWithBodies = shapeWith(v.record(v.string(), v.unknown()));
