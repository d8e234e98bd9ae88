/** A case file in parts for weak mail: each is a whole bag by itself, and all name the same manifest of the whole. */
import { utf8 } from "../kit/bytes.ts";
import { sha256Hex } from "../kit/digest.ts";
import { bagName } from "./bag.ts";
import type { BagInput } from "./bag.ts";
import { manifestText } from "./manifest.ts";
import { EXHIBITS } from "./payload.ts";
import type { Payload } from "./payload.ts";
import { tagFiles, tagManifest } from "./tag-files.ts";

/** Ten million bytes: what most work mail still lets through. */
export const PART_BYTES = 10_000_000;

/** The longest token that is reckoned with. */
const TOKEN_BYTES = 16_384;
/** Of bag-info.txt, by which parts differ, and of the end of a zip. */
const SPARE = 1024;
/** A file's two headers and its record of sizes in a zip, without its name. */
const ENTRY_BYTES = 150;

/** `bytes`: at most so many will the zip have. `over`: it is larger than was asked for, because one file alone is. */
export type Part = Readonly<{ input: BagInput; name: string; bytes: number; over: boolean }>;

/** One part that is the whole bag, where all fits. `tooLarge`: paths of the files that make a part too large: known before anything is made. */
export type Parts = Readonly<{ parts: readonly Part[]; tooLarge: readonly string[] }>;

/**
 * Documents stand in part 1, with the timestamps of the log; exhibits fill the parts in their order, and one that is larger than `size` (bytes) stands alone.
 * `whole` is the input of the whole bag; that of each part goes to `makeBag`.
 */
export function partsOf(whole: BagInput, size: number = PART_BYTES): Parts {
  const all = whole.payload.reduce((sum, payload) => sum + entryBytes(payload), tagBytes(whole));
  if (all <= size)
    return { parts: [{ input: whole, name: bagName(whole), bytes: all, over: false }], tooLarge: [] };
  const manifest = manifestText(whole.payload);
  const group = `sha256:${sha256Hex(utf8(manifest))}`;
  const inputFor = (payload: readonly Payload[], part: number, parts: number): BagInput => ({
    ...whole,
    payload,
    part: { part, parts, group, manifest },
    timestamps: part === 1 ? whole.timestamps : [],
  });
  const room = (payload: readonly Payload[], first: boolean): number =>
    payload.reduce((sum, one) => sum + entryBytes(one), tagBytes(inputFor(payload, first ? 1 : 2, 9999)));

  const documents = whole.payload.filter(({ path }) => !path.startsWith(EXHIBITS));
  const groups: Payload[][] = [documents];
  const base = room([], false);
  let filled = room(documents, true);
  for (const exhibit of whole.payload.filter(({ path }) => path.startsWith(EXHIBITS))) {
    const more = entryBytes(exhibit) + lineBytes(exhibit);
    if (filled + more > size) {
      groups.push([]);
      filled = base;
    }
    groups.at(-1)?.push(exhibit);
    filled += more;
  }
  const parts = groups.map((payload, at): Part => {
    const input = inputFor(payload, at + 1, groups.length);
    const bytes = room(payload, at === 0);
    return { input, name: bagName(input), bytes, over: bytes > size };
  });
  const tooLarge = parts.flatMap(({ over, input }) => (over ? input.payload.map(({ path }) => path) : []));
  return { parts, tooLarge };
}

function entryBytes({ path, size }: Pick<Payload, "path" | "size">): number {
  return size + ENTRY_BYTES + 2 * (FOLDER_BYTES + utf8(path).length);
}

/** The name of the folder in front of each path. */
const FOLDER_BYTES = 48;

const lineBytes = ({ path }: Payload): number => 67 + utf8(path).length;

/** What stands beside the payload, with a token over it. */
function tagBytes(input: BagInput): number {
  const tags = tagFiles(input);
  const sizes = [...tags, tagManifest(tags)].map(({ path, bytes }) =>
    entryBytes({ path, size: bytes.length }),
  );
  return sizes.reduce((sum, bytes) => sum + bytes, SPARE + (input.stamp === undefined ? 0 : TOKEN_BYTES));
}
