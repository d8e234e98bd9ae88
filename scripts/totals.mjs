/** Counts what test runners did, from their own reports, so that the last line of a run is true. */

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

/** @type {Totals} */
const NONE = { passed: 0, failed: 0, skipped: 0 };
/** @type {Totals} */
export const ONE_FAILED = { ...NONE, failed: 1 };

/** A stage that counts nothing itself: nothing when good, one failure when not. */
export function plainTotals(code) {
  return code === 0 ? NONE : ONE_FAILED;
}

/** `report`: the text of vitest's JSON report, or null. A file that could not be loaded is one failure. */
export function vitestTotals(report, code) {
  const read = parse(report);
  if (read === null) return ONE_FAILED;
  const files = read.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults ?? []);
  const broken = files.filter(
    (file) =>
      file.status === "failed" && !(file.assertionResults ?? []).some(({ status }) => status === "failed"),
  );
  const passed = tests.filter(({ status }) => status === "passed").length;
  const failed = tests.filter(({ status }) => status === "failed").length;
  const skipped = tests.length - passed - failed;
  return honest({ passed, failed: failed + broken.length, skipped }, code);
}

/** `report`: the text of Playwright's JSON report, or null. A test that passed only when tried again has failed. */
export function playwrightTotals(report, code) {
  const read = parse(report);
  if (read === null) return ONE_FAILED;
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = read.stats ?? {};
  return honest({ passed: expected, failed: unexpected + flaky + (read.errors ?? []).length, skipped }, code);
}

/** The sum over all stages. */
export function sum(all) {
  return all.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    NONE,
  );
}

/** The last line of a run. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

// A runner that ran no test, or that says it failed without saying where, has failed.
function honest(totals, code) {
  const silent = totals.failed === 0 && (code !== 0 || totals.passed === 0);
  return silent ? { ...totals, failed: 1 } : totals;
}

function parse(text) {
  if (text === null) return null;
  try {
    const value = JSON.parse(text);
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}
