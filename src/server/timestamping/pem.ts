/** PEM (RFC 7468): what certificates and keys look like in files. */
import { X509Certificate, createPrivateKey } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { TAG, field } from "./der.ts";
import { fieldsOf, only } from "./der-reader.ts";

export type PemLabel = "CERTIFICATE" | "PRIVATE KEY";

export function toPem(label: PemLabel, bytes: Uint8Array): string {
  const lines =
    Buffer.from(bytes)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ""].join("\n");
}

export function keyPem(key: KeyObject): string {
  return toPem("PRIVATE KEY", key.export({ type: "pkcs8", format: "der" }));
}

/** The parts of a certificate that tokens and other certificates repeat, in DER. Moments in milliseconds since 1970. */
export type Certificate = Readonly<{
  der: Buffer;
  serial: Uint8Array;
  issuer: Uint8Array;
  subject: Uint8Array;
  commonName: string;
  from: number;
  until: number;
  x509: X509Certificate;
}>;

/** The first certificate in a text; null when there is none, or it is broken. */
export function certificateIn(pem: string): Certificate | null {
  const block = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/.exec(pem)?.[0];
  if (block === undefined) return null;
  try {
    return readCertificate(new X509Certificate(block));
  } catch {
    return null;
  }
}

function readCertificate(x509: X509Certificate): Certificate {
  const body = fieldsOf(fieldsOf(only(x509.raw, TAG.sequence).body).take(TAG.sequence).body);
  body.take(field(0));
  const serial = body.take(TAG.integer).whole;
  body.take(TAG.sequence);
  const issuer = body.take(TAG.sequence).whole;
  body.take(TAG.sequence);
  const subject = body.take(TAG.sequence).whole;
  const commonName = /^CN=(.*)$/m.exec(x509.subject)?.[1] ?? "";
  const [from, until] = [Date.parse(x509.validFrom), Date.parse(x509.validTo)];
  return { der: x509.raw, serial, issuer, subject, commonName, from, until, x509 };
}

/** The private key in a text; null when there is none, or it is not the one of this certificate. */
export function keyIn(pem: string, { x509 }: Certificate): KeyObject | null {
  const block = /-----BEGIN PRIVATE KEY-----[\s\S]+?-----END PRIVATE KEY-----/.exec(pem)?.[0];
  if (block === undefined) return null;
  try {
    const key = createPrivateKey(block);
    return x509.checkPrivateKey(key) ? key : null;
  } catch {
    return null;
  }
}
