/** A Chromium that keeps on disk as a person's does, watched: the memory of a tab, and the tasks that hold a page up. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import type { BrowserContext, Page } from "@playwright/test";
import * as v from "valibot";

const processes = v.object({ processInfo: v.array(v.object({ type: v.string(), id: v.number() })) });

/** Opens it with a profile of its own, which is removed; a private window would keep everything in memory. */
export async function withBrowser<Result>(
  executablePath: string,
  act: (context: BrowserContext) => Promise<Result>,
): Promise<Result> {
  const profile = mkdtempSync(join(tmpdir(), "habits-bench-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    viewport: { width: 360, height: 740 },
    timezoneId: "Europe/London",
  });
  try {
    return await act(context);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** The most memory that a tab had while `act` ran, in MB (resident, the browser's own code with it), and what `act` answered. */
export async function peakOf<Result>(
  page: Page,
  act: () => Promise<Result>,
): Promise<Readonly<{ result: Result; megabytes: number }>> {
  const renderers = await renderersOf(page);
  for (const id of renderers) writeFileSync(`/proc/${id}/clear_refs`, "5");
  const result = await act();
  return { result, megabytes: Math.max(...renderers.map(highest)) };
}

async function renderersOf(page: Page): Promise<readonly number[]> {
  const browser = page.context().browser();
  // A persistent context has no browser object of its own in some versions.
  const session =
    browser === null ? await page.context().newCDPSession(page) : await browser.newBrowserCDPSession();
  const { processInfo } = v.parse(processes, await session.send("SystemInfo.getProcessInfo"));
  await session.detach();
  return processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
}

function highest(id: number): number {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    // A spare one, which has ended.
    return 0;
  }
}

/** Milliseconds of each task of more than 50 ms of the page's own thread while `act` ran. */
export async function longTasks(page: Page, act: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(() => {
    const found: number[] = [];
    const watch = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) found.push(entry.duration);
    });
    watch.observe({ type: "longtask" });
    Reflect.set(globalThis, "watchedTasks", { found, watch });
  });
  await act();
  return page.evaluate(() => {
    const watched: unknown = Reflect.get(globalThis, "watchedTasks");
    if (typeof watched !== "object" || watched === null) return [];
    const found: unknown = Reflect.get(watched, "found");
    const watch: unknown = Reflect.get(watched, "watch");
    if (watch instanceof PerformanceObserver) watch.disconnect();
    return Array.isArray(found) ? found.filter((one) => typeof one === "number") : [];
  });
}

/** Starts to count in the page at once: milliseconds from the choice of a file until an element with these words stands there. */
export async function fromChoice(
  page: Page,
  selector: string,
  words: string,
): Promise<() => Promise<number>> {
  await page.evaluate(
    ([wanted, said]) => {
      Reflect.set(
        globalThis,
        "choiceTook",
        new Promise<number>((resolve) => {
          document.addEventListener(
            "change",
            () => {
              const started = performance.now();
              const watch = new MutationObserver(() => {
                const there = [...document.querySelectorAll(wanted ?? "")].some((one) =>
                  (one.textContent ?? "").includes(said ?? ""),
                );
                if (!there) return;
                watch.disconnect();
                resolve(performance.now() - started);
              });
              watch.observe(document.body, { subtree: true, childList: true, characterData: true });
            },
            { capture: true, once: true },
          );
        }),
      );
    },
    [selector, words],
  );
  return () =>
    page.evaluate(async () => {
      const took: unknown = await Reflect.get(globalThis, "choiceTook");
      return typeof took === "number" ? took : Number.NaN;
    });
}
