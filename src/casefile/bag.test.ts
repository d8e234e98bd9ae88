// A bag as ordinary tools see it: whole for sha256sum, unzip, openssl and a reader of bags that knows nothing of us; and what stops one from being made.
import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { idOf } from "../../tests/case-log/any-log.ts";
import { faultsOfBag } from "../../tests/casefile/bagit-reader.ts";
import {
  MADE,
  PARTS,
  allHere,
  bytesOf,
  caseOf,
  digestOf,
  everything,
} from "../../tests/casefile/sample-case.ts";
import { opensslAuthority } from "../../tests/casefile/openssl-authority.ts";
import type { OpensslAuthority } from "../../tests/casefile/openssl-authority.ts";
import { gathered, unpacked } from "../../tests/casefile/unzipped.ts";
import { makeSay } from "../content/say.ts";
import { readWords } from "../content/read-words.ts";
import { collectFaults } from "../content/fault.ts";
import { packFiles } from "../cli/pack-files.ts";
import { makeBag } from "./bag.ts";
import type { BagInput } from "./bag.ts";
import { filedCase } from "./contents.ts";
import { howToCheck } from "./how-to-check.ts";
import { casePayload } from "./payload.ts";
import type { Payload, Source } from "./payload.ts";

const words = readWords(packFiles("packs"), "en-GB", collectFaults());
const say = makeSay(words?.privateScreens ?? {});
const events = caseOf(PARTS);
const choice = everything(events);
const filed = filedCase(events, choice, MADE, allHere(choice));

const stream = (bytes: Uint8Array): ReadableStream<Uint8Array> => new Blob([new Uint8Array(bytes)]).stream();
const bytesFor = (id: string): Source => {
  const name = ["gate", "gate-copy", "chat"].find((one) => idOf(one) === id) ?? "";
  return name === "chat" ? Promise.resolve(new Blob([bytesOf(name)])) : stream(bytesOf(name));
};

const input = (more: Partial<BagInput> = {}): BagInput => ({
  made: MADE,
  payload: casePayload(filed, new TextEncoder().encode("%PDF-1.7 a file"), bytesFor),
  part: null,
  timestamps: [],
  roots: [],
  howToCheck: howToCheck(say, { made: MADE, stamps: 0, roots: [], stamped: false }),
  ...more,
});

let authority: OpensslAuthority;
beforeAll(() => {
  authority = opensslAuthority();
});
afterAll(() => {
  authority.close();
});

test("sha256sum, unzip and a stranger's reader of bags find it whole", async () => {
  let last: readonly number[] = [];
  const zip = await gathered(makeBag(input({ onProgress: (...now) => (last = now) })));
  const sizes = input().payload.reduce((sum, { size }) => sum + size, 0);
  expect(last).toEqual([sizes, sizes]);
  await unpacked(zip, ({ name, files, run }) => {
    expect(name).toBe("case-file-2026-11-23");
    expect(run("sha256sum", "-c", "--strict", "manifest-sha256.txt").match(/: OK$/gm)).toHaveLength(6);
    expect(run("sha256sum", "-c", "--strict", "tagmanifest-sha256.txt").match(/: OK$/gm)).toHaveLength(4);
    expect(faultsOfBag(files)).toEqual([]);
    expect([...files.keys()].toSorted()).toEqual([
      "bag-info.txt",
      "bagit.txt",
      "data/case-file.pdf",
      "data/case.json",
      "data/diary.csv",
      "data/exhibits/0001-gate.jpg",
      "data/exhibits/0002-gate-copy.jpg",
      "data/exhibits/0003-chat.jpg",
      "how-to-check.txt",
      "manifest-sha256.txt",
      "tagmanifest-sha256.txt",
    ]);
    expect(Buffer.from(files.get("bag-info.txt") ?? []).toString()).toContain(`Payload-Oxum: ${sizes}.6\n`);
  });
});

test("the same choice and the same moment give the same bytes, in any time zone", async () => {
  const zips: Buffer[] = [];
  const here = process.env["TZ"];
  for (const zone of ["Europe/London", "Pacific/Auckland", "America/New_York"]) {
    process.env["TZ"] = zone;
    zips.push(await gathered(makeBag(input())));
  }
  if (here === undefined) delete process.env["TZ"];
  else process.env["TZ"] = here;
  expect(new Set(zips.map((zip) => createHash("sha256").update(zip).digest("hex"))).size).toBe(1);
});

test("tokens of an authority: every command of how-to-check.txt works as printed", async () => {
  const heads = ["one", "two"].map((digest) =>
    new TextEncoder().encode(`{"case":"x","heads":{"f":"${digest}"},"v":1}`),
  );
  const timestamps = heads.map((bytes) => ({
    heads: bytes,
    tsr: authority.stamp(createHash("sha256").update(bytes).digest()),
  }));
  const { root } = authority;
  for (const roots of [[root], [root, root]]) {
    const zip = await gathered(
      makeBag(
        input({
          timestamps,
          roots,
          howToCheck: howToCheck(say, { made: MADE, stamps: 2, roots, stamped: true }),
          stamp: (digest) => Promise.resolve(authority.stamp(digest)),
        }),
      ),
    );
    await unpacked(zip, ({ files, run }) => {
      expect(faultsOfBag(files)).toEqual([]);
      expect(files.has("timestamps/bag.tsr")).toBe(true);
      const text = Buffer.from(files.get("how-to-check.txt") ?? []).toString();
      const commands = text.match(/^ {2}(?:sha256sum|openssl|cat|for) .*$/gm) ?? [];
      expect(commands).toHaveLength(roots.length === 1 ? 7 : 8);
      const said = commands.map((command) => run("sh", "-ec", `${command} 2>&1`)).join("");
      expect(said.match(/Verification: OK/g)).toHaveLength(4);
      expect(said).not.toMatch(/FAILED|error/i);
      const print = run(
        "openssl",
        "x509",
        "-in",
        "timestamps/root-1.pem",
        "-noout",
        "-fingerprint",
        "-sha256",
      );
      expect(text).toContain(print.trim().split("=")[1]);
    });
  }
});

test("an authority that does not answer, or fails, leaves the token out and says so", async () => {
  for (const stamp of [() => Promise.resolve(null), () => Promise.reject(new Error("down"))]) {
    let token: Uint8Array | null | undefined;
    const zip = await gathered(makeBag(input({ stamp, onStamped: (one) => (token = one) })));
    expect(token).toBeNull();
    await unpacked(zip, ({ files }) => {
      expect(files.has("timestamps/bag.tsr")).toBe(false);
      expect(faultsOfBag(files)).toEqual([]);
    });
  }
});

const one = (more: Partial<Payload> = {}): Payload => {
  const bytes = bytesOf("x");
  return {
    path: "data/exhibits/0001-x.jpg",
    size: bytes.length,
    digest: digestOf(bytes),
    bytes: () => stream(bytes),
    ...more,
  };
};

test.each<readonly [string, Partial<Payload>, string]>([
  ["other bytes", { bytes: () => stream(bytesOf("y")) }, "changed"],
  ["fewer bytes", { bytes: () => stream(bytesOf("x", 3999)) }, "changed"],
  ["more bytes", { bytes: () => stream(bytesOf("x", 4001)) }, "changed"],
  ["no bytes", { bytes: () => stream(new Uint8Array()) }, "changed"],
  ["bytes that cannot be had", { bytes: () => Promise.reject(new Error("gone")) }, "unreadable"],
  [
    "bytes that stop",
    { bytes: () => new ReadableStream({ pull: (to) => to.error(new Error("gone")) }) },
    "unreadable",
  ],
])("%s stop it, and the file is named", async (_, more, code) => {
  const payload = [one(more), one({ path: "data/exhibits/0002-x.jpg" })];
  await expect(gathered(makeBag(input({ payload })))).rejects.toMatchObject({
    code,
    about: "data/exhibits/0001-x.jpg",
  });
});

test("more files than a zip of this kind holds are refused before anything is read", () => {
  const file = one();
  const payload = Array.from({ length: 65_000 }, (_, at) => ({ ...file, path: `data/exhibits/${at}` }));
  expect(() => makeBag(input({ payload }))).toThrow(expect.objectContaining({ code: "too-many-files" }));
});

test("it stops when told to, and lets go of the file when its reader leaves", async () => {
  const stop = new AbortController();
  const stopping = one({
    bytes: () =>
      new ReadableStream({
        pull: (to) => {
          stop.abort(new Error("enough"));
          to.enqueue(new Uint8Array(100));
        },
      }),
  });
  await expect(gathered(makeBag(input({ payload: [stopping], signal: stop.signal })))).rejects.toThrow(
    "enough",
  );
  let letGo = false;
  const endless = one({
    size: 1_000_000,
    bytes: () =>
      new ReadableStream({
        pull: (to) => to.enqueue(new Uint8Array(1000)),
        cancel: () => void (letGo = true),
      }),
  });
  const reader = makeBag(input({ payload: [endless] })).getReader();
  for (let read = 0; read < 12; read += 1) await reader.read();
  await reader.cancel();
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(letGo).toBe(true);
});
