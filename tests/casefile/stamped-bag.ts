// A whole case file with two timestamps of its log and one over all of it, made by the true maker; and the same unpacked, changed and packed again by hand.
import { createHash } from "node:crypto";
import { headsOf } from "../../src/case/log.ts";
import type { Event } from "../../src/case/event.ts";
import { makeBag } from "../../src/casefile/bag.ts";
import { caseFile } from "../../src/casefile/case-file.ts";
import type { Choice } from "../../src/casefile/choice.ts";
import { filedCase } from "../../src/casefile/contents.ts";
import type { Verdict } from "../../src/casefile/verify/findings.ts";
import { packFiles } from "../../src/cli/pack-files.ts";
import { collectFaults } from "../../src/content/fault.ts";
import { readWords } from "../../src/content/read-words.ts";
import { makeSay } from "../../src/content/say.ts";
import { canonicalJson } from "../../src/kit/canonical-json.ts";
import { utf8 } from "../../src/kit/bytes.ts";
import { crc32 } from "../../src/kit/crc32.ts";
import { CASE, idOf } from "../case-log/any-log.ts";
import { MADE, PARTS, allHere, bytesOf, caseOf, everything } from "./sample-case.ts";
import type { OpensslAuthority } from "./openssl-authority.ts";
import { gathered } from "./unzipped.ts";

const words = readWords(packFiles("packs"), "en-GB", collectFaults());
export const say = makeSay(words?.privateScreens ?? {});
export const EVENTS = caseOf(PARTS);

export const sha256 = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();
const hex = (bytes: Uint8Array): string => sha256(bytes).toString("hex");

/** The exact bytes of a stamp over these events. */
export const headsBytes = (events: readonly Event[]): Uint8Array<ArrayBuffer> =>
  utf8(canonicalJson({ case: CASE, heads: headsOf(events), v: 1 }));

export type Wish = Readonly<{
  choice?: Partial<Choice>;
  authority?: Pick<OpensslAuthority, "root" | "stamp"> | null;
  /** whether the bag gets its own token */
  stamped?: boolean;
  events?: readonly Event[];
}>;

/** The input of the maker. */
export function bagInput({
  choice = {},
  authority = null,
  stamped = authority !== null,
  events = EVENTS,
}: Wish = {}) {
  const chosen = everything(events, choice);
  const filed = filedCase(events, chosen, MADE, allHere(chosen));
  const timestamps =
    authority === null
      ? []
      : [events.slice(0, 10), events.slice(0, 15)].map((some) => {
          const heads = headsBytes(some);
          return { heads, tsr: authority.stamp(sha256(heads)) };
        });
  const names = ["gate", "gate-copy", "chat"];
  return caseFile({
    filed,
    pdf: utf8("%PDF-1.7 a file of a case"),
    say,
    bytesOf: (id) => Promise.resolve(new Blob([bytesOf(names.find((one) => idOf(one) === id) ?? "")])),
    timestamps,
    roots: authority === null ? [] : [authority.root],
    ...(authority !== null && stamped ? { stamp: (digest) => Promise.resolve(authority.stamp(digest)) } : {}),
  });
}

export const zipOf = (wish: Wish = {}): Promise<Buffer<ArrayBuffer>> => gathered(makeBag(bagInput(wish)));

/** By path from the top of the zip, in the order of the zip; only for zips that are not packed. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Reads what the maker wrote, apart from the reader that is tested. */
export function filesIn(zip: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end -= 1;
  let at = view.getUint32(end + 16, true);
  const files = new Map<string, Uint8Array>();
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const path = new TextDecoder().decode(zip.subarray(at + 46, at + 46 + (name ?? 0)));
    const [size, offset] = [view.getUint32(at + 24, true), view.getUint32(at + 42, true)];
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    files.set(path, new Uint8Array(zip.subarray(start, start + size)));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}

/** Packs files into a zip, unpacked, in their order; a name may stand twice. */
export function zipped(files: Iterable<readonly [string, Uint8Array]>): Buffer<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let at = 0;
  for (const [path, bytes] of files) {
    const name = utf8(path);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    pieces.push(Buffer.from("PK\u{3}\u{4}"), common, name, bytes);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    list.push(Buffer.from("PK\u{1}\u{2}\u{14}\0"), common, rest, name);
    at += 30 + name.length + bytes.length;
  }
  const listed = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write("PK\u{5}\u{6}", "latin1");
  const count = list.length / 4;
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, listed, end]);
}

/** What somebody does who changed files and knows how bags work: both lists made again. */
export function recomputed(files: Files): Map<string, Uint8Array> {
  const made = new Map(files);
  const folder = [...files.keys()][0]?.split("/")[0] ?? "";
  const list = (name: string, paths: readonly string[]): void => {
    const lines = paths.map(
      (path) => `${hex(made.get(path) ?? new Uint8Array())}  ${path.slice(folder.length + 1)}\n`,
    );
    made.set(`${folder}/${name}`, utf8(lines.join("")));
  };
  const all = [...made.keys()].filter((path) => path.startsWith(`${folder}/`));
  list(
    "manifest-sha256.txt",
    all.filter((path) => path.startsWith(`${folder}/data/`)),
  );
  const payload = all.filter((path) => path.startsWith(`${folder}/data/`));
  const bytes = payload.reduce((sum, path) => sum + (made.get(path)?.length ?? 0), 0);
  const info = Buffer.from(made.get(`${folder}/bag-info.txt`) ?? []).toString("latin1");
  made.set(
    `${folder}/bag-info.txt`,
    Buffer.from(info.replace(/^Payload-Oxum: .*$/m, `Payload-Oxum: ${bytes}.${payload.length}`), "latin1"),
  );
  const tags = all.filter(
    (path) =>
      !path.startsWith(`${folder}/data/`) &&
      !/\/(?:tagmanifest-sha256\.txt|timestamps\/bag\.tsr)$/.test(path),
  );
  list("tagmanifest-sha256.txt", tags);
  return made;
}

/** The folder in every bag that is made here, with its slash. */
export const TOP = "case-file-2026-11-23/";

/** Changes files of an unpacked case file and packs it again; `covered`: with both lists made again. */
export function altered(
  zip: Uint8Array,
  change: (files: Map<string, Uint8Array>) => unknown,
  covered = false,
): Buffer<ArrayBuffer> {
  const files = filesIn(zip);
  change(files);
  return zipped(covered ? recomputed(files) : files);
}

/** The kind, then each finding with its place, in the order of the alphabet. */
export const named = ({ kind, findings }: Verdict): readonly string[] => [
  kind,
  ...findings.map(({ code, where }) => `${code} ${where}`).toSorted(),
];
