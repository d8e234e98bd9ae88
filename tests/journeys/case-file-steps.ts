/** A case file made from the sample as a person does it, and looked at with plain tools, for journeys. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { door } from "./own-side.ts";
import { expect, test } from "./person.ts";
import { press } from "./proof-steps.ts";
import { blobsOf, watchBlobs } from "./saved-files.ts";

export async function openSample(page: Page): Promise<void> {
  await watchBlobs(page);
  await page.goto("/notes#sample");
  await expect(page.getByText("This is a sample. Nothing in it is real.")).toBeVisible();
}

/** To the second step, for the council. */
export async function forCouncil(page: Page): Promise<void> {
  await door(page, "More");
  await page.getByRole("button", { name: /^Make a case file/ }).click();
  await press(page, "Next");
  await expect(page.getByRole("alert").getByText("Say who it is for.")).toBeVisible();
  await page.getByLabel("The council", { exact: true }).check({ force: true });
  await press(page, "No");
  await page.getByLabel("What do you want now?").fill("A visit by Friday");
  await page.getByLabel("How and when to contact me safely").fill("By mail to me@example.org");
  await press(page, "Next");
  await expect(page.getByRole("heading", { name: "What goes in" })).toBeVisible();
}

export async function toProtection(page: Page): Promise<void> {
  await press(page, "See what would leave");
  await expect(page.getByRole("heading", { name: "Where you are, and who is named" })).toBeVisible();
  await press(page, "Next");
  await expect(page.getByRole("heading", { name: "Keep it safe" })).toBeVisible();
}

export async function make(page: Page): Promise<void> {
  await press(page, "Make it");
  await expect(page.getByRole("heading", { name: "Your case file is made" })).toBeVisible({
    timeout: 30_000,
  });
}

/** The last thing that was saved, in a folder of its own among what this run leaves. */
export async function saved(page: Page, name: string): Promise<Readonly<{ folder: string; path: string }>> {
  const { outputDir } = test.info();
  mkdirSync(outputDir, { recursive: true });
  const folder = mkdtempSync(join(outputDir, "saved-"));
  const bytes = (await blobsOf(page)).at(-1);
  const path = join(folder, name);
  writeFileSync(path, bytes ?? Buffer.alloc(0));
  return { folder, path };
}

/** Unpacks it and holds both manifests against the files; answers the folder of the bag. */
export function checked({ folder, path }: Readonly<{ folder: string; path: string }>): string {
  execFileSync("unzip", ["-t", path]);
  execFileSync("unzip", ["-q", path, "-d", folder]);
  const name = readdirSync(folder, { withFileTypes: true }).find((one) => one.isDirectory())?.name ?? "";
  const bag = join(folder, name);
  for (const manifest of ["manifest-sha256.txt", "tagmanifest-sha256.txt"])
    execFileSync("sha256sum", ["--quiet", "--strict", "-c", manifest], { cwd: bag });
  return bag;
}
