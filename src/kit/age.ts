/** Seals into age files (age-encryption.org/v1) for post-quantum hybrid recipients, and for nobody else in the same file. */
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
