// SHA-256 by the published vectors, at once and piece by piece.
import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { toHex, utf8 } from "./bytes.ts";
import { hasher, sha256, sha256Hex } from "./digest.ts";

test("the vectors of FIPS 180-4", () => {
  const vectors: Readonly<Record<string, string>> = {
    "": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    abc: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq:
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  };
  for (const [text, digest] of Object.entries(vectors)) {
    expect(sha256Hex(utf8(text))).toBe(digest);
    expect(toHex(sha256(utf8(text)))).toBe(digest);
  }
});

test("in pieces as at once, and as Node has it", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 6 }), (pieces) => {
      const running = hasher();
      for (const piece of pieces) running.update(piece);
      const whole = Buffer.concat(pieces);
      const digest = createHash("sha256").update(whole).digest("hex");
      expect(running.hex()).toBe(digest);
      expect(sha256Hex(whole)).toBe(digest);
    }),
  );
});
