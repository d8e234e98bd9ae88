// Every page: danger first, a neutral title, no axe violation, no sideways scrolling at 320 px.
import { ADDRESSES, GUIDANCE, TEMPLATES } from "./addresses.ts";
import { expect, expectAccessible, expectFits, expectNothingStored, test } from "./person.ts";

const TELLING = /bull(y|i)|stalk|abus|police|harass|victim|crime|suicid|sexual|nude|violen/i;

// All pages in one browser, each kind of page in the other too.
test.describe("every page", { tag: "@chromium" }, () => {
  for (const address of ADDRESSES) {
    test(`${address} is accessible, neutral and safe to leave`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(address);
      await expect(page.locator(".app-top").getByRole("link", { name: "Call 999" })).toBeVisible();
      await expect(page.getByRole("link", { name: "Leave now", exact: true })).toBeVisible();
      expect(await page.title()).not.toMatch(TELLING);
      expect(new URL(page.url()).pathname).not.toMatch(TELLING);
      await expectFits(page);
      await expectAccessible(page);
      await expectNothingStored(page);
    });
  }
});

test.describe("each kind of page", { tag: "@firefox" }, () => {
  for (const address of TEMPLATES) {
    test(`${address} is accessible and keeps nothing`, async ({ page }) => {
      await page.goto(address);
      await expectAccessible(page);
      await expectFits(page);
      await expectNothingStored(page);
    });
  }
});

test("a page that a search engine leads to opens with the danger line and what to read first", async ({
  page,
}) => {
  for (const address of GUIDANCE.slice(0, 12)) {
    await page.goto(address);
    const top = await page.evaluate(() => {
      const order = [...document.querySelectorAll(".app-danger-line, .app-read-first, article h1")];
      return order.map((part) => part.className || part.tagName);
    });
    expect(top, address).toEqual(["app-danger-line", "app-read-first", "H1"]);
  }
});
