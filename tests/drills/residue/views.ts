/** Everything that a file of a browser profile can be read as: as it stands, and unpacked by each way that fits. */
import { brotliDecompressSync, constants, inflateRawSync, gunzipSync, inflateSync } from "node:zlib";
import { openChromiumSecret } from "./chromium-secret.ts";
import { readLog, readTable } from "./leveldb.ts";
import { unpackMozLz4 } from "./lz4.ts";
import { streamsIn, unpackFramed, unpackSnappy } from "./snappy.ts";
import { readRows } from "./sqlite.ts";

/** `how`: the ways in, outermost first, as words. */
export type View = Readonly<{ how: string; bytes: Uint8Array }>;

const GZIP = Buffer.from([0x1f, 0x8b, 8]);
/** The first bytes of an entry in Chromium's cache, least first. */
const CACHE_ENTRY = Buffer.from([0x30, 0x5c, 0x72, 0xa7, 0x1b, 0x6d, 0xfb, 0xfc]);
const CACHE_HEADER = 24;
const DEEPEST = 3;
const LARGEST = 2 ** 26;
const ZIP = { maxOutputLength: LARGEST, finishFlush: constants.Z_SYNC_FLUSH } as const;
const BROTLI = { maxOutputLength: LARGEST, finishFlush: constants.BROTLI_OPERATION_FLUSH } as const;

/** Hands each view to `see`. `name`: the file's, for what only its name tells. Answers what should have opened and did not. */
export function viewsOf(name: string, file: Buffer, see: (view: View) => void): readonly string[] {
  const unread: string[] = [];
  const add = (how: string, bytes: Uint8Array | null): void => {
    if (bytes !== null && bytes.length > 0) see({ how, bytes });
  };
  add("", file);
  const lz4 = unpackMozLz4(file);
  add("mozLz4", lz4);
  add("framed snappy", unpackFramed(file));
  const table = readTable(file);
  if (table !== null) {
    for (const entry of table.entries) inside("table", entry, add);
    if (table.unread > 0) unread.push(`${table.unread} blocks of a table`);
  } else if (/\.(?:ldb|sst)$/.test(name) && file.length > 0) unread.push("a table without its end");
  if (/\.log$|^MANIFEST-/.test(name)) {
    const log = readLog(file);
    inside("log", log, add);
    for (const part of streamsIn(log)) add("log > snappy somewhere", part);
  }
  const rows = readRows(file);
  for (const row of rows ?? []) inside("row", row, add);
  // What was deleted from a database is no row any more, and may still stand there.
  if (rows !== null) for (const part of streamsIn(file)) add("snappy somewhere", part);
  for (const part of zipped(file)) add("gzip", part);
  if (file.subarray(0, 8).equals(CACHE_ENTRY)) {
    const body = CACHE_HEADER + file.readUInt32LE(12);
    add("cache entry > brotli", brotli(file.subarray(body)));
    add("cache entry > deflate", deflated(file.subarray(body)));
  } else add("brotli", brotli(file));
  return unread;
}

/** A value out of a store: as it stands, and unpacked again where that works. */
function inside(
  how: string,
  value: Uint8Array,
  add: (how: string, bytes: Uint8Array | null) => void,
  deep = 1,
): void {
  add(how, value);
  if (deep >= DEEPEST || value.length < 8) return;
  const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  add(`${how} > mozLz4`, unpackMozLz4(bytes));
  add(`${how} > Chromium's fixed password`, openChromiumSecret(bytes));
  add(`${how} > framed snappy`, unpackFramed(bytes));
  add(`${how} > snappy`, unpackSnappy(value));
  // Chromium puts a few bytes of its own before a packed value.
  for (const part of streamsIn(value)) add(`${how} > snappy inside`, part);
  for (const part of zipped(bytes)) inside(`${how} > gzip`, part, add, deep + 1);
}

function* zipped(bytes: Buffer): Generator<Buffer> {
  for (let at = bytes.indexOf(GZIP); at !== -1; at = bytes.indexOf(GZIP, at + 1)) {
    const part =
      tried(() => gunzipSync(bytes.subarray(at), ZIP)) ??
      tried(() => inflateRawSync(bytes.subarray(at + 10), ZIP));
    if (part !== null && part.length > 0) yield part;
  }
}

function brotli(bytes: Buffer): Buffer | null {
  return tried(() => brotliDecompressSync(bytes, BROTLI));
}

function deflated(bytes: Buffer): Buffer | null {
  return tried(() => inflateSync(bytes, ZIP)) ?? tried(() => inflateRawSync(bytes, ZIP));
}

function tried(act: () => Buffer): Buffer | null {
  try {
    return act();
  } catch {
    return null;
  }
}
