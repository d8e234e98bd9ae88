/** Measures the person's own side in Chromium: first load, save, opening 10,000 incidents, search, scrolling. */
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "@playwright/test";
import { bigBackup } from "../drills/big-backup.ts";
import { door, expectOpen, startCase } from "../journeys/own-side.ts";

const INCIDENTS = 10_000;
const SAVES = 100;
const PASSPHRASE = "river candle seven boots";

export type OwnSideFigures = Readonly<{
  scriptBytes: number;
  saveP95Ms: number;
  openMs: number;
  searchP95Ms: number;
  longestScrollTaskMs: number;
  longTasks: number;
}>;

/** `origin`: of a running server. Times are of this machine. */
export async function measureOwnSide(browser: Browser, origin: string): Promise<OwnSideFigures> {
  const scriptBytes = await firstLoad(browser, origin);
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    timezoneId: "Europe/London",
  });
  const page = await context.newPage();
  await page.goto(`${origin}/notes`);
  await startCase(page);
  const saveP95Ms = p95(await saves(page));
  await context.close();
  return { scriptBytes, saveP95Ms, ...(await withMany(browser, origin)) };
}

function p95(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}

/** Scripts that came before anything was pressed, as gzip. */
async function firstLoad(browser: Browser, origin: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const scripts: Promise<Buffer>[] = [];
  page.on("response", (answer) => {
    if (answer.request().resourceType() === "script") scripts.push(answer.body());
  });
  await page.goto(`${origin}/notes`, { waitUntil: "networkidle" });
  const bytes = (await Promise.all(scripts)).reduce((sum, body) => sum + gzipSync(body).length, 0);
  await context.close();
  return bytes;
}

/** From the press of Save until "Saved." stands on the screen, which it does only once the incident is durable. */
async function saves(page: Page): Promise<readonly number[]> {
  const times: number[] = [];
  for (let count = 0; count < SAVES; count += 1) {
    await door(page, "Diary");
    await page.getByRole("button", { name: "Something happened", exact: true }).click();
    await page.getByLabel("What happened?").fill(`He stood at the gate, number ${count}.`);
    const ms = await page.evaluate(async () => {
      const button = [...document.querySelectorAll("button")].find((one) => one.textContent === "Save");
      const started = performance.now();
      const saved = new Promise<number>((resolve) => {
        const watch = new MutationObserver(() => {
          if (document.querySelector("h1")?.textContent !== "Saved.") return;
          watch.disconnect();
          resolve(performance.now() - started);
        });
        watch.observe(document.body, { subtree: true, childList: true, characterData: true });
      });
      button?.click();
      return saved;
    });
    times.push(ms);
  }
  return times;
}

async function withMany(
  browser: Browser,
  origin: string,
): Promise<Pick<OwnSideFigures, "openMs" | "searchP95Ms" | "longestScrollTaskMs" | "longTasks">> {
  const today = new Date().toISOString().slice(0, 10);
  const buffer = Buffer.from(await bigBackup(INCIDENTS, PASSPHRASE, today));
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    timezoneId: "Europe/London",
  });
  const page = await context.newPage();
  await page.goto(`${origin}/notes`);
  await page.getByRole("button", { name: "I have a backup" }).click();
  await page
    .getByLabel("The backup file")
    .setInputFiles({ name: "b", mimeType: "application/octet-stream", buffer });
  await page.getByLabel("Type it here").fill(PASSPHRASE);
  await page.getByRole("button", { name: "Open it" }).click();
  await page.getByRole("button", { name: "Bring it back to this device" }).click({ timeout: 120_000 });
  await page.getByRole("button", { name: "Lock", exact: true }).waitFor({ timeout: 120_000 });
  const openMs = await opening(page);
  const searchP95Ms = p95(await searching(page));
  const tasks = await scrolling(page);
  await context.close();
  return { openMs, searchP95Ms, longestScrollTaskMs: Math.max(0, ...tasks), longTasks: tasks.length };
}

/** From the key being there until the diary stands, the best of three: what the worker took is measured and left out. */
async function opening(page: Page): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    await page.getByRole("button", { name: "Lock", exact: true }).click();
    await page.getByLabel("Your passphrase").fill(PASSPHRASE);
    const ms = await page.evaluate(async () => {
      let derivedAt = 0;
      const Native = globalThis.Worker;
      // The page ends its key worker as soon as it has the key.
      globalThis.Worker = class extends Native {
        override terminate(): void {
          derivedAt = performance.now();
          super.terminate();
        }
      };
      const opened = new Promise<number>((resolve) => {
        const watch = new MutationObserver(() => {
          if (document.querySelector(".app-diary__big") === null) return;
          watch.disconnect();
          resolve(performance.now() - derivedAt);
        });
        watch.observe(document.body, { subtree: true, childList: true });
      });
      [...document.querySelectorAll("button")].find((one) => one.textContent === "Open")?.click();
      const found = await opened;
      globalThis.Worker = Native;
      return found;
    });
    await expectOpen(page);
    times.push(ms);
  }
  return Math.min(...times);
}

/** Each letter typed: until the list has been drawn anew. */
function searching(page: Page): Promise<readonly number[]> {
  return page.evaluate(async () => {
    const field = document.querySelector<HTMLInputElement>("#diary-search");
    if (field === null) return [];
    const times: number[] = [];
    for (const text of [
      "o",
      "ow",
      "own",
      "own7",
      "own77",
      "own777",
      "own7777",
      "bottle",
      "bottle f",
      "school own12",
    ]) {
      field.value = text;
      const started = performance.now();
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      // Drawn in the next task: a message comes after it, and before the paint.
      await new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.addEventListener("message", () => resolve(), { once: true });
          channel.port1.start();
          channel.port2.postMessage(null);
        });
      });
      const long = performance.now() - started;
      times.push(long);
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
    }
    field.value = "";
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    return times;
  });
}

/** Tasks of more than 50 ms while the whole list is scrolled through. */
async function scrolling(page: Page): Promise<readonly number[]> {
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    const long: number[] = [];
    Reflect.set(globalThis, "longTasks", long);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) long.push(entry.duration);
    }).observe({ type: "longtask" });
  });
  await page.mouse.move(180, 400);
  for (let step = 0; step < 400; step += 1) {
    await page.mouse.wheel(0, 2500);
    await page.waitForTimeout(20);
  }
  return page.evaluate(() => {
    const long: unknown = Reflect.get(globalThis, "longTasks");
    return Array.isArray(long) ? long.filter((one) => typeof one === "number") : [];
  });
}
