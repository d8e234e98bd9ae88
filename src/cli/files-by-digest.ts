/** Files of a folder by the SHA-256 of their bytes, whatever they are called. */
import { createHash } from "node:crypto";
import { createReadStream, openAsBlob, readdirSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Hasher } from "../kit/digest.ts";

/** By digest, 64 small hex digits. Folders within it are read too; throws as Node does where one cannot be. */
export async function filesByDigest(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const hash = createHash("sha256");
    await pipeline(createReadStream(path), hash);
    files.set(hash.digest("hex"), path);
  }
  return files;
}

/** The bytes of one of them. */
export const openFile = (path: string): Promise<Blob> => openAsBlob(path);

/** SHA-256 by Node itself, several times as fast as ours. */
export function nodeHasher(): Hasher {
  const hash = createHash("sha256");
  return { update: (piece) => void hash.update(piece), hex: () => hash.digest("hex") };
}
