/** What the app keeps in the vault beside events, and how it is read back. */
import * as v from "valibot";
import type { Event } from "../../case/event.ts";

/** Who holds the pen in a case of this vault. */
export const writer = v.variant("as", [
  v.object({ as: v.literal("self") }),
  v.object({ as: v.literal("supporter"), name: v.string() }),
]);

const settingsSchema = v.object({
  /** as in choices.ts, which reads it */
  choices: v.optional(v.unknown(), null),
  /** the case that was opened last */
  open: v.optional(v.nullable(v.string()), null),
  /** by case: the feed that this device writes */
  feeds: v.optional(v.record(v.string(), v.string()), {}),
  /** by case: who holds the pen there, where it is not as in the choices */
  writers: v.optional(v.record(v.string(), writer), {}),
});

export type Settings = v.InferOutput<typeof settingsSchema>;

/** Empty settings when there are none or they cannot be read. */
export function readSettings(stored: unknown): Settings {
  const read = v.safeParse(settingsSchema, stored ?? {});
  return read.success ? read.output : { choices: null, open: null, feeds: {}, writers: {} };
}

/** The vault's seal has proved that these are the bytes that were kept: only their shape is looked at. */
export function isEvent(value: unknown): value is Event {
  return (
    typeof value === "object" && value !== null && "header" in value && "body" in value && "salts" in value
  );
}
