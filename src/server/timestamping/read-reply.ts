/** Looks whether another authority gave an answer, and one to what was asked; the signature is for whoever asked to check. */
import { TAG, field } from "./der.ts";
import { fieldsOf, integerBody, NotDer, only } from "./der-reader.ts";
import type { Query } from "./query.ts";
import { imprintOf } from "./query.ts";
import type { Refusal } from "./reply.ts";
import { refusalOf } from "./reply.ts";
import { OID } from "./names.ts";

/** `asked.nonce` was sent, so it must come back. Never throws. */
export function judgeReply(
  bytes: Uint8Array,
  asked: Readonly<{ imprint: Uint8Array; policy: Query["policy"]; nonce: Uint8Array }>,
): "granted" | Refusal | "nonsense" {
  try {
    const fields = fieldsOf(only(bytes, TAG.sequence).body);
    const status = fieldsOf(fields.take(TAG.sequence).body);
    const number = integerBody(status.take(TAG.integer));
    status.maybe(TAG.sequence);
    const failure = status.maybe(TAG.bits);
    status.end();
    if (number.length !== 1 || (number[0] ?? 9) > 5) return "nonsense";
    if ((number[0] ?? 9) > 1) return refusalIn(failure?.body ?? null);
    const token = fields.take(TAG.sequence);
    fields.end();
    return fits(infoIn(token.body), asked) ? "granted" : "nonsense";
  } catch (error) {
    if (error instanceof NotDer) return "nonsense";
    throw error;
  }
}

function refusalIn(bits: Uint8Array | null): Refusal {
  const [, ...bytes] = bits ?? [];
  const at = bytes.findIndex((byte) => byte !== 0);
  return (at === -1 ? null : refusalOf(at * 8 + Math.clz32(bytes[at] ?? 0) - 24)) ?? "systemFailure";
}

/** The content of the TSTInfo inside a CMS SignedData. */
function infoIn(token: Uint8Array): Uint8Array {
  const info = fieldsOf(token);
  if (!OID.signedData.equals(info.take(TAG.oid).whole)) throw new NotDer();
  const signed = fieldsOf(only(info.take(field(0)).body, TAG.sequence).body);
  signed.take(TAG.integer);
  signed.take(TAG.set);
  const content = fieldsOf(signed.take(TAG.sequence).body);
  if (!OID.timestampInfo.equals(content.take(TAG.oid).whole)) throw new NotDer();
  return only(only(content.take(field(0)).body, TAG.octets).body, TAG.sequence).body;
}

function fits(info: Uint8Array, asked: Parameters<typeof judgeReply>[1]): boolean {
  const fields = fieldsOf(info);
  const version = integerBody(fields.take(TAG.integer));
  const policy = fields.take(TAG.oid).whole;
  const imprint = imprintOf(fields.take(TAG.sequence).body);
  fields.take(TAG.integer);
  fields.take(TAG.time);
  fields.maybe(TAG.sequence);
  fields.maybe(TAG.boolean);
  const nonce = fields.maybe(TAG.integer);
  const wanted = imprintOf(only(asked.imprint, TAG.sequence).body);
  return (
    version.length === 1 &&
    version[0] === 1 &&
    (asked.policy === null || same(policy, asked.policy)) &&
    same(imprint.hash, wanted.hash) &&
    same(imprint.digest, wanted.digest) &&
    nonce !== null &&
    same(nonce.whole, asked.nonce)
  );
}

const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;
