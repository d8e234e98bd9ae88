/** Measures the person's own side in Chromium: first load, save, opening 10,000 incidents, search, scrolling. */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "@playwright/test";
import * as v from "valibot";
import { bigBackup } from "../drills/big-backup.ts";
import { door, expectOpen, startCase } from "../journeys/own-side.ts";

const INCIDENTS = 10_000;
const SAVES = 100;
const PASSPHRASE = "river candle seven boots";

export type OwnSideFigures = Readonly<{
  scriptBytes: number;
  aheadBytes: number;
  saveP95Ms: number;
  openMs: number;
  searchP95Ms: number;
  longestScrollTaskMs: number;
  longTasks: number;
}>;

/** `origin`: of a running server. Times are of this machine. */
export async function measureOwnSide(browser: Browser, origin: string): Promise<OwnSideFigures> {
  const bytes = await firstLoad(browser, origin);
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    timezoneId: "Europe/London",
  });
  const page = await context.newPage();
  await page.goto(`${origin}/notes`);
  await startCase(page);
  const saveP95Ms = p95(await saves(page));
  await context.close();
  return { ...bytes, saveP95Ms, ...(await withMany(browser, origin)) };
}

function p95(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}

/** What the page of the door imports, directly and through others: it can be used once these are there. `aheadBytes`: fetched while one reads. Gzip. */
async function firstLoad(
  browser: Browser,
  origin: string,
): Promise<Pick<OwnSideFigures, "scriptBytes" | "aheadBytes">> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const scripts = new Map<string, Promise<Buffer>>();
  page.on("response", (answer) => {
    if (answer.request().resourceType() === "script") scripts.set(nameOf(answer.url()), answer.body());
  });
  await page.goto(`${origin}/notes`, { waitUntil: "networkidle" });
  const needed = staticImports("src/app/enter/notes.tsx");
  let scriptBytes = 0;
  let aheadBytes = 0;
  for (const [name, body] of scripts) {
    const bytes = gzipSync(await body).length;
    // The page's own script stands beside that of the door on every page.
    if (needed.has(name) || !name.startsWith("assets/")) scriptBytes += bytes;
    else aheadBytes += bytes;
  }
  for (const name of needed) if (!scripts.has(name)) throw new Error(`${name} was never fetched.`);
  await context.close();
  return { scriptBytes, aheadBytes };
}

const nameOf = (address: string): string => new URL(address).pathname.slice(1);

/** The built files that an entry needs before it runs. */
function staticImports(entry: string): ReadonlySet<string> {
  const manifest = v.parse(
    v.record(v.string(), v.object({ file: v.string(), imports: v.optional(v.array(v.string()), []) })),
    JSON.parse(readFileSync("dist/site/manifest.json", "utf8")),
  );
  const found = new Set<string>();
  const add = (key: string): void => {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`The build has no ${key}.`);
    if (found.has(chunk.file)) return;
    found.add(chunk.file);
    chunk.imports.forEach(add);
  };
  add(entry);
  return found;
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
  const tasks = await scrolling(page, INCIDENTS);
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

/** Each letter typed, one by one: from the key until what was found stands in the page, and what the key took in all. */
function searching(page: Page): Promise<readonly number[]> {
  return page.evaluate(async () => {
    const field = document.querySelector<HTMLInputElement>("#diary-search");
    const section = field?.closest("section");
    if (field === null || section === null || section === undefined) return [];
    const times: number[] = [];
    for (const word of ["own7777", "bottle fence", "school own12", "shouted at the gate"]) {
      for (let length = 1; length <= word.length + 1; length += 1) {
        field.value = length > word.length ? "" : word.slice(0, length);
        let changed = 0;
        const watch = new MutationObserver(() => {
          changed = performance.now();
        });
        watch.observe(section, { subtree: true, childList: true, characterData: true, attributes: true });
        const started = performance.now();
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        await new Promise((resolve) => {
          requestAnimationFrame(resolve);
        });
        watch.disconnect();
        // A key that changes nothing on the screen cost nothing that can be seen.
        if (changed > 0) times.push(changed - started);
        await new Promise((resolve) => {
          setTimeout(resolve, 50);
        });
      }
    }
    return times;
  });
}

/** Milliseconds of each task of more than 50 ms while the whole list is scrolled through. `rows`: how many it has. */
export async function scrolling(page: Page, rows: number): Promise<readonly number[]> {
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    const long: number[] = [];
    Reflect.set(globalThis, "longTasks", long);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) long.push(entry.duration);
    }).observe({ type: "longtask" });
  });
  await page.mouse.move(180, 400);
  const last = page.locator(`[aria-posinset="${rows}"]`);
  for (let step = 0; step < 1500 && (await last.count()) === 0; step += 1) {
    await page.mouse.wheel(0, 2500);
    await page.waitForTimeout(10);
  }
  if ((await last.count()) === 0) throw new Error("The end of the list was never reached.");
  return page.evaluate(() => {
    const long: unknown = Reflect.get(globalThis, "longTasks");
    return Array.isArray(long) ? long.filter((one) => typeof one === "number") : [];
  });
}
