// Without JavaScript: all guidance, and the questions as one form whose ticks are neither stored nor shown again.
import type { Locator, Page } from "@playwright/test";
import { ADDRESSES } from "./addresses.ts";
import { expect, test } from "./person.ts";

// Where a page has no scripts, Firefox cannot wait for a frame: what is asked here is asked at once, and again.

const press = (what: Locator): Promise<void> => what.evaluate((element: HTMLElement) => element.click());
const soon = (what: () => Promise<boolean>, why: string) =>
  expect.poll(what, { message: why, timeout: 10_000 }).toBe(true);
const says = (page: Page, words: string) =>
  soon(async () => (await page.locator("main").textContent())?.includes(words) === true, words);
const tick = (page: Page, ...ids: readonly string[]) =>
  Promise.all(ids.map((id) => press(page.locator(`#all-${id}`))));
const show = (page: Page): Promise<void> => press(page.locator("button[type=submit]"));

test("a person answers on one page and gets a plan", async ({ page }) => {
  await page.goto("/");
  await press(page.locator("a.app-start"));
  await says(page, "your ticks go to this server to make the page. They are not stored");
  await tick(
    page,
    "safe-safe",
    "happening-nasty-messages",
    "who-neighbour",
    "age-adult",
    "home-social",
    "area-bcp",
  );
  await show(page);
  await says(page, "Made from your ticks by this server. They were not stored.");
  expect(await page.locator("#step-housing").textContent()).toContain("Now");
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe("/plan");
});

test("the way in by the first question and by the one page lead to the same form", async ({ page }) => {
  for (const address of ["/triage/1", "/triage/7", "/triage/all", "/easy/1"]) {
    await page.goto(address);
    await soon(() => page.locator("button[type=submit]").isVisible(), address);
    expect(await page.locator(".app-progress").isVisible()).toBe(false);
  }
});

test("everything left out still gives a plan with nothing that cuts contact", async ({ page }) => {
  await page.goto("/triage/all");
  await show(page);
  await says(page, "Made from your ticks by this server.");
  expect(await page.locator("#step-block").textContent()).toContain("Later");
  expect(await page.locator(".app-plan").textContent()).not.toContain("Then block them on each app");
});

test("a plan link says that it needs JavaScript, and offers the questions", async ({ page }) => {
  await page.goto("/plan#1AAA");
  await says(page, "A plan link needs JavaScript");
  expect(await page.locator('main a[href="/triage/1"]').isVisible()).toBe(true);
});

test("the exit is a plain link that leads away", async ({ page }) => {
  await page.goto("/guide/young");
  await press(page.locator("[data-leave]"));
  await soon(async () => (await page.title()) === "Weather", "the neutral page");
});

test("every page can be read", async ({ page }) => {
  test.setTimeout(180_000);
  for (const address of ADDRESSES) {
    await page.goto(address);
    expect(await page.locator("main h1:visible").first().isVisible(), address).toBe(true);
    expect(await page.locator('a[href="tel:999"]').first().isVisible(), address).toBe(true);
  }
});
