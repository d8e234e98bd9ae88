/** The journeys alone: `npm run journeys`, with any words for Playwright after `--`. */
import { join } from "node:path";
import { haveTools } from "./browsers.mjs";
import { endChildrenWithUs, run } from "./child.mjs";
import { ready, ROOT } from "./ready.mjs";

endChildrenWithUs();
await ready();
const { chromium, firefox } = await haveTools(["chromium", "firefox", "pdftotext", "unzip"]);
const env = { ...process.env, CHROMIUM: chromium, FIREFOX: firefox };
const node = (file, ...words) => run(process.execPath, [join(ROOT, file), ...words], { cwd: ROOT, env });
const built = await node("tests/pseudo/build.mjs");
process.exitCode =
  built === 0 ? await node("node_modules/@playwright/test/cli.js", "test", ...process.argv.slice(2)) : built;
