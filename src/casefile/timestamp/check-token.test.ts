// Tokens that openssl made: good ones are taken with their time, and each way of being wrong is told by its name.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { opensslAuthority } from "../../../tests/casefile/openssl-authority.ts";
import { tokenMaker } from "../../../tests/casefile/openssl-tokens.ts";
import type { Kind, TokenMaker } from "../../../tests/casefile/openssl-tokens.ts";
import { utf8 } from "../../kit/bytes.ts";
import { derOf } from "../pem.ts";
import { checkToken } from "./check-token.ts";
import { answerOf } from "./der-of-packages.ts";
import { hashStamped } from "./read-token.ts";
import { timestampRequest } from "./request.ts";

const DATA = utf8('{"case":"x","heads":{},"v":1}');
const sha = (bytes: Uint8Array, name = "sha256"): Uint8Array =>
  new Uint8Array(createHash(name).update(bytes).digest());

const made = new Map<string, TokenMaker>();
function maker(kind: Kind = {}): TokenMaker {
  const name = JSON.stringify(kind);
  const known = made.get(name) ?? tokenMaker(kind);
  made.set(name, known);
  return known;
}
afterAll(() => {
  for (const one of made.values()) one.close();
});

const why = async (tsr: Uint8Array, root: Uint8Array, digest = sha(DATA)): Promise<string> => {
  const verdict = await checkToken(tsr, digest, [root]);
  return verdict.ok ? "good" : verdict.why;
};

/** What a good token says inside. */
const infoIn = (tsr: Uint8Array): Uint8Array => answerOf(tsr).token?.content ?? new Uint8Array();

test("nonsense is nonsense, whatever it looks like", async () => {
  const { root } = maker();
  for (const bytes of ["", "hello", "\u{0}", "0", "\u{30}\u{80}\u{0}\u{0}"].map(utf8))
    expect(await why(bytes, root)).toBe("nonsense");
  expect(await why(new Uint8Array(300_000), root)).toBe("nonsense");
  const refused = Uint8Array.of(0x30, 5, 0x30, 3, 2, 1, 2);
  expect(await why(refused, root)).toBe("not-granted");
  expect(await why(Uint8Array.of(0x30, 5, 0x30, 3, 2, 1, 0), root)).toBe("no-token");
  // Nested deeper than any token.
  const deep = new Uint8Array(4000).map((_, at) => (at % 2 === 0 ? 0x30 : 0x80));
  expect(await why(deep, root)).toBe("nonsense");
});

test("P-256, P-384 and RSA; SHA-256, SHA-384 and SHA-512; both ways of naming the certificate", async () => {
  for (const kind of [{}, { key: "P-384" }, { key: "RSA" }, { between: "authority" }] as const) {
    const { root, reply, fits } = maker(kind);
    for (const hash of ["sha256", "sha384", "sha512"]) {
      const tsr = reply(DATA, { imprint: hash, digest: hash, ess: hash === "sha512" ? "sha1" : hash });
      expect(fits(DATA, tsr)).toBe(true);
      const verdict = await checkToken(tsr, sha(DATA, hash), [root]);
      expect(verdict).toMatchObject({
        ok: true,
        authority: "Authority",
        rootFingerprint: Buffer.from(sha(root)).toString("hex"),
      });
      expect(verdict.time).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      expect(hashStamped(tsr)?.replace("-", "").toLowerCase()).toBe(hash);
      expect(await why(tsr, root, sha(utf8("other bytes"), hash))).toBe("imprint");
      expect(await why(tsr, root, sha(DATA, "md5"))).toBe("imprint");
    }
  }
});

test("SHA-1 and short keys are too weak, whoever signed", async () => {
  const { root, reply, sign } = maker();
  expect(await why(reply(DATA, { imprint: "sha1" }), root, sha(DATA, "sha1"))).toBe("weak");
  expect(await why(sign(infoIn(reply(DATA)), { digest: "sha1" }), root)).toBe("weak");
  const short = maker({ key: "RSA", bits: 1024 });
  expect(await why(short.sign(infoIn(reply(DATA))), short.root)).toBe("weak");
});

test("a root that was not handed in, another one of the same name, and none at all", async () => {
  const [one, other] = [maker(), maker({ between: "authority" })];
  const tsr = one.reply(DATA);
  expect(await why(tsr, one.root)).toBe("good");
  // Both are called Root: the name is found, and its key did not sign.
  expect(await why(tsr, other.root)).toBe("chain");
  const verdict = await checkToken(tsr, sha(DATA), []);
  expect(verdict).toMatchObject({ ok: false, why: "no-root" });
  expect(verdict.time).toMatch(/Z$/);
  expect(await why(tsr, utf8("no certificate"))).toBe("no-root");
  expect((await checkToken(tsr, sha(DATA), [other.root, one.root])).ok).toBe(true);
});

test("a certificate for something else, for timestamps among others, not critically, or none in the token", async () => {
  const info = infoIn(maker().reply(DATA));
  for (const purpose of ["critical,codeSigning", "critical,timeStamping,codeSigning", "timeStamping"]) {
    const { root, sign } = maker({ purpose });
    expect(await why(sign(info), root), purpose).toBe("purpose");
  }
  expect(await why(maker().sign(info), maker().root)).toBe("good");
  expect(await why(maker().reply(DATA, { certificate: false }), maker().root)).toBe("no-certificate");
});

test("a certificate that had expired when it signed, and one signed by somebody who may not", async () => {
  const info = infoIn(maker().reply(DATA));
  const expired = maker({ until: "20210101" });
  expect(await why(expired.sign(info), expired.root)).toBe("expired");
  const leaf = maker({ between: "leaf" });
  expect(await why(leaf.sign(info), leaf.root)).toBe("chain");
});

test("what is signed must hold together: no name of the certificate, another type, another time", async () => {
  const { root, sign, reply } = maker();
  const tsr = reply(DATA);
  expect(await why(sign(infoIn(tsr), { ess: false }), root)).toBe("certificate-id");
  expect(await why(sign(infoIn(tsr), { type: "1.2.840.113549.1.9.16.1.5" }), root)).toBe("not-a-timestamp");
  const text = Buffer.from(tsr).toString("latin1");
  const time = /20\d{12}Z/.exec(text)?.[0] ?? "";
  const forged = new Uint8Array(Buffer.from(text.replace(time, `2001${time.slice(4)}`), "latin1"));
  expect(await why(forged, root)).toBe("message-digest");
  // A time with an offset, which the standard forbids, signed by the true key.
  const offset = Buffer.from(infoIn(tsr))
    .toString("latin1")
    .replace(/(20\d{8})\d{4}Z/, "$1+0100");
  expect(await why(sign(Buffer.from(offset, "latin1")), root)).toBe("nonsense");
});

test("a nonce must be the one that was asked with", async () => {
  const nonce = Uint8Array.of(0, 0, 0x9b, 1, 2, 3);
  const question = timestampRequest(sha(DATA), nonce);
  const said = execFileSync("openssl", ["asn1parse", "-inform", "DER"], { input: question }).toString();
  expect(said).toMatch(/OBJECT +:sha256[\s\S]*INTEGER +:9B010203\n.*BOOLEAN +:255\n$/);
  const authority = opensslAuthority();
  const answer = authority.answer(question);
  const roots = [derOf(authority.root) ?? new Uint8Array()];
  authority.close();
  expect((await checkToken(answer, sha(DATA), roots, nonce)).ok).toBe(true);
  expect(await checkToken(answer, sha(DATA), roots, Uint8Array.of(1))).toMatchObject({ why: "nonce" });
  const { root, reply } = maker();
  const bare = reply(DATA, { nonce: false });
  expect(await checkToken(bare, sha(DATA), [root], nonce)).toMatchObject({ why: "nonce" });
  expect((await checkToken(bare, sha(DATA), [root])).ok).toBe(true);
  for (const length of [0, 33])
    expect(() => timestampRequest(sha(DATA), new Uint8Array(length))).toThrow(TypeError);
  expect(() => timestampRequest(new Uint8Array(20), nonce)).toThrow(TypeError);
});
