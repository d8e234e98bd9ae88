/** Writes the vectors of TikTok: `npx tsx tests/vectors/import/tiktok/make.ts`. All names are made up. */
import type { Vector } from "../in-memory.ts";
import { isStarted, told, writeVectors } from "../in-memory.ts";

const gaps = ["deleted-absent", "editable-by-anyone", "no-ids", "reactions-absent", "shared-posts-absent"] as const;
const VIDEO = "https://www.tiktokv.com/share/video/7637602829980552468/";

const FILE = "user_data_tiktok.json";

const json: Vector = {
  about:
    "2025 JSON: Direct Message, the owner's handle, a shared video, a chat with a name that has slashes, one without a time",
  source: {
    name: "TikTok_Data_1750000000.zip",
    archive: true,
    members: {
      [FILE]: JSON.stringify({
        "Your Activity": { "Watch History": { VideoList: [] } },
        "Direct Message": {
          "Direct Messages": {
            ChatHistory: {
              "Chat History with moss/9:": [
                { Date: "2025-06-15 09:00:02", From: "moss/9", Content: VIDEO },
                { Date: "2025-06-15 09:00:01", From: "robin.vale", Content: "leave me alone" },
                { Date: "soon", From: "moss/9", Content: "no time" },
                { Date: "2025-06-15 09:00:00", From: "moss/9", Content: "you: ugly 😀\n\n:" },
              ],
            },
          },
          "Group Chat": { GroupChat: [] },
        },
        Profile: { "Profile Info": { ProfileMap: { userName: "robin.vale" } } },
      }),
    },
  },
  zone: null,
  expected: {
    kind: "json",
    gaps: [...gaps],
    questions: [],
    unread: [
      {
        place: {
          file: FILE,
          line: null,
          path: "/Direct Message/Direct Messages/ChatHistory/Chat History with moss~19:/2",
        },
        text: '{"Date":"soon","From":"moss/9","Content":"no time"}',
      },
    ],
    messages: told("moss/9", [
      {
        at: "2025-06-15T09:00:00Z",
        from: "moss/9",
        text: "you: ugly 😀\n\n:",
        place: [FILE, "/Direct Message/Direct Messages/ChatHistory/Chat History with moss~19:/3"],
        mine: false,
      },
      {
        at: "2025-06-15T09:00:01Z",
        from: "robin.vale",
        text: "leave me alone",
        place: [FILE, "/Direct Message/Direct Messages/ChatHistory/Chat History with moss~19:/1"],
        mine: true,
      },
      {
        at: "2025-06-15T09:00:02Z",
        from: "moss/9",
        text: VIDEO,
        attachments: [{ kind: "link", name: VIDEO, member: null }],
        place: [FILE, "/Direct Message/Direct Messages/ChatHistory/Chat History with moss~19:/0"],
        mine: false,
      },
    ]),
  },
};

const oldJson: Vector = {
  about: "2021 JSON alone: Direct Messages, Chat History, oldest first, the owner is not named",
  source: {
    name: "user_data.json",
    archive: false,
    members: {
      "user_data.json": JSON.stringify({
        Activity: { "Favorite Effects": { FavoriteEffectsList: [] } },
        "Direct Messages": {
          "Chat History": {
            ChatHistory: {
              "Chat History With __proto__:": [
                { Date: "2021-11-11 01:22:22", From: "__proto__", Content: "one" },
                { Date: "2021-11-11 01:22:23", From: "robin", Content: "two" },
              ],
            },
          },
        },
      }),
    },
  },
  zone: null,
  expected: {
    kind: "json",
    gaps: [...gaps],
    questions: [],
    unread: [],
    messages: told("__proto__", [
      {
        at: "2021-11-11T01:22:22Z",
        from: "__proto__",
        text: "one",
        place: ["user_data.json", "/Direct Messages/Chat History/ChatHistory/Chat History With __proto__:/0"],
        mine: false,
      },
      {
        at: "2021-11-11T01:22:23Z",
        from: "robin",
        text: "two",
        place: ["user_data.json", "/Direct Messages/Chat History/ChatHistory/Chat History With __proto__:/1"],
      },
    ]),
  },
};

const TEXT = "TikTok/Direct Messages/Direct Messages.txt";

const text: Vector = {
  about:
    "2026 text: blocks, a message of several lines with an empty one in it, a line that belongs to nothing",
  source: {
    name: "TikTok_Data.zip",
    archive: true,
    members: {
      "TikTok/Comment/Comments.txt": "Date: 2026-01-01 00:00:00 UTC\nComment: hi\n",
      [TEXT]: [
        "You have direct messages.",
        ">>> Chat History with moss9::",
        "",
        `2026-07-03 23:00:11 UTC moss9: ${VIDEO}`,
        "2026-07-03 23:00:10 UTC robin.vale: please: stop",
        "",
        "2026-07-99 not a time",
        "",
        "2026-07-03 22:59:59 UTC moss9: ",
        "",
        ">>> Chat History with ash::",
        "",
        "2026-06-01 10:00:00 UTC ash: hello",
        "",
      ].join("\r\n"),
    },
  },
  zone: null,
  expected: {
    kind: "text",
    gaps: [...gaps],
    questions: [],
    unread: [{ place: { file: TEXT, line: 1, path: null }, text: "You have direct messages." }],
    messages: [
      ...told("moss9", [
        { at: "2026-07-03T22:59:59Z", from: "moss9", place: [TEXT, 9], mine: false },
        {
          at: "2026-07-03T23:00:10Z",
          from: "robin.vale",
          text: "please: stop\n\n2026-07-99 not a time",
          place: [TEXT, 5],
        },
        {
          at: "2026-07-03T23:00:11Z",
          from: "moss9",
          text: VIDEO,
          attachments: [{ kind: "link", name: VIDEO, member: null }],
          place: [TEXT, 4],
          mine: false,
        },
      ]),
      ...told("ash", [
        { at: "2026-06-01T10:00:00Z", from: "ash", text: "hello", place: [TEXT, 13], mine: false },
      ]),
    ],
  },
};

export const TIKTOK_VECTORS: Readonly<Record<string, Vector>> = {
  "json-2025": json,
  "json-2021": oldJson,
  "text-2026": text,
};

if (isStarted(import.meta.url)) writeVectors(import.meta.url, TIKTOK_VECTORS);
