// A cut emoji does not keep anybody from keeping what they wrote.
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "../kit/canonical-json.ts";
import { wellFormed } from "./well-formed.ts";

test("halves of a pair are replaced, wherever they stand; whole pairs stay", () => {
  const typed = { account: { text: "cut \uD83D" }, labels: ["\uDE00 first", "😀"], "\uD800": null };
  expect(wellFormed(typed)).toEqual({
    account: { text: "cut \uFFFD" },
    labels: ["\uFFFD first", "😀"],
    "\uFFFD": null,
  });
});

test("what is well formed already is answered as it is", () => {
  const typed = { account: { text: "مريم 👩🏽‍🦱 Zoë\u0000" }, many: [1, null, true, { a: undefined }] };
  expect(wellFormed(typed)).toBe(typed);
});

test("afterwards any value can be digested, and changes no more", () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ stringUnit: fc.string({ minLength: 1, maxLength: 1 }).map((one) => `${one}\uD83D`) }),
      (value) => {
        const made = wellFormed(value);
        expect(() => canonicalJson(made)).not.toThrow();
        expect(wellFormed(made)).toBe(made);
      },
    ),
  );
});
