// An adult keeps a case: writes, tells, is told of the Case Review, sees a clock run out, saves a backup, deletes, brings it back.
import { startCase, unlock, write } from "./own-side.ts";
import { expect, expectAccessible, expectFits, expectNothingStored, test } from "./person.ts";

const ACCOUNTS = [
  "He shouted at my gate \u2014 \u201cget out\u201d, three times.",
  "Bottles against the fence again.",
  "A text from a number I do not know.",
  "He followed me to the shop and waited outside.",
  "Loud knocking at two in the morning. \u{1F622}",
];

test("nothing is stored until a case is made, and a locked case shows nothing", async ({ page }) => {
  await page.goto("/notes");
  await expect(page.getByRole("heading", { name: "Keep my case on this device" })).toBeVisible();
  await expectNothingStored(page);
  await expectAccessible(page);
  const secrets = await startCase(page);
  await expectAccessible(page);
  await expectFits(page);
  await write(page, ACCOUNTS[0] ?? "");
  await page.getByRole("button", { name: "Lock", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Open your notes" })).toBeVisible();
  expect(await page.content()).not.toContain("shouted");
  await page.getByLabel("Your passphrase").fill("not the right one");
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByText("That did not open it.")).toBeVisible({ timeout: 20_000 });
  await unlock(page, secrets);
  await expect(page.getByText("He shouted at my gate")).toBeVisible();
  expect(page.url()).toMatch(/\/notes$/);
});

test("five incidents are kept, and found again after the page was closed", async ({ page }) => {
  await page.goto("/notes");
  const secrets = await startCase(page);
  for (const text of ACCOUNTS) await write(page, text);
  await page.goto("/");
  await page.goto("/notes");
  await unlock(page, secrets);
  for (const text of ACCOUNTS) await expect(page.getByText(text.slice(0, 20))).toBeVisible();
  await page.getByLabel("Search what you wrote").fill("BOTTLES");
  await expect(page.getByText("1 found")).toBeVisible();
});
