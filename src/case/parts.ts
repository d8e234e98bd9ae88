/** Shapes that several parts of an event share: ids, texts, days, moments. */
import * as v from "valibot";

/** 128 random bits as 22 letters of base64url: names an incident, actor, body, notice and so on for ever. */
export const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/));

/** The longest text that is taken in one field, in UTF-16 units. */
export const LONGEST_TEXT = 200_000;

/** What a person typed, as typed: nothing is trimmed or changed. */
export const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));

/** A calendar day, `YYYY-MM-DD`, in the person's own zone. */
export const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

/** A moment in UTC to the millisecond, `YYYY-MM-DDTHH:MM:SS.sssZ`: what the device's clock said. */
export const moment = v.pipe(
  v.string(),
  v.isoTimestamp(),
  // One spelling only: moments are put in order as texts.
  v.regex(/^.{10}T.{8}\.\d{3}Z$/),
);

/**
 * When something happened, in our *when* profile (PROTOCOL, "When"): `at` is EDTF for days (`2026-11`, `2026-11-20~`,
 * `2026-11-01/2026-11-20`) or a local time to the minute (`2026-11-20T21:30?`), or an interval of either; `~` is about, `?` is unsure. `zone` is
 * the IANA name and `offset` (`+01:00`) what held then, where known.
 */
export const when = v.strictObject({
  at: v.pipe(v.string(), v.maxLength(64)),
  zone: v.nullable(v.pipe(v.string(), v.maxLength(64))),
  offset: v.nullable(v.pipe(v.string(), v.regex(/^[+-]\d{2}:\d{2}$/))),
});

export type When = v.InferOutput<typeof when>;
