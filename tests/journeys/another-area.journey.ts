// Another police area is a folder, not code: a fictional one beside the real ones.
import { startServer } from "../drills/running-server.ts";
import { expect, test } from "./person.ts";
import { awake } from "./triage.ts";

test("a person in the fictional Fellshire sees its own council and its own number for texts", async ({
  page,
  browserName,
}) => {
  const server = await startServer(browserName === "firefox" ? 24746 : 24736, {}, "dist-tests/fellshire");
  try {
    await page.goto(`${server.origin}/triage/all`);
    await awake(page);
    await page.locator("#all-phone-cannot-talk").check();
    await page.locator("#all-happening-threats").check();
    await page.locator("#all-who-neighbour").check();
    await page.locator("#all-age-adult").check();
    await page.locator('[id^="all-area-fellshire"]').first().check();
    await page.getByRole("button", { name: "Show my plan" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Your plan" })).toBeVisible();
    const words = (await page.locator(".app-plan").textContent()) ?? "";
    expect(words).toMatch(/Fellshire/);
    expect(words).not.toContain("67101");
    expect(words).not.toContain("BCP");
  } finally {
    await server.stop();
  }
});
