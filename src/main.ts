/** Starts the server and hands it the pages: the only place that knows both. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Assets } from "./app/frame/document.tsx";
import { readAssets } from "./app/frame/assets.ts";
import { SHARE_SCRIPT } from "./app/device/share-script.ts";
import { NAMES, icon, manifestAddress } from "./app/keep/names.ts";
import { neutralManifest, renderError, renderPlan, renderSite } from "./app/render.tsx";
import { londonDay } from "./app/today.ts";
import type { Rendering } from "./server/app.ts";
import { run } from "./server/serve.ts";
import { packPage } from "./server/site.ts";
import type { Page, Site } from "./server/site.ts";

const HOUR_MS = 3_600_000;

/** Quality of brotli for pages: they are packed at every start, so it must be quick. */
const PAGE_QUALITY = 6;
const FILE_QUALITY = 11;

const PACKED = ".br";

/** A letter as PDF needs a font and a colour profile: too much to keep for pages off line, where printing still works. */
const ONLY_FOR_PAPER = /\.(?:ttf|icc)$/;

/** What reads words in pictures is several megabytes: fetched when somebody asks for it, never kept with the pages. */
const READING = "/read/";

/** What the build left on disk, packed once. */
type BuiltFiles = Readonly<{ assets: Assets; files: Site; worker: string }>;

/** Reads `site/` and `icons/` beside the bundled server. Throws when the build is not whole. */
function builtFiles(folder: string): BuiltFiles {
  const files = new Map<string, Page>();
  const assetsFolder = join(folder, "site/assets");
  for (const name of readdirSync(assetsFolder)) {
    const address = `/assets/${name}`;
    if (name.endsWith(PACKED)) continue;
    const content = readFileSync(join(assetsFolder, name));
    const packed = join(assetsFolder, `${name}${PACKED}`);
    // The build packs what is large, so that a start does not have to.
    const quality = existsSync(packed) ? { packed: readFileSync(packed) } : FILE_QUALITY;
    files.set(address, packPage({ address, content, cache: "immutable", quality }));
  }
  for (const name of readdirSync(join(folder, "icons"))) {
    const address = `/icons/${name}`;
    const content = readFileSync(join(folder, "icons", name));
    files.set(address, packPage({ address, content, cache: "revalidate", quality: FILE_QUALITY }));
  }
  for (const name of NAMES) {
    const own = (address: string, content: string): void =>
      void files.set(address, packPage({ address, content, cache: "revalidate", quality: FILE_QUALITY }));
    own(`/icons/${name}.svg`, icon(name));
    own(manifestAddress(name, false), neutralManifest(name, false));
    own(manifestAddress(name, true), neutralManifest(name, true));
  }
  for (const address of ["/key-worker.js", "/import-worker.js", SHARE_SCRIPT]) {
    const content = readFileSync(join(folder, `site${address}`));
    files.set(address, packPage({ address, content, cache: "revalidate", quality: FILE_QUALITY }));
  }
  for (const [address, page] of readingFiles(join(folder, "site/read"))) files.set(address, page);
  return {
    assets: readAssets(readFileSync(join(folder, "site/manifest.json"), "utf8")),
    files,
    worker: readFileSync(join(folder, "site/keep-worker.js"), "utf8"),
  };
}

/** Our scripts keep their addresses; the files that they fetch have their digest in the name. */
function readingFiles(folder: string): Site {
  const names = readdirSync(folder).filter((name) => !name.endsWith(PACKED));
  return new Map(
    names.map((name): [string, Page] => {
      const address = `${READING}${name}`;
      const content = readFileSync(join(folder, name));
      if (name.endsWith(".js"))
        return [address, packPage({ address, content, cache: "revalidate", quality: FILE_QUALITY })];
      const type = name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
      const packed = readFileSync(join(folder, `${name}${PACKED}`));
      return [address, packPage({ type, content, cache: "immutable", quality: { packed } })];
    }),
  );
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

await run(() => {
  const files = builtFiles(dirname(fileURLToPath(import.meta.url)));
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
});
