/** The ring: what a vault knows of its own keys, sealed in it as one record of fixed size. */
import * as v from "valibot";
import { fromUtf8, utf8 } from "../kit/bytes.ts";
import { canonicalJson } from "../kit/canonical-json.ts";

const place = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(7)));

const ringSchema = v.object({
  v: v.literal(1),
  /** this vault's root, and that of the vault behind the second passphrase: each wrapped */
  root: v.string(),
  second: v.string(),
  /** which box of the installation is for what; null: none is */
  places: v.object({ passphrase: place, recovery: place, passkey: place, second: place }),
  used: v.object({ recovery: v.boolean(), passkey: v.boolean(), second: v.boolean() }),
  /** age identities, wrapped; `place` of the drop-box recipient in the installation */
  backup: v.object({ identity: v.string(), recipient: v.string() }),
  dropBox: v.object({ identity: v.string(), place: v.nullable(v.number()) }),
});

export type Ring = v.InferOutput<typeof ringSchema>;
export type Places = Ring["places"];

/** The size of the clear ring, head and shortest list: all look alike. */
export const OWN_BYTES = 4096;

export const writeRing = (ring: Ring): Uint8Array => utf8(canonicalJson(ring));

/** null when it is none. */
export function readRing(bytes: Uint8Array): Ring | null {
  const read = v.safeParse(ringSchema, JSON.parse(fromUtf8(bytes)));
  return read.success ? read.output : null;
}
