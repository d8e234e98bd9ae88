/** Changes single bytes of a vault that lies in a real browser's IndexedDB, and looks what the vault and its screens make of it. */
import { build } from "esbuild";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { door, unlock, write } from "../journeys/own-side.ts";
import { expect } from "../journeys/person.ts";
import { addProof } from "../journeys/proof-steps.ts";
import type { FlipFindings } from "./flips/in-page.ts";
import type { FlipSecrets } from "./flips/open-all.ts";

type Given = Readonly<{ browser: Browser; origin: string; rounds: number; seed: number }>;

/** Rejects when the screens do not name the damage, or hide what is whole. */
export async function flipRounds({ browser, origin, rounds, seed }: Given): Promise<FlipFindings> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  try {
    await context.addInitScript({ content: await bundled() });
    const page = await context.newPage();
    await page.goto(`${origin}/notes`);
    const secrets = await page.evaluate<FlipSecrets>("flips.make()");
    await fillBoth(page, secrets);
    const found = await page.evaluate<FlipFindings>(
      `flips.run(${JSON.stringify({ secrets, rounds, seed })})`,
    );
    await lookAtScreens(context, page, secrets);
    return found;
  } finally {
    await context.close();
  }
}

/** The vault's own code, as the app has it, for use in a page. */
async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["tests/drills/flips/in-page.ts"],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}

const INCIDENTS = 25;
const incident = (number: number): string => `He stood at the gate, number ${number}.`;

/** Through the screens: incidents of many lengths, a draft, a file of two chunks; and a little in the other vault. */
async function fillBoth(page: Page, secrets: FlipSecrets): Promise<void> {
  await page.reload();
  await unlock(page, secrets);
  for (let number = 1; number < INCIDENTS; number += 1) {
    await write(
      page,
      number % 5 === 0 ? `${incident(number)} ${"It went on. ".repeat(number * 20)}` : incident(number),
    );
  }
  await addProof(page, [
    { name: "long.txt", mimeType: "text/plain", buffer: Buffer.alloc(1_100_000, "not a word ") },
    { name: "short.txt", mimeType: "text/plain", buffer: Buffer.from("one line") },
  ]);
  await door(page, "Diary");
  await page.getByRole("button", { name: "Something happened", exact: true }).click();
  await page.getByLabel("What happened?").fill("A draft that nobody has saved yet.");
  await page.getByRole("button", { name: "Lock", exact: true }).click();
  await unlock(page, { passphrase: secrets.second });
  await write(page, "Behind the second passphrase.");
  await page.getByRole("button", { name: "Lock", exact: true }).click();
  await unlock(page, secrets);
  await write(page, incident(INCIDENTS));
  await page.getByRole("button", { name: "Lock", exact: true }).click();
  await expect(page.getByLabel("Your passphrase")).toBeVisible();
}

/** One record, then the installation; `behind` is a page that can put back what was harmed. */
async function lookAtScreens(context: BrowserContext, behind: Page, secrets: FlipSecrets): Promise<void> {
  const page = await context.newPage();
  const harm = (what: string) => behind.evaluate(`flips.harm(${JSON.stringify({ secrets, what })})`);
  const damaged = page.getByRole("heading", { name: "Something here is damaged" });
  await harm("event");
  await page.goto(`${origin(behind)}/notes`);
  await unlock(page, secrets);
  await expect(damaged).toBeVisible();
  await expect(page.getByText("One part of what is kept here can't be read")).toBeVisible();
  await expect(page.getByText(incident(INCIDENTS - 1))).toBeVisible();
  await expect(page.getByText(incident(INCIDENTS), { exact: true })).toBeHidden();
  await behind.evaluate("flips.heal()");
  await harm("installation");
  await page.reload();
  await page.getByLabel("Your passphrase").fill(secrets.passphrase);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByText("A part that opens these notes is damaged.")).toBeVisible();
  await behind.evaluate("flips.heal()");
  await page.reload();
  await unlock(page, secrets);
  await expect(page.getByText(incident(INCIDENTS), { exact: true })).toBeVisible();
  await expect(damaged).toBeHidden();
}

const origin = (page: Page): string => new URL(page.url()).origin;
