/** Reads the sources of the house as facts: what a file imports, exports and says in comments. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";

/** The folder that holds `src`. */
export const HOUSE = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** `from` is as written; types count too: `import type`, and `import("...")` in a type. */
export type Import = Readonly<{ from: string; line: number }>;

export type Comment = Readonly<{ text: string; line: number; start: number }>;

/** A node of the syntax tree, as ESTree names them. */
export type SyntaxNode = Readonly<{ type: string; start: number }> & Readonly<Record<string, unknown>>;

export type Source = Readonly<{
  /** from the house's folder, with forward slashes: `src/kit/bytes.ts` */
  path: string;
  text: string;
  imports: readonly Import[];
  /** names that other files can import */
  exports: readonly string[];
  comments: readonly Comment[];
  /** every node, parents first */
  nodes: readonly SyntaxNode[];
  lineOf(offset: number): number;
}>;

/** A broken rule: where, what, and what to do instead. */
export type Offence = string;

/** Files under a folder whose names end in one of `endings`; none when the folder is not there yet. */
export function filesIn(folder: string, endings: readonly string[]): readonly string[] {
  const root = join(HOUSE, folder);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => relative(HOUSE, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .toSorted();
}

/** The code of `src` without its tests. */
export function houseCode(): readonly Source[] {
  return codeIn("src").filter(({ path }) => !isTest(path));
}

const parsedFiles = new Map<string, Source>();

/** All TypeScript and plain modules under a folder, each parsed once for all rules. */
export function codeIn(folder: string): readonly Source[] {
  return filesIn(folder, [".ts", ".tsx", ".mjs"]).map((path) => {
    const source = parsedFiles.get(path) ?? parseSource(path, textOf(path));
    parsedFiles.set(path, source);
    return source;
  });
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

export function textOf(path: string): string {
  return readFileSync(join(HOUSE, path), "utf8");
}

/** Parses one file; throws when it is no TypeScript. */
export function parseSource(path: string, text: string): Source {
  const parsed = parseSync(path, text);
  if (parsed.errors.length > 0)
    throw new Error(`${path}: ${parsed.errors.map(({ message }) => message).join("; ")}`);
  const lineOf = (offset: number): number => text.slice(0, offset).split("\n").length;
  const nodes = nodesOf(parsed.program);
  const imports = nodes.flatMap((node): readonly Import[] => {
    if (
      !/^(ImportDeclaration|ExportNamedDeclaration|ExportAllDeclaration|ImportExpression|TSImportType)$/.test(
        node.type,
      )
    ) {
      return [];
    }
    const from = literal(node["source"]) ?? literal(node["argument"]);
    return from === null ? [] : [{ from, line: lineOf(node.start) }];
  });
  const exports = parsed.module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ exportName }) => (exportName.name === null ? [] : [exportName.name])),
  );
  const comments = parsed.comments.map(({ value, start }) => ({ text: value, line: lineOf(start), start }));
  return { path, text, imports, exports, comments, nodes, lineOf };
}

/** The room of a file: `kit` for `src/kit/bytes.ts`, `main` for `src/main.ts`; `null` outside `src`. */
export function roomOf(path: string): string | null {
  const [top, room, below] = path.split("/");
  if (top !== "src" || room === undefined) return null;
  return below === undefined ? room.replace(/(\.d)?\.tsx?$/, "") : room;
}

/** The file that a relative import names; `null` for a package. */
export function importedFile(path: string, from: string): string | null {
  return from.startsWith(".") ? posix.join(posix.dirname(path), from.replace(/\?url$/, "")) : null;
}

/** `hono` for `hono/compress`, `@hono/node-server` as it is; `null` for files, Node's own and what the build makes. */
export function importedPackage(from: string): string | null {
  if (/^[./]|^node:|^virtual:/.test(from)) return null;
  const parts = from.split("/");
  return parts.slice(0, from.startsWith("@") ? 2 : 1).join("/");
}

function literal(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === "TSLiteralType") return literal(node["literal"]);
  const value = node["value"];
  return typeof value === "string" ? value : null;
}

function nodesOf(root: unknown): readonly SyntaxNode[] {
  const nodes: SyntaxNode[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isNode(value)) return;
    nodes.push(value);
    for (const part of Object.values(value)) if (typeof part === "object") visit(part);
  };
  visit(root);
  return nodes;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}
