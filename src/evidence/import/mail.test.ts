// Mails and mailboxes are read word for word, with the time that their headers name; hostile ones harm nothing.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { inMemory, readWith } from "../../../tests/vectors/import/in-memory.ts";
import { MAIL_VECTORS } from "../../../tests/vectors/import/mail/make.ts";
import { LONGEST_MAIL } from "./mail/as-message.ts";
import { mailMoment } from "./mail/date.ts";
import { readableOf } from "./mail/readable.ts";
import { MAIL } from "./mail.ts";

const HEAD = "From: Maz <maz@example.org>\r\nSubject: x\r\nDate: Fri, 3 Apr 2026 18:05:09 +0100\r\n";
const mail = (text: string, name = "a.eml") => inMemory(name, { [name]: text }, false);

test.each([
  "",
  "hello",
  "From here on, nothing.\n",
  "Note: this is no mail\nAnd: it has two headers",
  "[03/04/2026, 18:05:09] Maz: From: me, Date: now",
  "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/\r\nSubject: page\r\nDate: Fri, 3 Apr 2026 18:05:09 -0000\r\nMIME-Version: 1.0\r\n\r\n",
  "\0\0\0\0",
])("is no mail, and is not taken for one: %j", async (text) => {
  expect(await MAIL.fits(mail(text))).toBe(0);
  await expect(readWith(MAIL, mail(text))).rejects.toMatchObject({ code: "not-an-export" });
});

test("parts in parts in parts, ten thousand deep, are unread and not a crash", async () => {
  const deep = Array.from(
    { length: 10_000 },
    (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
  ).join("");
  const { messages, unread } = await readWith(MAIL, mail(`${HEAD}${deep}`));
  expect(messages).toEqual([]);
  expect(unread).toHaveLength(1);
});

test("a mail whose HTML is a script has no words", async () => {
  const { messages } = await readWith(
    MAIL,
    mail(`${HEAD}Content-Type: text/html\r\n\r\n<script>alert(1)</script><b onclick="x()">words</b>\r\n`),
  );
  expect(messages[0]?.text).toBe("words");
});

test("a single mail is not cut at its own words, and keeps its quotes", async () => {
  const body = "one\r\n\r\nFrom me Fri Apr  3 10:00:00 2026\r\n>From you";
  const { messages } = await readWith(MAIL, mail(`${HEAD}\r\n${body}\r\n`));
  expect(messages.map(({ text }) => text)).toEqual([body.replaceAll("\r", "")]);
});

test.each([
  ["a million parts", `Content-Type: multipart/mixed; boundary=x\n\n${"--x\n\na\n".repeat(1_000_000)}`],
  ["elements in elements", `Content-Type: text/html\n\n${"<div>".repeat(500_000)}`],
  ["half comments", `Sender: ${"(".repeat(500_000)}\n\nx`],
])("%s are read in seconds, or cut", async (_what, rest) => {
  const started = performance.now();
  const { messages } = await readWith(MAIL, mail(`${HEAD.replaceAll("\r", "")}${rest}`));
  expect(messages).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(5000);
});

const WITH_FILE = `${HEAD}Content-Type: multipart/mixed;\r\n boundary=x\r\n\r\n--x\r\n\r\nwords\r\n--x\r\nContent-Type: video/mp4; name=a.mp4\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n`;

test("the bytes of a file are stepped over; the words behind it are not lost", async () => {
  const started = performance.now();
  const film = `${"A".repeat(76)}\r\n`.repeat(400_000);
  const { messages, unread } = await readWith(MAIL, mail(`${WITH_FILE}${film}--x\r\n\r\nmore\r\n--x--\r\n`));
  expect(messages.map(({ text, attachments }) => [text, attachments])).toEqual([
    ["words\n\nmore", [{ kind: "video", name: "a.mp4", member: "a.eml#/1" }]],
  ]);
  expect(unread).toEqual([]);
  expect(performance.now() - started).toBeLessThan(3000);
});

test("words that look like the headers of a file, and words in base64, stay", async () => {
  const source = "--y\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\nAAAA\nBBBB";
  const { messages } = await readWith(MAIL, mail(`${HEAD}\r\n${source.replaceAll("\n", "\r\n")}\r\n`));
  expect(messages[0]?.text).toBe(source);
  const packed = `${HEAD}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\ndHdvIPCfmIA=\r\n`;
  expect((await readWith(MAIL, mail(packed))).messages[0]?.text).toBe("two 😀");
});

test("a mail longer than is read gives its words, and says that it was cut", async () => {
  const head = new TextEncoder().encode(WITH_FILE);
  const bytes = new Uint8Array(LONGEST_MAIL + 1).fill(65);
  bytes.set(head);
  const { messages, unread } = await readWith(MAIL, inMemory("a.eml", { "a.eml": bytes }, false));
  expect(messages.map(({ text }) => text)).toEqual(["words"]);
  expect(unread).toEqual([{ place: { file: "a.eml", line: null, path: null }, text: "" }]);
  const { whole, bytes: start } = readableOf(new Uint8Array(3_000_000).fill(10));
  expect([whole, start.length < 600_000]).toEqual([false, true]);
});

test.each([
  ["Fri, 3 Apr 2026 18:05:09 +0100", "2026-04-03T17:05:09Z"],
  ["3 Apr 2026 18:05 GMT", "2026-04-03T18:05:00Z"],
  ["Friday, 03-Apr-26 18:05:09 EST", "2026-04-03T23:05:09Z"],
  ["Fri, 3 Apr 99 18:05:09 -0000", "1999-04-03T18:05:09Z"],
  ["Fri, 3 Apr 2026 18:05:60 Z (UTC)", "2026-04-03T18:05:59Z"],
  ["Sun, 29 Mar 2026 00:30:00 -1130", "2026-03-29T12:00:00Z"],
  ["Fri, 3 Apr 2026 18:05:09", "2026-04-03T18:05:09"],
  ["Fri, 3 Apr 2026 18:05:09 XYZ", "2026-04-03T18:05:09"],
])("the date %s is %s", (written, at) => {
  expect(mailMoment(written, null)?.at).toBe(at);
});

test.each([
  "",
  "yesterday",
  "31 Feb 2026 10:00:00 +0000",
  "3 Foo 2026 10:00:00 +0000",
  "3 Apr 2026 25:00:00 Z",
  "3 Apr 1026 10:00 Z",
])("%j is no date", (written) => {
  expect(mailMoment(written, null)).toBeNull();
});

test("with a zone that the person named, a time without one is a moment", () => {
  expect(mailMoment("Fri, 3 Apr 2026 18:05:09", "Europe/London")?.at).toBe("2026-04-03T17:05:09Z");
});

test("mailboxes of any words come back mail by mail, in pieces of any length", async () => {
  const line = fc.constantFrom(
    "From me",
    "From ",
    ">From you",
    "",
    "hello",
    ">>From",
    "From x Fri Apr  3 10:00:00 2026",
    "--x",
  );
  const body = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => ["a", ...lines, "z"].join("\n"));
  await fc.assert(
    fc.asyncProperty(
      fc.array(body, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 50 }),
      async (bodies, length) => {
        const box = bodies
          .map(
            (one) =>
              `From - Fri Apr  3 10:00:00 2026\n${HEAD.replaceAll("\r", "")}\n${one.replaceAll(/^(>*From )/gm, ">$1")}\n\n`,
          )
          .join("");
        const bytes = new TextEncoder().encode(box);
        const member = {
          name: "a.mbox",
          size: bytes.length,
          bytes: async function* pieces() {
            for (let at = 0; at < bytes.length; at += length)
              yield await Promise.resolve(bytes.subarray(at, at + length));
          },
        };
        const { messages } = await readWith(MAIL, { name: "a.mbox", archive: false, members: [member] });
        expect(messages.map(({ text }) => text)).toEqual(bodies);
      },
    ),
    { numRuns: 100 },
  );
});

const CASES = Object.entries(MAIL_VECTORS).map(([name, vector]) => ({ name, vector }));

test.each(CASES)("$name lies on the disk as its script makes it", ({ name, vector }) => {
  const path = new URL(`../../../tests/vectors/import/mail/${name}.json`, import.meta.url);
  const written: unknown = JSON.parse(readFileSync(path, "utf8"));
  expect(written).toEqual(JSON.parse(JSON.stringify(vector)));
});

test.each(CASES)("$name is read whole: $vector.about", async ({ vector }) => {
  const source = inMemory(vector.source.name, vector.source.members, vector.source.archive);
  expect(await MAIL.fits(source)).toBeGreaterThan(0.5);
  const read = await readWith(MAIL, source);
  expect({ ...read, gaps: read.gaps.toSorted() }).toEqual(vector.expected);
});
