// A case file made in a terminal: whole for ordinary tools, in parts, sealed, stamped or not, and plain words for whatever is wrong.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { idOf } from "../../tests/case-log/any-log.ts";
import { faultsOfBag } from "../../tests/casefile/bagit-reader.ts";
import { PARTS, bytesOf, caseOf } from "../../tests/casefile/sample-case.ts";
import { opensslAuthority } from "../../tests/casefile/openssl-authority.ts";
import { gathered, unpacked } from "../../tests/casefile/unzipped.ts";
import { readFiled } from "../casefile/contents.ts";
import { joinParts } from "../casefile/join.ts";
import { makeBag } from "../casefile/bag.ts";
import { makeCaseFile } from "./case-file-command.ts";

let folder = "";
const at = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "make-"));
  writeFileSync(at("events.json"), JSON.stringify(caseOf(PARTS)));
  mkdirSync(at("proof/deeper"), { recursive: true });
  writeFileSync(at("proof/whatever.bin"), bytesOf("gate"));
  writeFileSync(at("proof/deeper/copy"), bytesOf("gate-copy"));
  writeFileSync(at("proof/chat.zip"), bytesOf("chat"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

type Run = Readonly<{ code: number; out: string; err: string }>;

async function make(...words: readonly string[]): Promise<Run> {
  let [out, err] = ["", ""];
  const code = await makeCaseFile(
    [
      "--events",
      at("events.json"),
      "--exhibits",
      at("proof"),
      "--out",
      at("out.zip"),
      "--now",
      "2026-11-23T12:00Z",
      ...words,
    ],
    {
      terminal: { out: (text) => void (out += text), err: (text) => void (err += text) },
      packs: "packs",
      now: "2030-01-01T00:00:00.000Z",
      pdfOf: ({ told }) => Promise.resolve(new TextEncoder().encode(`%PDF ${told.incidents.length}`)),
    },
  );
  return { code, out, err };
}

const zip = (name = "out.zip"): Uint8Array => new Uint8Array(readFileSync(at(name)));

test("for the council: a whole bag with copies in place of originals", async () => {
  expect(await make("--reader", "council", "--name", "The ASB team")).toMatchObject({ code: 0, err: "" });
  await unpacked(zip(), ({ files, run }) => {
    expect(faultsOfBag(files)).toEqual([]);
    run("sha256sum", "-c", "--strict", "manifest-sha256.txt");
    expect([...files.keys()].filter((path) => path.startsWith("data/exhibits"))).toEqual([
      "data/exhibits/0001-gate-copy.jpg",
      "data/exhibits/0002-chat.jpg",
    ]);
    const { choice, made } = readFiled(Buffer.from(files.get("data/case.json") ?? []).toString());
    expect(choice).toMatchObject({
      reader: "council",
      to: "The ASB team",
      witnesses: false,
      places: false,
      effect: true,
    });
    expect(made).toBe("2026-11-23T12:00:00Z");
    expect(files.has("timestamps/bag.tsr")).toBe(false);
  });
  const first = zip();
  await make("--reader", "council", "--name", "The ASB team");
  expect(Buffer.compare(first, zip())).toBe(0);
  expect(readdirSync(folder).filter((name) => name.includes("unfinished"))).toEqual([]);
});

test("an exhibit that is not in the folder is listed as missing, and said", async () => {
  rmSync(at("proof/chat.zip"));
  const { code, err } = await make("--reader", "police");
  expect(code).toBe(0);
  expect(err).toMatch(
    /^The bytes of chat\.jpg \([0-9a-f]{64}\) are not there: the file lists it as missing\.\n$/,
  );
  await unpacked(zip(), ({ files }) => {
    const { exhibits } = readFiled(Buffer.from(files.get("data/case.json") ?? []).toString());
    expect(exhibits.find(({ id }) => id === idOf("chat"))).toMatchObject({
      path: null,
      missing: "unreadable",
    });
  });
});

test("in parts that join again, and sealed so that age opens it", async () => {
  const { out } = await make("--reader", "police", "--part-size", "26kB");
  const names = out
    .trim()
    .split("\n")
    .map((line) => line.replace(/ \(\d+ bytes\)$/, ""));
  expect(names).toEqual([at("out-part-1-of-2.zip"), at("out-part-2-of-2.zip")]);
  const blobs = names.map((name) => ({ name, blob: new Blob([readFileSync(name)]) }));
  const joined = await gathered(makeBag(await joinParts(blobs)));
  await make("--reader", "police");
  expect(Buffer.compare(joined, zip())).toBe(0);

  execFileSync("age-keygen", ["-o", at("key.txt")], { stdio: "pipe" });
  const recipient = execFileSync("age-keygen", ["-y", at("key.txt")], { encoding: "utf8" }).trim();
  expect((await make("--reader", "police", "--age-recipient", recipient)).out).toContain("out.zip.age");
  const opened = execFileSync("age", ["-d", "-i", at("key.txt"), at("out.zip.age")], {
    maxBuffer: 10_000_000,
  });
  expect(Buffer.compare(opened, joined)).toBe(0);
});

test("a period takes only what lies in it, and the PDF can be had alone", async () => {
  expect(
    await make("--reader", "school", "--from", "2026-10-21", "--until", "2026-10-22", "--pdf-only"),
  ).toMatchObject({ code: 0 });
  expect(Buffer.from(zip()).toString()).toBe("%PDF 1");
});

/** A server that answers everything so, while something is done with its port. */
async function serving(
  answer: (question: Uint8Array) => Uint8Array | string,
  act: (port: number) => Promise<void>,
): Promise<void> {
  const server = createServer((request, response) => {
    const pieces: Uint8Array[] = [];
    request.on("data", (piece: Uint8Array) => pieces.push(piece));
    request.on("end", () => response.end(answer(Buffer.concat(pieces))));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  try {
    const address = server.address();
    await act(typeof address === "object" ? (address?.port ?? 0) : 0);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test("an authority stamps the log and the bag, and openssl finds both good", async () => {
  const authority = opensslAuthority();
  await serving(authority.answer, async (port) => {
    const tsa = ["--tsa", `http://127.0.0.1:${port}/timestamp`, "--ca", authority.rootFile];
    expect(await make("--reader", "council", ...tsa)).toMatchObject({ code: 0, err: "" });
  });
  authority.close();
  await unpacked(zip(), ({ files, run }) => {
    expect(faultsOfBag(files)).toEqual([]);
    const text = Buffer.from(files.get("how-to-check.txt") ?? []).toString();
    const commands = text.match(/^ {2}openssl ts -verify .*$/gm) ?? [];
    expect(commands).toHaveLength(2);
    for (const command of commands) expect(run("sh", "-ec", `${command} 2>&1`)).toContain("Verification: OK");
    expect(Buffer.from(files.get("timestamps/0001.heads.json") ?? []).toString()).toMatch(
      /^\{"case":"[^"]{22}","heads":\{"[^"]{22}":"[0-9a-f]{64}"\},"v":1\}$/,
    );
  });
});

test("an authority that is down, or answers nonsense, is said, and the file is made without it", async () => {
  const authority = opensslAuthority();
  await serving(
    () => "nonsense",
    async (port) => {
      for (const [tsa, said] of [
        ["http://127.0.0.1:1/timestamp", "does not answer"],
        [`http://127.0.0.1:${port}/timestamp`, "does not check"],
      ] as const) {
        const { code, err } = await make("--reader", "council", "--tsa", tsa, "--ca", authority.rootFile);
        expect(code).toBe(0);
        expect(err.match(new RegExp(said, "g"))).toHaveLength(2);
        await unpacked(zip(), ({ files }) => {
          expect(faultsOfBag(files)).toEqual([]);
          expect([...files.keys()].filter((path) => path.endsWith(".tsr"))).toEqual([]);
        });
      }
    },
  );
  authority.close();
  const { code, err } = await make("--reader", "council", "--tsa", "http://127.0.0.1:1/timestamp");
  expect([code, err]).toEqual([0, expect.stringContaining("name it with --ca")]);
});

test.each<readonly [readonly string[], 1 | 2, RegExp]>([
  [[], 2, /Say who reads it: --reader landlord \| council/],
  [["--reader", "nobody"], 2, /Say who reads it/],
  [["--reader", "council", "--nonsense"], 2, /knows no --nonsense/],
  [["--reader", "council", "--from"], 2, /--from needs a value/],
  [["--reader", "council", "--from", "2026-02-30"], 2, /no day/],
  [["--reader", "council", "--from", "2026-02-03", "--until", "2026-02-01"], 2, /ends before it begins/],
  [["--reader", "council", "--part-size", "big"], 2, /no size/],
  [["--reader", "council", "--tsa", "ftp://x"], 2, /no address/],
  [["--reader", "council", "--ca", "/nowhere.pem"], 2, /There is no/],
  [["--reader", "council", "--age-recipient", "me"], 2, /no recipient of age files/],
  [["--reader", "council", "--case", "x"], 1, /Name one case/],
  [["--reader", "council", "--reader", "police"], 2, /stands twice/],
])("%j is wrong use or a wrong file, in one line, and leaves no file", async (words, code, said) => {
  const run = await make(...words);
  expect(run.code).toBe(code);
  expect(run.err).toMatch(said);
  expect(run.err.trim().split("\n")).toHaveLength(1);
  expect(readdirSync(folder).filter((name) => name.startsWith("out"))).toEqual([]);
});

test("events that are none, or were changed, stop it with code 1", async () => {
  const events = caseOf(PARTS);
  for (const [text, said] of [
    ["{}", /not a list of events/],
    ["not json", /not a list of events/],
    ["[]", /no case in/],
    ['[{"about":{}}]', /Number 1 .* no event/],
    [JSON.stringify(events).replace("on my gate", "on his gate"), /changed/],
    [JSON.stringify(events.filter((_, number) => number !== 3)), /not whole: event 5/],
  ] as const) {
    writeFileSync(at("events.json"), text);
    const run = await make("--reader", "council");
    expect([run.code, run.err]).toEqual([1, expect.stringMatching(said)]);
  }
});
