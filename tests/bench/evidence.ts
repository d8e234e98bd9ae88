/** Measures evidence in a real Chromium: chats of up to a million messages, a zip of 500 MB sealed, a list of 20,000 exhibits. Prints JSON when run by itself, with another folder of the build if named. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { backupWithExhibits } from "../drills/big-backup.ts";
import { startServer } from "../drills/running-server.ts";
import { door, startCase } from "../journeys/own-side.ts";
import { noNudes, openProof, press } from "../journeys/proof-steps.ts";
import { storedRows } from "../journeys/stored-rows.ts";
import { bareSealing } from "./bare-sealing.ts";
import { writeZip } from "./big-zip.ts";
import { writeChat } from "./import-whatsapp.ts";
import { scrolling } from "./own-side.ts";
import { fromChoice, longTasks, peakOf, withBrowser } from "./watched-browser.ts";

const EXHIBITS = 20_000;
const PICTURES = 250;
const PASSPHRASE = "river candle seven boots";
const LONG = 300_000;

/** `ms`: from the choice of the file to the list of who is in it. `blocked`: milliseconds of each task over 50 ms. */
export type ChatFigures = Readonly<{
  messages: number;
  ms: number;
  megabytes: number;
  blocked: readonly number[];
}>;

/**
 * Of a zip of `bytes`: `ratio` of the speed to that of bare WebCrypto and IndexedDB on the same bytes, before and after it, both in MB a second. `left`: rows that a
 * stopped one left behind. `keptMs`: bringing the same in as a chat with all its pictures; `times`: what is stored after both, in parts of twice the file. `file`: a case file of
 * that chat, unsealed and made by the screens, from the press to the end.
 */
export type SealFigures = Readonly<{
  bytes: number;
  perSecond: number;
  barePerSecond: number;
  ratio: number;
  megabytes: number;
  blocked: readonly number[];
  left: number;
  keptMs: number;
  keptMegabytes: number;
  times: number;
  file: Readonly<{ ms: number; bytes: number; megabytes: number }>;
}>;

export type EvidenceFigures = Readonly<{
  chats: readonly ChatFigures[];
  seal: SealFigures;
  list: Readonly<{ openMs: number; blocked: readonly number[] }>;
}>;

type Given = Readonly<{ origin: string; executablePath: string }>;

/** `origin`: of a running server. Times are of this machine. */
export async function measureEvidence({ origin, executablePath }: Given): Promise<EvidenceFigures> {
  const folder = mkdtempSync(join(tmpdir(), "habits-bench-files-"));
  try {
    const chats: ChatFigures[] = [];
    for (const messages of [100_000, 1_000_000]) {
      const file = join(folder, "WhatsApp Chat with Year 9.txt");
      writeChat(file, messages);
      chats.push(
        await withBrowser(executablePath, async (context) => {
          const page = await context.newPage();
          await page.goto(`${origin}/notes`);
          await startCase(page);
          return { messages, ...(await readInto(page, file)) };
        }),
      );
    }
    const zip = join(folder, "WhatsApp Chat with Kim Reed.zip");
    const bytes = writeZip(zip, PICTURES);
    const seal = await withBrowser(executablePath, async (context) => {
      const page = await context.newPage();
      await page.goto(`${origin}/notes`);
      return sealed(page, zip, bytes);
    });
    const list = await withBrowser(executablePath, async (context) => {
      const page = await context.newPage();
      await page.goto(`${origin}/notes`);
      return listed(page);
    });
    return { chats, seal, list };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function choose(page: Page, button: string, file: string): Promise<void> {
  const picking = page.waitForEvent("filechooser");
  await press(page, button);
  await (await picking).setFiles(file);
}

async function wizard(page: Page): Promise<void> {
  await openProof(page);
  await press(page, "Bring in a chat or a download");
  await noNudes(page);
}

async function readInto(page: Page, file: string): Promise<Omit<ChatFigures, "messages">> {
  await wizard(page);
  // Nobody finds a file sooner: the worker is there by then.
  await page.waitForTimeout(1000);
  let ms = Number.NaN;
  const { result: blocked, megabytes } = await peakOf(page, () =>
    longTasks(page, async () => {
      const took = await fromChoice(page, "h2", "Who is in it");
      await choose(page, "Choose the file", file);
      ms = await took();
    }),
  );
  return { ms, megabytes, blocked };
}

async function sealed(page: Page, zip: string, bytes: number): Promise<SealFigures> {
  await startCase(page);
  const bare = [await bareSealing(page, zip)];
  const left = await stopped(page, zip);
  await openProof(page);
  await press(page, "Add proof");
  await noNudes(page);
  let ms = Number.NaN;
  const { result: blocked, megabytes } = await peakOf(page, () =>
    longTasks(page, async () => {
      const took = await fromChoice(page, "[role=status]", "1 of 1 kept.");
      await choose(page, "Choose other files", zip);
      ms = await took();
    }),
  );
  bare.push(await bareSealing(page, zip));
  const bareMs = bare.reduce((sum, one) => sum + one, 0) / bare.length;
  const kept = await broughtIn(page, zip);
  const after = await storedRows(page);
  const rate = (took: number): number => bytes / 1e6 / (took / 1000);
  return {
    ...{
      bytes,
      perSecond: rate(ms),
      barePerSecond: rate(bareMs),
      ratio: bareMs / ms,
      megabytes,
      blocked,
      left,
    },
    ...{ keptMs: kept.ms, keptMegabytes: kept.megabytes, times: after.bytes / (2 * bytes) },
    file: await caseFile(page),
  };
}

/** Stopped in the middle: how many rows there are more than before. */
async function stopped(page: Page, zip: string): Promise<number> {
  await openProof(page);
  await press(page, "Add proof");
  await noNudes(page);
  const before = await storedRows(page);
  await choose(page, "Choose other files", zip);
  await page.waitForFunction(
    () => {
      const bar = document.querySelector("progress");
      return bar !== null && bar.value > bar.max * 0.4;
    },
    undefined,
    { timeout: LONG, polling: 20 },
  );
  await press(page, "Stop the rest");
  await page.getByText("Stopped. Nothing of this file is kept.").waitFor({ timeout: LONG });
  const after = await storedRows(page);
  return Object.entries(after.rows).reduce((sum, [name, rows]) => sum + rows - (before.rows[name] ?? 0), 0);
}

/** The same zip as a chat, with every picture in it: from the press to the diary. */
async function broughtIn(page: Page, zip: string): Promise<Readonly<{ ms: number; megabytes: number }>> {
  await wizard(page);
  await page.getByLabel("18 or over").click({ force: true });
  await choose(page, "Choose the file", zip);
  await page.getByText("This looks like a chat from WhatsApp.").waitFor({ timeout: LONG });
  await press(page, "Choose messages");
  await page.locator("input[id^=import-people-]").first().check({ force: true });
  await press(page, "Show what would be kept");
  await page.getByText(`Messages to keep: ${PICTURES}.`).waitFor({ timeout: LONG });
  const { result: ms, megabytes } = await peakOf(page, async () => {
    const started = performance.now();
    await press(page, "Keep these");
    await page.getByText("Kept. Days added to your diary: 28").waitFor({ timeout: LONG });
    return performance.now() - started;
  });
  return { ms, megabytes };
}

/** For the person alone, so that the whole chat goes in. */
async function caseFile(page: Page): Promise<SealFigures["file"]> {
  await page.evaluate(() => {
    const original = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (thing: Blob): string => {
      Object.assign(globalThis, { savedBytes: thing.size });
      return original(thing);
    };
  });
  await door(page, "More");
  await page.getByRole("button", { name: /^Make a case file/ }).click();
  await page.getByLabel("Only me", { exact: true }).check({ force: true });
  await press(page, "Next");
  await press(page, "See what would leave");
  await press(page, "Next");
  const { result: ms, megabytes } = await peakOf(page, async () => {
    const started = performance.now();
    await press(page, "Make it");
    await page.getByRole("heading", { name: "Your case file is made" }).waitFor({ timeout: LONG });
    return performance.now() - started;
  });
  await page.getByRole("button", { name: /^Save the file/ }).click();
  const bytes = Number(await page.evaluate("savedBytes"));
  return { ms, bytes, megabytes };
}

async function listed(page: Page): Promise<EvidenceFigures["list"]> {
  const today = new Date().toISOString().slice(0, 10);
  const buffer = Buffer.from(await backupWithExhibits(EXHIBITS, PASSPHRASE, today));
  await press(page, "I have a backup");
  await page
    .getByLabel("The backup file")
    .setInputFiles({ name: "b", mimeType: "application/octet-stream", buffer });
  await page.getByLabel("Type it here").fill(PASSPHRASE);
  await press(page, "Open it");
  await page.getByRole("button", { name: "Bring it back to this device" }).click({ timeout: LONG });
  await page.getByRole("button", { name: "Lock", exact: true }).waitFor({ timeout: LONG });
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) times.push(await opening(page));
  // The first is what a person meets.
  const [openMs = Number.NaN] = times;
  return { openMs, blocked: await scrolling(page, EXHIBITS) };
}

/** From the press on Proof until its first rows are painted. */
async function opening(page: Page): Promise<number> {
  await page.getByRole("navigation", { name: "My notes" }).getByRole("button", { name: "More" }).click();
  await page.getByRole("button", { name: /^Proof/ }).waitFor();
  return page.evaluate(async () => {
    const button = [...document.querySelectorAll("button")].find((one) =>
      (one.textContent ?? "").startsWith("Proof"),
    );
    const started = performance.now();
    const drawn = new Promise<number>((resolve) => {
      const watch = new MutationObserver(() => {
        if (document.querySelector(".app-incident__open") === null) return;
        watch.disconnect();
        requestAnimationFrame(() => {
          setTimeout(() => resolve(performance.now() - started), 0);
        });
      });
      watch.observe(document.body, { subtree: true, childList: true });
    });
    button?.click();
    return drawn;
  });
}

const [, self, built] = process.argv;
if (self === fileURLToPath(import.meta.url)) {
  const server = await startServer(24_757, {}, built);
  try {
    const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
    console.log(JSON.stringify(await measureEvidence({ origin: server.origin, executablePath }), null, 1));
  } finally {
    await server.stop();
  }
}
