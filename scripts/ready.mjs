/** Makes a checkout runnable: the right Node, packages as locked, and a build no older than its sources. */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { endChildrenWithUs, run } from "./child.mjs";

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const PACKAGES_STAMP = "node_modules/.ready";
const BUILD_STAMP = "dist/.ready";
// What is asked for once we are ready may be read by a program: tools speak beside it, not into it.
const STANDARD_ERROR = 2;
// What the build reads: folders whole, single files by name.
const SOURCES = [
  "src",
  "packs",
  "package-lock.json",
  "scripts/build.mjs",
  "scripts/reading.mjs",
  "scripts/site-packs.ts",
  "tsconfig.json",
];

/** What stands in the way, in words for whoever runs this. */
export class NotReady extends Error {}

/** Installs and builds what is missing or stale, and says so. Quick when nothing is. Throws `NotReady`. */
export async function ready(root = ROOT, say = console.log) {
  const tooOld = oldNode(process.versions.node, JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
  if (tooOld !== null) throw new NotReady(tooOld);
  await refresh(root, PACKAGES_STAMP, packagesMark(root), "Installing packages", installPackages, say);
  await refresh(root, BUILD_STAMP, sourcesMark(root), "Building", build, say);
}

/** A message when this Node is older than the project's `engines` ask for, else null. */
export function oldNode(version, { engines }) {
  const wanted = engines.node.replace(/^>=/, "").split(".").map(Number);
  const given = version.split(".").map(Number);
  const at = wanted.findIndex((number, index) => number !== given[index]);
  if (at === -1 || given[at] > wanted[at]) return null;
  return `This needs Node ${wanted.join(".")} or newer. This is Node ${version}. Install a newer Node, then try again.`;
}

/** Changes when other packages, or another Node, are wanted. */
export function packagesMark(root) {
  const lock = readFileSync(join(root, "package-lock.json"));
  return createHash("sha256")
    .update(lock)
    .update(process.version + process.platform + process.arch)
    .digest("hex");
}

/** Changes when anything that the build reads changes: names and content, not dates. */
export function sourcesMark(root) {
  const hash = createHash("sha256").update(process.version);
  for (const file of SOURCES.flatMap((name) => filesIn(root, name))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesIn(root, path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (found === undefined || /\.test\.tsx?$/.test(path)) return [];
  if (!found.isDirectory()) return [path];
  const names = readdirSync(join(root, path)).toSorted();
  return names.flatMap((name) => filesIn(root, `${path}/${name}`));
}

async function refresh(root, stamp, mark, doing, act, say) {
  const file = join(root, stamp);
  if (existsSync(file) && readFileSync(file, "utf8") === mark) return;
  say(`${doing} ...`);
  const started = Date.now();
  await act(root);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, mark);
  say(`${doing}: done in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

// No package needs its install script here: what they fetch or compile is in the platform's own packages.
async function installPackages(root) {
  const words = ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--include=dev", "--include=optional"];
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  await must(npm, words, root, "The packages could not be installed. What npm says is above.");
}

async function build(root) {
  const words = [join(root, "scripts/build.mjs")];
  await must(process.execPath, words, root, "The build failed. What is wrong is said above.");
}

async function must(command, words, cwd, otherwise) {
  if ((await run(command, words, { cwd, output: STANDARD_ERROR })) !== 0) throw new NotReady(otherwise);
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  endChildrenWithUs();
  try {
    await ready();
  } catch (error) {
    if (!(error instanceof NotReady)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
