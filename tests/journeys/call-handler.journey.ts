// The call handler: three questions first, all answers by key, a live plan, texts only where they are safe (CARE C8).
import { expect, expectAccessible, test } from "./person.ts";

test.use({ viewport: { width: 1280, height: 900 } });

test("a call from the first question to a text in plain parts, by keyboard alone, well inside ninety seconds", async ({
  page,
}) => {
  const started = Date.now();
  await page.goto("/call");
  await expect(page.getByText("This plan does not replace recording.")).toBeVisible();
  await expect(
    page.getByText("It is not safe, or not yet clear that it is safe, to text this phone."),
  ).toBeVisible();
  for (const [question, answer] of [
    ["Are you alone?", "Yes"],
    ["Is it safe to text this phone?", "Yes"],
    ["Does anyone else see it?", "No"],
  ] as const) {
    await page.getByRole("group", { name: question }).getByLabel(answer, { exact: true }).check();
  }
  await expect(page.getByText("You may send a text.")).toBeVisible();
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("4"); // safe for now: goes on by itself
  await page.keyboard.press("6"); // only me
  await page.keyboard.press("1"); // nasty messages
  await page.keyboard.press("n");
  await page.keyboard.press("1"); // a neighbour
  await page.keyboard.press("n");
  await page.keyboard.press("4"); // an adult
  await page.keyboard.press("n");
  await page.keyboard.press("1"); // a social landlord
  await page.keyboard.press("n");
  await page.keyboard.press("2"); // Bournemouth, Christchurch or Poole
  await expect(page.locator(".app-call__question--inhand")).toHaveAttribute("id", "call-for-whom");
  const parts = await page.locator(".app-call__parts code").allTextContents();
  expect(parts.length).toBeGreaterThan(1);
  expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(160);
  expect(parts[0]).toMatch(/^\(1\/\d+\) Hello\. Here is the list from our talk\./);
  expect(parts.join(" ")).not.toMatch(/bully|harass|stalk|abuse|neighbour/i);
  expect(parts.at(-1)).toContain("/plan#");
  expect(Date.now() - started).toBeLessThan(90_000);
  await expectAccessible(page);
});

test("not alone: no text, no link; the plan is read out", async ({ page }) => {
  await page.goto("/call");
  await page.getByRole("group", { name: "Are you alone?" }).getByLabel("Not sure").check();
  await expect(page.locator(".app-call__parts")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Copy the link" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Copy the words to read out" })).toBeVisible();
});

test("single keys can be turned off, and a new call forgets the last", async ({ page }) => {
  await page.goto("/call");
  await page.getByLabel("Single keys are on").uncheck();
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("1");
  await expect(page.locator(".app-call__question :checked")).toHaveCount(0);
  await page.getByLabel("Single keys are on").check();
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("1");
  await expect(page.locator(".app-call__question :checked")).toHaveCount(1);
  await page.getByRole("button", { name: "New call" }).click();
  await expect(page.locator(".app-call__question :checked")).toHaveCount(0);
});
