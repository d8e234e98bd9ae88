/** Writes a TimeStampToken (RFC 3161, RFC 5816; CMS, RFC 5652) and signs it: what stays the same for an authority is written once. */
import { createHash, sign } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { TAG, der, field, octets, sequence, setOf, small, time, unsigned } from "./der.ts";
import { OID, POLICY } from "./names.ts";

/** What one token says. `imprint` and `nonce` in DER, as they were asked with. `moment`: milliseconds, told to the second. `serial`: 16 random bytes. */
export type Stamp = Readonly<{
  imprint: Uint8Array;
  nonce: Uint8Array | null;
  certificates: boolean;
  moment: number;
  serial: Uint8Array;
}>;

/** `certificate`, `issuer` and `serial` in DER. */
export type Signer = Readonly<{
  certificate: Uint8Array;
  issuer: Uint8Array;
  serial: Uint8Array;
  key: KeyObject;
}>;

export type WriteToken = (stamp: Stamp) => Buffer;

/** The machine's clock is asked to be right to a second; times are cut to the second too. */
const ACCURACY = sequence(small(1));
const ONE = small(1);
const THREE = small(3);
const SHA256 = sequence(OID.sha256);
const ECDSA = sequence(OID.ecdsaSha256);
const DIGESTS = setOf(SHA256);
const TYPE_ATTRIBUTE = sequence(OID.contentType, setOf(OID.timestampInfo));

/** One writer for each authority. Each token takes one ECDSA signature and little else. */
export function tokenWriter({ certificate, issuer, serial, key }: Signer): WriteToken {
  const signerId = sequence(issuer, serial);
  const certificates = der(field(0), certificate);
  // ESS: its SHA-256, which is the hash meant where none is named (RFC 5035).
  const certificateHash = octets(createHash("sha256").update(certificate).digest());
  const certificateAttribute = sequence(
    OID.signingCertificateV2,
    setOf(sequence(sequence(sequence(certificateHash)))),
  );
  return (stamp) => {
    const info = stampInfo(stamp);
    const digest = octets(createHash("sha256").update(info).digest());
    const digestAttribute = sequence(OID.messageDigest, setOf(digest));
    const attributes = setOf(TYPE_ATTRIBUTE, digestAttribute, certificateAttribute);
    const signature = sign("sha256", attributes, key);
    // The signature is over a SET; inside it stands under its number (RFC 5652, 5.4).
    attributes[0] = field(0);
    const signer = sequence(ONE, signerId, SHA256, attributes, ECDSA, octets(signature));
    const content = sequence(OID.timestampInfo, der(field(0), octets(info)));
    const parts = stamp.certificates ? [content, certificates] : [content];
    return sequence(OID.signedData, der(field(0), sequence(THREE, DIGESTS, ...parts, der(TAG.set, signer))));
  };
}

function stampInfo({ imprint, nonce, moment, serial }: Stamp): Buffer {
  const parts = [ONE, POLICY, imprint, unsigned(serial), time(moment), ACCURACY];
  return sequence(...parts, ...(nonce === null ? [] : [nonce]));
}
