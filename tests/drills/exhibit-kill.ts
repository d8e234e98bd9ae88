/** Kills a whole browser while it seals a file, again and again: afterwards the exhibit is whole, or nothing of it is there. */
import { createHash, randomBytes } from "node:crypto";
import { linkSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import type { BrowserContext, Page } from "@playwright/test";
import { startCase, unlock } from "../journeys/own-side.ts";
import { noNudes, openProof, press } from "../journeys/proof-steps.ts";
import { watchBlobs } from "../journeys/saved-files.ts";
import { killBrowser } from "./browser-process.ts";

/** `whole` and `gone`: rounds after which the file was all there, or not at all. The others must be 0. */
export type ExhibitKillFindings = Readonly<{
  rounds: number;
  whole: number;
  gone: number;
  /** rounds that left pieces behind, until it was opened again */
  half: number;
  /** said to be kept, and not there */
  lost: number;
  /** in the list with other bytes than it had */
  wrong: number;
  /** pieces in the database that belong to nothing */
  orphans: number;
  /** rounds after which it did not open, or said that something is damaged */
  shut: number;
}>;

type Given = Readonly<{ rounds: number; origin: string; executablePath: string }>;

/** In pieces of 1 MiB: as many rows of the database. */
const PIECES = 24;

/** Works in a profile of its own, which is removed. */
export async function exhibitKillRounds({
  rounds,
  origin,
  executablePath,
}: Given): Promise<ExhibitKillFindings> {
  const profile = mkdtempSync(join(tmpdir(), "habits-kill-"));
  const folder = mkdtempSync(join(tmpdir(), "habits-kill-files-"));
  // One byte short: the last piece is not a full one.
  const bytes = randomBytes(PIECES * 1_048_576 - 1);
  const digest = createHash("sha256").update(bytes).digest("hex");
  writeFileSync(join(folder, "whole.bin"), bytes);
  const found = { rounds, whole: 0, gone: 0, half: 0, lost: 0, wrong: 0, orphans: 0, shut: 0 };
  const said = new Set<string>();
  let kept = 0;
  let secrets: Readonly<{ passphrase: string }> | null = null;
  let longest = 0;
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const { context, page } = await open(profile, origin, executablePath);
      if (secrets === null) {
        secrets = await startCase(page);
        const file = named(folder, "first");
        await seal(page, file);
        const started = performance.now();
        await page.getByText("1 of 1 kept.").waitFor({ timeout: 60_000 });
        // Some kills come after it is done.
        longest = (performance.now() - started) * 1.3;
        kept = 1;
      } else {
        const before = (await parts(page)) - kept * PIECES;
        if (before > 0 && before < PIECES) found.half += 1;
        try {
          await unlock(page, secrets);
          if ((await page.getByText("Something here is damaged").count()) > 0) found.shut += 1;
        } catch {
          found.shut += 1;
        }
        const name = `round${round - 1}.bin`;
        await openProof(page);
        const row = page.locator(".app-incident__open", { has: page.getByText(name, { exact: true }) });
        const there = (await row.count()) > 0;
        if (there) {
          found.whole += 1;
          kept += 1;
          await row.click();
          if ((await savedDigest(page)) !== digest) found.wrong += 1;
        } else {
          found.gone += 1;
          if (said.has(name)) found.lost += 1;
        }
        found.orphans += Math.abs((await parts(page)) - kept * PIECES);
      }
      if (round === rounds) {
        await context.close();
        break;
      }
      const name = `round${round}`;
      let killed: NodeJS.Timeout | null = null;
      try {
        await seal(page, named(folder, name));
        killed = setTimeout(() => killBrowser(profile), Math.random() * longest);
        await page.getByText("1 of 1 kept.").waitFor({ timeout: 60_000 });
        said.add(`${name}.bin`);
      } catch {
        // As it should be.
      }
      if (killed !== null) clearTimeout(killed);
      killBrowser(profile);
      await context.close().catch(() => undefined);
    }
  } finally {
    killBrowser(profile);
    for (const one of [profile, folder])
      rmSync(one, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  return found;
}

async function open(
  profile: string,
  origin: string,
  executablePath: string,
): Promise<Readonly<{ context: BrowserContext; page: Page }>> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    viewport: { width: 360, height: 740 },
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await watchBlobs(page);
  await page.goto(`${origin}/notes`);
  return { context, page };
}

/** The same bytes under a name of their own. */
function named(folder: string, name: string): string {
  const file = join(folder, `${name}.bin`);
  linkSync(join(folder, "whole.bin"), file);
  return file;
}

async function seal(page: Page, file: string): Promise<void> {
  await openProof(page);
  await press(page, "Add proof");
  await noNudes(page);
  const picking = page.waitForEvent("filechooser");
  await press(page, "Choose other files");
  await (await picking).setFiles(file);
}

/** SHA-256 of what the open exhibit is saved out as; empty when it cannot be read. */
async function savedDigest(page: Page): Promise<string> {
  await page.getByText("Save a copy out of here").click();
  await press(page, "Save a copy");
  const said = page.getByText("The browser was asked to save it.");
  if (
    !(await said.waitFor({ timeout: 20_000 }).then(
      () => true,
      () => false,
    ))
  )
    return "";
  return page.evaluate(async () => {
    const made: unknown = Reflect.get(globalThis, "madeBlobs");
    const last: unknown = Array.isArray(made) ? made.at(-1) : null;
    if (!(last instanceof Blob)) return "";
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await last.arrayBuffer()));
    return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  });
}

/** How many pieces of exhibits the database holds. */
function parts(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const opened = indexedDB.open("pages");
    await new Promise((resolve) => {
      opened.addEventListener("success", resolve);
    });
    const counted = opened.result.transaction("parts").objectStore("parts").count();
    await new Promise((resolve) => {
      counted.addEventListener("success", resolve);
    });
    opened.result.close();
    return counted.result;
  });
}
