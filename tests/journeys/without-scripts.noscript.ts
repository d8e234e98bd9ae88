// Without JavaScript: all guidance, and the questions as one form whose ticks are neither stored nor shown again.
import { ADDRESSES } from "./addresses.ts";
import { expect, test } from "./person.ts";

test("a person answers on one page and gets a plan", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("main").getByRole("link", { name: "Get my plan" }).click();
  await expect(page.getByRole("heading", { name: "All questions on one page" })).toBeVisible();
  await expect(
    page.getByText("your ticks go to this server to make the page. They are not stored"),
  ).toBeVisible();
  await page.getByLabel("I am safe for now").check();
  await page.locator("#all-happening-nasty-messages").check();
  await page.locator("#all-who-neighbour").check();
  await page.locator("#all-age-adult").check();
  await page.locator("#all-home-social").check();
  await page.locator("#all-area-bcp").check();
  await page.getByRole("button", { name: "Show my plan" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your plan" })).toBeVisible();
  await expect(page.locator("#step-housing")).toContainText("Now");
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe("/plan");
});

test("the way in by the first question and by the one page lead to the same form", async ({ page }) => {
  for (const address of ["/triage/1", "/triage/7", "/triage/all", "/easy/1"]) {
    await page.goto(address);
    await expect(page.getByRole("button", { name: "Show my plan" })).toBeVisible();
    await expect(page.getByText("Question 1 of")).toBeHidden();
  }
});

test("everything left out still gives a plan with nothing that cuts contact", async ({ page }) => {
  await page.goto("/triage/all");
  await page.getByRole("button", { name: "Show my plan" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your plan" })).toBeVisible();
  await expect(page.locator("#step-block")).toContainText("Later");
  await expect(page.locator(".app-plan")).not.toContainText("Then block them on each app");
});

test("a plan link says that it needs JavaScript, and offers the questions", async ({ page }) => {
  await page.goto("/plan#1AAA");
  await expect(page.getByText("A plan link needs JavaScript")).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "Get my plan" })).toBeVisible();
});

test("the exit is a plain link that leads away", async ({ page }) => {
  await page.goto("/guide/young");
  await page.getByRole("link", { name: "Leave now" }).click();
  await expect(page.getByRole("heading", { name: "Weather" })).toBeVisible();
});

test("every page can be read", async ({ page }) => {
  test.setTimeout(180_000);
  for (const address of ADDRESSES) {
    await page.goto(address);
    await expect(page.locator("main h1").first(), address).toBeVisible();
    await expect(page.getByRole("link", { name: "Call 999" }).first()).toBeVisible();
  }
});
