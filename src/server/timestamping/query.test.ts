// Questions: each wrong one is refused by its own name, and a right one is taken byte for byte.
import { expect, test } from "vitest";
import { TAG, TRUE, der, field, octets, oid, sequence, small, unsigned } from "./der.ts";
import { OID } from "./names.ts";
import { readQuery } from "./query.ts";

const NULL = der(TAG.nothing);
const imprint = (hash: Uint8Array, length: number, ...parameters: readonly Uint8Array[]): Buffer =>
  sequence(sequence(hash, ...parameters), octets(new Uint8Array(length).fill(7)));
const SHA256 = imprint(OID.sha256, 32, NULL);
const ONE = small(1);
const nonce = (length: number): Buffer => unsigned(new Uint8Array(length).fill(1));
const extensions = der(field(0), sequence(oid("1.2.3"), octets(Buffer.from("x"))));

test.each([
  ["nothing", "badDataFormat", Buffer.alloc(0)],
  ["words", "badDataFormat", Buffer.from("Is anybody there?")],
  ["an empty list", "badDataFormat", sequence()],
  ["a version alone", "badDataFormat", sequence(ONE)],
  ["bytes after the end", "badDataFormat", Buffer.concat([sequence(ONE, SHA256), Buffer.from([0])])],
  ["a field after the last", "badDataFormat", sequence(ONE, SHA256, octets(Buffer.from("x")))],
  ["fields in another order", "badDataFormat", sequence(ONE, SHA256, TRUE, nonce(8))],
  ["two nonces", "badDataFormat", sequence(ONE, SHA256, nonce(8), nonce(8))],
  ["a nonce of 65 bytes", "badDataFormat", sequence(ONE, SHA256, nonce(65))],
  [
    "a nonce that is spelled too long",
    "badDataFormat",
    sequence(ONE, SHA256, der(TAG.integer, Buffer.from([0, 1]))),
  ],
  ["an empty policy", "badDataFormat", sequence(ONE, SHA256, der(TAG.oid))],
  [
    "a wish for certificates that is a 1",
    "badDataFormat",
    sequence(ONE, SHA256, der(TAG.boolean, Buffer.from([1]))),
  ],
  ["version 0", "badRequest", sequence(small(0), SHA256)],
  ["version 2", "badRequest", sequence(small(2), SHA256)],
  ["version 257", "badRequest", sequence(der(TAG.integer, Buffer.from([1, 1])), SHA256)],
  ["SHA-1", "badAlg", sequence(ONE, imprint(oid("1.3.14.3.2.26"), 20, NULL))],
  ["MD5", "badAlg", sequence(ONE, imprint(oid("1.2.840.113549.2.5"), 16, NULL))],
  ["SHA3-256", "badAlg", sequence(ONE, imprint(oid("2.16.840.1.101.3.4.2.8"), 32))],
  ["SHA-256 with parameters", "badAlg", sequence(ONE, imprint(OID.sha256, 32, octets(Buffer.from("x"))))],
  ["SHA-256 with two parameters", "badDataFormat", sequence(ONE, imprint(OID.sha256, 32, NULL, NULL))],
  ["SHA-256 of 31 bytes", "badDataFormat", sequence(ONE, imprint(OID.sha256, 31, NULL))],
  ["SHA-512 of 32 bytes", "badDataFormat", sequence(ONE, imprint(OID.sha512, 32, NULL))],
  ["an extension", "unacceptedExtension", sequence(ONE, SHA256, nonce(8), TRUE, extensions)],
  ["an empty list of extensions", "unacceptedExtension", sequence(ONE, SHA256, der(field(0)))],
])("%s: %s", (_, refusal, asked) => {
  expect(readQuery(asked)).toBe(refusal);
});

test("a whole question is taken as it came", () => {
  const policy = oid("1.2.3.4");
  const read = readQuery(sequence(ONE, SHA256, policy, nonce(64), TRUE));
  expect(read).toEqual({ imprint: SHA256, policy, nonce: nonce(64), certificates: true });
});

test("what need not be there need not", () => {
  for (const [hash, length] of [
    [OID.sha256, 32],
    [OID.sha384, 48],
    [OID.sha512, 64],
  ] as const) {
    const bare = imprint(hash, length);
    const none = { imprint: bare, policy: null, nonce: null, certificates: false };
    expect(readQuery(sequence(ONE, bare))).toEqual(none);
    expect(readQuery(sequence(ONE, bare, der(TAG.boolean, Buffer.from([0]))))).toEqual(none);
  }
});
