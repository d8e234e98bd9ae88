// Trouble while a case is kept: two tabs at once, and somebody who demands to see it. Nothing that was saved is lost.
import { door, startCase, unlock, write } from "./own-side.ts";
import { expect, test } from "./person.ts";

test("two tabs: what one writes the other shows, and no writing is lost", async ({ page, context }) => {
  await page.goto("/notes");
  const secrets = await startCase(page);
  const other = await context.newPage();
  await other.goto("/notes");
  await unlock(other, secrets);
  await Promise.all([write(page, "From the first tab."), write(other, "From the second tab.")]);
  for (const tab of [page, other]) {
    await door(tab, "Diary");
    await expect(tab.getByText("From the first tab.")).toBeVisible();
    await expect(tab.getByText("From the second tab.")).toBeVisible();
  }
  await other.getByRole("button", { name: "Lock", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Open your notes" })).toBeVisible();
});

test("a second passphrase opens notes that look new, and the first ones stay", async ({ page }) => {
  await page.goto("/notes");
  const secrets = await startCase(page);
  await write(page, "Only behind the first passphrase.");
  await door(page, "More");
  await page.getByRole("button", { name: /^Settings/ }).click();
  await expect(
    page.getByText("Someone who knows this service may ask for the other passphrase."),
  ).toBeVisible();
  await page.getByRole("button", { name: "Set a second passphrase" }).click();
  await page.getByLabel("Your passphrase").fill("another long phrase");
  await page.getByLabel("Type it again").fill("another long phrase");
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await expect(page.getByText("Changed.")).toBeVisible({ timeout: 20_000 });
  await page.getByRole("button", { name: "Lock", exact: true }).click();
  await unlock(page, { passphrase: "another long phrase" });
  await expect(page.getByText("Nothing is written here yet.")).toBeVisible();
  expect(await page.content()).not.toContain("Only behind");
  await page.getByRole("button", { name: "Lock", exact: true }).click();
  await unlock(page, secrets);
  await expect(page.getByText("Only behind the first passphrase.")).toBeVisible();
});
