/** Reads and checks the packs for a build; bundled and run by build.mjs. */
import { checkPacks } from "../src/content/check-packs.ts";
import { readPacks } from "../src/content/read-packs.ts";
import type { Pictures } from "../src/app/easy/picture.tsx";
import { makePacks } from "../src/app/make-packs.ts";
import type { SitePacks } from "../src/app/make-packs.ts";
import { packFiles } from "../src/cli/pack-files.ts";
import { planIds } from "../src/cli/plan-ids.ts";

/** Throws with every fault, file and line, when the packs are not whole. `today` is `YYYY-MM-DD`. */
export function readSite(
  folders: readonly string[],
  language: string,
  pictures: Pictures,
  today: string,
): SitePacks {
  const packs = readPacks(packFiles(...folders), language);
  const errors = checkPacks(packs, planIds(), today).filter((fault) => fault.weight === "error");
  if (errors.length > 0 || packs.words === null) {
    const lines = errors.map(({ file, line, message }) => `packs/${file}:${line}: ${message}`);
    throw new Error(`The packs are not whole:\n${lines.join("\n")}`);
  }
  return makePacks(packs.words, packs.places, pictures);
}
