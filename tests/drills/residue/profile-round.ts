/** Lets somebody work in a real browser with a profile of its own, ends it, and looks for what they wrote on the disk. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, firefox } from "@playwright/test";
import type { BrowserContext, Page } from "@playwright/test";
import { killBrowser } from "../browser-process.ts";
import { rememberedIn } from "./remembered.ts";
import type { BrowserName, Remembered } from "./remembered.ts";
import { scannerFor } from "./scan.ts";
import type { Scanned } from "./scan.ts";

/** How the browser ends: as when its window is closed, or by SIGKILL. */
export type End = "close" | "kill";

type Given = Readonly<{
  browser: BrowserName;
  /** of the browser's command */
  executablePath: string;
  /** address of the page that is opened first */
  base: string;
  end: End;
  /** how long the browser runs on before it ends, in ms */
  waitMs: number;
  /** writes what must not be found, and answers it */
  plant(page: Page): Promise<readonly string[]>;
  /** what the person does before they go: lock, leave, delete */
  leave(page: Page): Promise<void>;
}>;

export type Residue = Scanned & Readonly<{ phrases: readonly string[]; remembered: Remembered }>;

const AGAIN_MS = 3000;

const CHROMIUM = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];
/** Firefox under test keeps less than at home: here it keeps all that it would, and sooner. */
const FIREFOX = {
  "browser.sessionstore.interval": 1000,
  "browser.sessionstore.resume_from_crash": true,
  "browser.sessionstore.privacy_level": 0,
  "browser.cache.disk.enable": true,
  "browser.formfill.enable": true,
  "places.history.enabled": true,
  "signon.rememberSignons": true,
  "datareporting.policy.dataSubmissionEnabled": false,
  "app.update.enabled": false,
};

/**
 * All that the browser writes lies in one folder, which is removed. It is looked through when the browser has ended,
 * and once more after a second start, for then it packs and tidies what it has. Throws what `plant` and `leave` throw.
 */
export async function profileRound(given: Given): Promise<Residue> {
  const folder = mkdtempSync(join(tmpdir(), "habits-residue-"));
  const profile = join(folder, "profile");
  try {
    const context = await open(given, folder, profile);
    let phrases: readonly string[];
    try {
      const page = context.pages()[0] ?? (await context.newPage());
      await page.goto(given.base);
      phrases = await given.plant(page);
      await given.leave(page);
      await pause(given.waitMs);
      if (given.end === "kill") killBrowser(profile);
    } finally {
      await context.close().catch(() => undefined);
      killBrowser(profile);
    }
    const scan = scannerFor(phrases);
    const first = await scan(folder);
    const again = await open(given, folder, profile);
    await pause(AGAIN_MS);
    await again.close();
    const second = await scan(folder);
    return {
      phrases,
      remembered: rememberedIn(given.browser, profile),
      found: [...first.found, ...second.found.map((one) => ({ ...one, how: `started again > ${one.how}` }))],
      files: first.files + second.files,
      bytes: first.bytes + second.bytes,
      unpacked: first.unpacked + second.unpacked,
      unread: [...first.unread, ...second.unread],
    };
  } finally {
    killBrowser(profile);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** The browser's home and its folder for passing files lie in `folder` too, so that nothing is written beside it. */
function open(given: Given, folder: string, profile: string): Promise<BrowserContext> {
  const { browser, executablePath } = given;
  const own = (name: string): string => {
    const path = join(folder, name);
    mkdirSync(path, { recursive: true });
    return path;
  };
  const env = {
    ...process.env,
    HOME: own("home"),
    TMPDIR: own("passing"),
    XDG_CACHE_HOME: own("home/cache"),
    XDG_CONFIG_HOME: own("home/config"),
  };
  const shared = { executablePath, env, viewport: { width: 360, height: 740 }, timeout: 60_000 };
  return browser === "chromium"
    ? chromium.launchPersistentContext(profile, {
        ...shared,
        args: CHROMIUM,
        // A browser that says it is driven offers to save nothing.
        ignoreDefaultArgs: ["--enable-automation"],
      })
    : firefox.launchPersistentContext(profile, {
        ...shared,
        channel: "moz-firefox",
        firefoxUserPrefs: FIREFOX,
      });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
