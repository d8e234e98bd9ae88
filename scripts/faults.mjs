/** Faults at full numbers: kills and stops of the server, damage to everything that a vault stores, and what is left on the disk. */
import { chromium, firefox as firefoxType } from "@playwright/test";
import { haveTools } from "./browsers.mjs";
import { exhibitKillRounds } from "../tests/drills/exhibit-kill.ts";
import { killRounds } from "../tests/drills/vault-kill.ts";
import { startServer } from "../tests/drills/running-server.ts";
import { writeFigures } from "../tests/drills/figures.mjs";
import { damageBackup, damageVault } from "../tests/drills/vault-damage.ts";
import { flipRounds } from "../tests/drills/vault-flips.ts";
import { fullDisk } from "../tests/drills/vault-quota.ts";
import { killAndStop } from "../tests/drills/kill-and-stop.ts";
import { runResidue } from "../tests/drills/residue/run-residue.ts";

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
const KILLS = 50;
const SEALS = 20;
const KILL_PORT = 24753;
const { chromium: executablePath, firefox } = await haveTools(["chromium", "firefox"]);
const server = await startServer(KILL_PORT);
try {
  const origin = `http://127.0.0.1:${KILL_PORT}`;
  for (const [name, browser, path] of [
    ["Chromium", "chromium", executablePath],
    ["Firefox", "firefox", firefox],
  ]) {
    const found = await killRounds({ browser, rounds: KILLS, origin, executablePath: path });
    rows.push({
      what: `SIGKILL of ${name} while it writes, ${found.rounds} rounds, ${found.saved} saved`,
      limit: "0 lost, 0 that do not open",
      measured: `${found.lost.length} lost, ${found.shut} did not open, ${found.faults} named damage`,
      good: found.lost.length + found.shut + found.faults === 0,
    });
  }
  const sealed = await exhibitKillRounds({ rounds: SEALS, origin, executablePath });
  rows.push({
    what: `SIGKILL of the browser while it seals a file, ${sealed.rounds} rounds, ${sealed.half} of them half-way`,
    limit: "whole or not there; 0 pieces left",
    measured: `${sealed.whole} whole, ${sealed.gone} not there; ${sealed.lost} lost, ${sealed.wrong} with other bytes, ${sealed.orphans} pieces left, ${sealed.shut} did not open`,
    good: sealed.lost + sealed.wrong + sealed.orphans + sealed.shut === 0,
  });
} finally {
  await server.stop();
}
// A real browser's IndexedDB. Firefox takes three times as long for each round.
const FLIP_PORT = 24785;
const flipServer = await startServer(FLIP_PORT);
try {
  const { origin } = flipServer;
  for (const { name, flips, launch } of [
    {
      name: "Chromium",
      flips: FLIPS,
      launch: () => chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] }),
    },
    {
      name: "Firefox",
      flips: 500,
      launch: () => firefoxType.launch({ channel: "moz-firefox", executablePath: firefox }),
    },
  ]) {
    const browser = await launch();
    try {
      const found = await flipRounds({ browser, origin, rounds: flips, seed: 1 });
      rows.push({
        what: `One flipped byte of any value, key or slot in ${name}'s IndexedDB, ${flips} rounds`,
        limit: "0 unseen, misnamed, wrong, lost or changed",
        measured: `${found.unseen} unseen, ${found.misnamed} misnamed, ${found.wrong} wrong, ${found.lost} lost, ${found.changed} changed`,
        good: clean(found) && found.changed === 0,
      });
      for (const example of found.examples) console.log(example);
    } finally {
      await browser.close();
    }
  }
  const disk = await fullDisk({ origin, executablePath: firefox });
  if (disk.skipped === null) {
    rows.push({
      what: "A disk that is really full, in Firefox",
      limit: "said; nothing typed or kept is lost",
      measured: disk.fault ?? "so it is",
      good: disk.fault === null,
    });
  } else
    console.log(`A disk that is really full: left out, for nothing could be mounted here (${disk.skipped})`);
} finally {
  await flipServer.stop();
}
const RESIDUE_PORT = 24771;
const residue = await runResidue({ paths: { chromium: executablePath, firefox }, port: RESIDUE_PORT });
rows.push(...residue.rows);
for (const line of [...residue.notes, ...residue.troubles.map((trouble) => `! ${trouble}`)])
  console.log(line);
writeFigures("faults", "Kills and stops", rows);
for (const { what, measured, good } of rows) console.log(`${good ? "  " : "! "}${what}: ${measured}`);
process.exitCode = rows.every((row) => row.good) ? 0 : 1;
