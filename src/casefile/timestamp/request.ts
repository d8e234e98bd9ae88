/** A question for a timestamp authority (RFC 3161, section 2.4.1): only a digest leaves, nothing that it was made of. */
import { concat, fromHex } from "../../kit/bytes.ts";
import type { Bytes } from "../../kit/bytes.ts";

/** The longest nonce, so that every length fits into one byte. */
const LONGEST_NONCE = 32;

const der = (tag: number, ...parts: readonly Uint8Array[]): Bytes => {
  const content = concat(...parts);
  return concat(Uint8Array.of(tag, content.length), content);
};

/** AlgorithmIdentifier of SHA-256 with NULL parameters, as every authority takes it. */
const SHA256 = der(0x30, fromHex("0609608648016503040201") ?? new Uint8Array(), Uint8Array.of(5, 0));
const VERSION_1 = Uint8Array.of(2, 1, 1);
const WITH_CERTIFICATE = Uint8Array.of(1, 1, 0xff);

/** TimeStampReq in DER, certReq true. `nonce`: 1 to 32 bytes of chance, so that no older answer fits. Throws a TypeError for other lengths. */
export function timestampRequest(sha256: Uint8Array, nonce: Uint8Array): Bytes {
  if (sha256.length !== 32) throw new TypeError("A SHA-256 digest has 32 bytes.");
  if (nonce.length < 1 || nonce.length > LONGEST_NONCE) throw new TypeError("A nonce has 1 to 32 bytes.");
  const imprint = der(0x30, SHA256, der(0x04, sha256));
  return der(0x30, VERSION_1, imprint, der(0x02, unsigned(nonce)), WITH_CERTIFICATE);
}

/** The shortest spelling of the number as a positive INTEGER (X.690, section 8.3). */
function unsigned(bytes: Uint8Array): Bytes {
  const first = bytes.findIndex((byte) => byte !== 0);
  const short = first === -1 ? Uint8Array.of(0) : bytes.subarray(first);
  return (short[0] ?? 0) > 0x7f ? concat(Uint8Array.of(0), short) : concat(short);
}
