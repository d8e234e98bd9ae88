// Keyboard alone, and what a screen reader is given.
import { expect, test } from "./person.ts";
import { awake } from "./triage.ts";

test("questions to plan by keyboard, with the focus where the reader is", async ({ page, browserName }) => {
  await page.goto("/triage/1");
  await awake(page);
  await page.getByRole("button", { name: "I am safe for now" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Question 2 of")).toBeVisible();
  await expect(page.locator("#question")).toBeFocused();
  for (const number of [2, 3]) {
    await page.getByRole("button", { name: "Skip this question" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByText(`Question ${number + 1} of`)).toBeVisible();
  }
  await page.getByRole("checkbox").first().focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("checkbox").first()).toBeChecked();
  await page.getByRole("button", { name: "Show my plan now" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("#plan-title")).toBeFocused();
  await page.locator(".app-step summary").first().focus();
  await page.keyboard.press("Enter");
  if (browserName === "chromium") await expect(page.locator(".app-step summary").first()).toBeFocused();
});

test("the skip link is the first stop and leads to the page", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the page" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});

test("a screen reader is given the question as a group with named answers", async ({ page }) => {
  await page.goto("/triage/1");
  await awake(page);
  await expect(page.getByRole("main")).toMatchAriaSnapshot(`
    - heading "Are you safe right now?" [level=1]
  `);
  await expect(
    page.getByRole("main").getByRole("group", { name: "Are you safe right now?" }).first(),
  ).toBeVisible();
  const boxes = page.getByRole("main").getByRole("checkbox");
  await expect(boxes).toHaveCount(3);
  for (const box of await boxes.all()) await expect(box).toHaveAccessibleName(/\S+/);
});

test("Back always leads to the question before, with its answer", async ({ page }) => {
  await page.goto("/triage/1");
  await awake(page);
  await page.locator(".app-option").first().click();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("button", { name: "Skip this question" }).click();
  await expect(page.getByText("Question 3 of")).toBeVisible();
  await page.getByRole("button", { name: "Back" }).click();
  await expect(page.getByText("Question 2 of")).toBeVisible();
  await page.getByRole("button", { name: "Back" }).click();
  await expect(page.getByText("Question 1 of")).toBeVisible();
  await expect(page.locator(".app-option input").first()).toBeChecked();
});
