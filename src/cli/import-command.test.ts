// The import command prints what an export holds as one JSON object, and refuses what is none in one plain line.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import * as v from "valibot";
import { zipBytes } from "../../tests/vectors/import/archive/zip-bytes.ts";
import { INSTAGRAM_VECTORS } from "../../tests/vectors/import/instagram/make.ts";
import { MAIL_VECTORS } from "../../tests/vectors/import/mail/make.ts";
import { SMS_VECTORS } from "../../tests/vectors/import/sms/make.ts";
import { importShape } from "../evidence/import/printed.ts";
import { importFiles } from "./import-command.ts";

const folder = mkdtempSync(join(tmpdir(), "import-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(
  ...words: readonly string[]
): Promise<Readonly<{ code: number; out: string; err: string }>> {
  let [out, err] = ["", ""];
  const code = await importFiles(words, { out: (text) => (out += text), err: (text) => (err += text) });
  return { code, out, err };
}

const read = (out: string) => v.parse(importShape, JSON.parse(out));

const CHAT = "03/04/2026, 18:05 - Maz: hello\n03/04/2026, 18:06 - Jo: stop\n";

test.each([
  [[], "Name the file"],
  [["--json"], "Name the file"],
  [["a.txt", "--zone", "Mars/Base"], 'There is no time zone "Mars/Base"'],
  [["a.txt", "--zone"], "There is no time zone"],
  [["a.txt", "--day-first", "--month-first"], "choose one"],
  [["a.txt", "--colour"], "knows no --colour"],
])("%j is wrong use, told in one line", async (words, line) => {
  const { code, out, err } = await run(...words);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(line);
  expect(err.trimEnd()).not.toContain("\n");
});

test("a file that is not there, and a folder, are named", async () => {
  await expect(run(join(folder, "none.txt"), "--json")).rejects.toThrow("There is no file");
  await expect(run(folder, "--json")).rejects.toThrow("is no file");
});

test.each([
  ["nothing.txt", "", "there is nothing in it"],
  ["notes.txt", "a shopping list", "no export"],
  ["page.html", "<html><script>alert(1)</script></html>", "no export"],
  ["cut.zip", zipBytes([{ name: "_chat.txt", bytes: CHAT.repeat(50) }]).slice(0, 1000), "broken"],
  ["locked.zip", zipBytes([{ name: "_chat.txt", bytes: CHAT, locked: true }]), "password"],
  ["bomb.zip", zipBytes([{ name: "_chat.txt", bytes: new Uint8Array(20_000_000), packed: true }]), "harm"],
  ["line\nbreak.txt", "nothing", "no export"],
])("%j is no export: one plain line that names it, and exit code 2", async (name, content, words) => {
  const { code, out, err } = await run(file(name, content), "--json");
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(words);
  expect(err).toContain(name.replace("\n", " "));
  expect(err.trimEnd()).not.toContain("\n");
});

test("a chat is printed with its open questions, and that is no fault", async () => {
  const { code, out, err } = await run(file("WhatsApp Chat with Maz.txt", CHAT), "--json");
  expect([code, err]).toEqual([0, ""]);
  const { service, questions, messages } = read(out);
  expect(service).toBe("whatsapp");
  expect(questions.length).toBeGreaterThan(0);
  expect(messages.map(({ at, from, text }) => [at, from, text])).toEqual([
    ["2026-04-03T18:05:00", "Maz", "hello"],
    ["2026-04-03T18:06:00", "Jo", "stop"],
  ]);
});

test("what the person says about zone and order holds", async () => {
  const path = file("WhatsApp Chat with Maz.txt", CHAT);
  const at = async (...words: readonly string[]): Promise<string | undefined> =>
    read((await run(path, "--json", ...words)).out).messages[0]?.at;
  expect(await at("--zone", "Europe/London")).toBe("2026-04-03T17:05:00Z");
  expect(await at("--month-first")).toBe("2026-03-04T18:05:00");
  expect(await at("--day-first")).toBe("2026-04-03T18:05:00");
});

test.each([...Object.values(SMS_VECTORS), ...Object.values(MAIL_VECTORS)])(
  "prints $source.name as its vector says",
  async ({ source, expected }) => {
    const members = Object.entries(source.members).map(([name, bytes]) => ({ name, bytes, packed: true }));
    const bytes = source.archive ? zipBytes(members) : (members[0]?.bytes ?? "");
    const { code, out } = await run(file(source.name, bytes), "--json");
    expect(code).toBe(0);
    const { gaps, ...rest }: v.InferOutput<typeof importShape> = read(out);
    const { gaps: known, ...told } = expected;
    expect(gaps.toSorted()).toEqual(known);
    expect(JSON.parse(out)).toMatchObject(JSON.parse(JSON.stringify(told)));
    expect(rest.messages).toHaveLength(told.messages.length);
  },
);

test("two zips are parts of one export", async () => {
  const [vector] = Object.values(INSTAGRAM_VECTORS).filter(({ source }) => source.archive);
  const members = Object.entries(vector?.source.members ?? {}).map(([name, bytes]) => ({ name, bytes }));
  const [first, second] = [members.filter((_, at) => at % 2 === 0), members.filter((_, at) => at % 2 === 1)];
  const whole = read((await run(file("whole.zip", zipBytes(members)), "--json")).out);
  const parts = read(
    (await run(file("part-1.zip", zipBytes(first)), file("part-2.zip", zipBytes(second)), "--json")).out,
  );
  const words = (list: v.InferOutput<typeof importShape>): readonly string[] =>
    list.messages.map(({ text }) => text).toSorted();
  expect(words(parts)).toEqual(words(whole));
  expect(parts.service).toBe("instagram");
});

test("what was left out of the archive is named among what was not read", async () => {
  const zip = zipBytes([
    { name: "_chat.txt", bytes: CHAT },
    { name: "../evil.txt", bytes: "x" },
  ]);
  const { unread } = read((await run(file("chat.zip", zip), "--json")).out);
  expect(unread).toEqual([
    {
      place: { file: "../evil.txt", line: null, path: null },
      text: "left out: its name leads out of the archive",
    },
  ]);
});

test("without --json it says in short what it found", async () => {
  const { code, out } = await run(
    file("sms.xml", Object.values(SMS_VECTORS["texts-2026"]?.source.members ?? {})[0] ?? ""),
  );
  expect(code).toBe(0);
  expect(out).toContain("sms (sms-xml): 6 messages, 3 things not read");
});
