// A few hundred of the ten thousand broken exports that `npm run misuse` reads.
import { expect, test } from "vitest";
import { exportVectors, mutateExports } from "../../../tests/drills/mutated-exports.ts";

test("every service has vectors to break", () => {
  expect(exportVectors().length).toBeGreaterThan(30);
});

test("300 broken exports: none crashes, none hangs, nothing comes out that is no message", async () => {
  const { tried, crashed, odd, hung, read } = await mutateExports(300, 20_261_123);
  expect({ tried, crashed, odd, hung }).toEqual({ tried: 300, crashed: [], odd: 0, hung: 0 });
  expect(read).toBeGreaterThan(100);
});
