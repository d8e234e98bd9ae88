// A case file on its way to a reader: in parts that mail takes, joined again, whole by the page and by the command; and one byte later named as altered.
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { checked, forCouncil, make, openSample, saved, toProtection } from "./case-file-steps.ts";
import { expect, expectAccessible, expectFits, test } from "./person.ts";
import { addProof, picture, press } from "./proof-steps.ts";
import { blobsOf } from "./saved-files.ts";

/** What `habits verify` answers: its exit code and its words. */
function verified(bytes: Buffer): Readonly<{ code: number | null; said: string }> {
  const folder = mkdtempSync(join(tmpdir(), "handed-"));
  try {
    const file = join(folder, "case-file.zip");
    writeFileSync(file, bytes);
    const { status, stdout } = spawnSync(
      process.execPath,
      ["--import", "tsx", "src/cli/habits.ts", "verify", file],
      { encoding: "utf8" },
    );
    return { code: status, said: stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function give(page: Page, files: readonly Buffer[]): Promise<void> {
  await page
    .getByLabel("Pick the case file")
    .setInputFiles(
      files.map((buffer, at) => ({ name: `part-${at + 1}.zip`, mimeType: "application/zip", buffer })),
    );
}

const verdict = (page: Page, name: string) => page.getByRole("heading", { name, exact: true });

test("parts for mail are whole alone and together, join to one file, and one byte of that is named", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await openSample(page);
  // Two pictures of some megabytes: what follows the end of a JPEG is not shown, and is part of the original.
  const tails = [randomBytes(3_000_000), randomBytes(3_000_000)];
  const photo = await picture(page);
  await addProof(
    page,
    tails.map((tail, at) => ({
      name: `gate-${at + 1}.jpg`,
      mimeType: "image/jpeg",
      buffer: Buffer.concat([photo, tail]),
    })),
  );
  await forCouncil(page);
  for (const at of [1, 2]) await page.getByLabel(`gate-${at}.jpg`).selectOption({ index: 1 });
  await toProtection(page);
  await page.getByLabel("Parts of at most 5 MB").check({ force: true });
  await make(page);
  await expectAccessible(page);
  await expectFits(page);
  const before = (await blobsOf(page)).length;
  const buttons = page.getByRole("button", { name: /^Save part \d of \d/ });
  const count = await buttons.count();
  expect(count).toBeGreaterThan(1);
  for (let at = 0; at < count; at += 1) {
    await buttons.nth(at).click();
    checked(await saved(page, `part-${at + 1}.zip`));
  }
  const parts = (await blobsOf(page)).slice(before);
  expect(parts).toHaveLength(count);
  for (const part of parts) expect(part.length).toBeLessThan(5_000_000);

  await page.goto("/guide/check");
  await give(page, parts);
  await expect(verdict(page, "It is whole")).toBeVisible({ timeout: 30_000 });
  await press(page, "Save the parts as one file");
  await expect(page.getByText("Saved as one file.")).toBeVisible({ timeout: 30_000 });
  const joined = (await blobsOf(page)).at(-1) ?? Buffer.alloc(0);
  checked(await saved(page, "joined.zip"));
  expect(verified(joined).code).toBe(0);

  const changed = Buffer.from(joined);
  const at = changed.indexOf(tails[1]?.subarray(0, 64) ?? "");
  expect(at).toBeGreaterThan(0);
  changed[at + 7] = (changed[at + 7] ?? 0) ^ 1;
  await press(page, "Check another file");
  await give(page, [changed]);
  await expect(verdict(page, "It is not as it was made")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/exhibits\/0002-gate-2\.jpg: it was changed\./).first()).toBeVisible();
  const { code, said } = verified(changed);
  expect(code).toBe(1);
  expect(said).toContain("0002-gate-2.jpg");
});
