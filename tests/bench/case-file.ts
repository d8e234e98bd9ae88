/** Measures how a case file is made in Chromium: by the worker that people have, beside a plain zip of the same bytes, and how much memory it takes. */
import { readFileSync, readdirSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";
import { build } from "esbuild";
import * as v from "valibot";
import { readWords } from "../../src/content/read-words.ts";
import { collectFaults } from "../../src/content/fault.ts";
import { packFiles } from "../../src/cli/pack-files.ts";
import type { Material } from "../../src/app/casefile/orders.ts";
import { idOf } from "../case-log/any-log.ts";
import { MADE, caseOf, everything } from "../casefile/sample-case.ts";
import type { Parts } from "../casefile/sample-case.ts";

const PICTURE_BYTES = 2_000_000;

/** Ours, the plain zip and the copy by turns, so that all meet the machine in the same moods. */
const ROUNDS = 3;

/** Milliseconds, medians; megabytes above what the page took before, in the first round. */
export type CaseFileFigures = Readonly<{
  ms: number;
  plainMs: number;
  copyMs: number;
  megabytes: number;
  bytes: number;
}>;

/** `origin`: of a running server. Incidents are spread over a year; pictures are bytes by chance, each with a thumbnail. */
export async function measureCaseFile(
  browser: Browser,
  origin: string,
  { incidents, pictures }: Readonly<{ incidents: number; pictures: number }>,
): Promise<CaseFileFigures> {
  const context = await browser.newContext();
  await context.addInitScript({ content: await bundled() });
  const page = await context.newPage();
  await page.goto(`${origin}/notes`);
  await page.waitForTimeout(1000);
  const digests = await page.evaluate<readonly string[]>(
    `maker.pictures(${JSON.stringify({ count: pictures, bytes: PICTURE_BYTES })})`,
  );
  const material = materialOf(incidents, digests);
  const fonts = fontAddresses();
  const idle = megabytesOf();
  let most = idle;
  const watch = setInterval(() => {
    most = Math.max(most, megabytesOf());
  }, 100);
  const [made, plain, copied]: Measured[][] = [[], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    made?.push(await inPage(page, `maker.make(${JSON.stringify({ material, fonts })})`));
    if (round === 0) clearInterval(watch);
    plain?.push(await inPage(page, "maker.plain()"));
    copied?.push(await inPage(page, "maker.copy()"));
  }
  await context.close();
  return {
    ms: median(made),
    plainMs: median(plain),
    copyMs: median(copied),
    megabytes: most - idle,
    bytes: made?.[0]?.bytes ?? 0,
  };
}

const answer = v.object({ ms: v.number(), bytes: v.number() });

type Measured = v.InferOutput<typeof answer>;

const median = (rounds: readonly Measured[] = []): number =>
  rounds.map(({ ms }) => ms).toSorted((one, other) => one - other)[Math.floor(rounds.length / 2)] ??
  Number.NaN;

const inPage = async (page: Page, script: string): Promise<Measured> =>
  v.parse(answer, await page.evaluate(script));

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["tests/bench/case-file-page.ts"],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}

function materialOf(incidents: number, digests: readonly string[]): Material {
  const words = readWords(packFiles("packs"), "en-GB", collectFaults());
  const pictureParts = digests.map((digest, at): Parts => ({
    kind: "exhibit",
    of: { exhibit: idOf(`picture-${at}`) },
    exhibit: { name: `picture ${at}.jpg`, type: "image/jpeg", size: PICTURE_BYTES, digest, taken: "gallery" },
    shows: "A picture of the gate, with the words that he wrote on it.",
  }));
  const incidentParts = Array.from({ length: incidents }, (_, at): Parts => {
    const day = new Date(Date.UTC(2026, 0, 1 + (at % 320))).toISOString().slice(0, 10);
    return {
      kind: "incident",
      id: idOf(`incident-${at}`),
      account: {
        text: `He shouted at the gate again, number ${at}. He said that I would regret it, and threw a bottle.`,
      },
      when: { when: { at: `${day}T21:30`, zone: "Europe/London", offset: null }, many: null },
      where: { channel: "home", platform: null, place: "", link: "", handle: "" },
      ...(at < digests.length ? { exhibits: [idOf(`picture-${at}`)] } : {}),
    };
  });
  const own = { name: "", about: "me", who: "", area: null, young: false, sample: false };
  const events = caseOf([{ kind: "case", case: own }, ...pictureParts, ...incidentParts]);
  return {
    events,
    choice: everything(events, { reader: "police" }),
    made: MADE,
    missing: [],
    rules: { clocks: [], holidays: new Set() },
    words: words?.privateScreens ?? {},
    language: "en-GB",
    tokens: [],
    clockNames: {},
    platformNames: {},
  };
}

/** Of the two fonts that every PDF has, as the build named them. */
function fontAddresses(): Readonly<Record<"regular" | "bold", string>> {
  const names = readdirSync("dist/site/assets").filter((name) => name.endsWith(".ttf"));
  const find = (start: string): string => `/assets/${names.find((name) => name.startsWith(start)) ?? ""}`;
  return { regular: find("NotoSans_400Regular"), bold: find("NotoSans_700Bold") };
}

/** Resident memory of all renderers of this machine's Chromium, which the caller runs alone. */
function megabytesOf(): number {
  let kilobytes = 0;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("--type=renderer")) continue;
      kilobytes += Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
    } catch {
      // It ended meanwhile.
    }
  }
  return kilobytes / 1000;
}
