/** A case file, or a part of one, sealed whole as an age file: to a passphrase, or to a recipient that the reader gave. */
import { openWithPassphrase, sealToRecipient, sealWithPassphrase } from "../kit/age.ts";

/** `passphrase`: five words that we made, or longer ones. `recipient`: `age1...`, from the reader. */
export type Lock = Readonly<{ passphrase: string }> | Readonly<{ recipient: string }>;

/** Why it could not be sealed or opened. `recipient`: it is none. `passphrase`: it is empty, or not the one. */
export class LockFault extends Error {
  override readonly name = "LockFault";
  readonly code: "recipient" | "passphrase";

  constructor(code: LockFault["code"], options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

/** The name of a sealed file. */
export const sealedName = (name: string): string => `${name}.age`;

/** Rejects with a LockFault before anything of `zip` is read. */
export async function sealCaseFile(
  zip: ReadableStream<Uint8Array>,
  lock: Lock,
): Promise<ReadableStream<Uint8Array>> {
  try {
    return "passphrase" in lock
      ? await sealWithPassphrase(lock.passphrase, zip)
      : await sealToRecipient(lock.recipient.trim(), zip);
  } catch (fault: unknown) {
    if (!(fault instanceof TypeError)) throw fault;
    throw new LockFault("passphrase" in lock ? "passphrase" : "recipient", { cause: fault });
  }
}

const OPENING = "age-encryption.org/v1";

/** Whether the first bytes are those of an age file. */
export async function isSealed(file: Blob): Promise<boolean> {
  return (await file.slice(0, OPENING.length).text()) === OPENING;
}

/** Spaces around and between the words, and capitals, are tried as typed first, then as our own words are written. Rejects with a LockFault when neither opens it. */
export async function openCaseFile(file: Blob, passphrase: string): Promise<ReadableStream<Uint8Array>> {
  const ours = passphrase.trim().toLowerCase().split(/\s+/).join(" ");
  for (const words of new Set([passphrase, ours])) {
    const open = await openWithPassphrase(words, file.stream()).catch(() => null);
    if (open !== null) return open;
  }
  throw new LockFault("passphrase");
}
