/** Kills a whole browser while it writes, again and again: what showed "Saved" must be there, and the vault must open. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, firefox } from "@playwright/test";
import type { BrowserContext, Page } from "@playwright/test";
import { startCase, unlock, write } from "../journeys/own-side.ts";
import { killBrowser } from "./browser-process.ts";

export type KillFindings = Readonly<{
  rounds: number;
  saved: number;
  /** texts that showed "Saved" and were not there afterwards */
  lost: readonly string[];
  /** rounds after which it did not open */
  shut: number;
  /** rounds after which something was said to be damaged */
  faults: number;
}>;

const LONGEST_MS = 2500;

type Given = Readonly<{
  browser: "chromium" | "firefox";
  rounds: number;
  origin: string;
  /** of the browser's command */
  executablePath: string;
}>;

/** Works in a profile of its own, which is removed. */
export async function killRounds(given: Given): Promise<KillFindings> {
  const { rounds, origin } = given;
  const profile = mkdtempSync(join(tmpdir(), "habits-kill-"));
  const saved: string[] = [];
  const lost = new Set<string>();
  let shut = 0;
  let faults = 0;
  let secrets: Readonly<{ passphrase: string }> | null = null;
  const open = async (): Promise<Readonly<{ context: BrowserContext; page: Page }>> => {
    const context = await started(given, profile);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(`${origin}/notes`);
    return { context, page };
  };
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const { context, page } = await open();
      try {
        if (secrets === null) secrets = await startCase(page);
        else await unlock(page, secrets);
        if ((await page.getByText("Something here is damaged").count()) > 0) faults += 1;
        for (const text of saved.slice(-8)) {
          if (!(await isThere(page, text))) lost.add(text);
        }
      } catch {
        shut += 1;
      }
      if (round === rounds) {
        for (const text of saved) if (!(await isThere(page, text))) lost.add(text);
        await context.close();
        break;
      }
      let killed: NodeJS.Timeout | undefined;
      for (let count = 0; count < 50; count += 1) {
        // In the first round one is saved before: a drill of few rounds has something to lose.
        if (count === (round === 0 ? 1 : 0))
          killed = setTimeout(() => killBrowser(profile), Math.random() * LONGEST_MS);
        const text = `round${round}number${count}`;
        try {
          await write(page, text);
          saved.push(text);
        } catch {
          break;
        }
      }
      clearTimeout(killed);
      killBrowser(profile);
      await context.close().catch(() => undefined);
    }
  } finally {
    killBrowser(profile);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  return { rounds, saved: saved.length, lost: [...lost], shut, faults };
}

function started({ browser, executablePath }: Given, profile: string): Promise<BrowserContext> {
  const shared = { executablePath, viewport: { width: 360, height: 740 }, timeout: 60_000 };
  return browser === "chromium"
    ? chromium.launchPersistentContext(profile, {
        ...shared,
        args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
      })
    : firefox.launchPersistentContext(profile, { ...shared, channel: "moz-firefox" });
}

/** By the search field where there is one, and by sight. */
async function isThere(page: Page, text: string): Promise<boolean> {
  const field = page.locator("#diary-search");
  if ((await field.count()) > 0) await field.fill(text);
  const found = page.getByText(text, { exact: true }).first();
  return found.waitFor({ timeout: 5000 }).then(
    () => true,
    () => false,
  );
}
