/** Hostile input at full numbers: requests, plan links, contacts files, chat exports, case files. Writes docs/BENCHMARKS.md. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeFigures } from "../tests/drills/figures.mjs";
import { hostileRequests } from "../tests/drills/hostile-requests.ts";
import { startServer } from "../tests/drills/running-server.ts";
import { run } from "./child.mjs";
import { vitestTotals } from "./totals.mjs";

const REQUESTS = 50_000;
const MUTATIONS = 50_000;
const FILES = 20_000;
const EXPORTS = 10_000;
const CASE_FILES = 10_000;

const server = await startServer(24751);
const rows = [];
try {
  const { sent, faults, planted } = await hostileRequests(server.origin, REQUESTS, 20261122);
  for (const fault of faults.slice(0, 20)) console.error(fault);
  rows.push({
    what: `Hostile requests, ${sent}`,
    limit: "0 wrong answers",
    measured: `${faults.length}`,
    good: faults.length === 0,
  });
  const logged = server.output().includes(planted);
  rows.push({
    what: "What was sent, found in the log",
    limit: "0",
    measured: logged ? "found" : "0",
    good: !logged,
  });
} finally {
  await server.stop();
}
const drill = (file, rounds) =>
  JSON.parse(
    execFileSync(process.execPath, ["--import", "tsx", file, String(rounds)], {
      encoding: "utf8",
      timeout: 1_800_000,
    }),
  );
const links = drill("tests/drills/mutated-links.ts", MUTATIONS);
rows.push({
  what: `Changed plan links, ${links.tried}`,
  limit: "0 taken for a plan, 0 thrown",
  measured: `${links.taken} taken, ${links.thrown} thrown`,
  good: links.taken + links.thrown === 0,
});
const files = drill("tests/drills/mutated-contacts.ts", FILES);
rows.push({
  what: `Broken contacts files, ${files.tried}`,
  limit: "0 readable contacts lost, 0 thrown",
  measured: `${files.lost} lost, ${files.thrown} thrown`,
  good: files.lost + files.thrown === 0,
});
const brokenChats = drill("tests/drills/mutated-exports.ts", EXPORTS);
for (const fault of brokenChats.crashed.slice(0, 20)) console.error(fault);
rows.push({
  what: `Broken chat exports, ${brokenChats.tried}`,
  limit: "0 crashed, 0 over 5 s, 0 messages that are none",
  measured: `${brokenChats.crashed.length} crashed, ${brokenChats.hung} over 5 s (slowest ${brokenChats.slowest} ms), ${brokenChats.odd} that are none`,
  good: brokenChats.crashed.length + brokenChats.hung + brokenChats.odd === 0,
});
const tampered = drill("tests/drills/casefile-tamper.ts", CASE_FILES);
for (const fault of [...tampered.unseen, ...tampered.unnamed, ...tampered.thrown]) console.error(fault);
const sum = (counts) => Object.values(counts).reduce((all, one) => all + one, 0);
rows.push({
  what: `Changed case files, ${tampered.tried}`,
  limit: "0 unseen, 0 not named, 0 thrown",
  measured: `${tampered.unseen.length} unseen, ${tampered.unnamed.length} not named, ${tampered.thrown.length} thrown; ${sum(tampered.meaningless)} without meaning, ${sum(tampered.onlyByStamp)} seen by the stamp over the file alone`,
  good: tampered.unseen.length + tampered.unnamed.length + tampered.thrown.length === 0,
});
// What plays with chance begins the same each time in `npm test`; here it begins anew.
const folder = mkdtempSync(join(tmpdir(), "habits-misuse-"));
try {
  const report = join(folder, "report.json");
  const code = await run(
    process.execPath,
    ["node_modules/vitest/vitest.mjs", "run", "--maxWorkers=1", "--reporter=json", `--outputFile=${report}`],
    { env: { ...process.env, CHANCE: "new", ROUNDS: "all" } },
  );
  const { passed, failed } = vitestTotals(readFileSync(report, "utf8"), code);
  rows.push({
    what: `Unit tests and drills with chance begun anew, ${passed + failed}`,
    limit: "0 failed",
    measured: `${failed} failed`,
    good: failed === 0,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
writeFigures("misuse", "Hostile input", rows);
for (const { what, measured, good } of rows) console.log(`${good ? "  " : "! "}${what}: ${measured}`);
process.exitCode = rows.every((row) => row.good) ? 0 : 1;
