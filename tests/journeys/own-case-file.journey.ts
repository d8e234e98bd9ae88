// A case file, from choosing what goes in to a zip that the plain tools find whole.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { checked, forCouncil, make, openSample, saved, toProtection } from "./case-file-steps.ts";
import { door } from "./own-side.ts";
import { expect, expectAccessible, expectFits, test } from "./person.ts";
import { addProof, picture, press } from "./proof-steps.ts";
import { blobsOf } from "./saved-files.ts";

test("from the sample to a zip that is whole, with every step accessible on a small phone", async ({
  page,
}) => {
  await openSample(page);
  await addProof(page, [{ name: "gate.jpg", mimeType: "image/jpeg", buffer: await picture(page) }]);
  await forCouncil(page);
  await expectAccessible(page);
  await expectFits(page);
  await page.getByLabel("gate.jpg").selectOption({ index: 1 });
  await expect(page.getByText(/^1 go in/)).toBeVisible();
  await press(page, "See what would leave");
  await expect(page.getByText("me@example.org").first()).toBeVisible();
  await expect(page.getByText("Proof: 1,")).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);
  await press(page, "One step back");
  await expect(page.getByText(/^1 go in/)).toBeVisible();
  await toProtection(page);
  await expectAccessible(page);
  await expectFits(page);
  await page.getByLabel("Ask our server to stamp the time").check({ force: true });
  await make(page);
  await expect(page.getByText("The time is stamped.")).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);
  await page.getByRole("button", { name: /^Save the file/ }).click();
  await expect(page.getByText(/Your browser has it now, as case-file-.*\.zip/)).toBeVisible();
  const bag = checked(await saved(page, "case-file.zip"));
  expect(readdirSync(join(bag, "data")).toSorted()).toEqual([
    "case-file.pdf",
    "case.json",
    "diary.csv",
    "exhibits",
  ]);
  expect(readdirSync(join(bag, "data/exhibits"))).toEqual(["0001-gate.jpg"]);
  execFileSync(
    "openssl",
    "ts -verify -data tagmanifest-sha256.txt -in timestamps/bag.tsr -CAfile timestamps/root-1.pem".split(" "),
    { cwd: bag },
  );
  const pdf = join(bag, "data/case-file.pdf");
  execFileSync("qpdf", ["--check", pdf]);
  expect(execFileSync("pdfinfo", [pdf], { encoding: "utf8" })).toMatch(/^Tagged: +yes$/m);
  const text = execFileSync("pdftotext", [pdf, "-"], { encoding: "utf8" });
  for (const part of ["A visit by Friday", "me@example.org", "SAMPLE"]) expect(text).toContain(part);
  const json = readFileSync(join(bag, "data/case.json"), "utf8");
  expect(json).toContain("A visit by Friday");
  expect(json).toContain('"sample":true');
  await press(page, "Record that I gave it to them");
  await page.getByLabel("Name of the reader").fill("Hill Council");
  await page.getByLabel("By e-mail", { exact: true }).check({ force: true });
  await press(page, "Save");
  await expect(page.getByText("It is written down, with the day.")).toBeVisible();
});

test("in parts under five words, it is told how many come out, and the words open each", async ({ page }) => {
  await openSample(page);
  await forCouncil(page);
  await toProtection(page);
  await page.getByLabel("Whoever knows five words").check({ force: true });
  await page.getByLabel("Parts of at most 5 MB").check({ force: true });
  await expect(page.getByText("One file comes out")).toBeVisible();
  const words = (await page.locator(".app-words").innerText()).trim();
  expect(words.split(" ")).toHaveLength(5);
  await make(page);
  await expect(page.locator(".app-words")).toHaveText(words);
  await page.getByRole("button", { name: /^Save the file/ }).click();
  await expect(page.getByText(/\.zip\.age\. Look/)).toBeVisible();
  const { path } = await saved(page, "case-file.zip.age");
  expect(readFileSync(path).subarray(0, 21).toString()).toBe("age-encryption.org/v1");
});

test("what was chosen waits sealed while the notes are left, and is offered again", async ({ page }) => {
  await openSample(page);
  await forCouncil(page);
  await door(page, "Diary");
  await door(page, "Letters");
  await press(page, "Put it all into one case file");
  await press(page, "Go on with it");
  await expect(page.getByLabel("The council", { exact: true })).toBeChecked();
});

test("the PDF can be looked at before, and only where that is asked for", async ({ page }) => {
  await openSample(page);
  await forCouncil(page);
  await press(page, "See what would leave");
  await expect(page.getByRole("button", { name: "Show me the PDF" })).toBeVisible();
  expect(await blobsOf(page)).toEqual([]);
  await press(page, "Show me the PDF");
  await expect(page.getByText("Your browser has it now.")).toBeVisible({ timeout: 30_000 });
  expect((await blobsOf(page)).at(-1)?.subarray(0, 5).toString()).toBe("%PDF-");
});

test("with the pages kept it is made off line; the stamp that was wished for is missing, and it says so", async ({
  page,
  context,
}) => {
  await page.goto("/guide/keep");
  await press(page, "Keep these pages on this phone");
  await expect(page.getByText("These pages are kept on this device.")).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await context.setOffline(true);
  await openSample(page);
  await forCouncil(page);
  await toProtection(page);
  await page.getByLabel("Ask our server to stamp the time").check({ force: true });
  await make(page);
  await expect(page.getByText("No stamp came. You may be off line.")).toBeVisible();
  await page.getByRole("button", { name: /^Save the file/ }).click();
  checked(await saved(page, "case-file.zip"));
});
