// The same pages by night, in forced colours, without motion, at 400 % zoom and on paper.
import { TEMPLATES } from "./addresses.ts";
import { expect, expectAccessible, expectFits, test } from "./person.ts";

test.describe("by night and in forced colours", () => {
  test.skip(({ browserName }) => browserName === "firefox", "Firefox over BiDi cannot be told the theme");
  for (const address of TEMPLATES) {
    test(`${address} is accessible in dark and in forced colours`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
      await page.goto(address);
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
      await expectAccessible(page);
    });
  }
});

test("at 400 % zoom of a 1280 px window nothing is cut off", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  for (const address of TEMPLATES) {
    await page.goto(address);
    await expectFits(page);
    await expect(page.getByRole("link", { name: "Leave now" })).toBeVisible();
  }
});
