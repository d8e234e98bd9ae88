// A reader of bags written from RFC 8493 alone, apart from what makes them: says everything that is wrong with a folder of files.
import { createHash } from "node:crypto";

/** Files by path from the top of the bag, with `/`. */
export type Folder = ReadonlyMap<string, Uint8Array>;

/** What is wrong, each with the section of RFC 8493 that says so; empty for a valid bag. */
export function faultsOfBag(folder: Folder): readonly string[] {
  const faults = [...declarationFaults(folder)];
  const names = [...folder.keys()];
  // 2.1.2 and 3: a payload directory, and at least one payload manifest.
  if (!names.some((name) => name.startsWith("data/"))) faults.push("2.1.2: no payload directory");
  const manifests = names.filter((name) => /^manifest-[a-z0-9]+\.txt$/.test(name));
  if (manifests.length === 0) faults.push("2.1.3: no payload manifest");
  for (const name of manifests) faults.push(...manifestFaults(folder, name));
  for (const name of names.filter((one) => /^tagmanifest-[a-z0-9]+\.txt$/.test(one)))
    faults.push(...tagManifestFaults(folder, name, manifests));
  return [...faults, ...oxumFaults(folder)];
}

/** 2.1.1: exactly two lines, UTF-8 without a byte order mark. */
function declarationFaults(folder: Folder): readonly string[] {
  const bytes = folder.get("bagit.txt");
  if (bytes === undefined) return ["2.1.1: no bagit.txt"];
  if (bytes[0] === 0xef && bytes[1] === 0xbb) return ["2.1.1: bagit.txt has a byte order mark"];
  const fits = /^BagIt-Version: \d+\.\d+(?:\r\n|\r|\n)Tag-File-Character-Encoding: UTF-8(?:\r\n|\r|\n)?$/;
  return fits.test(textOf(bytes)) ? [] : ["2.1.1: bagit.txt says something else"];
}

type Line = Readonly<{ digest: string; path: string }>;

/** 2.1.3: digest, blank space, path, in which only LF, CR and the percent sign are encoded. */
function linesOf(
  folder: Folder,
  name: string,
): Readonly<{ lines: readonly Line[]; faults: readonly string[] }> {
  const lines: Line[] = [];
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const line of textOf(folder.get(name) ?? new Uint8Array()).split(/\r\n|\r|\n/)) {
    if (line === "") continue;
    const [, digest = "", written = ""] = /^([0-9a-f]+)[ \t]+\*?(.+)$/i.exec(line) ?? [];
    const path = decoded(written);
    if (digest === "") faults.push(`2.1.3: ${name} has a line of another shape: ${line}`);
    else if (path === null || path.startsWith("/") || path.startsWith("~") || path.split("/").includes(".."))
      faults.push(`5.1: ${name} names a place outside of the bag: ${written}`);
    else if (seen.has(path)) faults.push(`2.1.3: ${name} names a file twice: ${path}`);
    else {
      seen.add(path);
      lines.push({ digest: digest.toLowerCase(), path });
    }
  }
  return { lines, faults };
}

/** null for a percent sign that stands for nothing. */
function decoded(written: string): string | null {
  const rest = written.replaceAll(/%(?:0A|0D|25)/gi, "");
  if (rest.includes("%")) return null;
  return written.replaceAll(/%0A/gi, "\n").replaceAll(/%0D/gi, "\r").replaceAll("%25", "%");
}

function manifestFaults(folder: Folder, name: string): readonly string[] {
  const { lines, faults } = linesOf(folder, name);
  const listed = new Set(lines.map(({ path }) => path));
  const outside = lines.filter(({ path }) => !path.startsWith("data/"));
  // 3: every payload file is listed in every payload manifest.
  const extra = [...folder.keys()].filter((path) => path.startsWith("data/") && !listed.has(path));
  return [
    ...faults,
    ...outside.map(({ path }) => `2.1.3: ${name} names no payload: ${path}`),
    ...extra.map((path) => `3: ${name} does not name ${path}`),
    ...lines.flatMap((line) => digestFaults(folder, name, line)),
  ];
}

/** 2.2.1: names all payload manifests, no tag manifest, no payload. */
function tagManifestFaults(folder: Folder, name: string, manifests: readonly string[]): readonly string[] {
  const { lines, faults } = linesOf(folder, name);
  const listed = new Set(lines.map(({ path }) => path));
  return [
    ...faults,
    ...manifests.filter((one) => !listed.has(one)).map((one) => `2.2.1: ${name} does not name ${one}`),
    ...lines
      .filter(({ path }) => path.startsWith("data/") || path.startsWith("tagmanifest-"))
      .map(({ path }) => `2.2.1: ${name} names ${path}`),
    ...lines.flatMap((line) => digestFaults(folder, name, line)),
  ];
}

function digestFaults(folder: Folder, name: string, { digest, path }: Line): readonly string[] {
  const algorithm = /-([a-z0-9]+)\.txt$/.exec(name)?.[1] ?? "";
  const bytes = folder.get(path);
  if (bytes === undefined) return [`3: ${path} is missing`];
  return createHash(algorithm).update(bytes).digest("hex") === digest ? [] : [`3: ${path} was altered`];
}

/** 2.2.2: bytes and files of the payload. */
function oxumFaults(folder: Folder): readonly string[] {
  const info = folder.get("bag-info.txt");
  const oxums = [...textOf(info ?? new Uint8Array()).matchAll(/^Payload-Oxum:[ \t]*(.*)$/gim)];
  if (oxums.length > 1) return ["2.2.2: Payload-Oxum stands twice"];
  const [oxum] = oxums;
  if (oxum === undefined) return [];
  const payload = [...folder].filter(([path]) => path.startsWith("data/"));
  const is = `${payload.reduce((sum, [, bytes]) => sum + bytes.length, 0)}.${payload.length}`;
  return oxum[1]?.trim() === is ? [] : [`2.2.2: Payload-Oxum is ${is}`];
}

const textOf = (bytes: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
