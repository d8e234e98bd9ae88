// Every screen of the person's own side: no axe violation, nothing to scroll sideways for, the heading has the focus; light, dark, forced colours.
import type { Page } from "@playwright/test";
import { door, expectOpen } from "./own-side.ts";
import { expect, expectAccessible, expectFits, test } from "./person.ts";

const DOORS = ["Told", "Due", "Letters", "More", "Diary"];

async function openSample(page: Page): Promise<void> {
  await page.goto("/notes#sample");
  await expectOpen(page);
  await expect(page.getByText("This is a sample. Nothing in it is real.")).toBeVisible();
}

async function looked(page: Page, name: string): Promise<void> {
  const heading = page.locator("#screen-title");
  await heading.waitFor();
  await expect(page.getByText("Opening.", { exact: true })).toHaveCount(0);
  // Writing begins at once in its field; everywhere else the heading is read first.
  await expect(name === "write" ? page.locator("#what") : heading, name).toBeFocused();
  await expect(page.locator("h1"), name).toHaveCount(1);
  await test.step(name, async () => {
    await expectFits(page);
    await expectAccessible(page);
  });
}

/** Goes to every screen that can be reached, and calls `look` on each. */
async function everyScreen(page: Page, look: (page: Page, name: string) => Promise<void>): Promise<void> {
  const press = (name: string | RegExp) => page.getByRole("button", { name }).first().click();
  const back = () => page.getByRole("button", { name: "Back", exact: true }).click();
  for (const name of DOORS) {
    await door(page, name);
    await look(page, name);
  }
  const doors = await page.locator(".app-door strong").allInnerTexts();
  for (const name of doors) {
    await door(page, "More");
    await page.locator(".app-door", { has: page.getByText(name, { exact: true }) }).click();
    await look(page, name);
  }
  await door(page, "Diary");
  await press("Something happened");
  await look(page, "write");
  await door(page, "Diary");
  await press("How today was");
  await look(page, "effect");
  await door(page, "Diary");
  await page.locator(".app-incident__open").first().click();
  await look(page, "incident");
  for (const name of [
    "Add to it or correct it",
    "Add what it did to me",
    "Tell someone about it",
    "Add proof",
  ]) {
    const button = page.getByRole("button", { name });
    if ((await button.count()) === 0) continue;
    await button.first().click();
    await look(page, name);
    await back();
  }
  await door(page, "Told");
  await page.locator("main .app-register__row, main .app-notice-row, main li button").first().click();
  await look(page, "a body or a notice");
  await door(page, "Told");
  await press("I told someone");
  await look(page, "told");
  await door(page, "Letters");
  await page.locator("main li button").first().click();
  await look(page, "letter");
}

test("light, at the width of a phone", async ({ page }) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 360, height: 740 });
  await openSample(page);
  await everyScreen(page, looked);
});

test("dark, at 320 pixels", { tag: "@chromium" }, async ({ page }) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ colorScheme: "dark" });
  await openSample(page);
  await everyScreen(page, looked);
});

test("forced colours, on a desktop", { tag: "@chromium" }, async ({ page }) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ forcedColors: "active" });
  await openSample(page);
  await everyScreen(page, looked);
});
