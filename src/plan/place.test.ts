/** A place gives the rules only what it says itself, in words that the rules know. */
import { expect, test } from "vitest";
import { CAPABILITIES, NO_PLACE, placeRules } from "./place.ts";

test("a word that no rule knows is left out", () => {
  expect([...placeRules("bcp", new Set(["case-review", "flying-cars"])).has]).toEqual(["case-review"]);
});

test("while the area is not known, nothing holds", () => {
  expect(NO_PLACE).toEqual(placeRules(null, new Set()));
});

test("every capability can hold", () => {
  expect(placeRules("bcp", new Set(CAPABILITIES)).has.size).toBe(CAPABILITIES.length);
});
