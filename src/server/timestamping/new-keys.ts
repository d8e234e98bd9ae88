/** Makes a root, and authorities under it, as texts that can be written to files: how long each is good for stands here. */
import { generateKeyPairSync, randomBytes } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { authorityCertificate, rootCertificate } from "./certificate.ts";
import type { Certificate } from "./pem.ts";
import { certificateIn, keyPem, toPem } from "./pem.ts";

const DAY_MS = 86_400_000;
const YEAR_MS = 365.25 * DAY_MS;

const ROOT_MS = 30 * YEAR_MS;
/** Plain `openssl ts -verify` wants the certificate to be good on the day of the check: so it is, long after its key has stopped. */
const AUTHORITY_MS = 15 * YEAR_MS;
/** How long an authority's key signs. */
const KEY_MS = 400 * DAY_MS;
/** How long before that the next one is made: time to bring back a root key that is kept elsewhere. */
export const RENEW_BEFORE_MS = 35 * DAY_MS;
/** A checker's clock may be behind ours. */
const BACKDATED_MS = DAY_MS;

export type NewRoot = Readonly<{ certificate: Certificate; pem: string; keyPem: string; key: KeyObject }>;

/** `now`: milliseconds since 1970. */
export function newRoot(now: number): NewRoot {
  const keys = keyPair();
  const from = now - BACKDATED_MS;
  const name = `HABITS time root ${nameTag()}`;
  const pem = toPem(
    "CERTIFICATE",
    rootCertificate({ name, serial: randomBytes(16), from, until: from + ROOT_MS, keys }),
  );
  return { certificate: read(pem), pem, keyPem: keyPem(keys.privateKey), key: keys.privateKey };
}

/** The certificate and its key as one text. `number` counts the authorities of a root, from 1. */
export function newAuthority(root: Certificate, rootKey: KeyObject, number: number, now: number): string {
  const { publicKey, privateKey } = keyPair();
  const from = Math.max(now - BACKDATED_MS, root.from);
  const certificate = authorityCertificate({
    name: `${root.commonName.replace(" root ", " authority ")}-${number}`,
    serial: randomBytes(16),
    publicKey,
    issuer: root.subject,
    root: { publicKey: root.x509.publicKey, privateKey: rootKey },
    from,
    useUntil: useUntil({ from, until: root.until }),
    until: Math.min(from + AUTHORITY_MS, root.until),
  });
  return toPem("CERTIFICATE", certificate) + keyPem(privateKey);
}

/** When the key of a certificate stops signing. */
export const useUntil = ({ from, until }: Readonly<{ from: number; until: number }>): number =>
  Math.min(from + KEY_MS, until);

const keyPair = () => generateKeyPairSync("ec", { namedCurve: "P-256" });

/** So that no two roots of two servers have one name: `1A2B-3C4D`. */
const nameTag = (): string => randomBytes(4).toString("hex").toUpperCase().replace(/^.{4}/, "$&-");

function read(pem: string): Certificate {
  const certificate = certificateIn(pem);
  if (certificate === null) throw new Error("Our own certificate does not read.");
  return certificate;
}
