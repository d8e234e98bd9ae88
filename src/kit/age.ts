/** Seals into age files (age-encryption.org/v1): for post-quantum hybrid recipients and nobody else in the same file, or to one passphrase or recipient that a reader gave. */
import type { Encrypter } from "age-encryption";

/** A stream of bytes. */
export type ByteStream = Awaited<ReturnType<typeof openBytes>>;

type Bytes = Parameters<Encrypter["encrypt"]>[0];

const HYBRID = "age1pq1";

// Large, and most visits never need it.
const load = () => import("age-encryption");

/** A new secret identity and the recipient that belongs to it. */
export async function newIdentity(): Promise<Readonly<{ identity: string; recipient: string }>> {
  const { generateHybridIdentity, identityToRecipient } = await load();
  const identity = await generateHybridIdentity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** The public recipient that belongs to an identity. Rejects for what is none. */
export const recipientOf = async (identity: string): Promise<string> =>
  (await load()).identityToRecipient(identity);

/** Throws for a recipient of another kind: one classical recipient would undo what the hybrid ones promise. */
export async function sealBytes(recipients: readonly string[], clear: Bytes) {
  if (recipients.length === 0 || !recipients.every((recipient) => recipient.startsWith(HYBRID))) {
    throw new TypeError("Only post-quantum hybrid recipients.");
  }
  const encrypter = new (await load()).Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(clear);
}

/** Rejects when the file is no age file, is damaged in its head, or is for somebody else; the stream fails where the damage is. */
export async function openBytes(identity: string, sealed: Bytes) {
  const decrypter = new (await load()).Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(sealed);
}

/**
 * Doublings of the work of scrypt. One less than is usual: 128 MiB in place of 256, which old phones do not have, and the words that we make are long enough
 * (55 bits) to pay for it.
 */
const SCRYPT_WORK = 17;

/** To whoever knows the passphrase. It is taken as it is: blanks and capitals count. Throws a TypeError for an empty one. */
export async function sealWithPassphrase(passphrase: string, clear: Bytes) {
  if (passphrase === "") throw new TypeError("An empty passphrase keeps nobody out.");
  const encrypter = new (await load()).Encrypter();
  encrypter.setScryptWorkFactor(SCRYPT_WORK);
  encrypter.setPassphrase(passphrase);
  return encrypter.encrypt(clear);
}

/** To one recipient of any kind that age files know (`age1...`): the reader's own choice, not ours. Throws a TypeError for what is none. */
export async function sealToRecipient(recipient: string, clear: Bytes) {
  const encrypter = new (await load()).Encrypter();
  try {
    encrypter.addRecipient(recipient);
  } catch (fault: unknown) {
    throw new TypeError("This is no recipient of age files.", { cause: fault });
  }
  return encrypter.encrypt(clear);
}

/** Rejects for another passphrase, and as `openBytes` does. */
export async function openWithPassphrase(passphrase: string, sealed: Bytes) {
  const decrypter = new (await load()).Decrypter();
  decrypter.addPassphrase(passphrase);
  return decrypter.decrypt(sealed);
}
