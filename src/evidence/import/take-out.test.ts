// What messages carry is taken out byte for byte by the names that were read, and by no others.
import fc from "fast-check";
import { expect, test } from "vitest";
import { inMemory, readWith } from "../../../tests/vectors/import/in-memory.ts";
import { MAIL_VECTORS } from "../../../tests/vectors/import/mail/make.ts";
import { SMS_VECTORS } from "../../../tests/vectors/import/sms/make.ts";
import { innerName, innerPlace } from "./inside.ts";
import { MAIL } from "./mail.ts";
import { openSources } from "./open-source.ts";
import { SMS } from "./sms.ts";
import { wholeOf } from "./source.ts";
import type { Source } from "./source.ts";
import { takenOut } from "./take-out.ts";

async function all(source: Source, names: readonly string[]): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const member of takenOut(source, names))
    found[member.name] = Buffer.from((await wholeOf(member)) ?? []).toString("base64");
  return found;
}

const DATE = "Fri, 3 Apr 2026 18:05:09 +0100";
const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString("base64");
const lines = (text: string): string => text.replaceAll(/.{76}/g, "$&\r\n");

/** A mail with words and so many files. */
const mail = (subject: string, files: readonly Uint8Array[]): string =>
  [
    `From: Maz <maz@example.org>\r\nSubject: ${subject}\r\nDate: ${DATE}\r\nContent-Type: multipart/mixed; boundary=b1\r\n`,
    "--b1\r\nContent-Type: text/plain\r\n\r\nwords\r\n",
    ...files.map(
      (bytes, at) =>
        `--b1\r\nContent-Type: image/jpeg; name="${at}.jpg"\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines(base64(bytes))}\r\n`,
    ),
    "--b1--\r\n",
  ].join("\r\n");

test("a name that stands for nothing gives nothing", async () => {
  const source = inMemory("a.eml", { "a.eml": mail("x", [Uint8Array.of(1)]) }, false);
  expect(await all(source, ["a.eml#/2", "a.eml#/0", "a.eml#3/1", "b.eml#/1", "#/1", "", "../a"])).toEqual({});
  expect(await all(inMemory("a.txt", { "a.txt": "words" }, false), ["a.txt#1/1"])).toEqual({});
  const open = '<smses><mms date="1" msg_box="1"><parts><part ct="image/png" data="%%%%%%"/>';
  expect(await all(inMemory("a.xml", { "a.xml": open }, false), ["a.xml#1/1"])).toEqual({});
});

test("a member of an archive is itself, whatever its name looks like", async () => {
  const source = inMemory("a.zip", { "a.eml": mail("x", [Uint8Array.of(1)]), "a.eml#/1": "a member" });
  expect(await all(source, ["a.eml#/1"])).toEqual({ "a.eml#/1": base64("a member") });
});

test.each([
  ["mails", MAIL, MAIL_VECTORS["single-2026"]],
  ["texts", SMS, SMS_VECTORS["multimedia-2026"]],
] as const)("what the vector of %s carries is there", async (_what, reader, vector) => {
  if (vector === undefined) throw new Error("There is no such vector.");
  const { name, members, archive } = vector.source;
  const source = inMemory(name, members, archive);
  const { messages } = await readWith(reader, source);
  const named = messages.flatMap(({ attachments }) => attachments.flatMap(({ member }) => member ?? []));
  const found = await all(source, named);
  expect(Object.keys(found)).toEqual(named);
  const whole = Object.values(members).join("").replaceAll(/\s/g, "");
  for (const bytes of Object.values(found)) expect(whole).toContain(bytes);
});

test("files of random mails in a mailbox come out as they went in", async () => {
  const files = fc.array(fc.uint8Array({ minLength: 1, maxLength: 400 }), { maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(fc.array(files, { minLength: 1, maxLength: 5 }), async (mails) => {
      const box = mails
        .map((one, at) => `From x Fri Apr  3 10:00:00 2026\r\n${mail(`number ${at}`, one)}\r\n`)
        .join("");
      const source = inMemory("in.zip", { "a/in.mbox": box });
      const { messages } = await readWith(MAIL, source);
      const named = messages.map(({ attachments }) => attachments.map(({ member }) => member ?? ""));
      const found = await all(source, named.flat());
      expect(named.map((names) => names.map((name) => found[name]))).toEqual(
        mails.map((one) => one.map((bytes) => base64(bytes))),
      );
    }),
    { numRuns: 60 },
  );
});

test("of random multimedia messages too, and none that was not asked for is unpacked", async () => {
  const bytes = fc.uint8Array({ minLength: 4, maxLength: 300 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(bytes, { maxLength: 3 }), { minLength: 1, maxLength: 5 }),
      async (list) => {
        const text = list
          .map(
            (parts, at) =>
              `<mms date="177523560000${at}" msg_box="1" address="1">\n<parts><part ct="text/plain" text="words"/>${parts
                .map((part, number) => `<part ct="image/png" cl="${number}.png" data="${base64(part)}"/>`)
                .join("\n")}</parts></mms>`,
          )
          .join("\n");
        const source = inMemory("a.xml", { "a.xml": `<smses>\n${text}\n</smses>` }, false);
        const { messages } = await readWith(SMS, source);
        const named = messages.flatMap(({ attachments }) => attachments.map(({ member }) => member ?? ""));
        expect(Object.values(await all(source, named))).toEqual(list.flat().map((part) => base64(part)));
        const [first] = named;
        if (first !== undefined) expect(Object.keys(await all(source, [first]))).toEqual([first]);
      },
    ),
    { numRuns: 60 },
  );
});

test("of several files it is said in which of them something lies", async () => {
  const chosen = (name: string, text: string) => ({ file: new Blob([text]), name });
  const source = await openSources([
    chosen("a.eml", mail("a", [])),
    chosen("b.eml", mail("b", [Uint8Array.of(7)])),
  ]);
  const found = [];
  for await (const { name, origin } of takenOut(source, ["a.eml", "b.eml#/1"])) found.push({ name, origin });
  expect(found).toEqual([
    { name: "a.eml", origin: { file: 0, name: "a.eml", whole: true } },
    { name: "b.eml#/1", origin: { file: 1, name: "b.eml#/1", whole: false } },
  ]);
});

test("names of places come back", () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }),
      fc.option(fc.nat({ max: 1e8 })),
      fc.integer({ min: 1, max: 9999 }),
      (file, line, number) => {
        expect(innerPlace(innerName({ file, line }, number))).toEqual({ file, line, number });
      },
    ),
  );
  expect(innerPlace("a/b.jpg")).toBeNull();
});
