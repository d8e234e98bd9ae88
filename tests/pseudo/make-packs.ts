/** Writes the packs in a pretend language into a folder: `tsx tests/pseudo/make-packs.ts en-XA FOLDER`. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { packFiles } from "../../src/cli/pack-files.ts";
import { LONGER, RIGHT_TO_LEFT, pretendFiles } from "./pseudo-pack.ts";

const [language = "", folder = ""] = process.argv.slice(2);
const pretend = [LONGER, RIGHT_TO_LEFT].find((one) => one.language === language);
if (pretend === undefined || folder === "") throw new Error("Name a pretend language and a folder.");
rmSync(folder, { recursive: true, force: true });
for (const [path, text] of pretendFiles(packFiles("packs"), pretend)) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
