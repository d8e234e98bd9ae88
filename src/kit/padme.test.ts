// Padded lengths are never shorter, waste little, and hide the rest.
import fc from "fast-check";
import { expect, test } from "vitest";
import { padmeLength } from "./padme.ts";

test("what is no length is refused", () => {
  for (const length of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => padmeLength(length)).toThrow(RangeError);
  }
});

test("lengths of the paper's kind", () => {
  expect([0, 1, 2, 7, 8, 9, 100, 1000, 1024, 1025, 10_000].map((length) => padmeLength(length))).toEqual([
    0, 1, 2, 7, 8, 10, 104, 1024, 1024, 1088, 10_240,
  ]);
  expect(padmeLength(3, 256)).toBe(256);
  expect(padmeLength(257, 256)).toBe(272);
});

test("a padded length holds the bytes, stays within 12 %, and is its own padded length", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (length) => {
      const padded = padmeLength(length);
      expect(padded).toBeGreaterThanOrEqual(length);
      expect(padded).toBeLessThanOrEqual(length * 1.12 + 1);
      expect(padmeLength(padded)).toBe(padded);
      expect(padmeLength(length + 1)).toBeGreaterThanOrEqual(padded);
    }),
  );
});

test("fewer than 700 lengths are left of the first million", () => {
  const lengths = new Set(Array.from({ length: 1_000_000 }, (_, length) => padmeLength(length)));
  expect(lengths.size).toBeLessThan(700);
});
