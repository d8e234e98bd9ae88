// Leaving: the button and Esc three times; nothing of the questions or the plan behind Back (CARE C11, DESIGN 6).
import type { Page } from "@playwright/test";
import { expect, expectNothingStored, test } from "./person.ts";
import { awake } from "./triage.ts";

const back = (page: Page): Promise<void> => page.evaluate(() => history.back());

async function answerTwo(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByRole("main").getByRole("link", { name: "Get my plan" }).click();
  await awake(page);
  await page.locator(".app-option").first().click();
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByText("Question 2 of")).toBeVisible();
}

test("the button leads to a neutral page, and Back shows only a blank question", async ({ page }) => {
  await answerTwo(page);
  await page.getByRole("link", { name: "Leave now", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Weather" })).toBeVisible();
  await back(page);
  await expect(page.getByText("Question 1 of")).toBeVisible();
  await expect(page.locator(":checked")).toHaveCount(0);
  await expect(page.getByText("(your answer)")).toHaveCount(0);
  await expectNothingStored(page);
});

test("Esc three times leaves; once or twice does not", async ({ page }) => {
  await answerTwo(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(page.locator("#leave-count")).toHaveText("To leave, press Esc. Times still to go: 1.");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: "Weather" })).toBeVisible();
});

test("a plan is gone after leaving: Back shows that there is none", async ({ page }) => {
  await page.goto("/triage/all");
  await awake(page);
  await page.getByRole("button", { name: "Show my plan" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your plan" })).toBeVisible();
  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe("/plan");
  await page.getByRole("link", { name: "Leave now", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Weather" })).toBeVisible();
  await back(page);
  await expect(page.locator("main")).toBeVisible();
  await expect(page.locator(".app-step")).toHaveCount(0);
});

test("all tabs leave together", async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto("/guide/young");
  await answerTwo(page);
  await page.getByRole("link", { name: "Leave now", exact: true }).click();
  await expect(other.getByRole("heading", { name: "Weather" })).toBeVisible();
});

test("a question that is loaded again starts anew, and says so", async ({ page }) => {
  await answerTwo(page);
  await page.reload();
  await expect(page.getByText("We keep nothing, so the questions start again here.")).toBeVisible();
  await expect(page.getByText("Question 1 of")).toBeVisible();
});
