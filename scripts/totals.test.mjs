/** The last line of a test run must be true, above all when a runner says nothing, or nonsense. */
import { describe, expect, test } from "vitest";
import { closingLine, ONE_FAILED, plainTotals, playwrightTotals, sum, vitestTotals } from "./totals.mjs";

const vitest = (files) => JSON.stringify({ testResults: files });
const file = (status, ...tests) => ({ status, assertionResults: tests.map((each) => ({ status: each })) });
const playwright = (stats, errors = []) => JSON.stringify({ stats, errors });

describe("a runner that tells nothing has failed", () => {
  test.each([null, "", "{", "null", '"good"', "12"])("report %j", (report) => {
    expect(vitestTotals(report, 0)).toEqual(ONE_FAILED);
    expect(playwrightTotals(report, 0)).toEqual(ONE_FAILED);
  });

  test("so has one that ran no test, though it ended well", () => {
    expect(vitestTotals(vitest([]), 0).failed).toBe(1);
    expect(vitestTotals("{}", 0).failed).toBe(1);
    expect(playwrightTotals(playwright({ expected: 0, skipped: 3 }), 0)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 3,
    });
    expect(playwrightTotals("{}", 0).failed).toBe(1);
  });

  test("and one that ended badly, though all its tests passed", () => {
    expect(vitestTotals(vitest([file("passed", "passed", "passed")]), 1)).toEqual({
      passed: 2,
      failed: 1,
      skipped: 0,
    });
    expect(playwrightTotals(playwright({ expected: 5 }), 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });
});

describe("vitest", () => {
  test("tests are counted one by one; those not run are named, not hidden", () => {
    const report = vitest([
      file("passed", "passed", "skipped", "todo", "pending"),
      file("failed", "passed", "failed", "failed"),
    ]);
    expect(vitestTotals(report, 1)).toEqual({ passed: 2, failed: 2, skipped: 3 });
  });

  test("a file that could not be loaded is one failure", () => {
    expect(vitestTotals(vitest([file("passed", "passed"), file("failed")]), 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    });
  });

  test("a file that broke after its tests had passed is one failure", () => {
    expect(vitestTotals(vitest([file("failed", "passed")]), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });
});

test("Playwright: what passed only at the second try has failed, and errors outside tests count", () => {
  const stats = { expected: 40, unexpected: 2, flaky: 1, skipped: 4 };
  expect(playwrightTotals(playwright(stats, [{ message: "no server" }]), 1)).toEqual({
    passed: 40,
    failed: 4,
    skipped: 4,
  });
});

test("stages that count nothing add a failure or nothing", () => {
  expect(sum([plainTotals(0), plainTotals(2), { passed: 7, failed: 1, skipped: 2 }])).toEqual({
    passed: 7,
    failed: 2,
    skipped: 2,
  });
});

test("the last line", () => {
  expect(closingLine({ passed: 812, failed: 0, skipped: 0 })).toBe("812 passed, 0 failed");
  expect(closingLine({ passed: 0, failed: 1, skipped: 3 })).toBe("0 passed, 1 failed, 3 skipped");
});
