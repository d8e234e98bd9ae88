/** Slots: a secret becomes a key, and that key opens the box that holds a vault's root. */
import { concat, toBase64url, utf8 } from "../kit/bytes.ts";
import type { Bytes } from "../kit/bytes.ts";
import { readRecoveryWords } from "../kit/words.ts";
import { BOX_BYTES } from "./installation.ts";
import type { Installation } from "./installation.ts";
import { IV_BYTES, ROOT_BYTES, TAG_BYTES, aad, deriveAes, seal, unseal } from "./keys.ts";
import type { Derive, Secret } from "./keys.ts";

export type SlotKind = Secret["kind"];

const KINDS: readonly SlotKind[] = ["passphrase", "recovery", "passkey"];

/** Which box opened, what kind it says it is, and the root in it. */
export type OpenedBox = Readonly<{ box: number; kind: SlotKind; root: Bytes }>;

/** A passphrase as it is taken: compatibility forms and runs of spaces are forgiven, case is not. */
export function passphraseText(typed: string): string {
  return typed.normalize("NFKC").trim().replaceAll(/\s+/gu, " ");
}

/** The bytes of a secret; null for recovery words that cannot be any (an unknown word, a wrong check). */
function secretBytes(secret: Secret): Uint8Array | null {
  if (secret.kind === "passphrase") return utf8(passphraseText(secret.text));
  if (secret.kind === "passkey") return secret.output;
  const read = readRecoveryWords(secret.words);
  return read.ok ? read.entropy : null;
}

/** The key that opens this kind of box under this salt; a passkey's output is random already and costs nothing. Null: no such secret can be. */
export async function boxKey(
  derive: Derive,
  secret: Secret,
  { salt, cost }: Pick<Installation, "salt" | "cost">,
): Promise<CryptoKey | null> {
  const bytes = secretBytes(secret);
  if (bytes === null) return null;
  const slow = secret.kind === "passkey" ? bytes : await derive(bytes, salt, cost);
  return deriveAes(slow, salt, `vault v1 slot ${secret.kind}`);
}

/** Root 32, kind 1, zeros to 100; sealed for its place under its salt. */
export async function sealBox(
  key: CryptoKey,
  iv: Uint8Array,
  place: Readonly<{ salt: Uint8Array; box: number }>,
  held: Readonly<{ kind: SlotKind; root: Uint8Array }>,
): Promise<Bytes> {
  const clear = new Uint8Array(BOX_BYTES - IV_BYTES - TAG_BYTES);
  clear.set(held.root);
  clear[ROOT_BYTES] = KINDS.indexOf(held.kind);
  const box = await seal(key, iv, boundTo(place), clear);
  clear.fill(0);
  return box;
}

const boundTo = ({ salt, box }: Readonly<{ salt: Uint8Array; box: number }>): Bytes =>
  aad("slot", toBase64url(salt), box);

/** Tries the key on every whole box. */
export async function openBoxes(
  key: CryptoKey,
  { salt, boxes }: Pick<Installation, "salt" | "boxes">,
): Promise<OpenedBox | null> {
  for (const [box, sealed] of boxes.entries()) {
    const clear = sealed === null ? null : await unseal(key, boundTo({ salt, box }), sealed);
    const kind = KINDS[clear?.[ROOT_BYTES] ?? -1];
    if (clear === null || kind === undefined) continue;
    const root = clear.slice(0, ROOT_BYTES);
    clear.fill(0);
    return { box, kind, root };
  }
  return null;
}

/** The installation with other boxes; null makes a box random, as one that was never used. */
export function withBoxes(
  installation: Installation,
  random: (bytes: number) => Uint8Array,
  boxes: ReadonlyMap<number, Bytes | null>,
): Installation {
  return {
    ...installation,
    boxes: installation.boxes.map((old, at) => {
      const box = boxes.get(at);
      if (box === undefined) return old;
      return box ?? concat(random(BOX_BYTES));
    }),
  };
}
