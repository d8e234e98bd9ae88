/** Measures the bars of the pages and writes docs/BENCHMARKS.md: bytes, Lighthouse, start, answers to plan. */
import { chromium } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import lighthouse from "lighthouse";
import { haveTools } from "./browsers.mjs";
import { measureEvidence } from "../tests/bench/evidence.ts";
import { measureCaseFile } from "../tests/bench/case-file.ts";
import { measureWhatsapp } from "../tests/bench/import-whatsapp.ts";
import { measureReadText } from "../tests/bench/read-text.ts";
import { measureOwnSide } from "../tests/bench/own-side.ts";
import { measureTimestamps } from "../tests/bench/timestamps.ts";
import { writeFigures } from "../tests/drills/figures.mjs";
import { startServer } from "../tests/drills/running-server.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const PORT = 24741;
const DEBUG_PORT = 24742;
const origin = `http://127.0.0.1:${PORT}`;
const LIMIT = { firstView: 60, script: 20, plan: 5, start: 2000 };
const AUDITED = [
  ["Home", "/"],
  ["A step", "/guide/steps/housing"],
  ["Questions", "/triage/1"],
];

const browsers = await haveTools(["chromium", "openssl"]);
const rows = [];
const row = (what, limit, measured, good) => {
  rows.push({ what, limit, measured, good });
  console.log(`${good ? "  " : "! "}${what}: ${measured} (${limit})`);
};

const server = await startServer(PORT);
try {
  row(
    "Server: start to first answer",
    `${LIMIT.start} ms`,
    `${server.startMs.toFixed(0)} ms`,
    server.startMs < LIMIT.start,
  );
  const browser = await chromium.launch({
    executablePath: browsers.chromium,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      `--remote-debugging-port=${DEBUG_PORT}`,
      "--disable-background-networking",
    ],
  });
  for (const [name, address] of [...AUDITED, ["A plan", "/plan"]]) {
    const { total, script, requests } = await wire(browser, address);
    row(
      `${name}: first view on the wire`,
      address === "/" ? `${LIMIT.firstView} kB` : "-",
      `${kb(total)} kB in ${requests} requests`,
      address !== "/" || total <= LIMIT.firstView * 1000,
    );
    if (address === "/" || address.startsWith("/guide")) {
      row(`${name}: script, gzip`, `${LIMIT.script} kB`, `${kb(script)} kB`, script <= LIMIT.script * 1000);
    }
  }
  const link = await planLink(browser);
  for (const [name, address] of [...AUDITED, ["A plan", `/plan#${link}`]]) {
    const scores = await audit(`${origin}${address}`);
    const good =
      scores.performance >= 98 &&
      scores.accessibility === 100 &&
      scores["best-practices"] === 100 &&
      scores.seo === 100;
    row(
      `${name}: Lighthouse mobile`,
      "98 / 100 / 100 / 100",
      `${scores.performance} / ${scores.accessibility} / ${scores["best-practices"]} / ${scores.seo}`,
      good,
    );
  }
  const own = await measureOwnSide(browser, origin);
  row(
    "Own side: script before the lazy parts, gzip",
    "120 kB",
    `${kb(own.scriptBytes)} kB`,
    own.scriptBytes <= 120_000,
  );
  row("Own side: script fetched ahead while the door is read, gzip", "-", `${kb(own.aheadBytes)} kB`, true);
  row(
    "Own side: save of an incident, p95 of 100",
    "50 ms",
    `${own.saveP95Ms.toFixed(0)} ms`,
    own.saveP95Ms < 50,
  );
  row(
    "Own side: 10,000 incidents open, key derivation aside",
    "500 ms",
    `${own.openMs.toFixed(0)} ms`,
    own.openMs < 500,
  );
  row(
    "Own side: a letter typed in search over 10,000, p95",
    "16 ms",
    `${own.searchP95Ms.toFixed(1)} ms`,
    own.searchP95Ms < 16,
  );
  row(
    "Own side: tasks over 50 ms while 10,000 rows are scrolled",
    "0",
    `${own.longTasks}, longest ${own.longestScrollTaskMs.toFixed(0)} ms`,
    own.longTasks === 0,
  );
  const read = await measureReadText(browser, origin);
  row(
    "Words in a picture: on the wire for the first, for those after it",
    "-",
    `${kb(read.wireBytes)} kB, ${kb(read.laterBytes)} kB`,
    true,
  );
  for (const picture of read.pictures) {
    row(
      `Words in a picture, ${picture.style}: letters wrong`,
      "6 %",
      `${(picture.wrong * 100).toFixed(1)} % in ${picture.seconds.toFixed(1)} s; tesseract.js on the picture as it is ${(picture.peerWrong * 100).toFixed(1)} %`,
      picture.wrong < 0.06,
    );
  }
  const much = await measureCaseFile(browser, origin, { incidents: 1000, pictures: 200 });
  row(
    `Case file in Chromium: 1,000 incidents, 200 pictures, ${(much.bytes / 1e6).toFixed(0)} MB`,
    "15 s, twice a plain zip, 500 MB",
    `${(much.ms / 1000).toFixed(1)} s, ${(much.ms / much.plainMs).toFixed(1)} times client-zip of the same bytes, which is ${(much.plainMs / much.copyMs).toFixed(1)} times a copy; ${much.megabytes.toFixed(0)} MB`,
    much.ms < 15_000 && much.ms < 2 * much.plainMs && much.megabytes < 500,
  );
  const many = await measureCaseFile(browser, origin, { incidents: 10_000, pictures: 0 });
  row(
    "Case file in Chromium: 10,000 incidents",
    "20 s",
    `${(many.ms / 1000).toFixed(1)} s, ${many.megabytes.toFixed(0)} MB`,
    many.ms < 20_000,
  );
  await browser.close();
  evidenceRows(await measureEvidence({ origin, executablePath: browsers.chromium }));
} finally {
  await server.stop();
}
const plan = JSON.parse(
  execFileSync(process.execPath, ["--import", "tsx", "tests/bench/plan.ts"], { cwd: root, encoding: "utf8" }),
);
row(
  "Answers to plan, median",
  `${LIMIT.plan} ms`,
  `${plan.medianMs.toFixed(3)} ms`,
  plan.medianMs < LIMIT.plan,
);
row(
  "Answers to plan, slowest of all",
  `${LIMIT.plan} ms`,
  `${plan.slowestMs.toFixed(2)} ms`,
  plan.slowestMs < LIMIT.plan,
);
row("Answers to plan: sets timed again after a pause of over 5 ms", "-", String(plan.timedAgain), true);
row("Answers to plan: answer sets", "50000", String(plan.sets), plan.sets >= 50_000);
for (const [lines, seconds, most] of [
  [100_000, 1, Number.POSITIVE_INFINITY],
  [1_000_000, 10, 300],
]) {
  const chat = measureWhatsapp(lines);
  row(
    `WhatsApp, ${lines.toLocaleString("en-GB")} lines to the list of people, Node`,
    `${seconds} s${Number.isFinite(most) ? `, ${most} MB` : ""}`,
    `${(chat.ms / 1000).toFixed(2)} s, ${chat.megabytes.toFixed(0)} MB; whatsapp-chat-parser on the same file ${(chat.peerMs / 1000).toFixed(2)} s, ${chat.peerMegabytes.toFixed(0)} MB`,
    chat.ms < seconds * 1000 && chat.megabytes < most,
  );
}
const stamps = measureTimestamps();
row(
  "Timestamps: tokens a second of one core, from question to answer",
  "10000",
  `${stamps.perCore.toFixed(0)} of ${stamps.tokenBytes} bytes; by the clock ${stamps.perSecond.toFixed(0)}, \`openssl ts -reply\` once each ${stamps.peerPerSecond.toFixed(0)}; bare signatures ${stamps.signaturesPerSecond.toFixed(0)}`,
  stamps.perCore >= 10_000,
);
row(
  "Timestamps: keys made at the first start",
  "200 ms",
  `${stamps.firstKeysMs.toFixed(0)} ms`,
  stamps.firstKeysMs < 200,
);
writeFigures("bench", "Pages and plan", rows);
process.exitCode = rows.every((one) => one.good) ? 0 : 1;

/** Chats, a large zip and a long list, as a person's Chromium has them. */
function evidenceRows({ chats, seal, list }) {
  const tasks = (long) => `${long.length} tasks over 50 ms, longest ${Math.max(0, ...long).toFixed(0)} ms`;
  for (const { messages, ms, megabytes, blocked } of chats) {
    const large = messages > 100_000;
    row(
      `WhatsApp, ${messages.toLocaleString("en-GB")} lines to the list of people, Chromium`,
      `${large ? "10 s, 300 MB" : "1 s"}, 0 tasks over 50 ms`,
      `${(ms / 1000).toFixed(2)} s, ${megabytes.toFixed(0)} MB, ${tasks(blocked)}`,
      ms < (large ? 10_000 : 1000) && (!large || megabytes < 300) && blocked.length === 0,
    );
  }
  row(
    `A zip of ${(seal.bytes / 1e6).toFixed(0)} MB sealed, speed against bare WebCrypto and IndexedDB`,
    "60 %",
    `${(seal.ratio * 100).toFixed(0)} %: ${seal.perSecond.toFixed(0)} and ${seal.barePerSecond.toFixed(0)} MB/s; ${tasks(seal.blocked)}`,
    seal.ratio >= 0.6,
  );
  row(
    "The same: most memory of the tab, alone and as a chat with 250 pictures",
    "400 MB",
    `${seal.megabytes.toFixed(0)} and ${seal.keptMegabytes.toFixed(0)} MB; as a chat in ${(seal.keptMs / 1000).toFixed(0)} s`,
    Math.max(seal.megabytes, seal.keptMegabytes) < 400,
  );
  row(
    "The same: a case file of that chat, unsealed and made by the screens",
    "-",
    `${(seal.file.bytes / 1e6).toFixed(0)} MB in ${(seal.file.ms / 1000).toFixed(1)} s, ${seal.file.megabytes.toFixed(0)} MB`,
    seal.file.bytes > seal.bytes,
  );
  row("The same: rows left after it was stopped", "0", String(seal.left), seal.left === 0);
  row("The same: bytes stored for each byte of the file", "1.12", seal.times.toFixed(2), seal.times < 1.12);
  row(
    "A case of 20,000 exhibits: its list opens",
    "300 ms",
    `${list.openMs.toFixed(0)} ms`,
    list.openMs < 300,
  );
  row(
    "The same: tasks over 50 ms while it is scrolled through",
    "0",
    `${list.blocked.length}, longest ${Math.max(0, ...list.blocked).toFixed(0)} ms`,
    list.blocked.length === 0,
  );
}

/** Bytes that came over the wire for a first view, and the scripts of the page as gzip. */
async function wire(browser, address) {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  let total = 0;
  let requests = 0;
  devtools.on("Network.loadingFinished", ({ encodedDataLength }) => {
    total += encodedDataLength;
    requests += 1;
  });
  const scripts = [];
  page.on("response", (answer) => {
    if (answer.request().resourceType() === "script") scripts.push(answer.body());
  });
  await page.goto(`${origin}${address}`, { waitUntil: "networkidle" });
  const script = (await Promise.all(scripts)).reduce((sum, body) => sum + gzipSync(body).length, 0);
  await context.close();
  return { total, script, requests };
}

/** A real plan's link, made by answering the questions. */
async function planLink(browser) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${origin}/triage/all`);
  await page.getByRole("button", { name: "Show my plan" }).click();
  await page.getByRole("button", { name: "Send this plan to a phone" }).click();
  for (const name of ["Yes, only they see it", "Yes, show the link"]) {
    const button = page.getByRole("button", { name });
    if (await button.isVisible().catch(() => false)) await button.click();
  }
  const link = await page.locator(".app-send__link code").textContent();
  await context.close();
  return new URL(link ?? "").hash.slice(1);
}

async function audit(address) {
  const result = await lighthouse(address, { port: DEBUG_PORT, logLevel: "error", output: "json" });
  const scores = {};
  for (const [id, { score }] of Object.entries(result.lhr.categories)) scores[id] = Math.round(score * 100);
  for (const one of Object.values(result.lhr.audits)) {
    if (one.score !== null && one.score < 1 && one.scoreDisplayMode === "binary") {
      console.log(`    ${address}: ${one.id}: ${one.title}`);
    }
  }
  return scores;
}

function kb(bytes) {
  return (bytes / 1000).toFixed(1);
}
