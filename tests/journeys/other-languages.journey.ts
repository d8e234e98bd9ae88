// The same service in a language with longer words, and in one that reads from right to left.
import { startServer } from "../drills/running-server.ts";
import { TEMPLATES } from "./addresses.ts";
import { expect, expectAccessible, expectFits, test } from "./person.ts";
import { awake } from "./triage.ts";

const PRETEND = [
  { language: "en-XA", direction: "ltr", port: 24733 },
  { language: "ar-XB", direction: "rtl", port: 24734 },
] as const;

for (const { language, direction, port } of PRETEND) {
  test(`in ${language} each kind of page fits at 320 px and is accessible`, async ({ page, browserName }) => {
    test.setTimeout(180_000);
    const server = await startServer(
      port + (browserName === "firefox" ? 10 : 0),
      {},
      `dist-tests/${language}`,
    );
    try {
      await page.setViewportSize({ width: 320, height: 640 });
      for (const address of TEMPLATES) {
        await page.goto(`${server.origin}${address}`);
        await expect(page.locator("html")).toHaveAttribute("dir", direction);
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        await expectFits(page);
        await expectAccessible(page);
      }
      await page.goto(`${server.origin}/triage/all`);
      await awake(page);
      await page.locator("button[type=submit]").click();
      await expect(page.locator("#plan-title")).toBeVisible();
      await expectFits(page);
      await expectAccessible(page);
    } finally {
      await server.stop();
    }
  });
}
