/** Builds everything that runs: the pages' files for the browser, the server, and the habits command. */
import { build as bundle } from "esbuild";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { build as buildSite } from "vite";
import { buildReading } from "./reading.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const brotli = promisify(brotliCompress);
const ENTRIES = ["page", "triage", "plan", "call", "contacts", "keep", "check", "notes"];

/**
 * `packs`: folders of packs, later ones add to earlier ones. `out`: where to build.
 * `quick` leaves out the habits command.
 */
export async function build({ out = "dist", packs = ["packs"], language = "en-GB", quick = false } = {}) {
  const target = resolve(root, out);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const site = await readPacks(packs, language, target);

  await buildSite({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    plugins: [virtualForVite(site)],
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    css: { preprocessorOptions: { scss: { loadPaths: [join(root, "node_modules")], quietDeps: true } } },
    build: {
      outDir: join(target, "site"),
      assetsDir: "assets",
      assetsInlineLimit: 0,
      manifest: "manifest.json",
      modulePreload: false,
      target: "es2022",
      reportCompressedSize: false,
      rolldownOptions: {
        input: {
          ...Object.fromEntries(ENTRIES.map((name) => [name, entry(name)])),
          site: join(root, "src/app/style/site.scss"),
          "without-script": join(root, "src/app/style/without-script.scss"),
        },
      },
    },
  });
  cpSync(join(root, "src/app/keep/icons"), join(target, "icons"), { recursive: true });
  const common = { bundle: true, platform: "node", format: "esm", target: "node20", packages: "external" };
  // A stylesheet asked for by its address stands there with the folder of this checkout.
  const manifest = join(target, "site/manifest.json");
  writeFileSync(manifest, readFileSync(manifest, "utf8").replaceAll(`${root}/`, ""));
  for (const worker of [
    "keep-worker",
    "key-worker",
    "import-worker",
    "casefile-worker",
    "check-worker",
    "share-worker",
  ]) {
    await bundle({
      ...common,
      entryPoints: [join(root, `src/app/enter/${worker}.ts`)],
      outfile: join(target, `site/${worker}.js`),
      platform: "browser",
      // Two of them share one world: their names must not meet.
      format: "iife",
      packages: "bundle",
      minify: true,
      // A package asks for the address of its own script: that of a file which is never fetched.
      define: { "import.meta.url": "location.href" },
    });
  }
  await buildReading(root, join(target, "site"));
  for (const folder of ["site", "site/assets", "site/read"]) await packFiles(join(target, folder));
  await bundle({
    ...common,
    entryPoints: [join(root, "src/main.ts")],
    outfile: join(target, "server.mjs"),
    jsx: "automatic",
    jsxImportSource: "preact",
    plugins: [virtualForEsbuild(site)],
  });
  if (!quick) {
    await bundle({
      ...common,
      entryPoints: [join(root, "src/cli/habits.ts")],
      outfile: join(target, "habits.mjs"),
    });
  }
}

/** One font of ten megabytes would take half a minute at the best quality, and gain little. */
const HUGE = 4_000_000;

/** Packs files once and for all, beside themselves: as small as brotli can takes seconds, and every start would pay them. */
async function packFiles(folder) {
  const names = readdirSync(folder).filter((name) => /\.(?:js|css|svg|ttf|icc|json|txt)$/.test(name));
  const packing = names.map(async (name) => {
    const content = readFileSync(join(folder, name));
    const packed = await brotli(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: content.length > HUGE ? 5 : 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    });
    if (packed.length < content.length) writeFileSync(join(folder, `${name}.br`), packed);
  });
  await Promise.all(packing);
}

function entry(name) {
  return ["triage", "plan", "call", "notes"].includes(name)
    ? join(root, `src/app/enter/${name}.tsx`)
    : join(root, `src/app/enter/${name}.ts`);
}

async function readPacks(packs, language, target) {
  const outfile = join(target, "site-packs.mjs");
  await bundle({
    entryPoints: [join(root, "scripts/site-packs.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    jsx: "automatic",
    jsxImportSource: "preact",
  });
  const { readSite } = await import(`${pathToFileURL(outfile).href}?${Date.now()}`);
  rmSync(outfile);
  const pictures = createRequire(import.meta.url)("lucide-static/icon-nodes.json");
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London", dateStyle: "short" }).format(
    new Date(),
  );
  return readSite(
    packs.map((folder) => resolve(root, folder)),
    language,
    pictures,
    today,
  );
}

const VIRTUAL = /^virtual:packs\/(\w+)$/;

// JSON.parse of a text is quicker to start than the same object written out.
const module = (value) => `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;

function virtualForVite(names) {
  return {
    name: "packs",
    resolveId: (id) => (VIRTUAL.test(id) ? `\0${id}` : null),
    load: (id) => (id.startsWith("\0virtual:packs/") ? module(names[id.slice(15)]) : null),
  };
}

function virtualForEsbuild(names) {
  return {
    name: "packs",
    setup(setup) {
      setup.onResolve({ filter: VIRTUAL }, ({ path }) => ({ path, namespace: "packs" }));
      setup.onLoad({ filter: VIRTUAL, namespace: "packs" }, ({ path }) => ({
        contents: module(names[VIRTUAL.exec(path)[1]]),
        loader: "js",
      }));
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now();
  await build();
  console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}
