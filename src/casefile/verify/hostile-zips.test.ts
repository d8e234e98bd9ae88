// Zips that are cut off, made to harm, or made so that two programs unpack two different things: each is named, and nothing is thrown.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { TOP, filesIn, named, zipOf, zipped } from "../../../tests/casefile/stamped-bag.ts";
import { utf8 } from "../../kit/bytes.ts";
import type { Verdict } from "./findings.ts";
import { verifyCaseFile } from "./verify.ts";

let bare = Buffer.alloc(0);
beforeAll(async () => {
  bare = await zipOf();
});

const check = (zip: Uint8Array): Promise<Verdict> =>
  verifyCaseFile([{ name: "file.zip", blob: new Blob([new Uint8Array(zip)]) }], { roots: [] });

const codes = async (zip: Uint8Array): Promise<readonly string[]> => named(await check(zip));

/** Where the list of a zip begins. */
const listAt = (zip: Buffer): number =>
  zip.readUInt32LE(zip.lastIndexOf("PK\u{5}\u{6}", undefined, "latin1") + 16);

test("cut off anywhere it is broken, and not taken for something else", async () => {
  for (const part of [0.02, 0.3, 0.9, 0.99, 0.9999]) {
    const verdict = await check(bare.subarray(0, Math.floor(bare.length * part)));
    expect(verdict, String(part)).toMatchObject({ kind: "altered", findings: [{ code: "zip-broken" }] });
  }
});

test("names that lead out of the folder, stand twice or hide something", async () => {
  const files = [...filesIn(bare)];
  for (const name of [
    "../evil.sh",
    `${TOP}../evil.sh`,
    "/etc/passwd",
    `${TOP}data/a\u{0}b`,
    "C:\\evil",
    `${TOP}data//x`,
    `${TOP}./x`,
  ])
    expect((await codes(zipped([...files, [name, utf8("x")]]))).join(), name).toContain("zip-bad-name");
  expect((await codes(zipped([...files, [`${TOP}bagit.txt`, utf8("x")]]))).join()).toContain(
    "zip-twice bagit.txt",
  );
  // Two spellings of one letter, which some systems take for one name.
  const [one, other] = [`${TOP}data/exhibits/caf\u{e9}.jpg`, `${TOP}data/exhibits/cafe\u{301}.jpg`];
  expect((await codes(zipped([...files, [one, utf8("x")], [other, utf8("y")]]))).join()).toContain(
    "zip-twice",
  );
});

test("a file that has one name in the list and another before its bytes", async () => {
  const zip = Buffer.from(bare);
  const at = zip.indexOf(`${TOP}data/diary.csv`);
  zip.write("D", at + TOP.length, "latin1");
  expect(await codes(zip)).toEqual(["altered", "zip-two-stories data/diary.csv"]);
});

test("bytes that belong to no file: before, between and behind, also a second zip", async () => {
  const behind = Buffer.concat([bare, Buffer.from("more")]);
  expect(await codes(behind)).toEqual(["altered", "zip-broken "]);
  const before = Buffer.concat([Buffer.from("#!/bin/sh\n"), bare]);
  expect((await check(before)).kind).toBe("altered");
  expect((await check(Buffer.concat([bare, bare]))).kind).toBe("altered");
  // Hidden between the last file and the list.
  const at = listAt(bare);
  const gap = Buffer.concat([
    bare.subarray(0, at),
    Buffer.from("PK\u{3}\u{4} hidden", "latin1"),
    bare.subarray(at),
  ]);
  gap.writeUInt32LE(at + 11, gap.length - 22 + 16);
  expect((await codes(gap)).join()).toMatch(/zip-(?:hidden-bytes|two-stories)/);
  // A list in a comment of the list.
  const inner = Buffer.concat([bare, bare.subarray(-22)]);
  inner.writeUInt16LE(22, bare.length - 2);
  expect(await codes(inner)).toEqual(["altered", "zip-two-stories "]);
});

test("a comment, another date and other extra fields carry no meaning", async () => {
  const comment = Buffer.concat([bare, Buffer.from("a word from the post room")]);
  comment.writeUInt16LE(25, bare.length - 2);
  expect(await codes(comment)).toEqual(["whole"]);
  const dated = Buffer.from(bare);
  dated.writeUInt32LE(0x12345678, listAt(dated) + 12);
  expect(await codes(dated)).toEqual(["whole"]);
});

test("a bomb is named before it is unpacked, and one that lies about its size is stopped", async () => {
  const zeros = deflateRawSync(new Uint8Array(64 * 1024 ** 2), { level: 9 });
  const files = [...filesIn(bare)];
  const packed = (size: number): Buffer => {
    const name = `${TOP}data/exhibits/0004-bomb.bin`;
    const zip = zipped([...files, [name, zeros]]);
    for (const at of [zip.lastIndexOf(name) - 46, zip.indexOf(name) - 30]) {
      const long = zip.readUInt32LE(at) === 0x02014b50;
      zip.writeUInt16LE(8, at + (long ? 10 : 8));
      zip.writeUInt32LE(size, at + (long ? 24 : 22));
    }
    return zip;
  };
  expect(await codes(packed(64 * 1024 ** 2))).toEqual([
    "altered",
    `zip-too-much ${TOP}data/exhibits/0004-bomb.bin`,
  ]);
  const began = performance.now();
  expect((await codes(packed(5000))).join()).toContain("zip-cannot-unpack data/exhibits/0004-bomb.bin");
  expect(performance.now() - began).toBeLessThan(10_000);
});

test("more files than anybody sends", async () => {
  const zip = Buffer.from(bare);
  zip.writeUInt16LE(0xfffe, zip.length - 22 + 8);
  zip.writeUInt16LE(0xfffe, zip.length - 22 + 10);
  expect(await codes(zip)).toEqual(["altered", "zip-broken "]);
});

test("links, locked files and folders in disguise", async () => {
  const box = mkdtempSync(join(tmpdir(), "hostile-"));
  try {
    writeFileSync(join(box, "in.zip"), bare);
    const run = (program: string, ...args: readonly string[]): void =>
      void execFileSync(program, args, { cwd: box, stdio: "pipe" });
    run("unzip", "-q", "in.zip");
    symlinkSync("/etc/passwd", join(box, TOP, "data/exhibits/0004-link.jpg"));
    run("zip", "-qry", "link.zip", TOP);
    const linked = await codes(readFileSync(join(box, "link.zip")));
    expect(linked).toEqual(["altered", "zip-not-a-file data/exhibits/0004-link.jpg"]);
    rmSync(join(box, TOP, "data/exhibits/0004-link.jpg"));
    run("zip", "-qr", "-9", "again.zip", TOP);
    expect(await codes(readFileSync(join(box, "again.zip")))).toEqual(["whole"]);
    run("zip", "-qr", "-P", "secret", "locked.zip", TOP);
    expect((await codes(readFileSync(join(box, "locked.zip")))).join()).toContain(
      `zip-locked ${TOP}bagit.txt`,
    );
    run("sh", "-c", `zip -qr - ${TOP} | cat > piped.zip`);
    expect(await codes(readFileSync(join(box, "piped.zip")))).toEqual(["whole"]);
  } finally {
    rmSync(box, { recursive: true, force: true });
  }
});

test("any bytes at all give a verdict", async () => {
  for (let seed = 1; seed < 200; seed += 1) {
    const zip = Buffer.from(bare);
    for (let times = 0; times < 1 + (seed % 20); times += 1) {
      const at = (seed * 7919 + times * 104_729) % zip.length;
      zip[seed % 2 === 0 ? at : zip.length - 1 - (at % 1500)] = (seed * 31 + times) % 256;
    }
    expect(["whole", "altered", "not-a-case-file", "other-bag"]).toContain((await check(zip)).kind);
  }
});
