/** Reads a TimeStampReq (RFC 3161, 2.4.1) strictly: what is taken is taken whole, and what is refused is refused by name. */
import { TAG, field } from "./der.ts";
import { fieldsOf, integerBody, NotDer, only, truth } from "./der-reader.ts";
import { IMPRINT_LENGTHS } from "./names.ts";
import type { Refusal } from "./reply.ts";

/** Parts as they came, in DER, so that they can be given back byte for byte. `policy` and `nonce` are null where not asked for. */
export type Query = Readonly<{
  imprint: Uint8Array;
  policy: Uint8Array | null;
  nonce: Uint8Array | null;
  certificates: boolean;
}>;

/** A number to tell an old answer by needs no more; a longer one would be somebody's words under our signature. */
const LONGEST_NONCE = 64;

/** Never throws. What it refuses it gives as a `Refusal`. */
export function readQuery(bytes: Uint8Array): Query | Refusal {
  try {
    return read(bytes);
  } catch (error) {
    if (error instanceof NotDer) return "badDataFormat";
    throw error;
  }
}

function read(bytes: Uint8Array): Query | Refusal {
  const fields = fieldsOf(only(bytes, TAG.sequence).body);
  const version = integerBody(fields.take(TAG.integer));
  const imprint = fields.take(TAG.sequence);
  const policy = fields.maybe(TAG.oid);
  const nonce = fields.maybe(TAG.integer);
  const certificates = fields.maybe(TAG.boolean);
  const extensions = fields.maybe(field(0));
  fields.end();
  if (policy !== null && policy.body.length === 0) return "badDataFormat";
  if (nonce !== null && integerBody(nonce).length > LONGEST_NONCE) return "badDataFormat";
  const certReq = certificates !== null && truth(certificates);
  if (version.length !== 1 || version[0] !== 1) return "badRequest";
  const wrong = imprintFault(imprintOf(imprint.body));
  if (wrong !== null) return wrong;
  if (extensions !== null) return "unacceptedExtension";
  return {
    imprint: imprint.whole,
    policy: policy?.whole ?? null,
    nonce: nonce?.whole ?? null,
    certificates: certReq,
  };
}

/** A digest and the object identifier of its hash, in DER; `plain`: no parameters but perhaps a NULL. */
export type Imprint = Readonly<{ hash: Uint8Array; digest: Uint8Array; plain: boolean }>;

/** Reads the content of a MessageImprint. Throws `NotDer`. */
export function imprintOf(body: Uint8Array): Imprint {
  const parts = fieldsOf(body);
  const algorithm = fieldsOf(parts.take(TAG.sequence).body);
  const digest = parts.take(TAG.octets).body;
  parts.end();
  const hash = algorithm.take(TAG.oid).whole;
  const parameters = algorithm.any();
  algorithm.end();
  const plain = parameters === null || (parameters.tag === TAG.nothing && parameters.body.length === 0);
  return { hash, digest, plain };
}

function imprintFault({ hash, digest, plain }: Imprint): Refusal | null {
  const known = IMPRINT_LENGTHS.find((one) => one.hash.equals(hash));
  if (known === undefined || !plain) return "badAlg";
  return digest.length === known.length ? null : "badDataFormat";
}
