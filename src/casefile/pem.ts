/** Certificates as text (PEM, RFC 7468) and back to bytes, and the mark by which people tell them apart. */
import { fromBase64url, toBase64url, toHex } from "../kit/bytes.ts";
import type { Bytes } from "../kit/bytes.ts";
import { sha256 } from "../kit/digest.ts";

/** A certificate in DER as PEM, in lines of 64 letters. */
export function pemOf(der: Uint8Array): string {
  const letters = toBase64url(der).replaceAll("-", "+").replaceAll("_", "/");
  const padded = letters.padEnd(Math.ceil(letters.length / 4) * 4, "=");
  const lines = padded.match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}

/** The first certificate in a text, in DER; null when there is none. */
export function derOf(pem: string): Bytes | null {
  const inner = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/.exec(pem)?.[1];
  const letters = (inner ?? "")
    .replaceAll(/[\s=]+/g, "")
    .replaceAll("+", "-")
    .replaceAll("/", "_");
  return letters === "" ? null : fromBase64url(letters);
}

/** SHA-256 of a certificate as openssl prints it, `AB:CD:...`; null for what is no certificate in PEM. */
export function fingerprintOf(pem: string): string | null {
  const der = derOf(pem);
  if (der === null) return null;
  return [...sha256(der)].map((byte) => toHex(Uint8Array.of(byte)).toUpperCase()).join(":");
}
