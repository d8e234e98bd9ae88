/** Reads an authority's answer as it stands, before anything of it is believed. */
import { answerOf, infoOf } from "./der-of-packages.ts";
import type { Answer, Info, Signer } from "./answer.ts";

/** The hashes that a token may rest on, by object identifier. SHA-1 is none of them. */
export const HASHES: Readonly<Record<string, "SHA-256" | "SHA-384" | "SHA-512">> = {
  "2.16.840.1.101.3.4.2.1": "SHA-256",
  "2.16.840.1.101.3.4.2.2": "SHA-384",
  "2.16.840.1.101.3.4.2.3": "SHA-512",
};

/** The longest answer that is read, in bytes. */
export const LONGEST_TOKEN = 262_144;

/** Why an answer cannot be read: `nonsense` is no answer at all. */
export type NotToken = "nonsense" | "not-granted" | "no-token" | "not-a-timestamp" | "signers";

export type ReadToken = Readonly<{
  content: Uint8Array;
  info: Info;
  signer: Signer;
  certificates: NonNullable<Answer["token"]>["certificates"];
}>;

const TIMESTAMP_INFO = "1.2.840.113549.1.9.16.1.4";

/** Of an answer that is granted (0, or 1 with changes) and has one signer. Never throws. */
export function readToken(tsr: Uint8Array): ReadToken | NotToken {
  if (tsr.length > LONGEST_TOKEN) return "nonsense";
  try {
    const { status, token } = answerOf(tsr);
    if (status !== 0 && status !== 1) return "not-granted";
    if (token === null) return "no-token";
    const { contentType, content, signers, certificates } = token;
    if (contentType !== TIMESTAMP_INFO || content === null) return "not-a-timestamp";
    const [signer] = signers;
    if (signer === undefined || signers.length > 1) return "signers";
    const info = infoOf(content);
    return info.version === 1 ? { content, info, signer, certificates } : "not-a-timestamp";
  } catch {
    return "nonsense";
  }
}

/** Which hash the answer stamps, so that the same can be worked out over the bytes; null when it cannot be read or is too weak. */
export function hashStamped(tsr: Uint8Array): "SHA-256" | "SHA-384" | "SHA-512" | null {
  const read = readToken(tsr);
  return typeof read === "string" ? null : (HASHES[read.info.algorithm] ?? null);
}
