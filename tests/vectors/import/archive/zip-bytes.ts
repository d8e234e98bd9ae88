/** Builds zips byte by byte, also such as no honest program writes. */
import { crc32, deflateRawSync } from "node:zlib";

/**
 * `bytes`: UTF-8 for text. `packed`: deflated instead of stored. `claims`: what the list of members says instead of the truth. `locked`: the flag
 * of a password. `method`: instead of 0 or 8. `latin`: the name's flag for UTF-8 is missing. `shares`: the bytes are those of the member before.
 */
export type ZipEntry = Readonly<{
  name: string | Uint8Array;
  bytes: string | Uint8Array;
  packed?: boolean;
  claims?: Readonly<{ size?: number; packedSize?: number; crc?: number }>;
  locked?: boolean;
  method?: number;
  latin?: boolean;
  shares?: boolean;
}>;

const utf8 = (text: string | Uint8Array): Uint8Array =>
  typeof text === "string" ? new TextEncoder().encode(text) : text;

/** 3 April 2026, 18:05:08, as DOS counts. */
const TIME = (18 << 11) | (5 << 5) | 4;
const DAY = ((2026 - 1980) << 9) | (4 << 5) | 3;

type Listed = Readonly<{ header: Uint8Array; offset: number }>;

/** `says`: how many members the end of the list names, where that is not the truth. */
export function zipBytes(entries: readonly ZipEntry[], says = entries.length): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  const list: Listed[] = [];
  let at = 0;
  let before = 0;
  for (const entry of entries) {
    const { name, head, data } = written(entry);
    const offset = entry.shares === true ? before : at;
    list.push({ header: listed(head, name, offset), offset });
    if (entry.shares === true) continue;
    const local = numbers(4, 0x04034b50, ...head, 2, name.length, 2, 0);
    pieces.push(local, name, data);
    before = at;
    at += local.length + name.length + data.length;
  }
  const size = list.reduce((sum, { header }) => sum + header.length, 0);
  const short = Math.min(says, 0xffff);
  const end = numbers(4, 0x06054b50, 2, 0, 2, 0, 2, short, 2, short, 4, size, 4, at, 2, 0);
  if (says > 0xfffe) pieces.push(...list.map(({ header }) => header), largeEnd(says, size, at));
  else pieces.push(...list.map(({ header }) => header));
  return joined([...pieces, end]);
}

/** The end of a list of more members than two bytes can count (Zip64). */
function largeEnd(count: number, size: number, start: number): Uint8Array {
  return joined([
    numbers(4, 0x06064b50, 8, 44, 2, 45, 2, 45, 4, 0, 4, 0, 8, count, 8, count, 8, size, 8, start),
    numbers(4, 0x07064b50, 4, 0, 8, start + size, 4, 1),
  ]);
}

function written(entry: ZipEntry) {
  const bytes = utf8(entry.bytes);
  const data = entry.packed === true ? deflateRawSync(bytes) : bytes;
  const claims = { size: bytes.length, packedSize: data.length, crc: crc32(bytes), ...entry.claims };
  const flags = (entry.locked === true ? 1 : 0) | (entry.latin === true ? 0 : 0x800);
  const method = entry.method ?? (entry.packed === true ? 8 : 0);
  const head = [
    2,
    20,
    2,
    flags,
    2,
    method,
    2,
    TIME,
    2,
    DAY,
    4,
    claims.crc,
    4,
    claims.packedSize,
    4,
    claims.size,
  ];
  return { name: utf8(entry.name), head, data };
}

function listed(head: readonly number[], name: Uint8Array, offset: number): Uint8Array {
  const fixed = numbers(
    4,
    0x02014b50,
    2,
    20,
    ...head,
    2,
    name.length,
    2,
    0,
    2,
    0,
    2,
    0,
    2,
    0,
    4,
    0,
    4,
    offset,
  );
  return joined([fixed, name]);
}

/** Pairs of width and value, the lowest byte first. */
function numbers(...pairs: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  for (let at = 0; at < pairs.length; at += 2) {
    let rest = pairs[at + 1] ?? 0;
    for (let width = pairs[at] ?? 0; width > 0; width -= 1) {
      bytes.push(rest % 256);
      rest = Math.floor(rest / 256);
    }
  }
  return Uint8Array.from(bytes);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
