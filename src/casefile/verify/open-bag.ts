/** A bag in a zip: its one folder found, every file in it read once for its digests, small ones kept. */
import { nameToShow } from "../../evidence/import/archive-names.ts";
import { concat } from "../../kit/bytes.ts";
import type { LateHasher } from "../../kit/digest.ts";
import type { Finding, Note } from "./findings.ts";
import { BrokenMember, openZip } from "./open-zip.ts";
import type { ZipMember } from "./open-zip.ts";

/** How lists name the hashes that they use (RFC 8493, section 2.4). */
export const ALGORITHMS = ["sha256", "sha512", "sha1", "md5"] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

/** What hashes can be worked out here: SHA-256 at least. Each is told how many bytes will come. */
export type Hashers = Readonly<
  Partial<Record<Algorithm, (size: number) => LateHasher | Promise<LateHasher>>>
>;

/** `digests` is empty, and `bytes` null, for a file that cannot be unpacked. `bytes` are kept of files that have to be read. */
export type BagFile = Readonly<{
  path: string;
  size: number;
  digests: ReadonlyMap<Algorithm, string>;
  bytes: Uint8Array | null;
}>;

/** `name` of the zip as it was given. */
export type OpenBag = Readonly<{
  name: string;
  files: ReadonlyMap<string, BagFile>;
  findings: readonly Finding[];
  notes: readonly Note[];
}>;

export type Reading = Readonly<{
  hashers: Hashers;
  signal?: AbortSignal | undefined;
  onRead?: ((bytes: number) => void) | undefined;
}>;

/** What computers put beside files when they pack a folder again. */
const SYSTEM_FILE = /^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/;

/** What has to be read and not only counted. */
const KEPT = /^(?:[^/]+\.txt|timestamps\/[^/]+|data\/case\.json)$/;
/** The longest file that is kept, and all of them together, in bytes. */
const MOST_KEPT = 320_000_000;
const MOST_SMALL = 50_000_000;

/** Where the members of a bag are, before any of them is read. */
export type FoundBag = Readonly<{
  name: string;
  members: ReadonlyMap<string, ZipMember>;
  findings: readonly Finding[];
  notes: readonly Note[];
}>;

/** null where there is no zip, or no bag in it; only findings where there once was one. */
export async function findBag(name: string, blob: Blob): Promise<FoundBag | readonly Finding[] | null> {
  const zip = await openZip(blob);
  if (zip === null)
    return (await beginsAsBag(blob)) ? [{ where: "", what: "its end", code: "zip-broken" }] : null;
  if ("code" in zip) return (await beginsAsBag(blob)) ? [zip] : null;
  const notes: Note[] = [];
  const plain = zip.members.filter((member) => {
    if (!SYSTEM_FILE.test(member.name)) return true;
    notes.push({ where: nameToShow(member.name), what: "", code: "system-file" });
    return false;
  });
  const folder = folderOf(plain);
  if (folder === null) {
    const gone: readonly Finding[] = [{ where: "bagit.txt", what: "", code: "missing" }];
    return (await beginsAsBag(blob)) ? (zip.faults.length > 0 ? zip.faults : gone) : null;
  }
  const findings: Finding[] = [...zip.faults.map((one) => ({ ...one, where: within(one.where, folder) }))];
  const members = new Map<string, ZipMember>();
  for (const member of plain) {
    if (member.name.startsWith(folder)) members.set(member.name.slice(folder.length), member);
    else findings.push({ where: nameToShow(member.name), what: "", code: "outside" });
  }
  return { name, members, findings, notes };
}

/** The folder in which bagit.txt stands, or where that is gone, what only a bag has: at the top, or one below; with its slash. */
function folderOf(members: readonly ZipMember[]): string | null {
  for (const mark of MARKS) {
    const found = members.flatMap(({ name }) => mark.exec(name)?.[1] ?? []);
    const [folder] = found.toSorted((one, other) => one.length - other.length);
    if (folder !== undefined) return folder;
  }
  return null;
}

const MARKS = [
  /^((?:[^/]+\/)?)bagit\.txt$/,
  /^((?:[^/]+\/)?)manifest-[a-z0-9]+\.txt$/,
  /^((?:[^/]+\/)?)data\/case\.json$/,
];

const within = (where: string, folder: string): string =>
  where.startsWith(folder) ? where.slice(folder.length) : where;

/** What is left of a bag that lost its list begins with a file that only bags have; ours have its name at the start. */
async function beginsAsBag(blob: Blob): Promise<boolean> {
  const head = new Uint8Array(await blob.slice(0, 400).arrayBuffer());
  const text = String.fromCodePoint(...head);
  return /bagit\.txt|BagIt-Version|case-file-\d{4}-\d{2}-\d{2}/.test(text);
}

/** Reads every file of it once. Throws the reason of the signal, and what the blob fails with. */
export async function readBag(found: FoundBag, reading: Reading): Promise<OpenBag> {
  const findings = [...found.findings];
  const files = new Map<string, BagFile>();
  let kept = 0;
  for (const [path, member] of found.members) {
    const small = path === "data/case.json" ? MOST_KEPT : MOST_SMALL;
    const keep = KEPT.test(path) && member.size <= small && kept + member.size <= 2 * MOST_KEPT;
    if (keep) kept += member.size;
    else if (KEPT.test(path)) findings.push({ where: path, what: String(member.size), code: "too-large" });
    const { file, broken } = await readFile(path, member, keep, reading);
    files.set(path, file);
    if (broken !== null) findings.push({ where: path, what: broken, code: "zip-cannot-unpack" });
  }
  return { name: found.name, files, findings, notes: found.notes };
}

type ReadFile = Readonly<{ file: BagFile; broken: string | null }>;

/** What came out of one that is broken is still held against the lists, where all of it came out. */
async function readFile(
  path: string,
  member: ZipMember,
  keep: boolean,
  { hashers, signal, onRead }: Reading,
): Promise<ReadFile> {
  const { size } = member;
  const running: (readonly [Algorithm, LateHasher])[] = [];
  for (const algorithm of ALGORITHMS) {
    const make = hashers[algorithm];
    if (make !== undefined) running.push([algorithm, await make(size)]);
  }
  const pieces: Uint8Array[] = [];
  let broken: BrokenMember | null = null;
  try {
    for await (const piece of member.bytes()) {
      signal?.throwIfAborted();
      for (const [, hasher] of running) hasher.update(piece);
      if (keep) pieces.push(new Uint8Array(piece));
      onRead?.(piece.length);
    }
  } catch (fault: unknown) {
    if (!(fault instanceof BrokenMember)) throw fault;
    broken = fault;
  }
  if (broken?.complete === false)
    return { file: { path, size, digests: new Map(), bytes: null }, broken: broken.message };
  const digests = new Map<Algorithm, string>();
  for (const [algorithm, hasher] of running) digests.set(algorithm, await hasher.hex());
  return {
    file: { path, size, digests, bytes: keep ? concat(...pieces) : null },
    broken: broken?.message ?? null,
  };
}

/** The text of a file that was kept; null when it is not there, or not UTF-8. */
export function textIn({ files }: Pick<OpenBag, "files">, path: string): string | null {
  const bytes = files.get(path)?.bytes ?? null;
  if (bytes === null) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
