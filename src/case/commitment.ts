/** Commitments to the parts of an event's body, so that a part can be left out later and the chain still holds. */
import { concat, fromBase64url, fromHex, toBase64url, toHex, utf8 } from "../kit/bytes.ts";
import { canonicalJson } from "../kit/canonical-json.ts";
import { sha256 } from "../kit/digest.ts";
import type { Digest, Event } from "./event.ts";

/** Bytes of chance for each part: without them a part that was left out cannot be guessed. */
export const SALT_BYTES = 16;

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

type Salts = Readonly<Record<string, string>>;
type Body = Readonly<Record<string, unknown>>;

/** A fresh salt for each part of a body. */
export function newSalts(body: Body, random: (bytes: number) => Uint8Array): Salts {
  return Object.fromEntries(partNames(body).map((name) => [name, toBase64url(random(SALT_BYTES))]));
}

/** The names of the parts that are there, in the order of their leaves: by UTF-16 code units. */
export function partNames(body: Body): readonly string[] {
  return Object.keys(body)
    .filter((name) => body[name] !== undefined)
    .toSorted((one, other) => (one < other ? -1 : 1));
}

/** SHA-256(0x00 || salt || canonical JSON of [name, value]) as hex. Throws a TypeError for a salt of another length. */
export function leafOf(name: string, value: unknown, salt: string): Digest {
  const bytes = fromBase64url(salt);
  if (bytes?.length !== SALT_BYTES) throw new TypeError(`The salt of "${name}" is not 128 bits.`);
  return toHex(sha256(concat(LEAF, bytes, utf8(canonicalJson([name, value])))));
}

/** A part as it is shown, or only its leaf where it was left out. */
export type Shown =
  Readonly<{ name: string; value: unknown; salt: string }> | Readonly<{ name: string; leaf: Digest }>;

/** Merkle root (RFC 9162, section 2.1.1) over the leaves by name. Throws a TypeError for no part, or one name twice. */
export function rootOf(parts: readonly Shown[]): Digest {
  const sorted = parts.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  if (sorted.some((part, at) => part.name === sorted[at + 1]?.name))
    throw new TypeError("A part stands twice.");
  const leaves = sorted.map((part) => {
    const bytes = fromHex("leaf" in part ? part.leaf : leafOf(part.name, part.value, part.salt));
    if (bytes?.length !== 32) throw new TypeError(`The leaf of "${part.name}" is no digest.`);
    return bytes;
  });
  return toHex(tree(leaves));
}

/** The root over all parts of a body. Throws a TypeError when a part has no salt. */
export function bodyRoot(body: Body, salts: Salts): Digest {
  return rootOf(partNames(body).map((name) => ({ name, value: body[name], salt: salts[name] ?? "" })));
}

/** Whether the body is the one that the header commits to. Never throws. */
export function bodyFits(event: Event): boolean {
  try {
    const named = partNames({ ...event.body });
    return (
      Object.keys(event.salts).length === named.length &&
      bodyRoot({ ...event.body }, event.salts) === event.header.bodyRoot
    );
  } catch {
    return false;
  }
}

function tree(leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves;
  if (first === undefined) throw new TypeError("A body has at least one part.");
  if (leaves.length === 1) return first;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(concat(NODE, tree(leaves.slice(0, split)), tree(leaves.slice(split))));
}
