/** Builds the site for tests: in pretend languages, and with the fictional police area beside the real ones. */
import { execFileSync } from "node:child_process";
import { build } from "../../scripts/build.mjs";

for (const language of ["en-XA", "ar-XB"]) {
  const packs = `dist-tests/packs-${language}`;
  execFileSync(process.execPath, ["--import", "tsx", "tests/pseudo/make-packs.ts", language, packs]);
  await build({ out: `dist-tests/${language}`, packs: [packs], language, quick: true });
}
await build({ out: "dist-tests/fellshire", packs: ["packs", "tests"], quick: true });
