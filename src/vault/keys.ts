/** The keys of a vault: all come from one root of 32 random bytes, none but the root can be read out. */
import { fromBase64url, plain, toBase64url, utf8 } from "../kit/bytes.ts";
import type { Bytes } from "../kit/bytes.ts";
import { canonicalJson } from "../kit/canonical-json.ts";
import type { Cost } from "./cost.ts";

/** What opens a slot. `output`: the PRF output of a passkey, 32 bytes. */
export type Secret =
  | Readonly<{ kind: "passphrase"; text: string }>
  | Readonly<{ kind: "recovery"; words: string }>
  | Readonly<{ kind: "passkey"; output: Uint8Array }>;

/** argon2id to 32 bytes; app runs it in a worker. */
export type Derive = (secret: Uint8Array, salt: Uint8Array, cost: Cost) => Promise<Uint8Array>;

export const ROOT_BYTES = 32;

/** `vault`: the vault's id, 128 bits from the root, base64url. */
export type Keys = Readonly<{
  vault: string;
  record: CryptoKey;
  chunk: CryptoKey;
  index: CryptoKey;
  wrap: CryptoKey;
}>;

const AES = { name: "AES-GCM", length: 256 } as const;

/** HKDF-SHA-256 (RFC 5869) with the label as info. */
export async function deriveAes(secret: Uint8Array, salt: Uint8Array, label: string): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey("raw", plain(secret), "HKDF", false, ["deriveKey"]);
  const how = { name: "HKDF", hash: "SHA-256", salt: plain(salt), info: utf8(label) };
  return crypto.subtle.deriveKey(how, base, AES, false, ["encrypt", "decrypt"]);
}

/** All keys of the vault with this root. The caller overwrites the root afterwards. */
export async function keysOf(root: Uint8Array): Promise<Keys> {
  const base = await crypto.subtle.importKey("raw", plain(root), "HKDF", false, ["deriveKey", "deriveBits"]);
  const how = (label: string) => ({
    name: "HKDF",
    hash: "SHA-256",
    salt: new Uint8Array(),
    info: utf8(`vault v1 ${label}`),
  });
  const aes = (label: string): Promise<CryptoKey> =>
    crypto.subtle.deriveKey(how(label), base, AES, false, ["encrypt", "decrypt"]);
  const hmac = { name: "HMAC", hash: "SHA-256", length: 256 };
  const [id, record, chunk, index, wrapping] = await Promise.all([
    crypto.subtle.deriveBits(how("id"), base, 128),
    aes("record"),
    aes("chunk"),
    crypto.subtle.deriveKey(how("index"), base, hmac, false, ["sign"]),
    aes("wrap"),
  ]);
  return { vault: toBase64url(new Uint8Array(id)), record, chunk, index, wrap: wrapping };
}

/** What every seal is bound to: a canonical JSON list (RFC 8785) that begins with the format version. */
export const aad = (...parts: readonly (string | number | boolean)[]): Bytes =>
  utf8(canonicalJson([1, ...parts]));

export const IV_BYTES = 12;
export const TAG_BYTES = 16;

/** IV, then AES-256-GCM, then as many zeros as `after` says. The IV is 96 random bits that were handed in. */
export async function seal(
  key: CryptoKey,
  iv: Uint8Array,
  bound: Bytes,
  clear: Uint8Array,
  after = 0,
): Promise<Bytes> {
  const how = { name: "AES-GCM", iv: plain(iv), additionalData: bound };
  const sealed = new Uint8Array(await crypto.subtle.encrypt(how, key, plain(clear)));
  const whole = new Uint8Array(IV_BYTES + sealed.length + after);
  whole.set(iv);
  whole.set(sealed, IV_BYTES);
  return whole;
}

/** null when it was not sealed with this key for this place, or has changed since. */
export async function unseal(key: CryptoKey, bound: Bytes, sealed: Uint8Array): Promise<Bytes | null> {
  if (sealed.length < IV_BYTES + TAG_BYTES) return null;
  const whole = plain(sealed);
  const how = { name: "AES-GCM", iv: whole.subarray(0, IV_BYTES), additionalData: bound };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(how, key, whole.subarray(IV_BYTES)));
  } catch {
    return null;
  }
}

/** The name of a row: HMAC-SHA-256 over what it names, cut to 128 bits. Nobody without the key can tell what it is. */
export async function rowId(keys: Keys, name: string): Promise<string> {
  const mac = await crypto.subtle.sign("HMAC", keys.index, utf8(name));
  return toBase64url(new Uint8Array(mac, 0, 16));
}

/** Bytes sealed under the wrapping key, for what stands inside the ring; `what` says which of them it is. */
export async function wrap(keys: Keys, iv: Uint8Array, what: string, clear: Uint8Array): Promise<string> {
  return toBase64url(await seal(keys.wrap, iv, aad("wrap", keys.vault, what), clear));
}

/** null when it does not open. */
export async function unwrap(keys: Keys, what: string, wrapped: string): Promise<Bytes | null> {
  const sealed = fromBase64url(wrapped);
  return sealed === null ? null : unseal(keys.wrap, aad("wrap", keys.vault, what), sealed);
}
