/** Every package has one owner below the screens, and a reason in docs/DEPENDENCIES.md. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as v from "valibot";
import type { Offence, Source } from "./source.ts";
import { HOUSE, houseCode, importedPackage, parseSource, roomOf, textOf } from "./source.ts";

/** Rooms of floor 4 draw screens or speak to a terminal: there the one-owner rule does not hold. */
const SHELLS = ["app", "desk", "cli", "main"];

/** Packages that more than one file may import, and in which rooms. */
const FREE: Readonly<Record<string, readonly string[] | "everywhere">> = {
  valibot: "everywhere",
  preact: ["app", "desk"],
  "preact-render-to-string": ["app", "desk"],
  "govuk-frontend": ["app", "desk"],
};

const manifestSchema = v.object({
  dependencies: v.optional(v.record(v.string(), v.string()), {}),
  devDependencies: v.optional(v.record(v.string(), v.string()), {}),
});

function ownerOffences(files: readonly Source[]): readonly Offence[] {
  const owners = new Map<string, Set<string>>();
  for (const { path, imports } of files) {
    const room = roomOf(path);
    for (const { from } of imports) {
      const name = importedPackage(from);
      if (name === null || room === null) continue;
      const free = FREE[name];
      if (free === undefined ? SHELLS.includes(room) : free === "everywhere" || free.includes(room)) continue;
      owners.set(name, (owners.get(name) ?? new Set()).add(path));
    }
  }
  return [...owners].flatMap(([name, paths]) => {
    const free = FREE[name];
    if (free !== undefined && free !== "everywhere") {
      return [`${name} is free in ${free.join(" and ")} only, and is imported by ${[...paths].join(", ")}.`];
    }
    if (paths.size === 1) return [];
    return [
      `${name} is imported by ${[...paths].join(", ")}: let one file wrap it, and the others import that file.`,
    ];
  });
}

function undeclared(files: readonly Source[], declared: ReadonlySet<string>): readonly Offence[] {
  return files.flatMap(({ path, imports }) =>
    imports.flatMap(({ from, line }) => {
      const name = importedPackage(from);
      if (name === null || declared.has(name) || declared.has(`@types/${name}`)) return [];
      return [`${path}:${line} imports ${name}, which package.json does not name.`];
    }),
  );
}

/** Packages in the first cells of the tables, with the reason in the second. */
function reasonsIn(document: string): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  for (const row of document.split("\n").filter((line) => line.startsWith("|"))) {
    const [, names = "", reason = ""] = row.split("|");
    for (const [, name = ""] of names.matchAll(/`([^`]+)`/g)) reasons.set(name, reason.trim());
  }
  return reasons;
}

function reasonOffences(declared: ReadonlySet<string>, document: string): readonly Offence[] {
  const reasons = reasonsIn(document);
  return [
    ...[...declared]
      .filter((name) => (reasons.get(name) ?? "") === "")
      .map((name) => `${name} is in package.json: say why in docs/DEPENDENCIES.md.`),
    ...[...reasons.keys()]
      .filter((name) => !declared.has(name))
      .map((name) => `${name} is in docs/DEPENDENCIES.md and not in package.json.`),
  ];
}

const house = houseCode();
const manifest = v.parse(manifestSchema, JSON.parse(textOf("package.json")));
const declared = new Set([...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)]);

test("below the screens each package is wrapped by one file", () => {
  expect(ownerOffences(house)).toEqual([]);
});

test("every imported package is in package.json", () => {
  expect(undeclared(house, declared)).toEqual([]);
});

test("every package has a reason, and every reason a package", () => {
  const path = "docs/DEPENDENCIES.md";
  expect(existsSync(join(HOUSE, path)), `${path} is missing`).toBe(true);
  expect(reasonOffences(declared, textOf(path))).toEqual([]);
});

test("every version is pinned", () => {
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test("these rules can fail", () => {
  const files = [
    parseSource("src/content/a.ts", 'import { parse } from "yaml"; import * as v from "valibot";'),
    parseSource(
      "src/server/b.ts",
      'import type { Node } from "yaml"; import { h } from "preact"; import fs from "node:fs";',
    ),
    parseSource(
      "src/app/c.tsx",
      'import { h } from "preact/hooks"; import x from "yaml"; import y from "left-pad";',
    ),
  ];
  expect(ownerOffences(files)).toEqual([
    "yaml is imported by src/content/a.ts, src/server/b.ts: let one file wrap it, and the others import that file.",
    "preact is free in app and desk only, and is imported by src/server/b.ts.",
  ]);
  expect(undeclared(files, new Set(["yaml", "valibot", "preact"]))).toEqual([
    "src/app/c.tsx:1 imports left-pad, which package.json does not name.",
  ]);
  const document = "| package | why |\n|---|---|\n| `yaml` | reads packs |\n| `gone`, `preact` | |\n";
  expect(reasonOffences(new Set(["yaml", "preact"]), document)).toEqual([
    "preact is in package.json: say why in docs/DEPENDENCIES.md.",
    "gone is in docs/DEPENDENCIES.md and not in package.json.",
  ]);
});
