/** The addresses of the built files, read from the build's manifest. */
import * as v from "valibot";
import type { Assets } from "./document.tsx";

const manifestSchema = v.record(
  v.string(),
  v.object({
    file: v.string(),
    name: v.optional(v.string()),
    isEntry: v.optional(v.boolean(), false),
    imports: v.optional(v.array(v.string()), []),
  }),
);

/** `manifest` is the text of Vite's manifest.json. Throws when it is not one. */
export function readAssets(manifest: string): Assets {
  const parts = v.parse(manifestSchema, JSON.parse(manifest));
  const entries = Object.entries(parts).filter(([, part]) => part.isEntry);
  const nameOf = (source: string): string => /([\w-]+)\.\w+$/.exec(source)?.[1] ?? source;
  const files = Object.fromEntries(entries.map(([source, part]) => [nameOf(source), `/${part.file}`]));
  const imported = (source: string, seen: Set<string>): readonly string[] =>
    (parts[source]?.imports ?? []).flatMap((next) => {
      if (seen.has(next)) return [];
      seen.add(next);
      return [`/${parts[next]?.file ?? ""}`, ...imported(next, seen)];
    });
  const { site = "", "without-script": styleWithoutScript = "", ...scripts } = files;
  return {
    style: site,
    styleWithoutScript,
    scripts,
    imports: Object.fromEntries(entries.map(([source]) => [nameOf(source), imported(source, new Set())])),
  };
}
