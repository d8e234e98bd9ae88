// The scan finds a phrase however it is spelled and packed, and nothing that is not there; real browsers are for `npm run faults`.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { compress } from "snappyjs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { packable } from "./control-page.ts";
import { scannerFor } from "./scan.ts";

const PHRASE = "hollowpumpkin paperanchor";
const ABSENT = "violetgramophone";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "habits-scan-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function waysTo(phrase: string, name: string, bytes: Uint8Array): Promise<readonly string[]> {
  writeFileSync(join(folder, name), bytes);
  const { found, unread } = await scannerFor([phrase, ABSENT])(folder);
  expect(unread).toEqual([]);
  expect(found.filter((one) => one.phrase === ABSENT)).toEqual([]);
  return found.map(({ how }) => how).filter((how) => !how.includes("one word"));
}

const utf8 = Buffer.from(PHRASE);
const utf16 = Buffer.from(PHRASE, "utf16le");

describe("spelled in a file", () => {
  test.each<readonly [string, Buffer]>([
    ["utf-8", utf8],
    ["utf-16le", utf16],
    ["utf-16be", Buffer.from(utf16).swap16()],
    ["percent", Buffer.from(encodeURIComponent(PHRASE))],
    ["hex", Buffer.from(utf8.toString("hex"))],
    ["base64", Buffer.from(Buffer.concat([Buffer.from("x"), utf8]).toString("base64"))],
    ["base64 of utf-16le", Buffer.from(utf16.toString("base64"))],
  ])("as %s", async (how, bytes) => {
    expect(await waysTo(PHRASE, "file", Buffer.concat([Buffer.from("\0\0"), bytes]))).toContain(how);
  });

  test("not at all, or cut short", async () => {
    expect(await waysTo(PHRASE, "file", utf8.subarray(0, -1))).toEqual([]);
    expect(await waysTo(PHRASE, "file", Buffer.alloc(0))).toEqual([]);
  });

  test("as the file's own name, and as one word of it", async () => {
    expect(await waysTo(PHRASE, PHRASE, Buffer.from("nothing"))).toContain("name > utf-8");
    writeFileSync(join(folder, "word"), "... Paperanchor, paperanchor");
    const { found } = await scannerFor([PHRASE])(folder);
    expect(found.find(({ file }) => file === "word")?.how).toBe("one word, utf-8");
  });
});

describe("packed in a file", () => {
  // Both halves stand apart before: the whole phrase can only be read by unpacking.
  const long = Buffer.from(packable(PHRASE));
  const chunk = (body: Uint8Array): Buffer => {
    const head = Buffer.alloc(8);
    head.writeUIntLE(body.length + 4, 1, 3);
    return Buffer.concat([Buffer.from([0xff, 6, 0, 0]), Buffer.from("sNaPpY"), head, body]);
  };
  test.each<readonly [string, Buffer]>([
    ["gzip > utf-8", Buffer.concat([Buffer.from("head"), gzipSync(long)])],
    ["brotli > utf-8", brotliCompressSync(long)],
    ["framed snappy > utf-8", chunk(compress(Uint8Array.from(long)))],
  ])("by %s", async (how, bytes) => {
    expect(bytes.includes(PHRASE)).toBe(false);
    expect(await waysTo(PHRASE, "file", bytes)).toEqual([how]);
  });

  test("by mozLz4", async () => {
    const half = "hollowpumpkin ";
    // Fourteen letters as they stand, and then thirteen from fourteen back.
    const block = Buffer.concat([Buffer.from([0xe9]), Buffer.from(half), Buffer.from([14, 0])]);
    const file = Buffer.concat([Buffer.from("mozLz40\0"), Buffer.from([27, 0, 0, 0]), block]);
    expect(await waysTo("hollowpumpkin hollowpumpkin", "a.jsonlz4", file)).toContain("mozLz4 > utf-8");
  });
});
