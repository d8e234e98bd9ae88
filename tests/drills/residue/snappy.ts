/** Unpacks snappy: whole raw streams, framed files, and streams that stand somewhere in other bytes. */
import { uncompress } from "snappyjs";

const LARGEST = 2 ** 26;
const FRAMED = Buffer.from([0xff, 6, 0, 0, ...Buffer.from("sNaPpY")]);
/** Shorter ones were read as they stand. */
const SHORTEST = 16;

/** A whole raw stream, or null where `packed` is none. */
export function unpackSnappy(packed: Uint8Array): Uint8Array | null {
  try {
    // A copy, since snappyjs takes a Buffer for something else.
    return uncompress(Uint8Array.from(packed), LARGEST);
  } catch {
    return null;
  }
}

/** Every chunk of a framed stream (Firefox's Cache Storage, and its large values), or null where `file` is none. */
export function unpackFramed(file: Buffer): Uint8Array | null {
  if (!file.subarray(0, FRAMED.length).equals(FRAMED)) return null;
  const parts: Uint8Array[] = [];
  for (let at = FRAMED.length; at + 4 <= file.length;) {
    const kind = file[at];
    const length = file.readUIntLE(at + 1, 3);
    // The first four bytes of a chunk are its checksum.
    const body = file.subarray(at + 8, at + 4 + length);
    if (kind === 0) parts.push(unpackSnappy(body) ?? new Uint8Array());
    if (kind === 1) parts.push(body);
    at += 4 + length;
  }
  return Buffer.concat(parts);
}

/** What the streams that may stand anywhere in other bytes are unpacked into, one after another. */
const bench = new Uint8Array(2 ** 20);

/**
 * The raw stream that starts at `start`, as far as it can be read and to 1 MiB; null where none can start there.
 * So one learns what was cut off or partly overwritten. `repeats`: whether any of it was packed at all; what was not
 * can be read without unpacking.
 */
function unpackFrom(
  bytes: Uint8Array,
  start: number,
): Readonly<{ part: Uint8Array; repeats: boolean }> | null {
  let size = 0;
  let from = start;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[from++];
    if (byte === undefined || shift > 28) return null;
    size += (byte & 127) * 2 ** shift;
    if (byte < 128) break;
  }
  // A stream begins with letters that stand as they are.
  if (size < SHORTEST || size > LARGEST || ((bytes[from] ?? 1) & 3) !== 0) return null;
  const room = Math.min(size, bench.length);
  let to = 0;
  let repeats = false;
  while (from < bytes.length && to < room) {
    const tag = bytes[from++] ?? 0;
    const code = tag & 3;
    const more = code === 0 ? Math.max(0, (tag >> 2) - 59) : code === 3 ? 4 : code;
    const number = little(bytes, from, more);
    from += more;
    if (code === 0) {
      const length = (more > 0 ? number : tag >> 2) + 1;
      if (to + length > size) break;
      const end = Math.min(from + length, bytes.length, from + room - to);
      bench.set(bytes.subarray(from, end), to);
      to += end - from;
      from = end;
      continue;
    }
    const length = code === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    const back = code === 1 ? number + ((tag >> 5) << 8) : number;
    if (back === 0 || back > to || to + length > size) break;
    repeats = true;
    // Byte by byte: it may reach into what it is just writing.
    for (const end = Math.min(room, to + length); to < end; to += 1) bench[to] = bench[to - back] ?? 0;
  }
  return to < SHORTEST ? null : { part: bench.slice(0, to), repeats };
}

/** Streams from any place of `bytes` on, as far as each can be read, where unpacking changed something. */
export function* streamsIn(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1) {
    const read = unpackFrom(bytes, at);
    if (read?.repeats === true) yield read.part;
  }
}

function little(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let index = 0; index < count; index += 1) value += (bytes[at + index] ?? 0) * 2 ** (8 * index);
  return value;
}
