// Bytes as text and back: one spelling for each value, and nothing is guessed.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { concat, equal, fromBase64url, fromHex, fromUtf8, toBase64url, toHex, utf8 } from "./bytes.ts";

const bytes = () => fc.uint8Array({ maxLength: 70 });

describe("what is not bytes", () => {
  test.each(["a", "0g", "AB", "0x00", " 00", "00\n"])("hex %j", (text) => {
    expect(fromHex(text)).toBeNull();
  });

  test.each(["A", "AAAAA", "AA==", "A+", "A/", "AA ", "AB", "AAB", "é", "AAAA\n"])("base64url %j", (text) => {
    expect(fromBase64url(text)).toBeNull();
  });

  test("bytes that are no UTF-8 are an error, and a byte order mark stays", () => {
    expect(() => fromUtf8(Uint8Array.of(0xc3))).toThrow(TypeError);
    expect(() => fromUtf8(Uint8Array.of(0xed, 0xa0, 0x80))).toThrow(TypeError);
    expect(fromUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe("\uFEFFa");
  });
});

test("the vectors of RFC 4648, section 10, without padding", () => {
  const vectors = {
    "": "",
    f: "Zg",
    fo: "Zm8",
    foo: "Zm9v",
    foob: "Zm9vYg",
    fooba: "Zm9vYmE",
    foobar: "Zm9vYmFy",
  };
  for (const [text, spelled] of Object.entries(vectors)) {
    expect(toBase64url(utf8(text))).toBe(spelled);
    expect(fromUtf8(fromBase64url(spelled) ?? Uint8Array.of(255))).toBe(text);
  }
  expect(toBase64url(Uint8Array.of(251, 255, 191))).toBe("-_-_");
});

test("hex and base64url say what Node says, and come back as they were", () => {
  fc.assert(
    fc.property(bytes(), (given) => {
      expect(toHex(given)).toBe(Buffer.from(given).toString("hex"));
      expect(toBase64url(given)).toBe(Buffer.from(given).toString("base64url"));
      expect(fromHex(toHex(given))).toEqual(Uint8Array.from(given));
      expect(fromBase64url(toBase64url(given))).toEqual(Uint8Array.from(given));
    }),
  );
});

test("a text that reads as base64url is spelled the same again: no value has two spellings", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{0,12}$/), (spelled) => {
      const read = fromBase64url(spelled);
      if (read !== null) expect(toBase64url(read)).toBe(spelled);
    }),
  );
});

test("joined and compared", () => {
  fc.assert(
    fc.property(fc.array(bytes(), { maxLength: 5 }), (parts) => {
      expect(concat(...parts)).toEqual(new Uint8Array(Buffer.concat(parts)));
    }),
  );
  expect(equal(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
  expect(equal(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
  expect(equal(Uint8Array.of(1), Uint8Array.of(1, 0))).toBe(false);
});
