/** The front of a backup file: magic, version, the slots as they were stored, and the wrapped identity that opens the rest. */
import * as v from "valibot";
import { concat, equal, fromBase64url, fromUtf8, toBase64url, utf8 } from "../kit/bytes.ts";
import type { Bytes } from "../kit/bytes.ts";
import { canonicalJson } from "../kit/canonical-json.ts";
import { sha256 } from "../kit/digest.ts";
import { isSaneCost } from "./cost.ts";
import type { Installation } from "./installation.ts";
import { BOXES, BOX_BYTES, SALT_BYTES } from "./installation.ts";

/** `identity`: the age identity, wrapped by the vault's root. */
export type BackupHeader = Pick<Installation, "salt" | "cost" | "boxes"> & Readonly<{ identity: string }>;

const MAGIC = utf8("PGSB");
const VERSION = 1;
const FRONT_BYTES = 10;
const SUM_BYTES = 32;
const LONGEST = 65_536;

const ofLength = (length: number) =>
  v.pipe(
    v.string(),
    v.transform(fromBase64url),
    v.custom<Bytes>((read) => read instanceof Uint8Array && read.length === length),
  );
const whole = v.pipe(v.number(), v.integer());

const headerSchema = v.object({
  salt: ofLength(SALT_BYTES),
  cost: v.pipe(v.object({ memory: whole, passes: whole, lanes: whole }), v.check(isSaneCost)),
  boxes: v.pipe(v.array(v.nullable(ofLength(BOX_BYTES))), v.length(BOXES)),
  identity: v.string(),
});

export function writeBackupHeader({ salt, cost, boxes, identity }: BackupHeader): Bytes {
  const text = utf8(
    canonicalJson({
      salt: toBase64url(salt),
      cost,
      boxes: boxes.map((box) => (box === null ? null : toBase64url(box))),
      identity,
    }),
  );
  const front = new Uint8Array(FRONT_BYTES);
  front.set(MAGIC);
  new DataView(front.buffer).setUint16(4, VERSION);
  new DataView(front.buffer).setUint32(6, text.length);
  const summed = concat(front, text);
  return concat(summed, sha256(summed));
}

/** `end`: where the age file begins. */
export type ReadHeader =
  | Readonly<{ ok: true; header: BackupHeader; end: number }>
  | Readonly<{ ok: false; why: "not-a-backup" | "newer-version" | "damaged" }>;

/** Every version keeps magic, version, length, header and its SHA-256 in this order. */
export function readBackupHeader(bytes: Uint8Array): ReadHeader {
  if (bytes.length < FRONT_BYTES || !equal(bytes.subarray(0, 4), MAGIC))
    return { ok: false, why: "not-a-backup" };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = FRONT_BYTES + view.getUint32(6);
  if (end > LONGEST || end + SUM_BYTES > bytes.length) return { ok: false, why: "damaged" };
  const sum = bytes.subarray(end, end + SUM_BYTES);
  if (!equal(sha256(bytes.subarray(0, end)), sum)) return { ok: false, why: "damaged" };
  if (view.getUint16(4) > VERSION) return { ok: false, why: "newer-version" };
  const read = v.safeParse(headerSchema, JSON.parse(fromUtf8(bytes.subarray(FRONT_BYTES, end))));
  return read.success
    ? { ok: true, header: read.output, end: end + SUM_BYTES }
    : { ok: false, why: "damaged" };
}

/** The longest a header may be with its sum. */
export const HEADER_BYTES = LONGEST + SUM_BYTES;
