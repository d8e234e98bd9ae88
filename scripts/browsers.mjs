/** Finds the browsers and other tools that tests drive; as root on Debian it installs those that are missing. */
import { accessSync, constants, existsSync, realpathSync } from "node:fs";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { endChildrenWithUs, run } from "./child.mjs";

/** By name: the variable that names it, what it may be called on the PATH, and Debian's package. */
export const TOOLS = {
  chromium: {
    variable: "CHROMIUM",
    commands: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"],
    debian: "chromium",
  },
  firefox: { variable: "FIREFOX", commands: ["firefox-esr", "firefox"], debian: "firefox-esr" },
  pdftotext: { variable: "PDFTOTEXT", commands: ["pdftotext"], debian: "poppler-utils" },
  qpdf: { variable: "QPDF", commands: ["qpdf"], debian: "qpdf" },
  age: { variable: "AGE", commands: ["age"], debian: "age" },
  openssl: { variable: "OPENSSL", commands: ["openssl"], debian: "openssl" },
  unzip: { variable: "UNZIP", commands: ["unzip"], debian: "unzip" },
};

const APT_TRIES = 5;
const APT_PAUSE_MS = 6000;

/** What cannot be had, in words for whoever runs this. */
export class NoTool extends Error {}

/** The path of one of the tools, or null. Throws `NoTool` when its variable names something that cannot be run. */
export function findTool({ variable, commands }, env = process.env) {
  const named = env[variable];
  if (named !== undefined && named !== "") {
    if (canRun(named)) return named;
    throw new NoTool(`${variable} is set to ${named}, and nothing can be run there.`);
  }
  const folders = [...(env.PATH ?? "").split(delimiter).filter((folder) => folder !== ""), "/usr/bin"];
  const places = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return places.find(canRun) ?? null;
}

/**
 * Paths of all of `names`, by name; those missing are installed first where `mayInstall`. Throws `NoTool`.
 * `pause`: milliseconds between tries.
 */
export async function haveTools(names, options = {}) {
  const { env = process.env, tools = TOOLS, pause = APT_PAUSE_MS, mayInstall = canInstall() } = options;
  const missing = () => names.filter((name) => findTool(tools[name], env) === null);
  if (mayInstall && missing().length > 0) {
    const packages = missing().map((name) => tools[name].debian);
    await install(packages, env, pause);
  }
  if (missing().length > 0)
    throw new NoTool(
      missing()
        .map((name) => howToGet(name, tools[name]))
        .join("\n"),
    );
  return Object.fromEntries(names.map((name) => [name, findTool(tools[name], env)]));
}

function howToGet(name, { variable, debian }) {
  return `${name} was not found. On Debian: sudo apt-get install ${debian}. Elsewhere: install it, and set ${variable} to its path if it is not on the PATH.`;
}

function canInstall() {
  return process.getuid?.() === 0 && existsSync("/etc/debian_version");
}

async function install(packages, env, pause) {
  console.log(`Installing ${packages.join(" and ")} ...`);
  const quietly = { env: { ...env, DEBIAN_FRONTEND: "noninteractive" } };
  // Another program may hold apt's lists; of the package lock apt knows how to wait itself.
  const apt = (...words) => run("apt-get", ["-qq", "-o", "DPkg::Lock::Timeout=120", ...words], quietly);
  for (let tries = 1; ; tries += 1) {
    const good =
      (await apt("update")) === 0 &&
      (await apt("install", "-y", "--no-install-recommends", ...packages)) === 0;
    if (good || tries === APT_TRIES) return;
    console.log(`apt-get did not succeed. Trying again (${tries + 1} of ${APT_TRIES}).`);
    await wait(pause);
  }
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  endChildrenWithUs();
  try {
    for (const [name, path] of Object.entries(await haveTools(Object.keys(TOOLS))))
      console.log(`${name}: ${path}`);
  } catch (error) {
    if (!(error instanceof NoTool)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
