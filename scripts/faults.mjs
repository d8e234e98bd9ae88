/** Kills and stops of the server at full numbers. Nothing is stored yet, so the question is whether it comes back. */
import { writeFigures } from "../tests/drills/figures.mjs";
import { killAndStop } from "../tests/drills/kill-and-stop.ts";

const ROUNDS = 50;

const { rounds, notBack, slowestStartMs, slowestStopMs, unclean } = await killAndStop(24752, ROUNDS);
const rows = [
  {
    what: `SIGKILL under load, then start again, ${rounds} rounds`,
    limit: "0 not back",
    measured: `${notBack} not back`,
    good: notBack === 0,
  },
  {
    what: "Slowest start",
    limit: "2000 ms",
    measured: `${slowestStartMs.toFixed(0)} ms`,
    good: slowestStartMs < 2000,
  },
  {
    what: `SIGTERM under load, ${rounds} rounds`,
    limit: "0 unclean",
    measured: `${unclean} unclean`,
    good: unclean === 0,
  },
  {
    what: "Slowest stop",
    limit: "2000 ms",
    measured: `${slowestStopMs.toFixed(0)} ms`,
    good: slowestStopMs < 2000,
  },
];
writeFigures("faults", "Kills and stops", rows);
for (const { what, measured, good } of rows) console.log(`${good ? "  " : "! "}${what}: ${measured}`);
process.exitCode = rows.every((row) => row.good) ? 0 : 1;
