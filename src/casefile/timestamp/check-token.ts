/** Whether an authority vouches with this answer that these bytes were there by a time (RFC 3161, RFC 5816), piece by piece. */
import { toHex } from "../../kit/bytes.ts";
import { chainOf } from "./chain.ts";
import { octetsOf, signingCertificateOf } from "./der-of-packages.ts";
import type { Certificate, Signer } from "./answer.ts";
import { HASHES, readToken } from "./read-token.ts";
import type { NotToken, ReadToken } from "./read-token.ts";

/**
 * `imprint`: it stamps other bytes. `weak`: it rests on SHA-1 or a key that is too short. `attributes`, `message-digest`, `certificate-id`, `signature`: what is signed does not hold together.
 * `no-certificate`: the certificate that signed is not in it. `purpose`: that certificate is not one for timestamps alone. `no-root`: it leads to none of the roots. `chain`: a root did not sign what it is said to have signed.
 * `expired`: a certificate was not valid at that time.
 */
export type TokenFault =
  | NotToken
  | "imprint"
  | "nonce"
  | "weak"
  | "no-certificate"
  | "attributes"
  | "message-digest"
  | "certificate-id"
  | "purpose"
  | "signature"
  | "no-root"
  | "chain"
  | "expired";

/** `time`: the authority's own, UTC to the millisecond; where it fails only once the signature was seen to hold. `authority`: its name in its certificate. `rootFingerprint`: SHA-256 of the root. */
export type TokenVerdict =
  | Readonly<{ ok: true; time: string; authority: string; rootFingerprint: string }>
  | Readonly<{ ok: false; why: TokenFault; time?: string }>;

const CONTENT_TYPE = "1.2.840.113549.1.9.3";
const MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
const SIGNING_CERTIFICATE = "1.2.840.113549.1.9.16.2.12";
const SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";
const TIMESTAMP_INFO_TYPE = "060b2a864886f70d0109100104";
const TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
const EXTENDED_KEY_USAGE = "2.5.29.37";
/** The bare key, where the hash is the one of the digest, and the algorithms that name theirs. */
const SIGNATURES = new Set([
  "1.2.840.113549.1.1.1",
  ...["11", "12", "13"].map((last) => `1.2.840.113549.1.1.${last}`),
  ...["2", "3", "4"].map((last) => `1.2.840.10045.4.3.${last}`),
]);

/**
 * `stamped`: the digest of the bytes; by its length SHA-256 (32), SHA-384 (48) or SHA-512 (64). `roots` in DER: those that are trusted. `nonce`: the one that was asked with, where that is known.
 * Never rejects for any bytes. A token can be spelled in other ways outside what is signed: its own digest names nothing.
 */
export async function checkToken(
  tsr: Uint8Array,
  stamped: Uint8Array,
  roots: readonly Uint8Array[],
  nonce: Uint8Array | null = null,
): Promise<TokenVerdict> {
  const read = readToken(tsr);
  if (typeof read === "string") return { ok: false, why: read };
  const { info, signer, certificates } = read;
  const hash = HASHES[info.algorithm];
  if (
    hash === undefined ||
    HASHES[signer.digestAlgorithm] === undefined ||
    !SIGNATURES.has(signer.signatureAlgorithm)
  )
    return { ok: false, why: "weak" };
  if (stamped.length * 8 !== Number(hash.slice(4)) || info.imprint !== toHex(stamped))
    return { ok: false, why: "imprint" };
  if (nonce !== null && info.nonce !== toHex(nonce).replace(/^(?:00)+/, ""))
    return { ok: false, why: "nonce" };
  const certificate = certificates.find((one) => isNamed(one, signer.sid));
  if (certificate === undefined) return { ok: false, why: "no-certificate" };
  const fault = await signedFault(read, certificate);
  if (fault !== null) return { ok: false, why: fault };
  const time = new Date(info.time).toISOString();
  if (!isForTimestamps(certificate)) return { ok: false, why: "purpose", time };
  const chain = await chainOf(certificate, certificates, roots, info.time);
  if (!chain.ok) return { ok: false, why: chain.why, time };
  const rootFingerprint = await digest("SHA-256", chain.root.der);
  return { ok: true, time, authority: certificate.name || chain.root.name, rootFingerprint };
}

const isNamed = ({ issuer, serial, keyId }: Certificate, sid: Signer["sid"]): boolean =>
  "keyId" in sid ? sid.keyId === keyId : sid.issuer === issuer && sid.serial === serial;

async function signedFault(
  { content, signer }: ReadToken,
  certificate: Certificate,
): Promise<TokenFault | null> {
  const { attributes, digestAlgorithm, signatureAlgorithm, signature } = signer;
  const hash = HASHES[digestAlgorithm];
  if (attributes === null || hash === undefined) return "attributes";
  try {
    const [type, message] = [CONTENT_TYPE, MESSAGE_DIGEST].map((id) => only(attributes.values, id));
    if (type === undefined || message === undefined || toHex(type) !== TIMESTAMP_INFO_TYPE)
      return "attributes";
    if (octetsOf(message) !== (await digest(hash, content))) return "message-digest";
    if (!(await namesCertificate(attributes.values, certificate))) return "certificate-id";
  } catch {
    return "attributes";
  }
  if (certificate.key === "weak") return "weak";
  return (await certificate.signed(attributes.signed, signature, signatureAlgorithm, hash))
    ? null
    : "signature";
}

/** An attribute that stands twice, or has two values, says nothing. */
function only(values: ReadonlyMap<string, readonly Uint8Array[]>, id: string): Uint8Array | undefined {
  const found = values.get(id);
  return found?.length === 1 ? found[0] : undefined;
}

/** What was signed names the certificate by its digest, so that no other one with the same key can be put in its place. SHA-1 stands only in the older attribute. */
async function namesCertificate(
  values: ReadonlyMap<string, readonly Uint8Array[]>,
  { der }: Certificate,
): Promise<boolean> {
  const ids = [SIGNING_CERTIFICATE, SIGNING_CERTIFICATE_V2].filter((id) => values.has(id));
  if (ids.length === 0) return false;
  for (const id of ids) {
    const value = only(values, id);
    if (value === undefined) return false;
    const named = signingCertificateOf(value);
    const hash =
      id === SIGNING_CERTIFICATE ? "SHA-1" : named.algorithm === null ? "SHA-256" : HASHES[named.algorithm];
    if (hash === undefined || named.digest !== (await digest(hash, der))) return false;
  }
  return true;
}

/** RFC 3161, section 2.3: critical, and this purpose alone. */
const isForTimestamps = ({ extensions, purposes, usage }: Certificate): boolean =>
  extensions.get(EXTENDED_KEY_USAGE) === true &&
  purposes?.length === 1 &&
  purposes[0] === TIME_STAMPING &&
  (usage === null || usage.startsWith("1") || usage.startsWith("01"));

async function digest(hash: string, bytes: Uint8Array): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest(hash, new Uint8Array(bytes))));
}
