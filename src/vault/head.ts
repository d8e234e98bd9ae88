/** The head and the list: what there must be, rewritten by every transaction that changes it. */
import * as v from "valibot";
import { concat, fromBase64url, fromUtf8, toBase64url, utf8 } from "../kit/bytes.ts";
import type { Bytes } from "../kit/bytes.ts";
import { canonicalJson } from "../kit/canonical-json.ts";
import { sha256 } from "../kit/digest.ts";
import { OWN_BYTES } from "./ring.ts";

/** An append-only store: how many records, and the running digest over their marks in order. */
export type Chain = Readonly<{ count: number; digest: Bytes }>;

/** A keyed record: the version that holds, and the tag of its seal. */
export type Listed = Readonly<{ version: number; tag: string }>;

/** `list`: of the list as it was when this head was written. `note`: free bytes of the app. */
export type Head = Readonly<{
  revision: number;
  chains: ReadonlyMap<string, Chain>;
  list: Listed;
  note: Bytes;
}>;

export const EMPTY_CHAIN: Chain = { count: 0, digest: new Uint8Array(32) };

/** How long a note may be: it shares the head's fixed size with the chains. */
export const NOTE_BYTES = 2048;

export function extendChain({ count, digest }: Chain, mark: Uint8Array): Chain {
  return { count: count + 1, digest: sha256(concat(digest, mark)) };
}

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const bytes = v.pipe(
  v.string(),
  v.transform(fromBase64url),
  v.custom<Bytes>((read) => read !== null),
);

const headSchema = v.object({
  v: v.literal(1),
  revision: whole,
  chains: v.array(v.tuple([v.string(), whole, bytes])),
  list: v.tuple([whole, v.string()]),
  note: bytes,
});

/** Throws a RangeError when the note and the chains do not fit into the fixed size. */
export function writeHead({ revision, chains, list, note }: Head): Bytes {
  const head = utf8(
    canonicalJson({
      v: 1,
      revision,
      chains: [...chains].map(([store, { count, digest }]) => [store, count, toBase64url(digest)]),
      list: [list.version, list.tag],
      note: toBase64url(note),
    }),
  );
  if (note.length > NOTE_BYTES || head.length > OWN_BYTES - 64) throw new RangeError("The note is too long.");
  return head;
}

/** null when it is none. */
export function readHead(clear: Uint8Array): Head | null {
  const read = v.safeParse(headSchema, JSON.parse(fromUtf8(clear)));
  if (!read.success) return null;
  const { revision, chains, list, note } = read.output;
  return {
    revision,
    chains: new Map(chains.map(([store, count, digest]) => [store, { count, digest }])),
    list: { version: list[0], tag: list[1] },
    note,
  };
}

const listSchema = v.object({ v: v.literal(1), of: v.array(v.tuple([v.string(), whole, v.string()])) });

/** Keyed records by name ("settings/settings"). */
export type List = ReadonlyMap<string, Listed>;

export function writeList(list: List): Bytes {
  const of = [...list].map(([name, { version, tag }]) => [name, version, tag] as const);
  return utf8(canonicalJson({ v: 1, of: of.toSorted(([one], [other]) => (one < other ? -1 : 1)) }));
}

/** null when it is none. */
export function readList(clear: Uint8Array): List | null {
  const read = v.safeParse(listSchema, JSON.parse(fromUtf8(clear)));
  if (!read.success) return null;
  return new Map(read.output.of.map(([name, version, tag]) => [name, { version, tag }]));
}
