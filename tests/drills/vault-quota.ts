/** A disk that is really full while Firefox keeps a case on it: it is said, nothing typed or kept is lost, and it goes on once there is room. */
import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { firefox } from "@playwright/test";
import type { BrowserContext, Page } from "@playwright/test";
import { door, startCase, unlock, write } from "../journeys/own-side.ts";
import { expect } from "../journeys/person.ts";

/** Firefox's own files take some 40 MB. */
const DISK = "200m";
const BEFORE = "From before the disk was full.";
const LONG = Array.from({ length: 3000 }, (_, at) => `He shouted at the gate, time ${10_000 + at}. `)
  .join("")
  .slice(0, 100_000);

type Given = Readonly<{ origin: string; executablePath: string }>;

/**
 * Answers what was not as it should be; null when nothing was. `skipped`: no file system of its own could be mounted here, and why.
 * Chromium is left out: on a full disk it deletes what a site keeps by itself (see src/app/vault/fresh-log.ts).
 */
export async function fullDisk(
  given: Given,
): Promise<Readonly<{ fault: string | null; skipped: string | null }>> {
  const disk = mkdtempSync(join(tmpdir(), "habits-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${DISK}`, "tmpfs", disk], { stdio: "pipe" });
  } catch (error) {
    rmSync(disk, { recursive: true, force: true });
    return { fault: null, skipped: error instanceof Error ? (error.message.split("\n")[0] ?? "") : "" };
  }
  try {
    await through(given, disk);
    return { fault: null, skipped: null };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error), skipped: null };
  } finally {
    execFileSync("umount", ["--lazy", disk]);
    rmSync(disk, { recursive: true, force: true });
  }
}

async function through({ origin, executablePath }: Given, disk: string): Promise<void> {
  let context = await start(disk, executablePath);
  try {
    let page = await visit(context, origin);
    const secrets = await startCase(page);
    await write(page, BEFORE);
    const ballast = join(disk, "ballast");
    fill(ballast);
    const alert = page.getByRole("alert");
    let text = "";
    for (let tries = 1; text === "" && tries <= 8; tries += 1) {
      text = await refused(page, `${tries}. ${LONG}`);
      // Firefox may find some room in its own files.
      fill(join(disk, `more${tries}`));
    }
    expect(text, "the text that was refused").not.toBe("");
    await expect(alert).toContainText("This device has no room left.");
    const other = await visit(context, origin);
    await unlock(other, secrets);
    await expect(other.getByText(BEFORE)).toBeVisible();
    await other.close();
    execFileSync("sh", ["-c", 'rm -f "$0"/ballast "$0"/more*', disk]);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Saved." })).toBeVisible();
    await context.close();
    context = await start(disk, executablePath);
    page = await visit(context, origin);
    await unlock(page, secrets);
    await expect(page.getByText(BEFORE)).toBeVisible();
    await page.getByText(text.slice(0, 40)).first().click();
    await expect(page.getByText(text, { exact: true })).toBeVisible();
    await expect(page.getByText("Something here is damaged")).toBeHidden();
  } finally {
    await context.close();
  }
}

const start = (disk: string, executablePath: string): Promise<BrowserContext> =>
  firefox.launchPersistentContext(join(disk, "profile"), {
    channel: "moz-firefox",
    executablePath,
    viewport: { width: 360, height: 740 },
    firefoxUserPrefs: { "browser.cache.disk.enable": false },
  });

async function visit(context: BrowserContext, origin: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/notes`);
  return page;
}

/** The text when it was refused and still stands there, empty when it was saved. */
async function refused(page: Page, text: string): Promise<string> {
  await door(page, "Diary");
  await page.getByRole("button", { name: "Something happened", exact: true }).click();
  await page.getByLabel("What happened?").fill(text);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const saved = page.getByRole("heading", { name: "Saved." });
  await expect(page.getByRole("alert").or(saved)).toBeVisible();
  if ((await saved.count()) > 0) return "";
  await expect(page.getByLabel("What happened?")).toHaveValue(text);
  return text;
}

/** Writes a file until the disk takes no more. */
function fill(file: string): void {
  const opened = openSync(file, "w");
  for (const size of [1_048_576, 4096]) {
    const bytes = Buffer.alloc(size, 7);
    try {
      while (writeSync(opened, bytes) === size);
    } catch {
      // That was the last of it.
    }
  }
  closeSync(opened);
}
