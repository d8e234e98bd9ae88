/** Starts the server and hands it the pages: the only place that knows both. */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Assets } from "./app/frame/document.tsx";
import { readAssets } from "./app/frame/assets.ts";
import { SHARE_SCRIPT } from "./app/device/share-script.ts";
import { NAMES, icon, manifestAddress } from "./app/keep/names.ts";
import { neutralManifest, renderError, renderPlan, renderSite } from "./app/render.tsx";
import { londonDay } from "./app/today.ts";
import type { Rendering } from "./server/app.ts";
import { PACKED, builtPage } from "./server/built-files.ts";
import { run } from "./server/serve.ts";
import { packPage } from "./server/site.ts";
import type { Caching, Page, Site } from "./server/site.ts";

const HOUR_MS = 3_600_000;

/** Quality of brotli for pages: they are packed at every start, so it must be quick. */
const PAGE_QUALITY = 6;

/** Fonts and colour profiles for PDFs are too much to keep for pages off line, but for the two that every PDF needs. */
const ONLY_FOR_PAPER = /(?<!\/NotoSans_(?:400Regular|700Bold)-[\w-]+)\.(?:ttf|icc)$/;

/** What reads words in pictures is several megabytes: fetched when somebody asks for it, never kept with the pages. */
const READING = "/read/";
const DIGEST = /^[a-z]+-([\w-]{10})\.\w+$/;
/** Fonts are large, and carry the digest that the build gives to every asset. */
const FONT_DIGEST = /-([\w-]{8})\.(?:ttf|icc)$/;

/** What the build left on disk. */
type BuiltFiles = Readonly<{ assets: Assets; files: Site; worker: string }>;

/** Reads `site/` and `icons/` beside the bundled server. Throws when the build is not whole. */
function builtFiles(folder: string): BuiltFiles {
  const files = new Map<string, Page>();
  const built = (address: string, path: string, cache: Caching, digest?: string): void =>
    void files.set(address, builtPage({ path: join(folder, path), address, cache, digest }));
  for (const name of namesIn(join(folder, "site/assets"))) {
    built(`/assets/${name}`, `site/assets/${name}`, "immutable", FONT_DIGEST.exec(name)?.[1]);
  }
  for (const name of namesIn(join(folder, "icons"))) built(`/icons/${name}`, `icons/${name}`, "revalidate");
  for (const name of NAMES) {
    const own = (address: string, content: string): void =>
      void files.set(address, packPage({ address, content, cache: "revalidate", quality: PAGE_QUALITY }));
    own(`/icons/${name}.svg`, icon(name));
    own(manifestAddress(name, false), neutralManifest(name, false));
    own(manifestAddress(name, true), neutralManifest(name, true));
  }
  for (const address of [
    "/key-worker.js",
    "/import-worker.js",
    "/casefile-worker.js",
    "/check-worker.js",
    SHARE_SCRIPT,
  ]) {
    built(address, `site${address}`, "revalidate");
  }
  for (const name of namesIn(join(folder, `site${READING}`))) {
    files.set(`${READING}${name}`, readingFile(join(folder, `site${READING}`), name));
  }
  return {
    assets: readAssets(readFileSync(join(folder, "site/manifest.json"), "utf8")),
    files,
    worker: readFileSync(join(folder, "site/keep-worker.js"), "utf8"),
  };
}

const namesIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => !name.endsWith(PACKED));

/** Our scripts keep their addresses; the files that they fetch have their digest in the name. */
function readingFile(folder: string, name: string): Page {
  const [path, address] = [join(folder, name), `${READING}${name}`];
  const [, digest] = DIGEST.exec(name) ?? [];
  if (digest === undefined) return builtPage({ path, address, cache: "revalidate" });
  const type = name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
  return builtPage({ path, address, type, cache: "immutable", digest });
}

/** Every page as of `today` (`YYYY-MM-DD`), the built files, and the service worker with its list. */
function makeSite({ assets, files, worker }: BuiltFiles, today: string): Site {
  const site = new Map<string, Page>(files);
  const pages = renderSite(assets, today);
  for (const { address, html } of pages) {
    site.set(address, packPage({ content: html, cache: "no-store", quality: PAGE_QUALITY }));
  }
  // Every question is the first one to the server: it knows no answers.
  for (const [first, base] of [
    ["/triage/1", "/triage/"],
    ["/easy/1", "/easy/"],
  ] as const) {
    const page = site.get(first);
    for (let number = 2; page !== undefined && number <= 20; number += 1) site.set(`${base}${number}`, page);
  }
  const kept = [...pages.map((page) => page.address), ...files.keys()].filter(
    (address) =>
      // The service worker keeps its own script by itself.
      !ONLY_FOR_PAPER.test(address) && !address.startsWith(READING) && address !== SHARE_SCRIPT,
  );
  const version = createHash("sha256");
  for (const address of [...kept, SHARE_SCRIPT])
    version.update(address).update(site.get(address)?.etag ?? "");
  const list = JSON.stringify({ version: version.digest("base64url").slice(0, 16), addresses: kept });
  site.set(
    "/sw.js",
    packPage({
      address: "/sw.js",
      content: `self.KEPT=${list};\n${worker}`,
      cache: "no-store",
      quality: PAGE_QUALITY,
    }),
  );
  site.set(
    "/robots.txt",
    packPage({
      address: "/robots.txt",
      content: "User-agent: *\nAllow: /\n",
      cache: "revalidate",
      quality: 1,
    }),
  );
  return site;
}

/** The pages that cannot be made beforehand. */
function rendering({ assets }: BuiltFiles, today: () => string): Rendering {
  return {
    planPage: (form) => renderPlan(form, assets, today()),
    errorPage: (status) => renderError(status, assets, today()),
  };
}

const built = dirname(fileURLToPath(import.meta.url));

await run(
  () => {
    const files = builtFiles(built);
    const today = (): string => londonDay(new Date());
    let day = today();
    let site = makeSite(files, day);
    // A fact that becomes overdue says so from midnight on.
    setInterval(() => {
      if (today() === day) return;
      day = today();
      site = makeSite(files, day);
    }, HOUR_MS).unref();
    return { site: () => site, rendering: rendering(files, today) };
  },
  join(dirname(built), "data"),
);
