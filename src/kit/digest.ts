/** SHA-256 and SHA-512 (FIPS 180-4), at once or piece by piece. */
import { sha256 as hash, sha512 as longHash } from "@noble/hashes/sha2.js";
import { toHex } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";

export const sha256 = (bytes: Uint8Array): Bytes => new Uint8Array(hash(bytes));

/** 64 small hex digits. */
export const sha256Hex = (bytes: Uint8Array): string => toHex(hash(bytes));

/** Takes pieces in order; `hex` ends it. */
export type Hasher = Readonly<{ update(piece: Uint8Array): void; hex(): string }>;

/** One whose answer may come later. */
export type LateHasher = Readonly<{ update(piece: Uint8Array): void; hex(): string | Promise<string> }>;

export function hasher(): Hasher {
  const running = hash.create();
  return { update: (piece) => void running.update(piece), hex: () => toHex(running.digest()) };
}

/** SHA-512: `hex` gives 128 digits. */
export function hasher512(): Hasher {
  const running = longHash.create();
  return { update: (piece) => void running.update(piece), hex: () => toHex(running.digest()) };
}
