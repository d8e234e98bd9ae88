// Exports that are broken by chance or by somebody: a reader names what it could not read or says that this is no export, and never falls over.
import { expect, test } from "vitest";
import { rounds } from "../../../tests/rounds.ts";
import { DISCORD_VECTORS } from "../../../tests/vectors/import/discord/make.ts";
import { FACEBOOK_VECTORS } from "../../../tests/vectors/import/facebook/make.ts";
import type { Vector } from "../../../tests/vectors/import/in-memory.ts";
import { inMemory, readWith } from "../../../tests/vectors/import/in-memory.ts";
import { INSTAGRAM_VECTORS } from "../../../tests/vectors/import/instagram/make.ts";
import { MESSENGER_VECTORS } from "../../../tests/vectors/import/messenger/make.ts";
import { SNAPCHAT_VECTORS } from "../../../tests/vectors/import/snapchat/make.ts";
import { TELEGRAM_VECTORS } from "../../../tests/vectors/import/telegram/make.ts";
import { TIKTOK_VECTORS } from "../../../tests/vectors/import/tiktok/make.ts";
import { X_VECTORS } from "../../../tests/vectors/import/x/make.ts";
import { DISCORD } from "./discord.ts";
import { MESSENGER } from "./meta-messenger.ts";
import { FACEBOOK, INSTAGRAM } from "./meta.ts";
import type { Reader } from "./reader.ts";
import { NoExport } from "./reader.ts";
import { SNAPCHAT } from "./snapchat.ts";
import type { Source } from "./source.ts";
import { TELEGRAM } from "./telegram.ts";
import { TIKTOK } from "./tiktok.ts";
import { X } from "./x.ts";

const SERVICES: readonly Readonly<{ reader: Reader; vectors: Readonly<Record<string, Vector>> }>[] = [
  { reader: INSTAGRAM, vectors: INSTAGRAM_VECTORS },
  { reader: FACEBOOK, vectors: FACEBOOK_VECTORS },
  { reader: MESSENGER, vectors: MESSENGER_VECTORS },
  { reader: SNAPCHAT, vectors: SNAPCHAT_VECTORS },
  { reader: TIKTOK, vectors: TIKTOK_VECTORS },
  { reader: X, vectors: X_VECTORS },
  { reader: DISCORD, vectors: DISCORD_VECTORS },
  { reader: TELEGRAM, vectors: TELEGRAM_VECTORS },
];

/** How many messages and unread pieces came; a NoExport counts as said. Everything else is thrown on. */
async function outcome(reader: Reader, source: Source): Promise<string> {
  const sure = await reader.fits(source);
  expect(sure).toBeGreaterThanOrEqual(0);
  expect(sure).toBeLessThanOrEqual(1);
  try {
    const { messages, unread } = await readWith(reader, source);
    for (const { at, text, place } of messages) {
      expect(at).toMatch(/^(?:199\d|20\d\d|2100)-\d\d-\d\dT\d\d:\d\d:\d\dZ?$/);
      expect(typeof text).toBe("string");
      expect(place.line === null || place.path === null).toBe(true);
    }
    return unread.length === 0 ? "read" : "read in part";
  } catch (fault) {
    if (fault instanceof NoExport) return fault.code;
    throw fault;
  }
}

/** Numbers that look like chance and are the same each time (mulberry32). */
function chanceFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const utf8 = new TextEncoder();
const PIECES = [
  '"__proto__":{"a":1},',
  "null",
  "[[[[[[",
  "}}}}",
  "1e999",
  "-99999999999999999999",
  '"\\ud800"',
  "\u0000",
  '"',
  "<div class=_a6-g><p><script>",
  ">>> Chat History with ::\n",
  '\n\n,,,"',
].map((piece) => utf8.encode(piece));

function mutated(bytes: Uint8Array, chance: (below: number) => number): Uint8Array {
  const from = chance(bytes.length + 1);
  const to = Math.min(bytes.length, from + chance(60));
  const [before, between, after] = [bytes.slice(0, from), bytes.slice(from, to), bytes.slice(to)];
  const piece = PIECES[chance(PIECES.length)] ?? new Uint8Array();
  const random = Uint8Array.from({ length: 1 + chance(8) }, () => chance(256));
  const ways = [
    [before],
    [before, after],
    [before, between, between, after],
    [before, piece, after],
    [before, piece, between, after],
    [before, random, after],
    [after, before],
  ];
  const parts = ways[chance(ways.length)] ?? [];
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

test("mutated vectors, 2,000 among the drills: each is read, read in part, or said to be no export, in less than 10 s", async () => {
  const chance = chanceFrom(20_260_403);
  const all = SERVICES.flatMap(({ reader, vectors }) =>
    Object.values(vectors).map(({ source }) => ({ reader, source })),
  );
  const started = performance.now();
  const counts = new Map<string, number>();
  for (let round = 0; round < rounds(2000); round += 1) {
    const { reader, source } = all[round % all.length] ?? {
      reader: X,
      source: { name: "", archive: true, members: {} },
    };
    const names = Object.keys(source.members);
    const members: Record<string, string | Uint8Array> = { ...source.members };
    for (let time = 0; time <= chance(3); time += 1) {
      const name = names[chance(names.length)] ?? "";
      const content = members[name] ?? "";
      members[name] = mutated(typeof content === "string" ? utf8.encode(content) : content, chance);
    }
    const came = await outcome(reader, inMemory(source.name, members, source.archive));
    counts.set(came, (counts.get(came) ?? 0) + 1);
  }
  expect(performance.now() - started).toBeLessThan(10_000);
  expect([...counts.keys()].toSorted()).toEqual(expect.arrayContaining(["read", "read in part"]));
});

const DEEP = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
const FILES: Readonly<Record<string, string>> = {
  instagram: "your_instagram_activity/messages/inbox/a_1/message_1.json",
  facebook: "your_facebook_activity/messages/inbox/a_1/message_1.json",
  messenger: "messages/a_1.json",
  snapchat: "json/chat_history.json",
  tiktok: "user_data_tiktok.json",
  x: "data/direct-messages.js",
  discord: "messages/c123456789012345678/messages.json",
  telegram: "result.json",
};

test.each(SERVICES)(
  "$reader.service survives 100,000 brackets, everywhere they can stand",
  async ({ reader }) => {
    const file = FILES[reader.service] ?? "";
    const deep = [
      DEEP,
      "[".repeat(100_000),
      `{"threadName":"a","messages":[${DEEP}],"type":"personal_chat","title":${DEEP}}`,
      `{"a":${DEEP}}`,
      `{"Direct Messages":{"Chat History":{"ChatHistory":{"Chat History with a:":${DEEP}}}}}`,
      `[${DEEP}]`,
      `{"messages":[{"timestamp_ms":1714561210000,"timestamp":1714561210000,"senderName":"a","photos":${DEEP},"type":"message","date_unixtime":"1714561210","text":${DEEP}}]}`,
      '{"a":'.repeat(100_000),
    ];
    for (const text of deep) await outcome(reader, inMemory("export.zip", { [file]: text }));
  },
);

test.each(SERVICES)(
  "$reader.service says what an empty file, a picture and a stranger's JSON are",
  async ({ reader }) => {
    const said = (
      members: Readonly<Record<string, string | Uint8Array>>,
      archive: boolean,
    ): Promise<string> => outcome(reader, inMemory("chosen", members, archive));
    expect(await said({ chosen: "" }, false)).toBe("empty");
    expect(await said({}, true)).toBe("empty");
    expect(await said({ "holiday/notes.md": "hello" }, true)).toBe("not-an-export");
    const picture = inMemory(
      "p.png",
      { "p.png": Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
      false,
    );
    expect(await reader.fits(picture)).toBe(0);
    expect(await reader.fits(inMemory("a.json", { "a.json": '{"name":"other"}' }, false))).toBe(0);
  },
);

test("a part that the archive cannot give is named, and a reading that was stopped stops", async () => {
  const vector = INSTAGRAM_VECTORS["json-2024"];
  const source = inMemory("a.zip", vector?.source.members ?? {});
  const failing = (fault: Error): Source => ({
    ...source,
    members: source.members.map((member) =>
      member.name.endsWith("message_2.json") ? { ...member, bytes: () => failed(fault) } : member,
    ),
  });
  const { messages, unread } = await readWith(INSTAGRAM, failing(new Error("bad checksum")));
  expect(messages).toHaveLength(7);
  expect(unread).toMatchObject([{ place: { line: null, path: null }, text: "" }]);
  const stopped = new DOMException("stopped", "AbortError");
  await expect(readWith(INSTAGRAM, failing(stopped))).rejects.toBe(stopped);
  const bomb = new NoExport("too-much-inside", "a.zip");
  await expect(readWith(INSTAGRAM, failing(bomb))).rejects.toBe(bomb);
});

// oxlint-disable-next-line require-yield -- a stream that breaks before its first piece
async function* failed(fault: Error): AsyncIterable<Uint8Array> {
  await Promise.reject(fault);
}

test("bytes that are no UTF-8 become replacement signs", async () => {
  const text = utf8.encode('{"messages":[{"sender_name":"a","timestamp_ms":1714561210000,"content":"x?y"}]}');
  const bytes = text.map((byte) => (byte === 0x3f ? 0xff : byte));
  const { messages } = await readWith(INSTAGRAM, inMemory("a.zip", { "inbox/a_1/message_1.json": bytes }));
  expect(messages.map((message) => message.text)).toEqual(["x\u{fffd}y"]);
});

test.each([
  ["-1", "before"],
  ["0", "1970"],
  ["4133980800000", "2101"],
  ["1e308", "huge"],
  ["null", "none"],
])("a time of %s (%s) is no time of a chat", async (time) => {
  const text = `{"messages":[{"sender_name":"a","timestamp_ms":${time},"content":"x"}]}`;
  const { messages, unread } = await readWith(
    INSTAGRAM,
    inMemory("a.zip", { "inbox/a_1/message_1.json": text }),
  );
  expect(messages).toEqual([]);
  expect(unread.map(({ place }) => place.path)).toEqual(["/messages/0"]);
});
