/** What an authority of timestamps answers, and its certificates, as plain values (RFC 3161, RFC 5652, RFC 5280). */

/** Bytes and numbers of any length stand as small hex digits, so that they can be compared. Times in milliseconds since 1970. */
export type Certificate = Readonly<{
  der: Uint8Array<ArrayBuffer>;
  issuer: string;
  subject: string;
  serial: string;
  keyId: string | null;
  /** its common name, else its organisation, else empty */
  name: string;
  from: number;
  until: number;
  /** object identifiers of the extensions, and which of them are critical; none stands twice */
  extensions: ReadonlyMap<string, boolean>;
  /** as an authority over other certificates, and how many may stand between; null where it is none */
  authority: Readonly<{ pathLength: number | null }> | null;
  /** bits of the key usage, first bit first; null where it does not say */
  usage: string | null;
  purposes: readonly string[] | null;
  /** object identifier of the algorithm that it is signed with */
  signedWith: string;
  key: "P-256" | "P-384" | "P-521" | "RSA" | "weak";
  signedBy: (issuer: Certificate) => Promise<boolean>;
  /** Whether its key signed these bytes. `algorithm` as an object identifier; `hash` counts where that names none. */
  signed: (bytes: Uint8Array, signature: Uint8Array, algorithm: string, hash: string) => Promise<boolean>;
}>;

/** What is signed, and how, inside a token. `attributes`: every value of every signed attribute, in DER, by object identifier. */
export type Signer = Readonly<{
  sid: Readonly<{ issuer: string; serial: string }> | Readonly<{ keyId: string }>;
  digestAlgorithm: string;
  signatureAlgorithm: string;
  signature: Uint8Array<ArrayBuffer>;
  /** the bytes that the signature is over: a SET OF in DER; null where nothing but the content would be signed */
  attributes: Readonly<{
    signed: Uint8Array<ArrayBuffer>;
    values: ReadonlyMap<string, readonly Uint8Array[]>;
  }> | null;
}>;

export type Answer = Readonly<{
  status: number;
  /** null when the authority gave none */
  token: Readonly<{
    contentType: string;
    content: Uint8Array<ArrayBuffer> | null;
    signers: readonly Signer[];
    certificates: readonly Certificate[];
  }> | null;
}>;

/** `imprint` and `nonce` in hex, `nonce` without leading zeros. */
export type Info = Readonly<{
  version: number;
  algorithm: string;
  imprint: string;
  time: number;
  nonce: string | null;
}>;
