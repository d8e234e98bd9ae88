/** The person of a journey: a browser in which nothing may leave for another host, and nothing may be stored unasked. */
import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect } from "@playwright/test";
import type { Page } from "@playwright/test";

export { expect };

/** Hosts that a journey may talk to: this machine only. */
const OWN_HOSTS: readonly string[] = ["127.0.0.1", "localhost"];

type Promises = { nothingLeaves: undefined };

/** Every journey fails when a request went to another host, a page threw an error, or the policy was broken. */
export const test = base.extend<Promises>({
  nothingLeaves: [
    async ({ context }, use) => {
      const foreign: string[] = [];
      const errors: string[] = [];
      context.on("request", (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (protocol.startsWith("http") && !OWN_HOSTS.includes(hostname)) foreign.push(request.url());
      });
      context.on("weberror", (error) => errors.push(error.error().message));
      context.on("console", (message) => {
        if (/Content.Security.Policy|Trusted.?Type/i.test(message.text())) errors.push(message.text());
      });
      await use(undefined);
      expect(foreign, "requests to another host").toEqual([]);
      expect(errors, "errors on the pages").toEqual([]);
    },
    { auto: true },
  ],
});

/** Nothing may be kept before the person chooses to: no storage, no cookie, no worker, no cache. */
export async function expectNothingStored(page: Page): Promise<void> {
  const stored = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookies: document.cookie,
    state: JSON.stringify(history.state),
  }));
  expect(stored).toEqual({
    local: 0,
    session: 0,
    databases: 0,
    caches: 0,
    workers: 0,
    cookies: "",
    state: "null",
  });
  expect(await page.context().cookies()).toEqual([]);
}

/** No violation of the rules of axe for WCAG 2.2 A and AA, and of its best practices, once the page is drawn. */
export async function expectAccessible(page: Page): Promise<void> {
  // A private page draws its heading by script: axe looks at what a person finds there, not at the moment before.
  await page.locator("h1").first().waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  const named = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map((node) => node.html)
        .join(" | ")
        .slice(0, 300)}`,
  );
  expect(named).toEqual([]);
}

/** The page may not scroll sideways at this width. */
export async function expectFits(page: Page): Promise<void> {
  const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(wide).toBeLessThanOrEqual(window ?? 0);
}
