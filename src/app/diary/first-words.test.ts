// The first words of an account: one line, cut at a word, never half of a character.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { firstWords } from "./first-words.ts";

test("nothing, and blanks alone, are nothing", () => {
  expect([firstWords(""), firstWords(" \n\t ")]).toEqual(["", ""]);
});

test("a short account is whole, on one line", () => {
  expect(firstWords(" He came\n\nback. ")).toBe("He came back.");
});

test("a long one is cut between words, and says that it is", () => {
  const line = firstWords("he shouted at my gate ".repeat(20));
  expect(line).toMatch(/(he|shouted|at|my|gate)…$/);
  expect(line.length).toBeLessThanOrEqual(111);
  expect(firstWords("one two three four", 10)).toBe("one two…");
});

test("one word without an end is cut within, and 100,000 blanks are no trouble", () => {
  expect(firstWords("a".repeat(100_000))).toBe(`${"a".repeat(110)}…`);
  expect(firstWords(`${" ".repeat(100_000)}late`)).toBe("…");
});

test("no character is ever cut in half", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 900 }),
      fc.integer({ min: 1, max: 50 }),
      (text, longest) => {
        const line = firstWords(text, longest);
        expect(line).not.toMatch(/\p{Surrogate}/u);
        expect(Array.from(line).length).toBeLessThanOrEqual(longest + 1);
      },
    ),
  );
});
