/** `npm run check`: every check that needs no browser, all at once, told stage by stage. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const HOUSE = dirname(dirname(fileURLToPath(import.meta.url)));

/** What was found sound and has not changed since is not looked at again. */
const REMEMBERED = join(HOUSE, "node_modules/.cache/check");

/** The file that a package's command starts, so that no shell and no npx stands between. */
const command = (path) => join(HOUSE, "node_modules", path);

const types = (unit) => ({
  name: `types: ${unit}`,
  args: [
    command("typescript/bin/tsc"),
    ...["--project", `tsconfig.${unit}.json`, "--pretty", "false"],
    ...["--incremental", "--tsBuildInfoFile", join(REMEMBERED, `${unit}.tsbuildinfo`)],
  ],
  // A compile unit whose rooms are not built yet has nothing wrong.
  passes: (code, output) => code === 0 || /^error TS18003[^\n]*$/.test(output),
});

const STAGES = [
  ...["pure", "worker", "app", "node", "whole"].map(types),
  { name: "lint", args: [command("oxlint/bin/oxlint"), "--type-aware", "--format", "unix"] },
  {
    name: "layout",
    args: [
      command("prettier/bin/prettier.cjs"),
      ...["--check", ".", "--log-level", "warn"],
      ...["--cache", "--cache-strategy", "content", "--cache-location", join(REMEMBERED, "layout.json")],
    ],
  },
  { name: "house", args: [command("vitest/vitest.mjs"), "run", "tests/house", "--passWithNoTests"] },
  {
    name: "content",
    needs: "src/cli/habits.ts",
    args: ["--import", "tsx", "src/cli/habits.ts", "content", "check"],
  },
];

/** Runs one stage; never rejects. */
function run({ name, args, needs, passes = (code) => code === 0 }) {
  if (needs !== undefined && !existsSync(join(HOUSE, needs))) {
    return Promise.resolve({ name, passed: true, output: "", note: `no ${needs} yet` });
  }
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: HOUSE,
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const parts = [];
    child.stdout.on("data", (part) => parts.push(part));
    child.stderr.on("data", (part) => parts.push(part));
    const end = (code, said) => {
      const output = said ?? Buffer.concat(parts).toString("utf8").trim();
      const note = `${((performance.now() - started) / 1000).toFixed(1)} s`;
      resolve({ name, passed: passes(code, output), output, note });
    };
    child.on("error", (error) => end(1, error.message));
    child.on("close", (code) => end(code ?? 1));
  });
}

/** `node scripts/check.mjs lint types` runs only the stages whose names start so. */
const wanted = process.argv.slice(2);
const stages = STAGES.filter(
  ({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)),
);
const started = performance.now();
const results = await Promise.all(
  stages.map(async (stage) => {
    const result = await run(stage);
    console.log(`${result.passed ? "passed" : "FAILED"}  ${result.name.padEnd(16)}${result.note}`);
    return result;
  }),
);
const failed = results.filter(({ passed }) => !passed);
for (const { name, output } of failed) console.log(`\n--- ${name}\n${output}`);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`\n${results.length - failed.length} stages passed, ${failed.length} failed, in ${seconds} s`);
process.exitCode = failed.length === 0 ? 0 : 1;
