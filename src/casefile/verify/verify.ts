/** Checks a case file that somebody was given: every byte that carries meaning, and what none of it proves. */
import { hasher, hasher512 } from "../../kit/digest.ts";
import type { Verdict } from "./findings.ts";
import { NOTHING, judge } from "./judge.ts";
import { findBag, readBag } from "./open-bag.ts";
import type { FoundBag, Hashers, OpenBag } from "./open-bag.ts";

/** `roots` in DER: authorities that are trusted. `hashers`: other or faster ones than SHA-256 and SHA-512 of our own. `onProgress` counts bytes. */
export type VerifyOptions = Readonly<{
  roots: readonly Uint8Array[];
  hashers?: Hashers | undefined;
  onProgress?: ((doneBytes: number, allBytes: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}>;

/**
 * One zip, or several that are parts of one case file, in any order. Holds tag files and case.json in memory, and streams the rest. Rejects only with the reason of the signal, or with what a blob fails with;
 * whatever the bytes are, they give a verdict. Expects clear zips: an age file is opened before.
 */
export async function verifyCaseFile(
  files: readonly Readonly<{ name: string; blob: Blob }>[],
  options: VerifyOptions,
): Promise<Verdict> {
  const found: FoundBag[] = [];
  for (const { name, blob } of files) {
    const bag = await findBag(name, blob);
    if (bag === null) return NOTHING;
    if (!("members" in bag)) return { ...NOTHING, kind: "altered", findings: bag };
    found.push(bag);
  }
  const bags = await readAll(found, options);
  return bags.length === 0 ? NOTHING : judge(bags, options);
}

async function readAll(
  found: readonly FoundBag[],
  { hashers, onProgress, signal }: VerifyOptions,
): Promise<readonly OpenBag[]> {
  const sizes = found.flatMap(({ members }) => [...members.values()].map(({ size }) => size));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  let done = 0;
  const onRead = (bytes: number): void => {
    done += bytes;
    onProgress?.(done, all);
  };
  const bags: OpenBag[] = [];
  for (const bag of found) bags.push(await readBag(bag, { hashers: wanted(bag, hashers), signal, onRead }));
  return bags;
}

/** SHA-256, and what the lists in the bag are made with. */
function wanted({ members }: FoundBag, given: Hashers = {}): Hashers {
  const all: Hashers = { sha256: hasher, sha512: hasher512, ...given };
  const named = new Set(
    [...members.keys()].flatMap(
      (path) => /^(?:tag)?manifest-([A-Za-z0-9]+)\.txt$/.exec(path)?.[1]?.toLowerCase() ?? [],
    ),
  );
  return Object.fromEntries(Object.entries(all).filter(([name]) => name === "sha256" || named.has(name)));
}
