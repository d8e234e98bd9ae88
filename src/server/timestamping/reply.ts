/** Writes a TimeStampResp (RFC 3161, 2.4.2): a token, or a refusal with its reason. */
import { bits, sequence, small, text } from "./der.ts";

/** The bit of PKIFailureInfo, and the same in plain words. */
const REFUSALS = {
  badAlg: { bit: 0, words: "Use a digest made with SHA-256, SHA-384 or SHA-512." },
  badRequest: { bit: 2, words: "Only version 1 of the question is known here." },
  badDataFormat: { bit: 5, words: "This is no timestamp question that can be read." },
  timeNotAvailable: { bit: 14, words: "This machine does not know the time well enough now." },
  unacceptedPolicy: { bit: 15, words: "Tokens are made here under one policy only. Leave the policy out." },
  unacceptedExtension: { bit: 16, words: "No extensions are known here. Leave them out." },
  addInfoNotAvailable: { bit: 17, words: "What else was asked for is not to be had here." },
  systemFailure: { bit: 25, words: "No tokens can be made now. Try again later." },
} as const;

export type Refusal = keyof typeof REFUSALS;

const GRANTED = sequence(small(0));
const REJECTED = 2;

export const granted = (token: Uint8Array): Buffer => sequence(GRANTED, token);

/** A status of "rejection", the words for people, and the bit for programs. */
export function refused(refusal: Refusal): Buffer {
  const { bit, words } = REFUSALS[refusal];
  const bytes = Buffer.alloc((bit >> 3) + 1);
  bytes[bit >> 3] = 0x80 >> (bit & 7);
  return sequence(sequence(small(REJECTED), sequence(text(words)), bits(bytes, 7 - (bit & 7))));
}

/** The refusal that a bit of PKIFailureInfo stands for, or null. */
export function refusalOf(bit: number): Refusal | null {
  return ALL.find((name) => REFUSALS[name].bit === bit) ?? null;
}

const ALL: readonly Refusal[] = [
  "badAlg",
  "badRequest",
  "badDataFormat",
  "timeNotAvailable",
  "unacceptedPolicy",
  "unacceptedExtension",
  "addInfoNotAvailable",
  "systemFailure",
];
