/** Writes the two kinds of X.509 certificates that are needed (RFC 5280, RFC 3161 2.3): a root, and an authority that it vouches for. */
import { createHash, sign } from "node:crypto";
import type { KeyObject } from "node:crypto";
import {
  TRUE,
  bits,
  certificateTime,
  der,
  field,
  octets,
  sequence,
  setOf,
  small,
  text,
  time,
  unsigned,
} from "./der.ts";
import { OID } from "./names.ts";

/** Moments in milliseconds since 1970, taken to the second. */
type Validity = Readonly<{ from: number; until: number }>;

type Keys = Readonly<{ publicKey: KeyObject; privateKey: KeyObject }>;

/** `serial`: 16 random bytes, which become a number above 0. */
export type RootWish = Validity & Readonly<{ name: string; serial: Uint8Array; keys: Keys }>;

/** `issuer`: the root's subject in DER. `useUntil`: when its key stops signing, long before the certificate ends. */
export type AuthorityWish = Validity &
  Readonly<{
    name: string;
    serial: Uint8Array;
    publicKey: KeyObject;
    issuer: Uint8Array;
    root: Keys;
    useUntil: number;
  }>;

const SIGNATURE = sequence(OID.ecdsaSha256);
const CERT_SIGN = bits(Buffer.from([0x04]), 2);
const DIGITAL_SIGNATURE = bits(Buffer.from([0x80]), 7);

export const distinguishedName = (name: string): Buffer =>
  sequence(setOf(sequence(OID.organisation, text("HABITS"))), setOf(sequence(OID.commonName, text(name))));

/** A root that signs authorities and nothing else. DER. */
export function rootCertificate(wish: RootWish): Buffer {
  const name = distinguishedName(wish.name);
  const { publicKey, privateKey } = wish.keys;
  const extensions = [
    critical(OID.basicConstraints, sequence(TRUE, small(0))),
    critical(OID.keyUsage, CERT_SIGN),
    plain(OID.subjectKey, octets(keyId(publicKey))),
  ];
  return signed({ ...wish, publicKey, subject: name, issuer: name, extensions }, privateKey);
}

/** An authority for timestamps alone. DER. */
export function authorityCertificate(wish: AuthorityWish): Buffer {
  const { publicKey, root, from, useUntil } = wish;
  const extensions = [
    critical(OID.basicConstraints, sequence()),
    critical(OID.keyUsage, DIGITAL_SIGNATURE),
    critical(OID.purposes, sequence(OID.timeStamping)),
    plain(OID.subjectKey, octets(keyId(publicKey))),
    plain(OID.authorityKey, sequence(der(field(0, "plain"), keyId(root.publicKey)))),
    plain(OID.keyPeriod, sequence(implicitTime(0, from), implicitTime(1, useUntil))),
  ];
  return signed({ ...wish, subject: distinguishedName(wish.name), extensions }, root.privateKey);
}

type ToSign = Validity &
  Readonly<{
    serial: Uint8Array;
    subject: Uint8Array;
    issuer: Uint8Array;
    publicKey: KeyObject;
    extensions: readonly Uint8Array[];
  }>;

function signed(
  { serial, subject, issuer, publicKey, extensions, from, until }: ToSign,
  key: KeyObject,
): Buffer {
  const body = sequence(
    der(field(0), small(2)),
    unsigned(serial),
    SIGNATURE,
    issuer,
    sequence(certificateTime(from), certificateTime(until)),
    subject,
    publicKey.export({ type: "spki", format: "der" }),
    der(field(3), sequence(...extensions)),
  );
  return sequence(body, SIGNATURE, bits(sign("sha256", body, key)));
}

const critical = (name: Uint8Array, value: Uint8Array): Buffer => sequence(name, TRUE, octets(value));
const plain = (name: Uint8Array, value: Uint8Array): Buffer => sequence(name, octets(value));

/** RFC 5280, 4.2.1.2 leaves the way to us: SHA-256 over the whole public key, cut to 20 bytes (RFC 7093). */
function keyId(key: KeyObject): Buffer {
  return createHash("sha256")
    .update(key.export({ type: "spki", format: "der" }))
    .digest()
    .subarray(0, 20);
}

function implicitTime(number: number, moment: number): Buffer {
  const whole = time(moment);
  return der(field(number, "plain"), whole.subarray(2));
}
