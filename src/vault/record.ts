/** One record as one row: what it is, its version and its bytes, padded and sealed under the row's name. */
import { concat, fromUtf8, toBase64url, utf8 } from "../kit/bytes.ts";
import type { Bytes } from "../kit/bytes.ts";
import { padmeLength } from "../kit/padme.ts";
import { crc32 } from "../kit/crc32.ts";
import { IV_BYTES, TAG_BYTES, rowId, seal, unseal } from "./keys.ts";
import type { Keys } from "./keys.ts";
import type { Row } from "./store.ts";

/**
 * `numbered`: of an append-only store, `key` is its number from 1. `version`: the revision of the vault that wrote
 * it. The vault's own records have the store "".
 */
export type VaultRecord = Readonly<{
  store: string;
  key: string;
  numbered: boolean;
  version: number;
  bytes: Uint8Array;
}>;

/** `mark`: name of the row (22 letters) and tag of its seal, the fingerprint that the head counts. `row`: its name. */
export type Sealed = Readonly<{ row: Row; mark: Bytes }>;

/** What came out of a row. `clean` is false when bytes beside the seal changed: the record itself is whole. */
export type OpenedRow = Readonly<{ record: VaultRecord; mark: Bytes; clean: boolean }>;

const LEAST_BODY = 256;
const CRC_BYTES = 4;

/** What the row's name is made from. */
export const recordName = (store: string, key: string): string => `${store}/${key}`;

/** `length`: pads to at least so many bytes; longer ones are padded by Padmé. */
export async function sealRecord(
  keys: Keys,
  random: (bytes: number) => Uint8Array,
  record: VaultRecord,
  length = LEAST_BODY,
): Promise<Sealed> {
  const id = await rowId(keys, recordName(record.store, record.key));
  const label = utf8(`${record.numbered ? "#" : "="}${record.store}/${record.key}`);
  const clear = new Uint8Array(padmeLength(FIXED + label.length + record.bytes.length, length));
  const view = new DataView(clear.buffer);
  view.setUint16(0, label.length);
  view.setUint32(2, record.version);
  view.setUint32(6, record.bytes.length);
  clear.set(label, FIXED);
  clear.set(record.bytes, FIXED + label.length);
  const sealed = await seal(keys.record, random(IV_BYTES), bound(keys, id), clear);
  const sum = new Uint8Array(CRC_BYTES);
  new DataView(sum.buffer).setUint32(0, crc32(sealed));
  return { row: { id, bytes: concat(sealed, sum) }, mark: markOf(id, sealed) };
}

const FIXED = 10;

/** The same bytes as `aad("record", vault, id)`, made quickly: ids are letters that JSON never escapes. */
const bound = (keys: Keys, id: string): Bytes => utf8(`[1,"record","${keys.vault}","${id}"]`);

const MARK_BYTES = 22 + TAG_BYTES;

function markOf(id: string, sealed: Uint8Array): Bytes {
  const mark = new Uint8Array(MARK_BYTES);
  for (let at = 0; at < 22; at += 1) mark[at] = id.charCodeAt(at);
  mark.set(sealed.subarray(sealed.length - TAG_BYTES), 22);
  return mark;
}

/** null for a row that this vault did not seal for this name, or that changed since. */
export async function openRow(keys: Keys, row: Row): Promise<OpenedRow | null> {
  const sealed = row.bytes.subarray(0, Math.max(0, row.bytes.length - CRC_BYTES));
  const clear = await unseal(keys.record, bound(keys, row.id), sealed);
  if (clear === null) return null;
  const view = new DataView(clear.buffer, clear.byteOffset, clear.byteLength);
  const start = FIXED + view.getUint16(0);
  const label = fromUtf8(clear.subarray(FIXED, start));
  const slash = label.indexOf("/");
  const record = {
    store: label.slice(1, slash),
    key: label.slice(slash + 1),
    numbered: label.startsWith("#"),
    version: view.getUint32(2),
    bytes: clear.subarray(start, start + view.getUint32(6)),
  };
  return { record, mark: markOf(row.id, sealed), clean: isWhole(row) };
}

/** Whether the bytes are as they were written, by whoever wrote them. */
export function isWhole({ bytes }: Row): boolean {
  if (bytes.length < IV_BYTES + TAG_BYTES + CRC_BYTES) return false;
  const end = bytes.length - CRC_BYTES;
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(end) === crc32(bytes.subarray(0, end));
}

/** The tag of a mark as text, for the list and the head. */
export const tagText = (mark: Uint8Array): string => toBase64url(mark.subarray(mark.length - TAG_BYTES));

/** The tag of a stored row, read without opening it. */
export const rowTag = ({ bytes }: Row): string => tagText(bytes.subarray(0, -CRC_BYTES));
