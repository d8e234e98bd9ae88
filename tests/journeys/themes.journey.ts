// The same pages by night, in forced colours, without motion, at 400 % zoom and on paper.
import { ADDRESSES, TEMPLATES } from "./addresses.ts";
import { expect, expectAccessible, expectFits, test } from "./person.ts";

// `FULL=1 npm run journeys -- themes` looks at every page; the tests look at one of each kind.
const PAGES = process.env["FULL"] === "1" ? ADDRESSES : TEMPLATES;

// Firefox over BiDi cannot be told the theme.
test.describe("by night and in forced colours", { tag: "@chromium" }, () => {
  for (const address of PAGES) {
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
  test.setTimeout(180_000);
  for (const address of PAGES) {
    await page.goto(address);
    await expectFits(page);
    await expect(page.getByRole("link", { name: "Leave now", exact: true })).toBeVisible();
  }
});
