// Somebody is handed a case file and asks whether it is whole: what is answered when it is, and when it is not.
import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { opensslAuthority } from "../../../tests/casefile/openssl-authority.ts";
import type { OpensslAuthority } from "../../../tests/casefile/openssl-authority.ts";
import { MADE, bytesOf } from "../../../tests/casefile/sample-case.ts";
import {
  EVENTS,
  TOP,
  altered,
  bagInput,
  filesIn,
  named,
  zipOf,
  zipped,
} from "../../../tests/casefile/stamped-bag.ts";
import { gathered } from "../../../tests/casefile/unzipped.ts";
import { utf8 } from "../../kit/bytes.ts";
import { makeBag } from "../bag.ts";
import { partsOf } from "../parts.ts";
import { derOf } from "../pem.ts";
import type { Verdict } from "./findings.ts";
import { verifyCaseFile } from "./verify.ts";

let authority: OpensslAuthority;
let roots: readonly Uint8Array[] = [];
/** with all timestamps, with those of the log alone, and with none */
let [full, loose, bare] = [Buffer.alloc(0), Buffer.alloc(0), Buffer.alloc(0)];

beforeAll(async () => {
  authority = opensslAuthority();
  roots = [derOf(authority.root) ?? new Uint8Array()];
  full = await zipOf({ authority });
  loose = await zipOf({ authority, stamped: false });
  bare = await zipOf();
});

afterAll(() => {
  authority.close();
});

const check = (zip: Uint8Array, more: Partial<Parameters<typeof verifyCaseFile>[1]> = {}): Promise<Verdict> =>
  verifyCaseFile([{ name: "file.zip", blob: new Blob([new Uint8Array(zip)]) }], { roots, ...more });

const digest = (name: string, bytes: Uint8Array): string => createHash(name).update(bytes).digest("hex");
const hasherOf = (name: string) => () => {
  const running = createHash(name);
  return { update: (piece: Uint8Array) => void running.update(piece), hex: () => running.digest("hex") };
};
const nodeHashers = { sha1: hasherOf("sha1"), md5: hasherOf("md5") };

test("what is no case file is called so, and never throws", async () => {
  for (const bytes of ["", "PK", "nonsense", "%PDF-1.7", "x".repeat(70_000)].map(utf8)) {
    expect(named(await check(bytes))).toEqual(["not-a-case-file"]);
  }
  expect(named(await check(zipped([["holiday/photo.jpg", bytesOf("photo")]])))).toEqual(["not-a-case-file"]);
  expect(named(await check(zipped([])))).toEqual(["not-a-case-file"]);
  expect(await verifyCaseFile([], { roots })).toMatchObject({ kind: "not-a-case-file" });
});

test("a whole one: what is in it, who vouches for when, and what it does not prove", async () => {
  const verdict = await check(full);
  expect(named(verdict)).toEqual(["whole"]);
  expect(verdict).toMatchObject({
    made: MADE,
    log: { feeds: 1, events: EVENTS.length, forks: 0 },
    notProven: ["who-wrote", "that-it-is-true", "device-clock", "after-stamps", "abridged", "left-out"],
  });
  expect(verdict.log?.corrections).toMatchObject([{ withdrawn: true }, { withdrawn: false }]);
  expect(verdict.exhibits.map(({ state }) => state)).toEqual(["whole", "whole", "whole"]);
  expect(verdict.timestamps.map(({ covers, state, events }) => [covers, state, events])).toEqual([
    ["log", "trusted", 10],
    ["log", "trusted", 15],
    ["bag", "trusted", EVENTS.length],
  ]);
  expect(Object.keys(verdict.existed).length).toBeGreaterThan(5);
  expect(Object.values(verdict.existed)[0]).toMatchObject({ authority: "Test authority" });
  // The plan, the older labels and the backup.
  expect(verdict.leftOut.events).toBe(3);
  expect(verdict).toEqual(JSON.parse(JSON.stringify(verdict)));
});

test("an authority that was not handed in is told apart, and is no fault", async () => {
  const verdict = await check(full, { roots: [] });
  expect(named(verdict)).toEqual(["whole"]);
  expect(verdict.timestamps.map(({ state }) => state)).toEqual(["own-root", "own-root", "own-root"]);
  expect(verdict.notProven).toEqual(expect.arrayContaining(["own-authority", "new-log", "no-bag-stamp"]));
  const rootless = altered(loose, (files) => files.delete(`${TOP}timestamps/root-1.pem`), true);
  const alone = await check(rootless, { roots: [] });
  expect(named(alone)).toEqual(["whole"]);
  expect(alone.timestamps.map(({ state }) => state)).toEqual(["no-root", "no-root"]);
  expect(alone.notProven).toContain("no-authority");
});

test("without any timestamp it is whole, and said to prove less", async () => {
  const verdict = await check(bare);
  expect(named(verdict)).toEqual(["whole"]);
  expect(verdict.notProven).toEqual(expect.arrayContaining(["new-log", "no-bag-stamp"]));
});

test("one byte of any file is named by its path", async () => {
  for (const path of filesIn(full).keys()) {
    const zip = altered(full, (files) => {
      const bytes = files.get(path) ?? new Uint8Array();
      // In a token some bytes carry no meaning, such as certificates that nothing leads over: these do.
      const at = path.endsWith(".tsr") ? 80 : Math.floor(bytes.length / 2);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
    });
    const verdict = await check(zip);
    expect(verdict.kind, path).toBe("altered");
    expect(verdict.findings.map(({ where }) => where)).toContain(
      path.endsWith("/tagmanifest-sha256.txt") ? "timestamps/bag.tsr" : path.slice(TOP.length),
    );
  }
});

test("dropped, added, renamed, swapped and doubled files are named", async () => {
  const [gate, chat] = [`${TOP}data/exhibits/0001-gate.jpg`, `${TOP}data/exhibits/0003-chat.jpg`];
  const dropped = await check(altered(full, (files) => files.delete(gate)));
  expect(named(dropped)).toEqual(["altered", "bag-info bag-info.txt", "missing data/exhibits/0001-gate.jpg"]);
  const added = await check(altered(full, (files) => files.set(`${TOP}data/extra.txt`, utf8("hello"))));
  expect(named(added)).toEqual([
    "altered",
    "bag-info bag-info.txt",
    "uncovered data/extra.txt",
    "unknown-file data/extra.txt",
  ]);
  const swapped = await check(
    altered(full, (files) => {
      const [one, other] = [files.get(gate), files.get(chat)];
      files.set(gate, other ?? utf8("")).set(chat, one ?? utf8(""));
    }),
  );
  expect(named(swapped)).toEqual([
    "altered",
    "changed data/exhibits/0001-gate.jpg",
    "changed data/exhibits/0003-chat.jpg",
    "exhibit-changed data/exhibits/0001-gate.jpg",
    "exhibit-changed data/exhibits/0003-chat.jpg",
  ]);
  const files = filesIn(full);
  const doubled = zipped([...files, [gate, utf8("another one")]]);
  expect(named(await check(doubled))).toEqual(["altered", `zip-twice ${gate.slice(TOP.length)}`]);
  const renamed = zipped(
    [...files].map(([path, bytes]) => [path === gate ? `${gate}x` : path, bytes] as const),
  );
  expect((await check(renamed)).findings.map(({ where }) => where)).toEqual(
    expect.arrayContaining(["data/exhibits/0001-gate.jpg", "data/exhibits/0001-gate.jpgx"]),
  );
  const beside = zipped([...files, ["readme.txt", utf8("trust me")]]);
  expect(named(await check(beside))).toEqual(["altered", "outside readme.txt"]);
});

test("packed again, in another order, under another name, by another computer: still whole", async () => {
  const files = filesIn(full);
  expect(named(await check(zipped([...files].toReversed())))).toEqual(["whole"]);
  const other = [...files].map(([path, bytes]) => [path.replace(TOP, "from the tenant/"), bytes] as const);
  expect(named(await check(zipped(other)))).toEqual(["whole"]);
  const atTop = [...files].map(([path, bytes]) => [path.slice(TOP.length), bytes] as const);
  expect(named(await check(zipped(atTop)))).toEqual(["whole"]);
  const mac = await check(zipped([[TOP, utf8("")], ...files, [`__MACOSX/${TOP}._bagit.txt`, utf8("x")]]));
  expect(named(mac)).toEqual(["whole"]);
  expect(mac.notes).toMatchObject([{ code: "system-file" }]);
});

test("parts: each by itself, all together in any order, one missing, one twice, one of another file", async () => {
  const { parts } = partsOf(bagInput({ authority }), 14_000);
  expect(parts.length).toBeGreaterThan(2);
  const zips = await Promise.all(
    parts.map(async ({ input, name }) => ({ name, blob: new Blob([await gathered(makeBag(input))]) })),
  );
  const all = await verifyCaseFile(zips.toReversed(), { roots });
  expect(named(all)).toEqual(["whole"]);
  expect(all.exhibits.map(({ state }) => state)).toEqual(["whole", "whole", "whole"]);
  for (const [at, zip] of zips.entries()) {
    const alone = await verifyCaseFile([zip], { roots });
    expect(named(alone), zip.name).toEqual(["whole"]);
    expect(alone.notProven).toContain("parts-missing");
    if (at === 0) expect(alone.exhibits.map(({ state }) => state)).toContain("elsewhere");
  }
  const [first, second] = zips;
  if (first === undefined || second === undefined) throw new Error("There are two.");
  expect((await verifyCaseFile([...zips, second], { roots })).findings.map(({ code }) => code)).toContain(
    "part-twice",
  );
  const whole = { name: "whole.zip", blob: new Blob([full]) };
  expect((await verifyCaseFile([first, whole], { roots })).findings.map(({ code }) => code)).toContain(
    "part-other",
  );
});

test("a bag of another maker is checked by its lists, and called so", async () => {
  const files: readonly (readonly [string, Uint8Array])[] = [
    ["theirs/bagit.txt", utf8("BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n")],
    ["theirs/data/letter.txt", utf8("hello\n")],
  ];
  const sums = ["sha512", "sha1"].map(
    (name) =>
      [`theirs/manifest-${name}.txt`, utf8(`${digest(name, utf8("hello\n"))}  data/letter.txt\n`)] as const,
  );
  const verdict = await check(zipped([...files, ...sums]));
  expect(named(verdict)).toEqual(["other-bag"]);
  expect(verdict.notes).toMatchObject([{ code: "unknown-list", where: "manifest-sha1.txt" }]);
  const changed = await check(
    zipped([...files, ...sums, ["theirs/data/letter.txt", utf8("x")] as const].toReversed()),
  );
  expect(changed.kind).toBe("other-bag");
  expect(changed.findings.length).toBeGreaterThan(0);
  const weak = await check(zipped([...files, ...sums]), { hashers: nodeHashers });
  expect(weak.notes).toMatchObject([{ code: "weak-list", where: "manifest-sha1.txt" }]);
});

test("it can be stopped, and tells how far it is", async () => {
  const stop = new AbortController();
  stop.abort(new Error("enough"));
  await expect(check(full, { signal: stop.signal })).rejects.toThrow("enough");
  let last: readonly number[] = [];
  await check(full, { onProgress: (...now) => (last = now) });
  expect(last[0]).toBe(last[1]);
});
