/** The object identifiers of certificates and tokens, spelled once. */
import { TIMESTAMP_POLICY } from "../../wire/timestamp.ts";
import { oid } from "./der.ts";

export const OID = {
  // RFC 5280
  commonName: oid("2.5.4.3"),
  organisation: oid("2.5.4.10"),
  subjectKey: oid("2.5.29.14"),
  keyUsage: oid("2.5.29.15"),
  keyPeriod: oid("2.5.29.16"),
  basicConstraints: oid("2.5.29.19"),
  authorityKey: oid("2.5.29.35"),
  purposes: oid("2.5.29.37"),
  timeStamping: oid("1.3.6.1.5.5.7.3.8"),
  ecdsaSha256: oid("1.2.840.10045.4.3.2"),
  // RFC 5652, RFC 5035, RFC 3161
  signedData: oid("1.2.840.113549.1.7.2"),
  contentType: oid("1.2.840.113549.1.9.3"),
  messageDigest: oid("1.2.840.113549.1.9.4"),
  signingCertificateV2: oid("1.2.840.113549.1.9.16.2.47"),
  timestampInfo: oid("1.2.840.113549.1.9.16.1.4"),
  // FIPS 180-4
  sha256: oid("2.16.840.1.101.3.4.2.1"),
  sha384: oid("2.16.840.1.101.3.4.2.2"),
  sha512: oid("2.16.840.1.101.3.4.2.3"),
} as const;

export const POLICY = oid(TIMESTAMP_POLICY);

/** Bytes of a digest, for the hashes that are taken. SHA-1 is none of them. */
export const IMPRINT_LENGTHS: readonly Readonly<{ hash: Buffer; length: number }>[] = [
  { hash: OID.sha256, length: 32 },
  { hash: OID.sha384, length: 48 },
  { hash: OID.sha512, length: 64 },
];
