/** Changes case files byte by byte and file by file, with the lists made again or not: each change must be found and named, or lie where it carries no meaning. */
import { createHash } from "node:crypto";
import { seeded } from "../promises/answer-sets.ts";
import { opensslAuthority } from "../casefile/openssl-authority.ts";
import { TOP, altered, filesIn, recomputed, zipOf, zipped } from "../casefile/stamped-bag.ts";
import { derOf } from "../../src/casefile/pem.ts";
import type { Verdict } from "../../src/casefile/verify/findings.ts";
import { verifyCaseFile } from "../../src/casefile/verify/verify.ts";
import { WITHOUT_MEANING, regionsOf } from "./zip-regions.ts";

export type Tampering = Readonly<{
  tried: number;
  /** called whole, although what was changed carries meaning */
  unseen: readonly string[];
  /** seen, and the file that was changed is not named */
  unnamed: readonly string[];
  thrown: readonly string[];
  /** where changes carry no meaning: how often each was hit */
  meaningless: Readonly<Record<string, number>>;
  /** where only the stamp over the whole file shows a change with both lists made again: how often each was hit */
  onlyByStamp: Readonly<Record<string, number>>;
}>;

type Upto = (end: number) => number;
type Case = Readonly<{
  what: string;
  zip: Uint8Array;
  path: string;
  may: "be-seen" | "be-framing" | "need-a-stamp" | "be-the-same";
}>;

/** What only the stamp over the whole file vouches for, and a change of it with lists made again leaves no other trace. */
const BY_STAMP_ALONE = new Set([
  "data/case-file.pdf",
  "data/case.json",
  "how-to-check.txt",
  "bag-info.txt",
  "timestamps/root-1.pem",
]);

const hasher = () => {
  const running = createHash("sha256");
  return { update: (piece: Uint8Array) => void running.update(piece), hex: () => running.digest("hex") };
};

/** `rounds` changes of one byte and, for every tenth, one of a whole file. */
export async function tamper(rounds: number, seed: number): Promise<Tampering> {
  const random = seeded(seed);
  const upTo: Upto = (end) => Math.floor(random() * end);
  const authority = opensslAuthority();
  const roots = [derOf(authority.root) ?? new Uint8Array()];
  const [full, loose] = [await zipOf({ authority }), await zipOf({ authority, stamped: false })];
  authority.close();
  const verify = (zip: Uint8Array): Promise<Verdict> =>
    verifyCaseFile([{ name: "file.zip", blob: new Blob([new Uint8Array(zip)]) }], {
      roots,
      hashers: { sha256: hasher },
    });
  const good = stampsIn(await verify(full));
  const found = {
    tried: 0,
    unseen: new Array<string>(),
    unnamed: new Array<string>(),
    thrown: new Array<string>(),
  };
  const [meaningless, onlyByStamp] = [new Map<string, number>(), new Map<string, number>()];
  const count = (map: Map<string, number>, what: string): void =>
    void map.set(what, (map.get(what) ?? 0) + 1);
  const regions = regionsOf(full);
  for (let round = 0; round < rounds; round += 1) {
    found.tried += 1;
    const one =
      round % 10 === 9
        ? wholeFile(full, upTo)
        : round % 3 === 0
          ? rawByte(full, regions, upTo)
          : byteInFile(round % 3 === 1 ? full : loose, upTo, round % 3 === 2);
    try {
      const verdict = await verify(one.zip);
      const places = verdict.findings.map(({ where }) => where);
      if (verdict.kind !== "whole") {
        if (one.may === "be-the-same") found.unseen.push(`${one.what}: called ${verdict.kind}`);
        // With the lists made again it is what names the file, or vouches for it, that no longer fits.
        const near =
          one.path === "" ||
          places.some((place) => place === one.path || place === "" || place.includes(one.path));
        if (!near && one.may !== "need-a-stamp" && !FRAME.test(one.what))
          found.unnamed.push(`${one.what}: ${places.join(", ")}`);
      } else if (one.may === "be-the-same") count(meaningless, one.what);
      else if (one.may === "be-framing" && (RAW.test(one.what) || stampsIn(verdict) === good))
        count(meaningless, framing(one));
      else if (one.may === "need-a-stamp" && (BY_STAMP_ALONE.has(one.path) || one.path.endsWith(".tsr"))) {
        count(onlyByStamp, one.path.endsWith(".tsr") ? "framing of a token" : one.path);
        // The same change where the whole file was stamped must show.
        const stamped = await verify(withStamp(one.zip, full));
        if (!stamped.findings.some(({ where }) => where === "timestamps/bag.tsr"))
          found.unseen.push(`${one.what}, stamped`);
      } else found.unseen.push(one.what);
    } catch (fault) {
      found.thrown.push(`${one.what}: ${fault instanceof Error ? (fault.stack ?? "") : String(fault)}`);
    }
  }
  const { tried, unseen, unnamed, thrown } = found;
  const first = (all: readonly string[]): readonly string[] => all.slice(0, 20);
  return {
    tried,
    unseen: first(unseen),
    unnamed: first(unnamed),
    thrown: first(thrown),
    meaningless: Object.fromEntries(meaningless),
    onlyByStamp: Object.fromEntries(onlyByStamp),
  };
}

const RAW = /^zip: /;
/** The frame around the files: which of them is hit cannot always be told once it is broken. */
const FRAME = /^zip: (?!bytes)/;

/** What each stamp says, which a change in its framing leaves as it is. */
const stampsIn = ({ timestamps }: Verdict): string => JSON.stringify(timestamps);

const framing = ({ what }: Case): string => what.replace(/^zip: /, "").replace(/ at \d+.*$/, "");

function change(bytes: Uint8Array, at: number, upTo: Upto): void {
  bytes[at] = (bytes[at] ?? 0) ^ (1 + upTo(255));
}

/** One byte of the zip as it lies on a disk. */
function rawByte(zip: Buffer, regions: ReturnType<typeof regionsOf>, upTo: Upto): Case {
  const bytes = new Uint8Array(zip);
  // Most bytes are those of files: every other change goes to the rest.
  let at = upTo(bytes.length);
  if (upTo(2) === 0) while (regions[at]?.what === "bytes") at = upTo(bytes.length);
  change(bytes, at, upTo);
  const { what = "", path = "" } = regions[at] ?? {};
  const inner = path.startsWith(TOP) ? path.slice(TOP.length) : path;
  const free =
    WITHOUT_MEANING.some((one) => one === what) || what === "bits" || inner === "timestamps/bag.tsr";
  return {
    what: `zip: ${what}${what === "bytes" ? ` of ${inner}` : ""} at ${at}`,
    zip: bytes,
    path: inner,
    may: free ? "be-framing" : "be-seen",
  };
}

/** One byte inside a file, packed again: as damage, or by somebody who makes the lists again. */
function byteInFile(zip: Buffer, upTo: Upto, covered: boolean): Case {
  const paths = [...filesIn(zip).keys()].filter((path) => !covered || !/\/(?:tag)?manifest-/.test(path));
  const path = paths[upTo(paths.length)] ?? "";
  const inner = path.slice(TOP.length);
  let at = 0;
  const made = altered(
    zip,
    (files) => {
      const bytes = files.get(path) ?? new Uint8Array();
      at = upTo(bytes.length);
      change(bytes, at, upTo);
    },
    covered,
  );
  const what = `${inner === "timestamps/bag.tsr" ? "framing of a token" : inner} at ${at}`;
  if (covered) return { what: `${what}, lists made again`, zip: made, path: inner, may: "need-a-stamp" };
  // The list of the lists is vouched for by the stamp over it, and by nothing else.
  const seen = inner === "tagmanifest-sha256.txt" ? "" : inner;
  return { what, zip: made, path: seen, may: inner === "timestamps/bag.tsr" ? "be-framing" : "be-seen" };
}

/** The token over the whole file, put beside what was changed. */
function withStamp(zip: Uint8Array, full: Buffer): Uint8Array {
  const path = `${TOP}timestamps/bag.tsr`;
  return zipped([...filesIn(zip), [path, filesIn(full).get(path) ?? new Uint8Array()]]);
}

/** A file dropped, added, renamed, swapped with another, doubled, or all of them in another order. */
function wholeFile(zip: Buffer, upTo: Upto): Case {
  const files = filesIn(zip);
  // Without the token over all of it a file is as whole as one that never had it.
  const paths = [...files.keys()].filter((path) => !path.endsWith("/bag.tsr"));
  const [one = "", other = ""] = [paths[upTo(paths.length)], paths[upTo(paths.length)]];
  // A list that is dropped and made again is the same one.
  const covered = upTo(2) === 0 && !/\/(?:tag)?manifest-/.test(one);
  const end = (what: string, list: Iterable<readonly [string, Uint8Array]>, path: string): Case => {
    const made = covered && what !== "doubled" ? recomputed(new Map(list)) : list;
    return {
      what: `${what}: ${path}${covered ? ", lists made again" : ""}`,
      zip: zipped(made),
      path: covered ? "" : path.slice(TOP.length),
      may: "be-seen",
    };
  };
  const bytes = files.get(one) ?? new Uint8Array();
  switch (upTo(6)) {
    case 0:
      return end(
        "dropped",
        [...files].filter(([path]) => path !== one),
        one,
      );
    case 1: {
      const added = `${TOP}${["data/exhibits/9999-new.jpg", "data/more.txt", "more.txt", "timestamps/0009.tsr"][upTo(4)] ?? ""}`;
      return end("added", [...files, [added, bytes]], added);
    }
    case 2:
      return end(
        "renamed",
        [...files].map(([path, given]) => [path === one ? `${path}x` : path, given] as const),
        one,
      );
    case 3:
      if (Buffer.compare(bytes, files.get(other) ?? bytes) === 0)
        return end(
          "dropped",
          [...files].filter(([path]) => path !== one),
          one,
        );
      return end(
        "swapped",
        [...files].map(
          ([path, given]) =>
            [path, path === one ? (files.get(other) ?? given) : path === other ? bytes : given] as const,
        ),
        one,
      );
    case 4:
      return end("doubled", [...files, [one, bytes]], one);
    default: {
      const order = [...files].map((file) => [upTo(1000), file] as const).toSorted(([a], [b]) => a - b);
      return {
        what: "another order of the files",
        zip: zipped(order.map(([, file]) => file)),
        path: "",
        may: "be-the-same",
      };
    }
  }
}

if (process.argv[1]?.endsWith("casefile-tamper.ts") === true) {
  process.stdout.write(JSON.stringify(await tamper(Number(process.argv[2]), 20261123), null, 1));
}
