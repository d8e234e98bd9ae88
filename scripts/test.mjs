/** All tests, as `npm test` runs them: stage by stage, and at the end one line with the true sums. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { haveTools, NoTool, TOOLS } from "./browsers.mjs";
import { endChildrenWithUs, run } from "./child.mjs";
import { NotReady, ready, ROOT } from "./ready.mjs";
import { closingLine, ONE_FAILED, plainTotals, playwrightTotals, sum, vitestTotals } from "./totals.mjs";

const reports = mkdtempSync(join(tmpdir(), "habits-test-"));
const results = [];
const env = { ...process.env };

process.on("exit", () => rmSync(reports, { recursive: true, force: true }));
endChildrenWithUs((signal) => console.log(`\nEnded by ${signal}.`));

const runnable = await stage("ready", async () => {
  await ready();
  return plainTotals(0);
});
if (runnable) {
  await stage("check", async () =>
    plainTotals(await run("npm", ["run", "check", "--silent"], { cwd: ROOT, env })),
  );
  // Outside judges of what we make, and the browsers that people have.
  const browsers = await stage("tools", async () => {
    const { chromium, firefox } = await haveTools(Object.keys(TOOLS));
    Object.assign(env, { CHROMIUM: chromium, FIREFOX: firefox });
    return plainTotals(0);
  });
  // Unit tests take both cores, where vitest would leave one idle; drills go one after another.
  for (const [name, project, workers] of [
    ["unit tests", "unit", 2],
    ["drills", "drills", 1],
  ]) {
    await stage(name, async () => {
      const file = join(reports, `${project}.json`);
      const words = ["run", `--project=${project}`, `--maxWorkers=${workers}`, "--reporter=default"];
      const code = await node(
        "node_modules/vitest/vitest.mjs",
        [...words, "--reporter=json", `--outputFile.json=${file}`],
        env,
      );
      return vitestTotals(textOf(file), code);
    });
  }
  const builds = await stage("test builds", async () =>
    plainTotals(await node("tests/pseudo/build.mjs", [], env)),
  );
  if (browsers && builds) {
    await stage("journeys", async () => {
      const file = join(reports, "playwright.json");
      const report = { PLAYWRIGHT_JSON_OUTPUT_FILE: file };
      const code = await node("node_modules/@playwright/test/cli.js", ["test", "--reporter=list,json"], {
        ...env,
        ...report,
      });
      return playwrightTotals(textOf(file), code);
    });
  }
}

const totals = sum(results.map((result) => result.totals));
console.log("");
for (const result of results) {
  console.log(
    `${result.name.padEnd(12)}${`${result.seconds} s`.padStart(9)}   ${closingLine(result.totals)}`,
  );
}
console.log(closingLine(totals));
process.exitCode = totals.failed > 0 ? 1 : 0;

/** Runs one stage and keeps its totals; true when nothing in it failed. */
async function stage(name, act) {
  console.log(`\n== ${name} ==`);
  const started = performance.now();
  let counted = ONE_FAILED;
  try {
    counted = await act();
  } catch (error) {
    console.error(error instanceof NotReady || error instanceof NoTool ? error.message : error);
  }
  results.push({ name, totals: counted, seconds: ((performance.now() - started) / 1000).toFixed(1) });
  return counted.failed === 0;
}

function node(file, words, environment) {
  return run(process.execPath, [join(ROOT, file), ...words], { cwd: ROOT, env: environment });
}

function textOf(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}
