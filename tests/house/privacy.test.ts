/** Nothing of the machine it was made on is in the tree, and nothing in the pages remembers a person. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Offence, Source } from "./source.ts";
import { HOUSE, codeIn, isTest, parseSource } from "./source.ts";

/** What is installed, built or kept by tools. */
const NOT_OURS = new Set([
  "node_modules",
  ".git",
  "dist",
  "build",
  "coverage",
  "test-results",
  "playwright-report",
  ".cache",
  "data",
]);
const BINARY = /\.(png|jpe?g|gif|webp|avif|ico|woff2?|pdf|zip|gz|br|mp[34]|wasm|vcf)$/i;

/** Written in parts, so that this file does not name one. Folders of a person's or a builder's machine. */
const MACHINE_PATH = new RegExp(
  String.raw`(?<![\w.)\]}*-])/(?:${["root", "work", "home/[a-z]+", "Users/[a-z]+"].join("|")})/(?=[\w.])`,
  "i",
);

const REMEMBERS = new Set(["localStorage", "sessionStorage", "cookieStore", "cookie"]);

/** Every text file of the tree, from the house's folder. */
function treeFiles(folder = ""): readonly string[] {
  return readdirSync(join(HOUSE, folder), { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return treeFiles(path);
    return entry.isFile() && !BINARY.test(entry.name) ? [path] : [];
  });
}

function machinePaths(path: string, text: string): readonly Offence[] {
  if (!MACHINE_PATH.test(text)) return [];
  return text
    .split("\n")
    .flatMap((line, index) =>
      MACHINE_PATH.test(line)
        ? [`${path}:${index + 1} names a folder of one machine: ${line.trim().slice(0, 80)}`]
        : [],
    );
}

/** Identifiers and names of members, also in brackets; words in prose do not count. */
function memories({ path, nodes, lineOf }: Source): readonly Offence[] {
  return nodes.flatMap((node) => {
    const name =
      node.type === "Identifier" ? node["name"] : node.type === "Literal" ? node["value"] : undefined;
    if (typeof name !== "string" || !REMEMBERS.has(name)) return [];
    return [`${path}:${lineOf(node.start)} says ${name}: pages keep nothing there (DESIGN 2).`];
  });
}

test("no file names a folder of the machine it was written on", () => {
  expect(treeFiles().flatMap((path) => machinePaths(path, readFileSync(join(HOUSE, path), "utf8")))).toEqual(
    [],
  );
});

test("pages use no cookie and no web storage", () => {
  expect(
    [...codeIn("src/app"), ...codeIn("src/desk")].filter(({ path }) => !isTest(path)).flatMap(memories),
  ).toEqual([]);
});

test("these rules can fail", () => {
  const home = ["", "root", "x"].join("/");
  const work = ["", "work", "main"].join("/");
  for (const text of [
    `see ${home}`,
    `"${work}/src"`,
    `file://${home}`,
    `(${["", "home", "ann", "x"].join("/")})`,
  ]) {
    expect(machinePaths("README.md", text), text).toHaveLength(1);
  }
  for (const text of ["https://example.org/work/x", "[work](/guide/work)", "/apps/home/x", "src/work/x"]) {
    expect(machinePaths("README.md", text), text).toEqual([]);
  }
  expect(
    memories(
      parseSource(
        "src/app/a.ts",
        'localStorage.setItem("a", "b"); document.cookie = "a=b"; window["sessionStorage"];',
      ),
    ),
  ).toHaveLength(3);
  expect(
    memories(parseSource("src/app/a.ts", 'export const words = "We set no cookie."; // no localStorage')),
  ).toEqual([]);
});
