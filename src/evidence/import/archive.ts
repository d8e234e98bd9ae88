/** A zip as a source: its members as streams, with limits against archives that are broken, locked or made to harm. */
import { ERR_ENCRYPTED_CENTRAL_DIRECTORY, ZipReader } from "@zip.js/zip.js/lib/zip-core-reader.js";
import type { Entry, FileEntry } from "@zip.js/zip.js";
import { isTrick, nameToShow } from "./archive-names.ts";
import type { Skipped, SkippedWhy } from "./archive-names.ts";
import { NoExport } from "./reader.ts";
import type { Seekable } from "./seekable.ts";
import type { Member, Source } from "./source.ts";

/** A source, and what of it was left out. */
export type OpenSource = Source & Readonly<{ skipped: readonly Skipped[] }>;

/** `crc`: of the unpacked bytes, as the archive's list says, which is checked once they are read; null when it says none. */
export type ArchiveMember = Member & Readonly<{ crc: number | null }>;

export const ARCHIVE_LIMITS = {
  members: 100_000,
  /** Bytes of all members together, as the archive says. */
  total: 20 * 1024 ** 3,
  /** A member of more bytes than this may be at most `ratio` times as long as it is packed. */
  ratioFrom: 10 * 1024 ** 2,
  ratio: 200,
  /** The longest piece that is read at once: the list of members. */
  directory: 256 * 1024 ** 2,
} as const;

/** The methods that every browser unpacks: stored and deflated. */
const METHODS = new Set([0, 8]);

/** Whether a file starts as a zip does, whatever its name says. */
export function isZip(head: Uint8Array): boolean {
  const [p, k, one, two] = head;
  if (p !== 0x50 || k !== 0x4b) return false;
  return (one === 3 && two === 4) || (one === 5 && two === 6) || (one === 7 && two === 8);
}

/**
 * Opens a zip; nothing is unpacked until a member is read. A member that turns out broken throws a NoExport `cut-off` while it is read.
 * Throws a NoExport, whose detail is the file's name: `empty`, `not-an-export` (no zip), `cut-off` (no list of members), `locked-archive`,
 * `too-many-files`, `too-much-inside`.
 */
export async function openArchive(
  file: Seekable,
  name: string,
): Promise<OpenSource & Readonly<{ members: readonly ArchiveMember[] }>> {
  if (file.size === 0) throw new NoExport("empty", name);
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  if (!isZip(head)) throw new NoExport("not-an-export", name);
  const entries = await entriesOf(file, name);
  if (entries.length === 0) throw new NoExport("empty", name);
  refuseTricks(entries, file.size, name);
  const skipped: Skipped[] = [];
  const members = new Map<string, ArchiveMember>();
  for (const entry of entries) {
    if (entry.directory) continue;
    const why = whyNot(entry, members);
    if (why !== null) skipped.push({ name: nameToShow(entry.filename), why });
    else members.set(entry.filename, memberOf(entry, name));
  }
  return { name, archive: true, members: [...members.values()], skipped };
}

async function entriesOf(file: Seekable, name: string): Promise<readonly Entry[]> {
  const reader = new ZipReader(blobReader(file, name), {
    useWebWorkers: false,
    filenameValidation: "tolerant",
    checkCrc32: true,
  });
  const entries: Entry[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      entries.push(entry);
      if (entries.length > ARCHIVE_LIMITS.members) throw new NoExport("too-many-files", name);
    }
  } catch (fault: unknown) {
    if (fault instanceof NoExport) throw fault;
    if (fault instanceof Error && fault.name === "NotReadableError") throw fault;
    const locked = fault instanceof Error && fault.message === ERR_ENCRYPTED_CENTRAL_DIRECTORY;
    throw new NoExport(locked ? "locked-archive" : "cut-off", name);
  }
  // Half an archive may hold another whole one, whose list would be taken for its own.
  const first = entries.reduce((least, { offset }) => Math.min(least, offset), Number.POSITIVE_INFINITY);
  if (entries.length > 0 && first > 0) throw new NoExport("cut-off", name);
  return entries;
}

/** The reader-only part of the package has no reader of its own. */
function blobReader(file: Seekable, name: string) {
  return {
    size: file.size,
    get readable() {
      return file.slice(0, file.size).stream();
    },
    createReadable: ({ offset = 0, size = file.size }: { offset?: number; size?: number } = {}) =>
      file.slice(offset, offset + size).stream(),
    readUint8Array: async (index: number, length: number): Promise<Uint8Array> => {
      if (length > ARCHIVE_LIMITS.directory) throw new NoExport("too-many-files", name);
      return new Uint8Array(await file.slice(index, index + length).arrayBuffer());
    },
  };
}

function refuseTricks(entries: readonly Entry[], fileSize: number, name: string): void {
  if (entries.some(({ encrypted }) => encrypted)) throw new NoExport("locked-archive", name);
  let total = 0;
  let packed = 0;
  for (const { uncompressedSize, compressedSize } of entries) {
    total += uncompressedSize;
    packed += compressedSize;
    const tooPacked =
      uncompressedSize > ARCHIVE_LIMITS.ratioFrom && uncompressedSize > ARCHIVE_LIMITS.ratio * compressedSize;
    // More packed bytes than the file has: members share them, which only bombs do.
    if (tooPacked || total > ARCHIVE_LIMITS.total || packed > fileSize)
      throw new NoExport("too-much-inside", name);
  }
}

function whyNot(
  { filename, compressionMethod }: FileEntry,
  taken: ReadonlyMap<string, unknown>,
): SkippedWhy | null {
  if (isTrick(filename)) return "path-trick";
  if (taken.has(filename)) return "twice";
  return METHODS.has(compressionMethod) ? null : "packed-otherwise";
}

function memberOf(entry: FileEntry, archive: string): ArchiveMember {
  const { filename, uncompressedSize, crc32 } = entry;
  return {
    name: filename,
    size: uncompressedSize,
    crc: crc32 ?? null,
    bytes: () => unpacked(entry, archive),
  };
}

/** Counts what truly comes out; stops the unpacking when the one who asked stops. */
async function* unpacked(entry: FileEntry, archive: string): AsyncGenerator<Uint8Array> {
  const stop = new AbortController();
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const done = entry.getData(writable, { signal: stop.signal, strictness: "tolerant" });
  // A member that cannot even be started closes no stream.
  const broken = done.then(
    () => new Promise<never>(() => undefined),
    () => ({ done: true, value: undefined }) as const,
  );
  const reader = readable.getReader();
  let size = 0;
  try {
    for (;;) {
      const { done: ended, value } = await Promise.race([reader.read(), broken]);
      if (ended) break;
      size += value.length;
      if (size > entry.uncompressedSize) throw new NoExport("too-much-inside", archive);
      yield value;
    }
    await done;
  } catch (fault: unknown) {
    if (fault instanceof NoExport) throw fault;
    throw new NoExport("cut-off", `${archive}: ${nameToShow(entry.filename)}`);
  } finally {
    stop.abort();
    await reader.cancel().catch(() => undefined);
    await done.catch(() => undefined);
  }
}
