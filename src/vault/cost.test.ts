// The cost of a try is chosen by how quick the device is, and never lies under the least.
import { expect, test } from "vitest";
import { LEAST_COST, USUAL_COST, chooseCost, isSaneCost } from "./cost.ts";
import type { Cost } from "./cost.ts";

const device = (msForUsual: number) => (cost: Cost) =>
  Promise.resolve((msForUsual * cost.memory * cost.passes) / (USUAL_COST.memory * USUAL_COST.passes));

test("a phone that is much too slow, or has no room, still gets the least and no less", async () => {
  expect(await chooseCost(device(60_000))).toEqual(LEAST_COST);
  expect(await chooseCost(() => Promise.reject(new Error("no room")))).toEqual(LEAST_COST);
});

test("a usual device gets the usual cost, a slow one something between", async () => {
  expect(await chooseCost(device(300))).toEqual(USUAL_COST);
  expect(await chooseCost(device(3_000))).toEqual({ memory: 47_104, passes: 2, lanes: 1 });
});

test("a stored cost that is too cheap or would never end is not believed", () => {
  expect(isSaneCost(USUAL_COST) && isSaneCost(LEAST_COST)).toBe(true);
  for (const wrong of [
    { memory: 19_455 },
    { memory: 2 ** 31 },
    { passes: 1 },
    { passes: 1000 },
    { lanes: 0 },
    { lanes: 99 },
  ]) {
    expect(isSaneCost({ ...USUAL_COST, ...wrong })).toBe(false);
  }
});
