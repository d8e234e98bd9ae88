// Archives that are broken, locked or made to harm are refused in plain words; honest ones give their members byte by byte.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { zipBytes } from "../../../tests/vectors/import/archive/zip-bytes.ts";
import type { ZipEntry } from "../../../tests/vectors/import/archive/zip-bytes.ts";
import { ARCHIVE_LIMITS, openArchive } from "./archive.ts";
import { LONGEST_FILE, openSource, openSources } from "./open-source.ts";
import { headOf, wholeOf } from "./source.ts";

const blob = (...parts: readonly (string | Uint8Array<ArrayBuffer>)[]): Blob => new Blob([...parts]);
const zip = (entries: readonly ZipEntry[], says?: number): Blob => blob(zipBytes(entries, says));
const open = (file: Blob) => openArchive(file, "a.zip");
const textOf = async (file: Blob, name: string): Promise<string> => {
  const member = (await openSource(file, "a.zip")).members.find((one) => one.name === name);
  return new TextDecoder().decode((member && (await wholeOf(member))) ?? undefined);
};

const CHAT = "words of a chat, ".repeat(2000);
const GOOD: readonly ZipEntry[] = [
  { name: "folder/", bytes: "" },
  { name: "folder/_chat.txt", bytes: CHAT, packed: true },
  { name: "folder/you.jpg", bytes: Uint8Array.from({ length: 30_000 }, (_, at) => (at * 7919) % 251) },
];

test("nothing, no zip, and an archive with nothing inside say so", async () => {
  await expect(open(blob())).rejects.toMatchObject({ code: "empty", message: "a.zip" });
  await expect(open(blob("hello"))).rejects.toMatchObject({ code: "not-an-export" });
  await expect(open(zip([]))).rejects.toMatchObject({ code: "empty" });
});

test("cut at any thousandth byte it is a broken archive, never a smaller one", async () => {
  const whole = zipBytes(GOOD);
  for (let at = 1000; at < whole.length; at += 1000) {
    await expect(open(blob(whole.slice(0, at))), `at ${at}`).rejects.toMatchObject({ code: "cut-off" });
  }
  for (let from = 1; from < 60; from += 1) {
    await expect(open(blob(whole.slice(0, -from))), `without ${from}`).rejects.toMatchObject({
      code: "cut-off",
    });
  }
});

test("half an archive that holds another whole one is not taken for that other one", async () => {
  const outer = zipBytes([
    { name: "inner.zip", bytes: zipBytes(GOOD) },
    { name: "b.txt", bytes: CHAT },
  ]);
  const inner = outer.slice(0, 30 + "inner.zip".length + zipBytes(GOOD).length + 200);
  await expect(open(blob(inner))).rejects.toMatchObject({ code: "cut-off" });
});

test("a password is named", async () => {
  const locked = zip([...GOOD, { name: "secret.txt", bytes: "x", locked: true }]);
  await expect(open(locked)).rejects.toMatchObject({ code: "locked-archive" });
});

test("bombs are refused before anything is unpacked", async () => {
  const zeros = zip([{ name: "a.txt", bytes: new Uint8Array(30_000_000), packed: true }]);
  expect(zeros.size).toBeLessThan(40_000);
  await expect(open(zeros)).rejects.toMatchObject({ code: "too-much-inside" });
  const claimed = zip(
    Array.from({ length: 8 }, (_, at) => ({
      name: `${at}`,
      bytes: new Uint8Array(16_000_000).fill(at),
      claims: { size: 3_100_000_000 },
    })),
  );
  await expect(open(claimed)).rejects.toMatchObject({ code: "too-much-inside" });
  const shared = zip([
    { name: "a", bytes: "x".repeat(5000) },
    ...Array.from({ length: 9 }, (_, at) => ({ name: `b${at}`, bytes: "x".repeat(5000), shares: true })),
  ]);
  await expect(open(shared)).rejects.toMatchObject({ code: "too-much-inside" });
});

test("a member that unpacks to more than it claims is stopped there", async () => {
  const liar = zip([
    { name: "a.txt", bytes: new Uint8Array(9_000_000), packed: true, claims: { size: 1000 } },
  ]);
  const { members } = await open(liar);
  let size = 0;
  const read = async (): Promise<void> => {
    for await (const piece of members[0]?.bytes() ?? []) size += piece.length;
  };
  await expect(read()).rejects.toThrow();
  expect(size).toBeLessThan(1_000_000);
});

test("more members than an export has are refused", async () => {
  const many = zip(
    Array.from({ length: ARCHIVE_LIMITS.members + 1 }, (_, at) => ({ name: `${at}`, bytes: "" })),
  );
  await expect(open(many)).rejects.toMatchObject({ code: "too-many-files" });
});

test("names that are tricks are left out and named; the others stay", async () => {
  const tricks = [
    "../up.txt",
    "a/../../up",
    "/etc/passwd",
    "C:/x",
    "c:evil",
    "a\\b.txt",
    "\\\\host\\x",
    "a\0b",
    "a\nb",
    "",
  ];
  const { members, skipped } = await open(
    zip([...tricks.map((name) => ({ name, bytes: "x" })), { name: "..a/b..txt", bytes: "fine" }]),
  );
  expect(members.map(({ name }) => name)).toEqual(["..a/b..txt"]);
  expect(skipped.map(({ why }) => why)).toEqual(tricks.map(() => "path-trick"));
  expect(skipped.map(({ name }) => name)).toContain("a\uFFFDb");
});

test("a second thing of the same name, and a method that nobody unpacks, are left out and named", async () => {
  const { members, skipped } = await open(
    zip([
      { name: "a.txt", bytes: "first" },
      { name: "a.txt", bytes: "second" },
      { name: "b.txt", bytes: "x", method: 14 },
    ]),
  );
  expect(members).toHaveLength(1);
  expect(skipped).toEqual([
    { name: "a.txt", why: "twice" },
    { name: "b.txt", why: "packed-otherwise" },
  ]);
  const [first] = members;
  expect(first && new TextDecoder().decode((await wholeOf(first)) ?? undefined)).toBe("first");
});

test("a member whose bytes were changed is broken while it is read; its neighbours are not", async () => {
  const bytes = zipBytes(GOOD);
  const at = bytes.length - 20_000;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  const { members } = await open(blob(bytes));
  const [chat, picture] = members;
  expect(chat && new TextDecoder().decode((await wholeOf(chat)) ?? undefined)).toBe(CHAT);
  await expect(picture && wholeOf(picture)).rejects.toMatchObject({ code: "cut-off" });
  const packed = zipBytes([{ name: "a.txt", bytes: CHAT, packed: true }]);
  packed.fill(255, 40, 60);
  const [broken] = (await open(blob(packed))).members;
  await expect(broken && wholeOf(broken)).rejects.toMatchObject({ code: "cut-off" });
});

test("a member whose own header is gone ends in words, and not never", async () => {
  const bytes = zipBytes(GOOD);
  bytes.fill(0, 0, 60);
  bytes.set([0x50, 0x4b, 3, 4], 0);
  const { members } = await open(blob(bytes));
  for (const member of members.slice(0, 1))
    await expect(wholeOf(member)).rejects.toMatchObject({ code: "cut-off" });
});

test("a zip inside a zip stays a member like any other", async () => {
  const { members } = await open(zip([{ name: "inner.zip", bytes: zipBytes(GOOD) }]));
  expect(members.map(({ name }) => name)).toEqual(["inner.zip"]);
});

test("members come byte by byte, as often as they are asked for, and may be left early", async () => {
  const { members, archive } = await open(zip(GOOD));
  expect(archive).toBe(true);
  expect(members.map(({ name, size }) => [name, size])).toEqual([
    ["folder/_chat.txt", CHAT.length],
    ["folder/you.jpg", 30_000],
  ]);
  const [chat] = members;
  for (let time = 0; time < 3; time += 1) {
    expect(chat && (await headOf(chat, 5)).length).toBe(5);
    expect(chat && (await wholeOf(chat))?.length).toBe(CHAT.length);
  }
});

test("names without the flag for UTF-8 are read as UTF-8 where they are", async () => {
  const { members } = await open(zip([{ name: "Ärger 😀.txt", bytes: "x", latin: true }]));
  expect(members[0]?.name).toBe("Ärger 😀.txt");
});

const VECTORS = new URL("../../../tests/vectors/import/archive/", import.meta.url);
const stored = (name: string): Blob => blob(new Uint8Array(readFileSync(new URL(name, VECTORS))));

test.each(["streamed.zip", "zip64.zip", "info-zip.zip"])(
  "opens what another program wrote: %s",
  async (name) => {
    const chat = "03/04/2026, 18:05 - Maz: hello 😀\n03/04/2026, 18:06 - Jo: stop\n";
    expect(await textOf(stored(name), "_chat.txt")).toBe(chat.repeat(30));
  },
);

test("names of another program keep their letters, and its password is seen", async () => {
  const { members } = await open(stored("streamed.zip"));
  expect(members.map(({ name }) => name)).toEqual(["_chat.txt", "Bücher/größe.txt"]);
  await expect(open(stored("locked.zip"))).rejects.toMatchObject({ code: "locked-archive" });
});

test("what is no zip by its content is a single file, whatever its name says, and the other way round", async () => {
  const single = await openSource(blob("hello"), "chat.zip");
  expect([single.archive, single.members.map(({ name, size }) => [name, size])]).toEqual([
    false,
    [["chat.zip", 5]],
  ]);
  expect((await openSource(zip(GOOD), "chat.txt")).archive).toBe(true);
  await expect(openSource(blob(), "chat.txt")).rejects.toMatchObject({ code: "empty", message: "chat.txt" });
});

test("a file that is too big is refused by its size alone", async () => {
  const giant = Object.defineProperty(new Blob(["x"]), "size", { value: LONGEST_FILE + 1 });
  await expect(openSource(giant, "a.zip")).rejects.toMatchObject({ code: "too-big" });
});

test("a single file of several megabytes streams", async () => {
  const long = new Uint8Array(3_500_000).map((_, at) => at % 253);
  const [member] = (await openSource(blob(long), "a.bin")).members;
  const lengths: number[] = [];
  for await (const piece of member?.bytes() ?? []) lengths.push(piece.length);
  expect(lengths).toEqual([1_048_576, 1_048_576, 1_048_576, 354_272]);
});

test("parts are one export: the same member once, another of its name beside it, a broken part left out by name", async () => {
  const first = zip([
    { name: "a.json", bytes: "1" },
    { name: "b.json", bytes: "same" },
  ]);
  const second = zip([
    { name: "a.json", bytes: "2" },
    { name: "b.json", bytes: "same" },
    { name: "c.jpg", bytes: "3" },
  ]);
  const source = await openSources([
    { file: first, name: "part-1.zip" },
    { file: blob("PK\u0003\u0004"), name: "part-2.zip" },
    { file: second, name: "part-3.zip" },
  ]);
  expect(source.members.map(({ name }) => name)).toEqual(["a.json", "b.json", "part-3.zip/a.json", "c.jpg"]);
  expect(source.skipped).toEqual([{ name: "part-2.zip", why: "no-export" }]);
  expect([source.name, source.archive]).toEqual(["part-1.zip", true]);
  await expect(openSources([{ file: blob(), name: "x" }])).rejects.toMatchObject({ code: "empty" });
});
