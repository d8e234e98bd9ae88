/** Puts the parts of a case file together again: one whole bag, with the payload that it was split from. */
import { openArchive } from "../evidence/import/archive.ts";
import { NoExport } from "../evidence/import/reader.ts";
import { concat, fromUtf8 } from "../kit/bytes.ts";
import { sha256Hex } from "../kit/digest.ts";
import { BagFault } from "./bag-fault.ts";
import type { BagInput } from "./bag.ts";
import { readBagInfo } from "./bag-info.ts";
import { readManifest } from "./manifest.ts";
import type { Listed } from "./manifest.ts";
import type { Payload } from "./payload.ts";
import { GROUP_MANIFEST, HOW_TO_CHECK } from "./tag-files.ts";
import type { Timestamp } from "./tag-files.ts";

/** A part as a file was named and as it was opened. */
type Opened = Readonly<{
  file: string;
  files: Files;
  part: number;
  parts: number;
  group: string;
  made: string;
}>;

type Files = ReadonlyMap<string, Readonly<{ size: number; bytes: () => AsyncIterable<Uint8Array> }>>;

/** The longest tag file that is read. */
const LONGEST_TAG = 50_000_000;

/**
 * The input of the whole bag, for `makeBag`, which reads the bytes and holds them against the manifest of the whole. In any order; throws a BagFault for files that
 * are not all the parts of one case file. The tokens over single parts are not handed on: they stay true of the parts.
 */
export async function joinParts(files: readonly Readonly<{ name: string; blob: Blob }>[]): Promise<BagInput> {
  const opened: Opened[] = [];
  for (const { name, blob } of files) opened.push(await open(name, blob));
  const parts = inOrder(opened);
  const [first] = parts;
  if (first === undefined) throw new BagFault("not-a-part", "");
  const manifest = await textIn(first, GROUP_MANIFEST);
  for (const part of parts)
    if ((await textIn(part, GROUP_MANIFEST)) !== manifest) throw new BagFault("other-group", part.file);
  const listed = readManifest(manifest);
  if (listed === null || first.group !== `sha256:${sha256Hex(new TextEncoder().encode(manifest))}`)
    throw new BagFault("changed", `${first.file}: ${GROUP_MANIFEST}`);
  return {
    made: first.made,
    payload: payloadOf(parts, listed),
    part: null,
    timestamps: await timestampsOf(first),
    roots: await Promise.all(
      numbered(first, (at) => `timestamps/root-${at}.pem`).map((path) => textIn(first, path)),
    ),
    howToCheck: await textIn(first, HOW_TO_CHECK),
  };
}

async function open(file: string, blob: Blob): Promise<Opened> {
  const files = new Map<string, Readonly<{ size: number; bytes: () => AsyncIterable<Uint8Array> }>>();
  try {
    const { members, skipped } = await openArchive(blob, file);
    const folders = new Set(members.map(({ name }) => name.slice(0, name.indexOf("/") + 1)));
    const [folder = ""] = folders;
    if (folders.size !== 1 || folder === "" || skipped.length > 0) throw new BagFault("not-a-part", file);
    for (const member of members) files.set(member.name.slice(folder.length), member);
  } catch (fault: unknown) {
    if (fault instanceof NoExport) throw new BagFault("not-a-part", file, { cause: fault });
    throw fault;
  }
  const info = readBagInfo(await textOf(files, "bag-info.txt", file));
  const [, part = "", parts = ""] = /^(\d{1,4}) of (\d{1,4})$/.exec(info.get("bag-count") ?? "") ?? [];
  const [group, made] = [info.get("bag-group-identifier"), info.get("made")];
  if (group === undefined || made === undefined || part === "") throw new BagFault("not-a-part", file);
  return { file, files, part: Number(part), parts: Number(parts), group, made };
}

function inOrder(opened: readonly Opened[]): readonly Opened[] {
  const sorted = opened.toSorted((one, other) => one.part - other.part);
  const [first] = sorted;
  if (first === undefined) return [];
  for (const [at, one] of sorted.entries()) {
    if (one.group !== first.group || one.parts !== first.parts || one.made !== first.made)
      throw new BagFault("other-group", one.file);
    if (sorted[at + 1]?.part === one.part) throw new BagFault("twice", one.file);
  }
  const here = new Set(sorted.map(({ part }) => part));
  const missing = Array.from({ length: first.parts }, (_, at) => at + 1).filter((part) => !here.has(part));
  if (missing.length > 0) throw new BagFault("missing-part", `${missing.join(", ")} of ${first.parts}`);
  if (sorted.length > first.parts) throw new BagFault("not-a-part", sorted.at(-1)?.file ?? "");
  return sorted;
}

/** Every file of the whole from the one part that has it, in the order of the whole. */
function payloadOf(parts: readonly Opened[], listed: readonly Listed[]): readonly Payload[] {
  const names = new Set(listed.map(({ path }) => path));
  for (const { file, files } of parts)
    for (const path of files.keys())
      if (path.startsWith("data/") && !names.has(path)) throw new BagFault("changed", `${file}: ${path}`);
  return listed.map(({ path, digest }) => {
    const holding = parts.flatMap(({ files }) => files.get(path) ?? []);
    const [member] = holding;
    if (member === undefined || holding.length > 1)
      throw new BagFault(member === undefined ? "missing-part" : "twice", path);
    return { path, digest, size: member.size, bytes: () => member.bytes() };
  });
}

async function timestampsOf(part: Opened): Promise<readonly Timestamp[]> {
  const paths = numbered(part, (at) => `timestamps/${String(at).padStart(4, "0")}.heads.json`);
  return Promise.all(
    paths.map(async (path) => ({
      heads: await bytesOf(part.files, path, part.file),
      tsr: await bytesOf(part.files, path.replace(".heads.json", ".tsr"), part.file),
    })),
  );
}

/** The paths with 1, 2, 3 and so on in them, as far as there are any. */
function numbered({ files }: Opened, pathOf: (at: number) => string): readonly string[] {
  const paths: string[] = [];
  for (let at = 1; files.has(pathOf(at)); at += 1) paths.push(pathOf(at));
  return paths;
}

const textIn = (part: Opened, path: string): Promise<string> => textOf(part.files, path, part.file);

async function textOf(files: Files, path: string, file: string): Promise<string> {
  try {
    return fromUtf8(await bytesOf(files, path, file));
  } catch (fault: unknown) {
    if (fault instanceof BagFault) throw fault;
    throw new BagFault("changed", `${file}: ${path}`, { cause: fault });
  }
}

async function bytesOf(files: Files, path: string, file: string): Promise<Uint8Array> {
  const member = files.get(path);
  if (member === undefined || member.size > LONGEST_TAG) throw new BagFault("not-a-part", file);
  const pieces: Uint8Array[] = [];
  for await (const piece of member.bytes()) pieces.push(piece);
  return concat(...pieces);
}
