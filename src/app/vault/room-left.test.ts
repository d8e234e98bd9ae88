// Room that runs out is told of in time, and never where nothing is known of it.
import { describe, expect, test } from "vitest";
import { isNearlyFull } from "./room-left.ts";

const MB = 1_000_000;

describe("what the browser does not tell", () => {
  test.each([{}, { quota: 100 * MB }, { usage: 5 }, { quota: 0, usage: 0 }, { quota: Number.NaN, usage: 0 }])(
    "%o is no reason for a note",
    (estimate) => expect(isNearlyFull(estimate)).toBe(false),
  );
});

test.each([
  ["plenty of room", 10_000, 20, false],
  ["exactly 50 MB left", 1_000, 950, false],
  ["less than 50 MB left", 1_000, 951, true],
  ["exactly a twentieth left", 10_000, 9_500, false],
  ["less than a twentieth left, though it is 499 MB", 10_000, 9_501, true],
  ["a browser that gives little from the first", 40, 0, true],
  ["more used than there should be", 1_000, 1_200, true],
])("%s", (_, quota, usage, nearly) => {
  expect(isNearlyFull({ quota: quota * MB, usage: usage * MB })).toBe(nearly);
});
