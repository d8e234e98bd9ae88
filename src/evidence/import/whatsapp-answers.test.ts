// What a person is asked, what their answers change, whose export it is, and what is said of a file that is no chat.
import { expect, test } from "vitest";
import { collect, memberOf, sourceOf } from "../../../tests/vectors/import/whatsapp/collect.ts";
import type { ReadingChoices } from "./message.ts";
import { NoExport } from "./reader.ts";
import { WHATSAPP } from "./whatsapp.ts";

const NOTHING_SAID: ReadingChoices = { zone: null, order: null };

const read = (text: string, choices = NOTHING_SAID, file = "WhatsApp Chat with Tom Ashby.txt") =>
  collect(sourceOf(file, new TextEncoder().encode(text), null), choices);

async function times(text: string, choices = NOTHING_SAID): Promise<readonly string[]> {
  return (await read(text, choices)).messages.map(({ at }) => at);
}

const AMBIGUOUS = "03/04/2026, 09:00 - Tom Ashby: one\n04/04/2026, 09:00 - Tom Ashby: two\n";

async function refusal(text: string, file = "notes.txt"): Promise<string | null> {
  try {
    await read(text, NOTHING_SAID, file);
    return null;
  } catch (error) {
    return error instanceof NoExport ? error.code : "another";
  }
}

test("a file that is no chat is refused in plain words, and fits nothing", async () => {
  expect(await refusal("")).toBe("empty");
  expect(await refusal("Dear diary,\ntoday he wrote again.\n")).toBe("not-an-export");
  expect(await refusal("\u0000\u0001\u0002")).toBe("not-an-export");
  expect(await WHATSAPP.fits(sourceOf("notes.txt", new TextEncoder().encode("Dear diary"), null))).toBe(0);
  expect(
    await WHATSAPP.fits({ name: "a.zip", archive: true, members: [memberOf("a.json", new Uint8Array(9))] }),
  ).toBe(0);
});

test("days that fit both orders are asked about once, with an example, and the answer is used", async () => {
  const { reading } = await read(AMBIGUOUS);
  expect(reading.questions).toEqual([
    { ask: "day-or-month", guess: "day-first", example: "03/04/2026, 09:00 -" },
    { ask: "zone", guess: null, example: "03/04/2026, 09:00 -" },
  ]);
  expect(await times(AMBIGUOUS)).toEqual(["2026-04-03T09:00:00", "2026-04-04T09:00:00"]);
  const told = await read(AMBIGUOUS, { zone: "Europe/London", order: "month-first" });
  expect(told.reading.questions).toEqual([]);
  expect(told.messages.map(({ at }) => at)).toEqual(["2026-03-04T09:00:00Z", "2026-04-04T08:00:00Z"]);
});

test("an answer that the file itself refutes is not followed", async () => {
  expect(await times("25/04/2026, 09:00 - Tom Ashby: one\n", { zone: null, order: "month-first" })).toEqual([
    "2026-04-25T09:00:00",
  ]);
});

test("one message that came late does not turn the order round", async () => {
  const days = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((month) => [`${month}/1/26`, `${month}/9/26`]);
  days.splice(5, 0, "2/1/26");
  const text = days.map((day) => `${day}, 9:00 AM - Tom Ashby: hello\n`).join("");
  const { reading, messages } = await read(text);
  expect(reading.questions.map(({ ask }) => ask)).toEqual(["zone"]);
  expect(messages.at(-1)?.at).toBe("2026-08-09T09:00:00");
  const few = await read(
    "1/2/26, 9:00 AM - A: x\n3/1/26, 9:00 AM - A: x\n2/9/26, 9:00 AM - A: x\n4/1/26, 9:00 AM - A: x\n",
  );
  expect(few.reading.questions[0]).toMatchObject({ ask: "day-or-month", guess: "month-first" });
});

test("dates with dots, and with the year first, are never asked about", async () => {
  for (const [stamp, day] of [
    ["03.04.26, 09:00", "2026-04-03"],
    ["2026-04-03, 09:00", "2026-04-03"],
    ["2026/04/03, 09:00", "2026-04-03"],
  ] as const) {
    const { reading, messages } = await read(`${stamp} - Tom Ashby: one\n`);
    expect(reading.questions.map(({ ask }) => ask)).toEqual(["zone"]);
    expect(messages[0]?.at).toBe(`${day}T09:00:00`);
  }
});

test("a zone makes times moments: the doubled hour is its first, the missing hour an hour later", async () => {
  const said: ReadingChoices = { zone: "Europe/London", order: "day-first" };
  const at = (stamp: string): Promise<readonly string[]> => times(`${stamp} - Tom Ashby: one\n`, said);
  expect(await at("29/03/2026, 00:59")).toEqual(["2026-03-29T00:59:00Z"]);
  expect(await at("29/03/2026, 01:30")).toEqual(["2026-03-29T01:30:00Z"]);
  expect(await at("29/03/2026, 02:30")).toEqual(["2026-03-29T01:30:00Z"]);
  expect(await at("25/10/2026, 00:30")).toEqual(["2026-10-24T23:30:00Z"]);
  expect(await at("25/10/2026, 01:30")).toEqual(["2026-10-25T00:30:00Z"]);
  expect(await at("25/10/2026, 02:30")).toEqual(["2026-10-25T02:30:00Z"]);
  expect(await times("01/07/2026, 09:00 - A: x\n", { zone: "America/New_York", order: "day-first" })).toEqual(
    ["2026-07-01T13:00:00Z"],
  );
  // A zone that nobody knows leaves times as they are, and is asked about.
  const unknown = await read("13/07/2026, 09:00 - A: x\n", { zone: "Mars/Olympus", order: null });
  expect(unknown.messages[0]).toMatchObject({ at: "2026-07-13T09:00:00", zoneKnown: false });
  expect(unknown.reading.questions.map(({ ask }) => ask)).toEqual(["zone"]);
});

test("the export is hers who deleted on it, or the other one's in a chat of two; else nobody knows", async () => {
  const mine = async (text: string, file?: string) =>
    (await read(text, NOTHING_SAID, file)).messages.map((message) => message.mine);
  const two = "13/03/2026, 09:00 - Tom Ashby: you\n13/03/2026, 09:00 - Priya: no\n";
  expect(await mine(two)).toEqual([false, true]);
  expect(await mine(two, "chat.txt")).toEqual([null, null]);
  expect(await mine(`${two}13/03/2026, 09:01 - Sam: hi\n`)).toEqual([null, null, null]);
  expect(await mine(`${two}13/03/2026, 09:01 - Priya: You deleted this message\n`, "chat.txt")).toEqual([
    false,
    true,
    true,
  ]);
});

test("a chat's own name may have a colon, and names that end in one do not lose it", async () => {
  const ios =
    "[13/03/2026, 09:00:00] Year 9: maths: \u200EAnn added Ben\n[13/03/2026, 09:00:01] Ann:: ha: ha\n";
  const { messages } = await read(ios, NOTHING_SAID, "WhatsApp Chat - Year 9_ maths.txt");
  expect(messages.map(({ from, text, system }) => [from, text, system])).toEqual([
    [null, "\u200EAnn added Ben", true],
    ["Ann:", "ha: ha", false],
  ]);
});

test("what iOS says in the name of the chat is nobody's, with or without its mark; a person's words stay theirs", async () => {
  const text =
    "[13/03/2026, 09:00:00] Year 9: Messages and calls are end-to-end encrypted. Nobody can read them.\n" +
    "[13/03/2026, 09:00:01] Year 9: Ann created this group\n" +
    "[13/03/2026, 09:00:02] Ann: Ben left\n" +
    "[13/03/2026, 09:00:03] Ann: \u200EThis message was deleted.\n" +
    "[13/03/2026, 09:00:04] Ben: \u200EBen changed their phone number to a new number. \u200ETap to message or add the new number.\n";
  const { messages } = await read(text, NOTHING_SAID, "_chat.txt");
  expect(messages.map(({ from, system }) => [from, system])).toEqual([
    [null, true],
    [null, true],
    ["Ann", false],
    ["Ann", false],
    [null, true],
  ]);
});

test("a source that breaks off gives what came, and names the place", async () => {
  const bytes = new TextEncoder().encode("13/03/2026, 09:00 - Ann: one\n13/03/2026, 09:01 - Ann: two\n13/0");
  const member = {
    name: "_chat.txt",
    size: 9999,
    async *bytes() {
      yield await Promise.resolve(bytes);
      throw new Error("cut");
    },
  };
  const { messages, unread } = await collect({ name: "a.zip", archive: true, members: [member] });
  expect(messages.map(({ text }) => text)).toEqual(["one", "two\n13/0"]);
  expect(unread).toEqual([{ place: { file: "_chat.txt", line: 4, path: null }, text: "" }]);
});

test("several chats in one zip are each their own conversation, by folder or name", async () => {
  const chat = (name: string): Uint8Array => new TextEncoder().encode(`13/03/2026, 09:00 - ${name}: hello\n`);
  const { messages, reading } = await collect({
    name: "phone.zip",
    archive: true,
    members: [
      memberOf("WhatsApp Chat - Ann/_chat.txt", chat("Ann")),
      memberOf("WhatsApp-Chat mit Ben (1).txt", chat("Ben")),
      memberOf("__MACOSX/._WhatsApp-Chat mit Ben.txt", chat("nobody")),
    ],
  });
  expect(messages.map(({ conversation, from }) => [conversation, from])).toEqual([
    ["Ann", "Ann"],
    ["Ben", "Ben"],
  ]);
  expect(reading.gaps).toContain("no-seconds");
  expect(reading.questions).toHaveLength(1);
});
