// Random chats written as each service writes them come back word for word, in order, with their senders.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../../tests/rounds.ts";
import { inMemory, readWith } from "../../../tests/vectors/import/in-memory.ts";
import { metaJson } from "../../../tests/vectors/import/instagram/broken-letters.ts";
import { DISCORD } from "./discord.ts";
import { MESSENGER } from "./meta-messenger.ts";
import { FACEBOOK, INSTAGRAM } from "./meta.ts";
import type { Reader } from "./reader.ts";
import { SNAPCHAT } from "./snapchat.ts";
import { TELEGRAM } from "./telegram.ts";
import { TIKTOK } from "./tiktok.ts";
import { X } from "./x.ts";

type Line = Readonly<{ time: number; from: string; text: string }>;

const RUNS = runs(150);

/** Any letters, control signs and emoji of several code points; no half pairs, which UTF-8 cannot hold. */
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.string({
    unit: fc.constantFrom(
      "\u2028",
      "\u0085",
      "\ufeff",
      "\u200e",
      "\r",
      "\n",
      " ",
      "é",
      "Ã",
      "©",
      "<",
      "&",
      '"',
      ",",
      ":",
    ),
  }),
  fc.lorem(),
);
const anyName = anyText.filter((name) => name !== "");

/** Up to 30 lines, oldest first, some at one moment; `step` in milliseconds. */
function anyChat(
  text: fc.Arbitrary<string>,
  name: fc.Arbitrary<string>,
  step: 1 | 1000 | 60_000,
): fc.Arbitrary<readonly Line[]> {
  return fc
    .array(fc.record({ ahead: fc.nat({ max: 3_000_000 }), from: name, text }), {
      minLength: 1,
      maxLength: 30,
    })
    .map((list) => {
      let time = Date.UTC(2024, 0, 1);
      return list.map(({ ahead, from, text: words }) => {
        time += (ahead % 3) * step * ahead;
        return { time, from, text: words };
      });
    });
}

const second = (time: number): string => new Date(time).toISOString().slice(0, 19);
const newestFirst = <T>(list: readonly T[]): readonly T[] => list.toReversed();

/** What must come back; `from` may be something else than the sender. */
async function comesBack(
  reader: Reader,
  members: Readonly<Record<string, string>>,
  chat: readonly Line[],
  from: (line: Line) => string | null = (line) => line.from,
  zone: "Z" | "" = "Z",
): Promise<void> {
  const read = await readWith(reader, inMemory("export.zip", members));
  expect(read.unread).toEqual([]);
  expect(read.messages.map(({ at, from: who, text }) => ({ at, who, text }))).toEqual(
    chat.map((line) => ({ at: second(line.time) + zone, who: from(line), text: line.text })),
  );
  const places = new Set(read.messages.map(({ place }) => JSON.stringify(place)));
  expect(places.size).toBe(chat.length);
}

test.each([
  { reader: INSTAGRAM, folder: "your_instagram_activity/messages/inbox/a_1" },
  { reader: FACEBOOK, folder: "messages/e2ee_cutover/a_1" },
])("$reader.service as JSON, in parts", async ({ reader, folder }) => {
  await fc.assert(
    fc.asyncProperty(anyChat(anyText, anyName, 1), fc.integer({ min: 1, max: 9 }), async (chat, size) => {
      const rows = newestFirst(chat).map(({ time, from, text }) => ({
        sender_name: from,
        timestamp_ms: time,
        content: text,
      }));
      const members: Record<string, string> = {};
      for (let part = 0; part * size < rows.length; part += 1)
        members[`${folder}/message_${part + 1}.json`] = metaJson({
          title: "T",
          messages: rows.slice(part * size, (part + 1) * size),
        });
      await comesBack(reader, members, chat);
    }),
    RUNS,
  );
});

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", "<br />");

/** HTML has no other line ends and no signs that cannot be seen. */
const pageText = fc
  .array(fc.oneof(fc.string({ unit: "grapheme", minLength: 1 }), fc.lorem()), { minLength: 1, maxLength: 4 })
  .map((lines) => lines.map((line) => line.trim() || "-").join("\n"));

test.each([
  { reader: INSTAGRAM, box: "_a6-g", sender: "_a6-h _a6-i", body: "_a6-p", time: "_a6-o" },
  { reader: FACEBOOK, box: "_2lej", sender: "_2lek", body: "_2let", time: "_2lem" },
])("$reader.service as HTML", async ({ reader, box, sender, body, time }) => {
  const stamp = (at: number): string => {
    const date = new Date(at);
    const month = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ")[date.getUTCMonth()] ?? "";
    const hour = date.getUTCHours();
    const clock = `${((hour + 11) % 12) + 1}:${second(at).slice(14, 16)} ${hour < 12 ? "am" : "pm"}`;
    return `${month} ${second(at).slice(8, 10)}, ${date.getUTCFullYear()} ${clock}`;
  };
  await fc.assert(
    fc.asyncProperty(
      anyChat(
        pageText,
        pageText.map((name) => name.replaceAll("\n", " ")),
        60_000,
      ),
      async (chat) => {
        const page = newestFirst(chat)
          .map(
            (line) =>
              `<div class="pam ${box}"><div class="${sender}">${escaped(line.from)}</div><div class="${body}"><div><div></div><div>${escaped(line.text)}</div><div></div></div></div><div class="${time}">${stamp(line.time)}</div></div>`,
          )
          .join("");
        const members = {
          "messages/inbox/a_1/message_1.html": `<html><title>T</title><body>${page}</body></html>`,
        };
        await comesBack(reader, members, chat, (line) => line.from, "");
      },
    ),
    RUNS,
  );
});

test("messenger", async () => {
  await fc.assert(
    fc.asyncProperty(anyChat(anyText, anyName, 1), fc.boolean(), async (chat, newest) => {
      const rows = chat.map(({ time, from, text }) => ({
        senderName: from,
        timestamp: time,
        text,
        type: "text",
      }));
      // A clean letter in the name keeps the file from being all escapes.
      const value = {
        participants: [],
        threadName: "Zoë_1",
        messages: newest && chat[0]?.time !== chat.at(-1)?.time ? newestFirst(rows) : rows,
      };
      await comesBack(MESSENGER, { "messages/Zoë_1.json": JSON.stringify(value) }, chat);
    }),
    RUNS,
  );
});

test("snapchat", async () => {
  await fc.assert(
    fc.asyncProperty(anyChat(anyText, anyName, 1), anyName, fc.boolean(), async (chat, key, real) => {
      const rows = newestFirst(chat).map(({ time, from, text }) => ({
        From: from,
        "Media Type": "TEXT",
        Created: `${second(time).replace("T", " ")} UTC`,
        Content: text,
        "Conversation Title": null,
        IsSender: from.length % 2 === 0,
        "Created(microseconds)": real ? time : null,
        "Media IDs": "",
      }));
      // Without the finer number those of one second stand in the list's order.
      await comesBack(
        SNAPCHAT,
        { "json/chat_history.json": `{${JSON.stringify(key)}:${JSON.stringify(rows)}}` },
        chat,
      );
    }),
    RUNS,
  );
});

test("snapchat, as it was until 2022", async () => {
  await fc.assert(
    fc.asyncProperty(anyChat(anyText, fc.constantFrom("moss", "robin"), 1000), async (chat) => {
      // Two lists cannot tell which of one second came first.
      fc.pre(new Set(chat.map(({ time }) => time)).size === chat.length);
      const row = ({ time, text }: Line): Readonly<Record<string, string>> => ({
        "Media Type": "TEXT",
        Created: `${second(time).replace("T", " ")} UTC`,
        Text: escaped(text).replaceAll("<br />", "\n").replaceAll("'", "&#39;").replaceAll('"', "&quot;"),
      });
      const of = (name: string): readonly Line[] => newestFirst(chat.filter(({ from }) => from === name));
      const value = {
        "Received Saved Chat History": of("moss").map((line) => ({ From: "moss", ...row(line) })),
        "Sent Saved Chat History": of("robin").map((line) => ({ To: "moss", ...row(line) })),
      };
      const members = { "json/chat_history.json": JSON.stringify(value) };
      await comesBack(SNAPCHAT, members, chat, ({ from }) => (from === "moss" ? from : null));
    }),
    RUNS,
  );
});

test("tiktok as JSON", async () => {
  await fc.assert(
    fc.asyncProperty(anyChat(anyText, anyName, 1000), fc.boolean(), async (chat, plural) => {
      const rows = newestFirst(chat).map(({ time, from, text }) => ({
        Date: second(time).replace("T", " "),
        From: from,
        Content: text,
      }));
      const value = plural
        ? { "Direct Messages": { "Chat History": { ChatHistory: { "Chat History with moss:": rows } } } }
        : { "Direct Message": { "Direct Messages": { ChatHistory: { "Chat History with moss:": rows } } } };
      await comesBack(TIKTOK, { "a/user_data_tiktok.json": JSON.stringify(value) }, chat);
    }),
    RUNS,
  );
});

test("tiktok as text", async () => {
  const text = fc
    .array(anyText, { maxLength: 4 })
    .map((lines) => lines.map((line) => line.replaceAll(/[\r\n]/g, "")).join("\n"))
    .filter((words) => !words.endsWith("\n") && !/^(?:\s*>>>|\d{4}-)/m.test(words));
  const name = anyName.filter((one) => !/[:\r\n]/.test(one));
  await fc.assert(
    fc.asyncProperty(anyChat(text, name, 1000), async (chat) => {
      const lines = newestFirst(chat).map(
        ({ time, from, text: words }) => `${second(time).replace("T", " ")} UTC ${from}: ${words}`,
      );
      const members = {
        "Direct Messages.txt": [">>> Chat History with moss::", "", ...lines, ""].join("\n"),
      };
      await comesBack(TIKTOK, members, chat);
    }),
    RUNS,
  );
});

test("x", async () => {
  await fc.assert(
    fc.asyncProperty(anyChat(anyText, anyName, 1), async (chat) => {
      const messages = newestFirst(chat).map(({ time, from, text }) => ({
        messageCreate: {
          senderId: from,
          createdAt: new Date(time).toISOString(),
          text,
          id: "1",
          mediaUrls: [],
        },
      }));
      const value = [{ dmConversation: { conversationId: "1-2", messages } }];
      const members = {
        "data/direct-messages.js": `window.YTD.direct_messages.part0 = ${JSON.stringify(value)}`,
      };
      await comesBack(X, members, chat);
    }),
    RUNS,
  );
});

const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

test("discord as CSV", async () => {
  await fc.assert(
    fc.asyncProperty(anyChat(anyText, anyName, 1), async (chat) => {
      const rows = newestFirst(chat).map(({ time, text }) =>
        ["1", `${new Date(time).toISOString().replace("T", " ").slice(0, 23)}000+00:00`, text, ""]
          .map(field)
          .join(","),
      );
      const csv = ["ID,Timestamp,Contents,Attachments", ...rows, ""].join("\r\n");
      await comesBack(DISCORD, { "messages/c123456789012345678/messages.csv": csv }, chat, () => null);
    }),
    RUNS,
  );
});

test("discord as JSON", async () => {
  await fc.assert(
    fc.asyncProperty(anyChat(anyText, anyName, 1000), async (chat) => {
      const rows = newestFirst(chat).map(
        ({ time, text }) =>
          `{"ID": 1419422247004934226, "Timestamp": "${second(time).replace("T", " ")}", "Contents": ${JSON.stringify(text)}, "Attachments": ""}`,
      );
      const members = { "Messages/c123456789012345678/messages.json": `[${rows.join(", ")}]` };
      await comesBack(DISCORD, members, chat, () => null);
    }),
    RUNS,
  );
});

test("telegram", async () => {
  await fc.assert(
    fc.asyncProperty(anyChat(anyText, anyName, 1000), fc.nat({ max: 20 }), async (chat, cut) => {
      const messages = chat.map(({ time, from, text }, number) => ({
        id: number,
        type: "message",
        date: second(time),
        date_unixtime: String(time / 1000),
        from,
        text: number % 2 === 0 ? text : [text.slice(0, cut), { type: "bold", text: text.slice(cut) }],
      }));
      await comesBack(
        TELEGRAM,
        { "result.json": JSON.stringify({ name: "T", type: "personal_chat", id: 1, messages }) },
        chat,
      );
    }),
    RUNS,
  );
});
