// "Keep these pages on this phone": nothing before it is asked, everything after, and all gone when forgotten.
import { startServer } from "../drills/running-server.ts";
import { expect, expectNothingStored, test } from "./person.ts";
import { startCase, unlock, write } from "./own-side.ts";
import { awake } from "./triage.ts";

test("a person keeps the pages, gets a plan without a network, and forgets the pages", async ({
  page,
  context,
}) => {
  await page.goto("/guide/keep");
  await expect(page.getByText("These pages are not kept on this device.")).toBeVisible();
  await expectNothingStored(page);
  await page.getByRole("button", { name: "Keep these pages on this phone" }).click();
  await expect(page.getByText("These pages are kept on this device.")).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await expect(page.getByText("These pages are kept on this device.")).toBeVisible();

  await context.setOffline(true);
  for (const address of [
    "/",
    "/guide/steps/housing",
    "/guide/steps/housing/",
    "/apps/instagram",
    "/guide/helplines",
  ]) {
    await page.goto(address);
    await expect(page.locator("main h1")).toBeVisible();
    await expect(page.getByText("There is no page here")).toHaveCount(0);
  }
  await page.goto("/triage/1");
  await awake(page);
  await page.getByRole("button", { name: "Skip this question" }).click();
  await page.getByRole("button", { name: "Skip this question" }).click();
  await page.getByRole("button", { name: "Show my plan now" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your plan" })).toBeVisible();
  await context.setOffline(false);

  await page.goto("/guide/keep");
  await page.getByRole("button", { name: "Forget these pages" }).click();
  await expect(page.getByText("Done. The pages are gone from this device.")).toBeVisible();
  await expectNothingStored(page);
});

test("it can be put on the home screen under a neutral name that the person picks", async ({ page }) => {
  await page.goto("/guide/keep");
  await expect(page.locator("link[rel=manifest]")).toHaveCount(0);
  await page.getByRole("button", { name: "Keep these pages on this phone" }).click();
  await page.getByRole("button", { name: "Notes" }).click({ timeout: 30_000 });
  const manifest = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>("link[rel=manifest]");
    const answer: unknown = await (await fetch(link?.href ?? "")).json();
    return answer;
  });
  expect(manifest).toMatchObject({ name: "Notes", short_name: "Notes", start_url: "/" });
  await page.getByRole("button", { name: "Forget these pages" }).click();
  await expect(page.getByText("Done. The pages are gone from this device.")).toBeVisible();
});

test("when the pages have changed, the person is told and takes the new ones", async ({
  page,
  browserName,
}) => {
  const port = browserName === "firefox" ? 24747 : 24737;
  const keep = page.getByRole("button", { name: "Keep these pages on this phone" });
  const before = await startServer(port);
  await page.goto(`${before.origin}/guide/keep`);
  await keep.click();
  await expect(page.getByText("These pages are kept on this device.")).toBeVisible({ timeout: 30_000 });
  await before.stop();
  const after = await startServer(port, {}, "dist-tests/fellshire");
  try {
    await page.goto(`${after.origin}/guide/keep`);
    await expect(page.getByText("These pages have changed.")).toBeVisible({ timeout: 30_000 });
    await page.getByRole("button", { name: "Show the new ones" }).click();
    await expect(page.getByText("These pages have changed.")).toHaveCount(0, { timeout: 30_000 });
    await page.getByRole("button", { name: "Forget these pages" }).click();
    await expectNothingStored(page);
  } finally {
    await after.stop();
  }
});

test("a case opens without a network, once the pages are kept", async ({ page, context }) => {
  await page.goto("/guide/keep");
  await page.getByRole("button", { name: "Keep these pages on this phone" }).click();
  await expect(page.getByText("These pages are kept on this device.")).toBeVisible({ timeout: 30_000 });
  await page.goto("/notes");
  const secrets = await startCase(page);
  await write(page, "He stood at the gate.");
  await context.setOffline(true);
  await page.goto("/notes");
  await unlock(page, secrets);
  await expect(page.getByText("He stood at the gate.")).toBeVisible();
  await write(page, "He came back.");
});
