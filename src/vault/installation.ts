/** The header of an installation: salt, cost, drop-box keys and four slots of two boxes; every part has its checksum and stands there twice. */
import { concat, equal, fromUtf8, utf8 } from "../kit/bytes.ts";
import type { Bytes } from "../kit/bytes.ts";
import { sha256 } from "../kit/digest.ts";
import { isSaneCost } from "./cost.ts";
import type { Cost } from "./cost.ts";

/** Four slots, each with a place for either of the two vaults: which place is whose, nothing here tells. */
export const BOXES = 8;
/** IV 12, sealed 100, tag 16. */
export const BOX_BYTES = 128;
export const SALT_BYTES = 16;

const MAGIC = utf8("PGSV");
const VERSION = 1;
const FRONT_BYTES = 64;
const SUM_BYTES = 16;
const DROP_BOXES = 2;
const DROP_BOX_BYTES = 2048;
const PART_AT = FRONT_BYTES + SUM_BYTES;
const BOXES_AT = PART_AT + DROP_BOXES * (DROP_BOX_BYTES + SUM_BYTES);

const COPY_BYTES = BOXES_AT + BOXES * (BOX_BYTES + SUM_BYTES);

/** Every installation of this version has this size: two copies, so that no single damage shuts anybody out. */
export const INSTALLATION_BYTES = 2 * COPY_BYTES;

/** A part is null when both copies are damaged. `dropBoxes`: age recipients, in random order. */
export type Installation = Readonly<{
  salt: Bytes;
  cost: Cost;
  dropBoxes: readonly (string | null)[];
  boxes: readonly (Bytes | null)[];
}>;

/** Which parts are damaged in one copy or both: the header, drop-boxes and boxes by number from 0. */
export type DamagedParts = Readonly<{
  header: boolean;
  dropBoxes: readonly number[];
  boxes: readonly number[];
}>;

export type ReadInstallation =
  | Readonly<{ ok: true; installation: Installation; damaged: DamagedParts }>
  | Readonly<{ ok: false; why: "damaged-installation" | "newer-version" }>;

/** A damaged part stays damaged: it is written with a checksum that does not fit. Whole ones are whole in both copies again. */
export function writeInstallation({ salt, cost, dropBoxes, boxes }: Installation): Bytes {
  const front = new Uint8Array(FRONT_BYTES);
  const view = new DataView(front.buffer);
  front.set(MAGIC);
  view.setUint16(4, VERSION);
  front.set(salt, 6);
  view.setUint32(22, cost.memory);
  view.setUint32(26, cost.passes);
  view.setUint32(30, cost.lanes);
  const dropParts = dropBoxes.map((recipient) => {
    const part = new Uint8Array(DROP_BOX_BYTES);
    const text = utf8(recipient ?? "");
    new DataView(part.buffer).setUint16(0, text.length);
    part.set(text, 2);
    return withSum(part, recipient !== null);
  });
  const boxParts = boxes.map((box) => withSum(box ?? new Uint8Array(BOX_BYTES), box !== null));
  const copy = concat(withSum(front, true), ...dropParts, ...boxParts);
  return concat(copy, copy);
}

/** Every version keeps the first 80 bytes: magic, version, and the checksum of the first 64 at 64. */
export function readInstallation(bytes: Uint8Array): ReadInstallation {
  const front = partAt(bytes, 0, FRONT_BYTES);
  if (front.part === null || !equal(front.part.subarray(0, 4), MAGIC)) {
    return { ok: false, why: "damaged-installation" };
  }
  const view = new DataView(front.part.buffer, front.part.byteOffset);
  if (view.getUint16(4) > VERSION) return { ok: false, why: "newer-version" };
  const cost = { memory: view.getUint32(22), passes: view.getUint32(26), lanes: view.getUint32(30) };
  if (!isSaneCost(cost)) return { ok: false, why: "damaged-installation" };
  const drops = Array.from({ length: DROP_BOXES }, (_, at) =>
    partAt(bytes, PART_AT + at * (DROP_BOX_BYTES + SUM_BYTES), DROP_BOX_BYTES),
  );
  const boxes = Array.from({ length: BOXES }, (_, at) =>
    partAt(bytes, BOXES_AT + at * (BOX_BYTES + SUM_BYTES), BOX_BYTES),
  );
  return {
    ok: true,
    installation: {
      salt: front.part.slice(6, 6 + SALT_BYTES),
      cost,
      dropBoxes: drops.map(({ part }) => (part === null ? null : textIn(part))),
      boxes: boxes.map(({ part }) => part),
    },
    damaged: { header: !front.whole, dropBoxes: notWhole(drops), boxes: notWhole(boxes) },
  };
}

function textIn(part: Bytes): string {
  return fromUtf8(part.subarray(2, 2 + new DataView(part.buffer, part.byteOffset).getUint16(0)));
}

function withSum(part: Uint8Array, whole: boolean): Bytes {
  const sum = sha256(part).subarray(0, SUM_BYTES);
  return concat(part, whole ? sum : sum.map((byte) => byte ^ 255));
}

/** `part`: from whichever copy has it. `whole`: both do, and they are the same. */
type Part = Readonly<{ part: Bytes | null; whole: boolean }>;

function partAt(bytes: Uint8Array, start: number, length: number): Part {
  const first = copyAt(bytes, start, length);
  const second = copyAt(bytes, COPY_BYTES + start, length);
  return {
    part: first ?? second,
    whole: first !== null && second !== null && equal(first, second),
  };
}

/** null when the checksum does not fit. */
function copyAt(bytes: Uint8Array, start: number, length: number): Bytes | null {
  const part = bytes.slice(start, start + length);
  const sum = bytes.subarray(start + length, start + length + SUM_BYTES);
  return equal(sha256(part).subarray(0, SUM_BYTES), sum) ? part : null;
}

const notWhole = (parts: readonly Part[]): readonly number[] =>
  parts.flatMap(({ whole }, at) => (whole ? [] : [at]));
