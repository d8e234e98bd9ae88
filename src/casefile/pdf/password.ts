/** Makes a PDF's password harder to guess: revision 6 of the standard handler (ISO 32000-2, 7.6.4) in place of revision 5, which tries a password with one digest. */
import type { Ref } from "./document-parts.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** What pdfkit made: an object with the entries of revision 5, and the key of the file. */
type Security = Readonly<{ dictionary: Ref; encryptionKey: Uint8Array }>;

const DIGEST = 32;
const SALT = 8;
const ROUNDS = 64;

/** Changes the object's entries; keeps its salts and the key of the file. Needs WebCrypto. */
export async function strengthen({ dictionary, encryptionKey }: Security, password: string): Promise<void> {
  const secret = utf8(password);
  const [user, owner] = [saltsOf(dictionary.data["U"]), saltsOf(dictionary.data["O"])];
  const key = copy(encryptionKey);
  const U = joined(await hardened(secret, user.check, NONE), user.check, user.key);
  const UE = await wrapped(key, await hardened(secret, user.key, NONE));
  const O = joined(await hardened(secret, owner.check, U), owner.check, owner.key);
  const OE = await wrapped(key, await hardened(secret, owner.key, U));
  dictionary.data = { ...dictionary.data, R: 6, U, UE, O, OE };
}

const NONE: Bytes = new Uint8Array();

function saltsOf(entry: unknown): Readonly<{ check: Bytes; key: Bytes }> {
  if (!(entry instanceof Uint8Array) || entry.length !== DIGEST + 2 * SALT)
    throw new TypeError("The password was not set up as expected.");
  return {
    check: copy(entry.subarray(DIGEST, DIGEST + SALT)),
    key: copy(entry.subarray(DIGEST + SALT)),
  };
}

/** Algorithm 2.B: at least 64 rounds of AES and one of three digests. */
async function hardened(secret: Bytes, salt: Bytes, user: Bytes): Promise<Bytes> {
  let k = await digest("SHA-256", joined(secret, salt, user));
  for (let round = 0, last = 0; round < ROUNDS || last > round - 32; round += 1) {
    const once = joined(secret, k, user);
    const many = new Uint8Array(once.length * 64);
    for (let at = 0; at < 64; at += 1) many.set(once, at * once.length);
    const sealed = await aes(many, k.subarray(0, 16), k.subarray(16, 32));
    // 256 leaves 1 when it is divided by 3, so the sum of the bytes stands for the number that they spell.
    const rest = sealed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    k = await digest(rest === 0 ? "SHA-256" : rest === 1 ? "SHA-384" : "SHA-512", sealed);
    last = sealed.at(-1) ?? 0;
  }
  return k.slice(0, DIGEST);
}

const wrapped = (key: Bytes, under: Bytes): Promise<Bytes> => aes(key, under, new Uint8Array(16));

/** CBC without padding: WebCrypto always pads, and the last block is that alone. */
async function aes(data: Bytes, key: Bytes, iv: Bytes): Promise<Bytes> {
  const imported = await crypto.subtle.importKey("raw", key, "AES-CBC", false, ["encrypt"]);
  const sealed = await crypto.subtle.encrypt({ name: "AES-CBC", iv }, imported, data);
  return new Uint8Array(sealed, 0, data.length);
}

const digest = async (name: string, data: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest(name, data));

const utf8 = (text: string): Bytes => copy(new TextEncoder().encode(text.normalize("NFKC")).subarray(0, 127));

const copy = (bytes: Uint8Array): Bytes => new Uint8Array(bytes);

function joined(...parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
