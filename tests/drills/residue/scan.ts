/** Looks through every file of a browser profile on disk for phrases, however they are spelled and packed. */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { finderOf } from "./finder.ts";
import { needlesFor } from "./spellings.ts";
import { viewsOf } from "./views.ts";

/** `how`: in words, the way in and the spelling ("table > utf-16le"). */
export type Found = Readonly<{ file: string; phrase: string; how: string }>;

export type Scanned = Readonly<{
  found: readonly Found[];
  files: number;
  /** as they lie on the disk */
  bytes: number;
  /** with all that was unpacked */
  unpacked: number;
  /** what could not be read, by file: where this is not empty nothing was proved */
  unread: readonly string[];
}>;

type Read = Readonly<{ hits: readonly Omit<Found, "file">[]; unpacked: number; unread: readonly string[] }>;

/**
 * Answers how to look through a folder for `phrases`; the browser must have ended. What is looked at a second time
 * and has not changed since is not read anew. Of a phrase of many words each word of ten letters or more is looked
 * for by itself too.
 */
export function scannerFor(phrases: readonly string[]): (folder: string) => Promise<Scanned> {
  const needles = needlesFor(phrases);
  const find = finderOf(needles.map(({ bytes }) => bytes));
  const hits = (bytes: Uint8Array, way: string): Read["hits"] =>
    [...find(bytes)].flatMap((index) => {
      const needle = needles[index];
      return needle === undefined
        ? []
        : [{ phrase: needle.phrase, how: way === "" ? needle.how : `${way} > ${needle.how}` }];
    });
  const known = new Map<string, Read>();
  const read = (name: string, content: Buffer): Read => {
    // What a file is read as goes by its name too.
    const key = `${name} ${createHash("sha256").update(content).digest("hex")}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    let unpacked = 0;
    const found: Omit<Found, "file">[] = [];
    const unread = viewsOf(name, content, ({ how, bytes }) => {
      unpacked += bytes.length;
      found.push(...hits(bytes, how));
    });
    const now = { hits: found, unpacked, unread };
    known.set(key, now);
    return now;
  };
  return async (folder) => {
    const found = new Map<string, Found>();
    const unread: string[] = [];
    const sum = { files: 0, bytes: 0, unpacked: 0 };
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      const file = relative(folder, path);
      const note = (all: Read["hits"]): void => {
        for (const one of all) found.set(JSON.stringify([file, one.phrase, one.how]), { file, ...one });
      };
      note(hits(Buffer.from(entry.name), "name"));
      if (!entry.isFile()) continue;
      const content = readFileSync(path);
      const seen = read(entry.name, content);
      note(seen.hits);
      unread.push(...seen.unread.map((what) => `${file}: ${what}`));
      sum.files += 1;
      sum.bytes += content.length;
      sum.unpacked += seen.unpacked;
      // Lets the caller's timers run: a profile may be large.
      await new Promise((resolve) => setImmediate(resolve));
    }
    return { found: [...found.values()], ...sum, unread };
  };
}
