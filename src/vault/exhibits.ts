/** Large bytes in sealed chunks of 1 MiB, apart from the records: written under a pending name, whole or not at all. */
import * as v from "valibot";
import { fromUtf8, toBase64url, utf8 } from "../kit/bytes.ts";
import type { Bytes } from "../kit/bytes.ts";
import { canonicalJson } from "../kit/canonical-json.ts";
import { padmeLength } from "../kit/padme.ts";
import { crc32 } from "../kit/crc32.ts";
import { DamagedError } from "./fault.ts";
import type { VaultFault } from "./fault.ts";
import { IV_BYTES, aad, rowId, seal, unseal } from "./keys.ts";
import type { Keys } from "./keys.ts";
import type { Kept } from "./contents.ts";
import type { Row, VaultStore } from "./store.ts";

/** Stores of the vault: finished exhibits, and ones that are being written. */
export const EXHIBITS = "exhibits";
export const PENDING = "pending";

export const CHUNK_BYTES = 1_048_576;
const LEAST_CHUNK = 4096;
const LENGTH_BYTES = 4;
const CRC_BYTES = 4;

const exhibitSchema = v.object({ v: v.literal(1), set: v.string(), chunks: v.number(), size: v.number() });

/** `set`: 128 random bits that name the chunks of one writing. */
export type ExhibitRecord = v.InferOutput<typeof exhibitSchema>;

export const writeExhibit = (exhibit: Omit<ExhibitRecord, "v">): Bytes =>
  utf8(canonicalJson({ v: 1, ...exhibit }));

export function readExhibitRecord(bytes: Uint8Array): ExhibitRecord {
  return v.parse(exhibitSchema, JSON.parse(fromUtf8(bytes)));
}

/** A chunk and where it belongs; `last` closes the exhibit, so that a cut one cannot pass for whole. */
export type ChunkPlace = Readonly<{ exhibit: string; set: string; index: number; last: boolean }>;

export const chunkId = (keys: Keys, set: string, index: number): Promise<string> =>
  rowId(keys, `chunk/${set}/${index}`);

const boundTo = (keys: Keys, { exhibit, set, index, last }: ChunkPlace): Bytes =>
  aad("chunk", keys.vault, exhibit, set, index, last);

export async function sealChunk(
  keys: Keys,
  random: (bytes: number) => Uint8Array,
  place: ChunkPlace,
  bytes: Uint8Array,
): Promise<Row> {
  const clear = new Uint8Array(padmeLength(LENGTH_BYTES + bytes.length, LEAST_CHUNK));
  new DataView(clear.buffer).setUint32(0, bytes.length);
  clear.set(bytes, LENGTH_BYTES);
  const row = await seal(keys.chunk, random(IV_BYTES), boundTo(keys, place), clear, CRC_BYTES);
  const end = row.length - CRC_BYTES;
  new DataView(row.buffer).setUint32(end, crc32(row.subarray(0, end)));
  return { id: await chunkId(keys, place.set, place.index), bytes: row };
}

/** Throws a DamagedError that names the chunk. */
export async function openChunk(keys: Keys, store: VaultStore, place: ChunkPlace): Promise<Bytes> {
  const row = await store.readChunk(await chunkId(keys, place.set, place.index));
  const fault = { store: EXHIBITS, key: place.exhibit, chunk: place.index } as const;
  if (row === null) throw new DamagedError({ why: "missing", ...fault });
  const end = Math.max(0, row.length - CRC_BYTES);
  const sealed = row.subarray(0, end);
  const whole = end > 0 && new DataView(row.buffer, row.byteOffset).getUint32(end) === crc32(sealed);
  const clear = whole ? await unseal(keys.chunk, boundTo(keys, place), sealed) : null;
  if (clear === null) throw new DamagedError({ why: whole ? "foreign" : "damaged", ...fault });
  const length = new DataView(clear.buffer, clear.byteOffset).getUint32(0);
  return clear.subarray(LENGTH_BYTES, LENGTH_BYTES + length);
}

/** From the byte `start` up to the byte before `end`; past the end of an exhibit there is nothing. */
export type Span = Readonly<{ start: number; end: number }>;

/** The chunks of an exhibit in order, or so much of them as a span covers; no other chunk is opened. Throws a DamagedError that names the chunk. */
export async function* openChunks(
  keys: Keys,
  store: VaultStore,
  { exhibit, set, chunks }: Readonly<{ exhibit: string; set: string; chunks: number }>,
  { start, end }: Span = { start: 0, end: Number.POSITIVE_INFINITY },
): AsyncGenerator<Bytes> {
  for (let index = Math.floor(start / CHUNK_BYTES); index < chunks; index += 1) {
    const at = index * CHUNK_BYTES;
    if (at >= end) return;
    const bytes = await openChunk(keys, store, { exhibit, set, index, last: index === chunks - 1 });
    yield bytes.subarray(Math.max(0, start - at), Math.max(0, end - at));
  }
}

/** Pieces of any length as pieces of 1 MiB; the last is shorter or empty, and there is at least one. A piece must stay as it was handed over: large ones are not copied. */
export async function* inChunks(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Readonly<{ bytes: Uint8Array; last: boolean }>> {
  let held: Uint8Array = new Uint8Array();
  let length = 0;
  for await (const piece of bytes) {
    for (let at = 0; at < piece.length;) {
      if (length === CHUNK_BYTES) {
        yield { bytes: held, last: false };
        length = 0;
      }
      const taken = piece.subarray(at, at + CHUNK_BYTES - length);
      if (taken.length === CHUNK_BYTES) held = taken;
      else {
        if (length === 0) held = new Uint8Array(CHUNK_BYTES);
        held.set(taken, length);
      }
      length += taken.length;
      at += taken.length;
    }
  }
  yield { bytes: held.subarray(0, length), last: true };
}

/** A blob in pieces of 1 MiB, read when asked for. */
export async function* piecesOf(blob: Blob): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < blob.size; start += CHUNK_BYTES) {
    yield new Uint8Array(await blob.slice(start, start + CHUNK_BYTES).arrayBuffer());
  }
}

/** Names the chunks that are gone; damaged ones show when they are read. */
export async function missingChunks(
  keys: Keys,
  store: VaultStore,
  exhibits: readonly Kept[],
): Promise<readonly VaultFault[]> {
  if (exhibits.length === 0) return [];
  const here = new Set(await store.listChunks());
  const faults: VaultFault[] = [];
  for (const { id, bytes } of exhibits) {
    const { set, chunks } = readExhibitRecord(bytes);
    const ids = await chunkIds(keys, set, chunks);
    for (const [chunk, one] of ids.entries()) {
      if (!here.has(one)) faults.push({ why: "missing", store: EXHIBITS, key: id, chunk });
    }
  }
  return faults;
}

export const chunkIds = (keys: Keys, set: string, chunks: number): Promise<readonly string[]> =>
  Promise.all(Array.from({ length: chunks }, (_, index) => chunkId(keys, set, index)));

/** Chunks of a writing that was broken off: they were written in order, so the first gap ends them. */
export async function writtenChunks(keys: Keys, store: VaultStore, set: string): Promise<readonly string[]> {
  const here = new Set(await store.listChunks());
  const found: string[] = [];
  for (let index = 0; ; index += 1) {
    const id = await chunkId(keys, set, index);
    if (!here.has(id)) return found;
    found.push(id);
  }
}

/** A new name for one writing. */
export const newSet = (random: (bytes: number) => Uint8Array): string => toBase64url(random(16));

/** The lock that guards a writing; it tells nothing. */
export const lockOf = (set: string): string => `notes-${set}`;
