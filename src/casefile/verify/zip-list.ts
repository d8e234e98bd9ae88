/** The list of members of a zip, read so that there is only one way to read it: whatever another program could take otherwise is named. */
import { fromUtf8 } from "../../kit/bytes.ts";
import type { FindingCode } from "./findings.ts";

export type ZipFault = Readonly<{ where: string; what: string; code: FindingCode }>;

/** As the list says it; nothing of the member itself was looked at. `name` as its bytes, and as text where they are UTF-8. */
export type Listed = Readonly<{
  name: string;
  rawName: Uint8Array;
  flags: number;
  method: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
  /** neither a plain file nor a folder: a link, a device, or a folder that does not say so in its name */
  odd: boolean;
}>;

/** `end`: where the list begins, and with it the members end. */
export type ZipList = Readonly<{ listed: readonly Listed[]; faults: readonly ZipFault[]; end: number }>;

/** Most of a list that is read, in bytes, and most members. */
export const MOST_LIST = 64 * 1024 ** 2;
export const MOST_MEMBERS = 100_000;

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const MEMBER = 0x02014b50;
const END_BYTES = 22;
const FULL = 0xffffffff;

/** null: there is no such list at the end of these bytes. Never throws for what the bytes are. */
export async function zipList(blob: Blob): Promise<ZipList | ZipFault | null> {
  const from = Math.max(0, blob.size - END_BYTES - 0xffff);
  const tail = await viewOf(blob, from, blob.size);
  const ends = endsIn(tail);
  const [last] = ends;
  if (last === undefined) return null;
  if (ends.length > 1) return { where: "", what: "two lists of files", code: "zip-two-stories" };
  const at = from + last;
  const broken = (what: string): ZipFault => ({ where: "", what, code: "zip-broken" });
  let list = {
    disks: tail.getUint16(last + 4, true) + tail.getUint16(last + 6, true),
    here: tail.getUint16(last + 8, true),
    count: tail.getUint16(last + 10, true),
    bytes: tail.getUint32(last + 12, true),
    start: tail.getUint32(last + 16, true),
    end: at,
  };
  const large = at >= 20 ? await viewOf(blob, at - 20, at) : null;
  if (large?.getUint32(0, true) === LOCATOR_64) {
    const where = Number(large.getBigUint64(8, true));
    if (where + 56 !== at - 20) return broken("its long record is elsewhere");
    const record = await viewOf(blob, where, where + 56);
    if (record.getUint32(0, true) !== END_64 || record.getBigUint64(4, true) !== 44n)
      return broken("its long record is none");
    list = {
      disks: record.getUint32(16, true) + record.getUint32(20, true),
      here: Number(record.getBigUint64(24, true)),
      count: Number(record.getBigUint64(32, true)),
      bytes: Number(record.getBigUint64(40, true)),
      start: Number(record.getBigUint64(48, true)),
      end: where,
    };
  }
  if (list.count > MOST_MEMBERS || list.bytes > MOST_LIST)
    return { where: "", what: String(list.count), code: "zip-too-many" };
  if (list.disks !== 0 || list.here !== list.count) return broken("its counts differ");
  if (list.start + list.bytes !== list.end) return broken("its list is not where it says");
  return listedIn(await viewOf(blob, list.start, list.end), list.count, list.start);
}

async function viewOf(blob: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await blob.slice(from, to).arrayBuffer());
}

/** Each place whose record, with its comment, ends where the file ends. */
function endsIn(tail: DataView): readonly number[] {
  const found: number[] = [];
  for (let at = tail.byteLength - END_BYTES; at >= 0; at -= 1)
    if (
      tail.getUint32(at, true) === END &&
      at + END_BYTES + tail.getUint16(at + 20, true) === tail.byteLength
    )
      found.push(at);
  return found;
}

function listedIn(view: DataView, count: number, end: number): ZipList | ZipFault {
  const listed: Listed[] = [];
  const faults: ZipFault[] = [];
  let at = 0;
  for (let number = 1; number <= count; number += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== MEMBER)
      return { where: "", what: `file ${number} of its list`, code: "zip-broken" };
    const lengths = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const [name = 0, extra = 0, comment = 0] = lengths;
    const next = at + 46 + name + extra + comment;
    if (next > view.byteLength) return { where: "", what: `file ${number} of its list`, code: "zip-broken" };
    listed.push(memberAt(view, at, name, extra, faults));
    at = next;
  }
  return at === view.byteLength
    ? { listed, faults, end }
    : { where: "", what: "its list is longer than it says", code: "zip-broken" };
}

function memberAt(
  view: DataView,
  at: number,
  nameBytes: number,
  extraBytes: number,
  faults: ZipFault[],
): Listed {
  const rawName = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameBytes);
  const extra = new DataView(view.buffer, view.byteOffset + at + 46 + nameBytes, extraBytes);
  const [unicode, large] = [extraOf(extra, 0x7075), extraOf(extra, 1)];
  const name = nameOf(rawName, unicode, faults);
  const taken = { at: 0 };
  const sizes = [24, 20, 42].map((place) => longer(view.getUint32(at + place, true), large, taken));
  const [size = 0, packed = 0, offset = 0] = sizes;
  const host = view.getUint8(at + 5);
  const attributes = view.getUint32(at + 38, true);
  const mode = host === 3 || host === 19 ? (attributes >>> 16) & 0xf000 : 0;
  const folder = name.endsWith("/");
  const odd =
    ![0, 0x8000, 0x4000].includes(mode) ||
    ((mode === 0x4000 || (attributes & 0x10) !== 0) && !folder) ||
    (folder && mode === 0x8000);
  if (view.getUint16(at + 34, true) !== 0)
    faults.push({ where: name, what: "on another disk", code: "zip-broken" });
  return {
    name,
    rawName,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size,
    packed,
    offset,
    odd,
  };
}

/** A number that did not fit into its place stands in the record of long sizes, in a fixed order. */
function longer(value: number, large: DataView | null, taken: { at: number }): number {
  if (value !== FULL || large === null || taken.at + 8 > large.byteLength) return value;
  const long = Number(large.getBigUint64(taken.at, true));
  Object.assign(taken, { at: taken.at + 8 });
  return long;
}

/** The piece of the extra field with this number. */
export function extraOf(extra: DataView, wanted: number): DataView | null {
  for (let at = 0; at + 4 <= extra.byteLength;) {
    const length = extra.getUint16(at + 2, true);
    if (at + 4 + length > extra.byteLength) return null;
    if (extra.getUint16(at, true) === wanted)
      return new DataView(extra.buffer, extra.byteOffset + at + 4, length);
    at += 4 + length;
  }
  return null;
}

/** UTF-8 whether or not it says so. Some packers keep the true name beside it: then it must be the same one. */
function nameOf(raw: Uint8Array, unicode: DataView | null, faults: ZipFault[]): string {
  const name = textOf(raw);
  const other =
    unicode === null || unicode.byteLength < 6
      ? null
      : textOf(new Uint8Array(unicode.buffer, unicode.byteOffset + 5, unicode.byteLength - 5));
  if (name !== null && other !== null && name !== other)
    faults.push({ where: name, what: other, code: "zip-two-stories" });
  return name ?? other ?? String.fromCodePoint(...raw.map((byte) => (byte < 0x80 ? byte : 0x3f)));
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return fromUtf8(bytes);
  } catch {
    return null;
  }
}
