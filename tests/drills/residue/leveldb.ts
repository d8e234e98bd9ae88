/** Reads what Chromium's LevelDB folders hold: the blocks of tables with whole keys, and logs without their seams. */
import { unpackSnappy } from "./snappy.ts";

const TABLE = Buffer.from([0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb]);
const FOOTER = 48;
const LOG_BLOCK = 32_768;
const LOG_HEADER = 7;

type Handle = Readonly<{ at: number; size: number }>;

export type Table = Readonly<{
  /** key and value of each entry, one after another */
  entries: readonly Uint8Array[];
  /** blocks that could not be unpacked */
  unread: number;
}>;

/** All entries of a table file (.ldb, .sst), or null where `file` is none. */
export function readTable(file: Buffer): Table | null {
  if (file.length < FOOTER || !file.subarray(-8).equals(TABLE)) return null;
  const footer = file.subarray(-FOOTER);
  const [, afterMeta] = handle(footer, 0);
  const [index] = handle(footer, afterMeta);
  const entries: Uint8Array[] = [];
  let unread = 0;
  const whole = block(file, index);
  for (const { value } of entriesOf(whole ?? new Uint8Array())) {
    const data = block(file, handle(value, 0)[0]);
    if (data === null) unread += 1;
    else for (const { key, value: held } of entriesOf(data)) entries.push(Buffer.concat([key, held]));
  }
  return { entries, unread: whole === null ? unread + 1 : unread };
}

/** The records of a log file, with the headers of its 32 KiB blocks taken out, so that nothing is cut in two. */
export function readLog(file: Buffer): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let start = 0; start < file.length; start += LOG_BLOCK) {
    const end = Math.min(file.length, start + LOG_BLOCK);
    for (let at = start; at + LOG_HEADER <= end;) {
      const length = file.readUInt16LE(at + 4);
      const kind = file[at + 6] ?? 0;
      if (kind === 0 || kind > 4) break;
      parts.push(file.subarray(at + LOG_HEADER, Math.min(end, at + LOG_HEADER + length)));
      at += LOG_HEADER + length;
    }
  }
  return Buffer.concat(parts);
}

/** A block's bytes, unpacked by the byte that follows it: 0 as it stands, 1 snappy. */
function block(file: Uint8Array, { at, size }: Handle): Uint8Array | null {
  const bytes = file.subarray(at, at + size);
  const kind = file[at + size];
  if (kind === 0) return bytes;
  return kind === 1 ? unpackSnappy(bytes) : null;
}

type Entry = Readonly<{ key: Uint8Array; value: Uint8Array }>;

/** Keys are stored without what they share with the key before. */
function* entriesOf(bytes: Uint8Array): Generator<Entry> {
  if (bytes.length < 4) return;
  const restarts = Buffer.from(bytes.subarray(-4)).readUInt32LE(0);
  const end = bytes.length - 4 - 4 * restarts;
  let key: Uint8Array = new Uint8Array();
  for (let at = 0; at < end;) {
    const [shared, afterShared] = varint(bytes, at);
    const [own, afterOwn] = varint(bytes, afterShared);
    const [length, start] = varint(bytes, afterOwn);
    key = Buffer.concat([key.subarray(0, shared), bytes.subarray(start, start + own)]);
    at = start + own + length;
    if (at > end) return;
    yield { key, value: bytes.subarray(start + own, at) };
  }
}

function handle(bytes: Uint8Array, start: number): readonly [Handle, number] {
  const [at, afterAt] = varint(bytes, start);
  const [size, next] = varint(bytes, afterAt);
  return [{ at, size }, next];
}

/** The number, and where it ends. */
function varint(bytes: Uint8Array, start: number): readonly [number, number] {
  let value = 0;
  for (let index = 0; index < 10; index += 1) {
    const byte = bytes[start + index] ?? 0;
    value += (byte & 127) * 2 ** (7 * index);
    if (byte < 128) return [value, start + index + 1];
  }
  return [value, start + 10];
}
