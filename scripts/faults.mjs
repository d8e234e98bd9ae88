/** Faults at full numbers: kills and stops of the server, and damage to everything that a vault stores. */
import { writeFigures } from "../tests/drills/figures.mjs";
import { damageBackup, damageVault } from "../tests/drills/vault-damage.ts";
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
const FLIPS = 5000;
const clean = ({ unseen, misnamed, wrong, lost }) => unseen + misnamed + wrong + lost === 0;
for (const [what, damage] of [
  ["One flipped bit of anything a vault stores", damageVault],
  ["One flipped bit of a backup", damageBackup],
]) {
  const found = await damage(FLIPS, 1);
  rows.push({
    what: `${String(what)}, ${found.tried} rounds`,
    limit: "0 unseen, misnamed, wrong or lost",
    measured: `${found.unseen} unseen, ${found.misnamed} misnamed, ${found.wrong} wrong, ${found.lost} lost`,
    good: clean(found),
  });
}
writeFigures("faults", "Kills and stops", rows);
for (const { what, measured, good } of rows) console.log(`${good ? "  " : "! "}${what}: ${measured}`);
process.exitCode = rows.every((row) => row.good) ? 0 : 1;
