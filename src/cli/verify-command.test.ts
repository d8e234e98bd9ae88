// The command that anyone can check a case file with: what it prints, what it answers with, and how it opens a sealed one.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { opensslAuthority } from "../../tests/casefile/openssl-authority.ts";
import { TOP, altered, zipOf } from "../../tests/casefile/stamped-bag.ts";
import { gathered } from "../../tests/casefile/unzipped.ts";
import { FINDING_CODES, NOTE_CODES, NOT_PROVEN } from "../casefile/verify/findings.ts";
import { sealWithPassphrase } from "../kit/age.ts";
import { utf8 } from "../kit/bytes.ts";
import { FINDING_WORDS, NOTE_WORDS, NOT_PROVEN_WORDS } from "./verify-words.ts";
import { verifyFiles } from "./verify-command.ts";

const box = mkdtempSync(join(tmpdir(), "verify-"));
const at = (name: string): string => join(box, name);

beforeAll(async () => {
  const authority = opensslAuthority();
  const whole = await zipOf({ authority });
  writeFileSync(at("root.pem"), authority.root);
  authority.close();
  writeFileSync(at("whole.zip"), whole);
  writeFileSync(at("bare.zip"), await zipOf());
  writeFileSync(
    at("altered.zip"),
    altered(whole, (files) => files.set(`${TOP}data/exhibits/0001-gate.jpg`, utf8("x"))),
  );
  writeFileSync(at("photo.jpg"), "not a zip");
  const sealed = await sealWithPassphrase("five plain words of chance", new Blob([whole]).stream());
  writeFileSync(at("whole.zip.age"), await gathered(sealed));
});

afterAll(() => {
  rmSync(box, { recursive: true, force: true });
});

async function run(...words: readonly string[]) {
  const said = { out: "", err: "", asked: 0 };
  const terminal = {
    out: (text: string): void => void (said.out += text),
    err: (text: string): void => void (said.err += text),
  };
  const passphrase = (stdin: boolean): Promise<string> => {
    said.asked += 1;
    return Promise.resolve(stdin ? "five plain words of chance\n" : "a wrong one");
  };
  const exit = await verifyFiles(words, { terminal, passphrase });
  return { ...said, exit };
}

test("wrong use is told in one line", async () => {
  for (const words of [
    [],
    ["--jsn", at("whole.zip")],
    [at("gone.zip")],
    [box],
    [at("whole.zip"), "--ca", at("photo.jpg")],
    [at("whole.zip"), "--ca"],
  ]) {
    const { exit, err, out } = await run(...words);
    expect({ exit, out }).toEqual({ exit: 2, out: "" });
    expect(err.split("\n")).toHaveLength(2);
  }
});

test("whole is 0, altered is 1 and names the file, anything else is 2", async () => {
  const whole = await run(at("whole.zip"), "--ca", at("root.pem"));
  expect(whole.exit).toBe(0);
  expect(whole.out).toMatch(/^whole\.zip: Whole/);
  expect(whole.out).toMatch(/10 events existed by 20.*says Test authority \(trusted; root [0-9A-F:]{95}\)/);
  expect(whole.out).toContain("  - That it is true. It is one person's account.");
  const stranger = await run(at("whole.zip"));
  expect(stranger.exit).toBe(0);
  expect(stranger.out).toContain("you have to trust this authority yourself");
  expect((await run(at("bare.zip"))).out).toContain("Timestamps: none.");
  const bad = await run(at("altered.zip"), "--ca", at("root.pem"));
  expect(bad.exit).toBe(1);
  expect(bad.out).toContain("data/exhibits/0001-gate.jpg: is not as it was when the list was made");
  const other = await run(at("photo.jpg"));
  expect({ exit: other.exit, out: other.out }).toEqual({
    exit: 2,
    out: "photo.jpg: This is no case file.\n",
  });
});

test("as JSON it is the verdict and nothing else", async () => {
  const { exit, out } = await run(at("altered.zip"), "--json");
  expect(exit).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ kind: "altered", log: { events: 21 } });
});

test("a sealed file is opened with its passphrase, and a wrong one is told apart", async () => {
  const opened = await run(at("whole.zip.age"), "--passphrase-stdin", "--ca", at("root.pem"));
  expect({ exit: opened.exit, asked: opened.asked }).toEqual({ exit: 0, asked: 1 });
  const wrong = await run(at("whole.zip.age"));
  expect(wrong).toMatchObject({ exit: 2, out: "" });
  expect(wrong.err).toContain("another passphrase");
});

test("names from a stranger move no cursor and turn no writing round", async () => {
  const name = `${TOP}data/evil\u{202E}gpj.exe`;
  writeFileSync(
    at("evil.zip"),
    altered(readFileSync(at("bare.zip")), (files) => files.set(name, utf8("x"))),
  );
  const { out } = await run(at("evil.zip"));
  expect(out).toContain("data/evil\u{FFFD}gpj.exe");
  expect(out).not.toContain("\u{202E}");
});

test("there are words for every code, and no others", () => {
  expect(Object.keys(FINDING_WORDS).toSorted()).toEqual([...FINDING_CODES].toSorted());
  expect(Object.keys(NOTE_WORDS).toSorted()).toEqual([...NOTE_CODES].toSorted());
  expect(Object.keys(NOT_PROVEN_WORDS).toSorted()).toEqual([...NOT_PROVEN].toSorted());
});
