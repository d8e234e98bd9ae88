// Texts, multimedia messages and calls of a phone are read word for word, and what is broken in the file is named.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { rounds, runs } from "../../../tests/rounds.ts";
import { inMemory, readWith } from "../../../tests/vectors/import/in-memory.ts";
import { SMS_VECTORS } from "../../../tests/vectors/import/sms/make.ts";
import { SMS } from "./sms.ts";

const file = (text: string) => inMemory("sms.xml", { "sms.xml": text }, false);
const one = (body: string, date = 1_775_235_000_000): string =>
  `<sms address="07700900321" date="${date}" type="1" body="${body}" contact_name="(Unknown)"/>\n`;

test.each(["", "hello", "<html><body>smses</body></html>", "<note><to>A</to></note>", "{}", "\0\0\0"])(
  "is no such file, and is not taken for one: %j",
  async (text) => {
    expect(await SMS.fits(file(text))).toBe(0);
    await expect(readWith(SMS, file(text))).rejects.toMatchObject({ code: "not-an-export" });
  },
);

test("entities that a file declares are never expanded: the words stay as they are written", async () => {
  const bomb = Array.from({ length: 20 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
    "",
  );
  const text = `<?xml version="1.0"?><!DOCTYPE smses [<!ENTITY l0 "lol">${bomb}<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<smses count="1">${one("&l20; &x;")}</smses>`;
  const { messages, unread } = await readWith(SMS, file(text));
  expect(messages.map((message) => message.text)).toEqual(["&l20; &x;"]);
  expect(unread).toEqual([]);
});

test("a quote that is missing costs its own message, not the rest", async () => {
  const text = `<smses count="3">\n${one("one")}<sms address="07700900321" date="1775235000000" type="1" body="broken contact_name="(Unknown)/>\n${one("three")}</smses>`;
  const { messages, unread } = await readWith(SMS, file(text));
  expect(messages.map((message) => message.text)).toEqual(["one", "three"]);
  expect(unread.map(({ place }) => place.line)).toEqual([3]);
});

test("a file that ends too soon gives what came before, and names where it breaks", async () => {
  const text = `<smses count="2">\n${one("one")}<sms address="07700900321" date="17752350`;
  const { messages, unread } = await readWith(SMS, file(text));
  expect(messages.map((message) => message.text)).toEqual(["one"]);
  expect(unread.map(({ place }) => place.line)).toEqual([3]);
  expect(unread[0]?.text).toContain("07700900321");
});

test("an element that nobody knows is named", async () => {
  const { unread } = await readWith(SMS, file(`<smses count="1">\n${one("one")}<rcs body="x"/></smses>`));
  expect(unread).toEqual([{ place: { file: "sms.xml", line: 3, path: null }, text: '<rcs body="x"' }]);
});

test("bytes that are no UTF-8 do not stop the reading", async () => {
  const bytes = new TextEncoder().encode(`<smses count="1">${one("caf?")}</smses>`);
  bytes[bytes.indexOf(0x3f)] = 0xe9;
  const { messages } = await readWith(SMS, inMemory("sms.xml", { "sms.xml": bytes }, false));
  expect(messages[0]?.text).toBe("caf\uFFFD");
});

test.each([
  ["brackets", "<".repeat(2_000_000)],
  ["attributes", `<sms ${Array.from({ length: 300_000 }, (_, at) => `a${at}="1"`).join(" ")}/>`],
  ["spaces", `<sms${" ".repeat(3_000_000)}a="1"/>`],
  ["references", `<sms body="${"&".repeat(3_000_000)}"/>`],
  ["half a comment", `<!--${"-".repeat(5_000_000)}`],
])("%s without end are read in seconds", async (_what, hostile) => {
  const started = performance.now();
  const { messages, unread } = await readWith(SMS, file(`<smses count="2">\n${one("one")}${hostile}`));
  expect(messages.map((message) => message.text)).toEqual(["one"]);
  expect(unread.length).toBeLessThan(2);
  expect(performance.now() - started).toBeLessThan(5000);
});

test("pieces may end anywhere: in a tag, in an emoji, in a number", async () => {
  const [vector] = Object.values(SMS_VECTORS);
  const [[name, text] = ["", ""]] = Object.entries(vector?.source.members ?? {});
  const bytes = new TextEncoder().encode(text);
  for (const length of [1, 2, 3, 7, 13, 64]) {
    const member = {
      name,
      size: bytes.length,
      bytes: async function* pieces() {
        for (let at = 0; at < bytes.length; at += length)
          yield await Promise.resolve(bytes.subarray(at, at + length));
      },
    };
    const read = await readWith(SMS, { name, archive: false, members: [member] });
    expect(read.messages).toEqual(vector?.expected.messages);
    expect(read.unread).toEqual(vector?.expected.unread);
  }
});

/** As the app writes it: every letter beyond ASCII as the numbers of its UTF-16 units. */
function escaped(text: string): string {
  return Array.from({ length: text.length }, (_, at) => {
    const code = text.charCodeAt(at);
    return code < 32 || code > 126 || '&<>"'.includes(text.charAt(at)) ? `&#${code};` : text.charAt(at);
  }).join("");
}

test("whatever is written comes back letter by letter", async () => {
  const words = fc
    .string({ unit: "binary", maxLength: 60 })
    .filter((text) => !text.includes("\0") && text !== "null");
  await fc.assert(
    fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 8 }), async (bodies) => {
      const text = `<smses count="${bodies.length}">\n${bodies.map((body) => one(escaped(body))).join("")}</smses>`;
      const { messages } = await readWith(SMS, file(text));
      expect(messages.map((message) => message.text)).toEqual(bodies);
    }),
    runs(200),
  );
});

test("a picture of 40 MB and texts, 300,000 among the drills, stream by", async () => {
  const packs = Math.ceil(rounds(300_000) / 3000);
  const many = new TextEncoder().encode(
    one("a text of some usual length, as people write them").repeat(3000),
  );
  const member = {
    name: "sms.xml",
    size: 0,
    bytes: async function* pieces() {
      yield await Promise.resolve(new TextEncoder().encode(`<smses count="${packs * 3000 + 1}">\n`));
      for (let at = 0; at < packs; at += 1) yield many;
      yield new TextEncoder().encode(
        '<mms date="1775235000000" msg_box="1" address="1"><parts><part ct="image/png" data="',
      );
      for (let at = 0; at < 40; at += 1) yield new Uint8Array(1_048_576).fill(65);
      yield new TextEncoder().encode('"/></parts></mms></smses>');
    },
  };
  let count = 0;
  const sink = { message: () => (count += 1), unread: () => undefined };
  await SMS.read({ name: "sms.xml", archive: false, members: [member] }, { zone: null, order: null }, sink);
  expect(count).toBe(packs * 3000 + 1);
});

const CASES = Object.entries(SMS_VECTORS).map(([name, vector]) => ({ name, vector }));

test.each(CASES)("$name lies on the disk as its script makes it", ({ name, vector }) => {
  const path = new URL(`../../../tests/vectors/import/sms/${name}.json`, import.meta.url);
  const written: unknown = JSON.parse(readFileSync(path, "utf8"));
  expect(written).toEqual(JSON.parse(JSON.stringify(vector)));
});

test.each(CASES)("$name is read whole: $vector.about", async ({ vector }) => {
  const source = inMemory(vector.source.name, vector.source.members, vector.source.archive);
  expect(await SMS.fits(source)).toBe(1);
  const read = await readWith(SMS, source);
  expect({ ...read, gaps: read.gaps.toSorted() }).toEqual(vector.expected);
});
