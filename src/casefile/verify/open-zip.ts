/** A zip opened strictly: each member compared with the list, all of them together filling the file without a gap, each read as a stream. */
import { isTrick, nameToShow } from "../../evidence/import/archive-names.ts";
import { ARCHIVE_LIMITS } from "../../evidence/import/archive.ts";
import { equal } from "../../kit/bytes.ts";
import { crc32 } from "../../kit/crc32.ts";
import { extraOf, zipList } from "./zip-list.ts";
import type { Listed, ZipFault } from "./zip-list.ts";

/** `bytes` throws a BrokenMember when what comes out is not what the list says. */
export type ZipMember = Readonly<{ name: string; size: number; bytes: () => AsyncIterable<Uint8Array> }>;

export type OpenedZip = Readonly<{ members: readonly ZipMember[]; faults: readonly ZipFault[] }>;

/** A member could not be unpacked, or its length or check sum is another. `complete`: all its bytes came out before that was seen. */
export class BrokenMember extends Error {
  override readonly name = "BrokenMember";
  readonly complete: boolean;

  constructor(what: string, complete: boolean, options?: ErrorOptions) {
    super(what, options);
    this.complete = complete;
  }
}

const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const LOCAL_BYTES = 30;
const FULL = 0xffffffff;
/** Locked, sizes behind the bytes, patched, names in UTF-8, list locked: what changes how a member is read. */
const TELLING_FLAGS = 0x0001 | 0x0008 | 0x0020 | 0x0800 | 0x2000;
const LOCKED_FLAGS = 0x0001 | 0x0040 | 0x2000;
const AT_ONCE = 32;

/** null: this is no zip. A single fault: it is one, and cannot be opened. Never throws for what the bytes are. */
export async function openZip(blob: Blob): Promise<OpenedZip | ZipFault | null> {
  const list = await zipList(blob);
  if (list === null || "code" in list) return list;
  const total = list.listed.reduce((sum, { size }) => sum + size, 0);
  const bomb = list.listed.find(
    ({ size, packed }) => size > ARCHIVE_LIMITS.ratioFrom && size > ARCHIVE_LIMITS.ratio * packed,
  );
  if (total > ARCHIVE_LIMITS.total || bomb !== undefined)
    return { where: nameToShow(bomb?.name ?? ""), what: String(bomb?.size ?? total), code: "zip-too-much" };
  const faults = [...list.faults];
  const inOrder = list.listed.toSorted((one, other) => one.offset - other.offset);
  if (inOrder.length > 0 && inOrder[0]?.offset !== 0) faults.push(hidden(0, inOrder[0]?.offset ?? 0));
  const members: ZipMember[] = [];
  const names = new Set<string>();
  for (let at = 0; at < inOrder.length; at += AT_ONCE) {
    const batch = inOrder.slice(at, at + AT_ONCE);
    const looked = await Promise.all(
      batch.map((one, place) => look(blob, one, inOrder[at + place + 1]?.offset ?? list.end)),
    );
    for (const { member, found } of looked) {
      faults.push(...found);
      if (member === null) continue;
      const name = member.name.normalize("NFC");
      if (names.has(name)) faults.push({ where: nameToShow(name), what: "", code: "zip-twice" });
      else members.push({ ...member, name });
      names.add(name);
    }
  }
  return { members, faults };
}

type Looked = Readonly<{ member: ZipMember | null; found: readonly ZipFault[] }>;

/** `next`: where the one after it begins. */
async function look(blob: Blob, one: Listed, next: number): Promise<Looked> {
  const where = nameToShow(one.name);
  const found: ZipFault[] = [];
  const tell = (code: ZipFault["code"], what = ""): void => void found.push({ where, what, code });
  const head = new DataView(await blob.slice(one.offset, one.offset + LOCAL_BYTES).arrayBuffer());
  if (head.byteLength < LOCAL_BYTES || head.getUint32(0, true) !== LOCAL) {
    tell("zip-broken", "it is not where the list says");
    return { member: null, found };
  }
  const [nameBytes, extraBytes] = [head.getUint16(26, true), head.getUint16(28, true)];
  const start = one.offset + LOCAL_BYTES + nameBytes + extraBytes;
  const more = await blob.slice(one.offset + LOCAL_BYTES, start).arrayBuffer();
  if (more.byteLength < nameBytes + extraBytes || start + one.packed > next) {
    tell("zip-broken", "it is longer than its place");
    return { member: null, found };
  }
  const localName = new Uint8Array(more, 0, nameBytes);
  if (!equal(localName, one.rawName))
    tell("zip-two-stories", new TextDecoder().decode(localName).slice(0, 300));
  const flags = head.getUint16(6, true);
  if ((flags & TELLING_FLAGS) !== (one.flags & TELLING_FLAGS) || head.getUint16(8, true) !== one.method)
    tell("zip-two-stories", "how it is packed");
  const after = new DataView(
    await blob.slice(start + one.packed, Math.min(next, start + one.packed + 24)).arrayBuffer(),
  );
  const large = extraOf(new DataView(more, nameBytes, extraBytes), 1);
  if (!sameNumbers(one, head, large)) tell("zip-two-stories", "how long it is");
  const described = (one.flags & 8) === 0 ? 0 : descriptorBytes(one, after, next - start - one.packed);
  if (described === null) tell("zip-two-stories", "what stands behind it");
  else if (start + one.packed + described !== next) found.push(hidden(start + one.packed + described, next));
  if ((one.flags & LOCKED_FLAGS) !== 0) tell("zip-locked");
  else if (one.name.endsWith("/") && !one.odd) {
    if (one.size > 0 || one.packed > 0) tell("zip-not-a-file", "a folder with bytes");
    return { member: null, found };
  } else if (one.odd) tell("zip-not-a-file");
  else if (isTrick(one.name) || /(?:^|\/)(?:\.?\/|$)/.test(one.name)) tell("zip-bad-name");
  else if (one.method !== 0 && one.method !== 8) tell("zip-cannot-unpack", String(one.method));
  else return { member: { name: one.name, size: one.size, bytes: () => unpacked(blob, one, start) }, found };
  return { member: null, found };
}

const hidden = (from: number, to: number): ZipFault => ({
  where: "",
  what: `${Math.max(0, to - from)} bytes from byte ${from}`,
  code: "zip-hidden-bytes",
});

/** Where sizes stand behind the bytes, those before them are 0, or the same ones. */
function sameNumbers(one: Listed, head: DataView, large: DataView | null): boolean {
  const late = (one.flags & 8) !== 0;
  const [crc, packed, size] = [14, 18, 22].map((place) => head.getUint32(place, true));
  const long = (place: number): number | null =>
    large === null || large.byteLength < place + 8 ? null : Number(large.getBigUint64(place, true));
  const fits = (given: number | undefined, real: number, longer: number | null): boolean =>
    given === real ||
    (late && given === 0) ||
    (given === FULL && (longer === real || (late && longer === 0)));
  return fits(crc, one.crc, null) && fits(packed, one.packed, long(8)) && fits(size, one.size, long(0));
}

/** Bytes of the record behind a member: with or without its mark, short or long. null when it says something else. */
function descriptorBytes(one: Listed, view: DataView, room: number): number | null {
  for (const [mark, wide] of [
    [4, 4],
    [4, 8],
    [0, 4],
    [0, 8],
  ] as const) {
    const bytes = mark + 4 + 2 * wide;
    if (bytes !== room || view.byteLength < bytes) continue;
    const number = (at: number): number =>
      wide === 4 ? view.getUint32(at, true) : Number(view.getBigUint64(at, true));
    const marked = mark === 0 || view.getUint32(0, true) === DESCRIPTOR;
    if (
      marked &&
      view.getUint32(mark, true) === one.crc &&
      number(mark + 4) === one.packed &&
      number(mark + 4 + wide) === one.size
    )
      return bytes;
  }
  return null;
}

async function* unpacked(
  blob: Blob,
  { method, packed, size, crc }: Listed,
  start: number,
): AsyncGenerator<Uint8Array> {
  const part = blob.slice(start, start + packed).stream();
  const reader = (method === 0 ? part : part.pipeThrough(new DecompressionStream("deflate-raw"))).getReader();
  let sum = 0;
  let read = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        throw new BrokenMember("it does not unpack", false, { cause });
      });
      if (done) break;
      read += value.length;
      if (read > size) break;
      sum = crc32(value, sum);
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  if (read !== size) throw new BrokenMember("it is of another length", false);
  if (sum !== crc) throw new BrokenMember("its check sum is another", true);
}
