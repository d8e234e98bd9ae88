/** Reads a packs folder from disk into the map that the content room takes. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { PackFiles } from "../content/fault.ts";

/** Paths are relative to `folder`, with forward slashes. Later folders add to and replace earlier ones. */
export function packFiles(...folders: readonly string[]): PackFiles {
  const files = new Map<string, string>();
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(ya?ml|md)$/.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      const name = path.slice(folder.length + 1).replaceAll("\\", "/");
      files.set(name, readFileSync(path, "utf8").replaceAll("\r\n", "\n"));
    }
  }
  return files;
}
