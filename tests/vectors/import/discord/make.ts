/** Writes the vectors of Discord: `npx tsx tests/vectors/import/discord/make.ts`. All ids and names are made up. */
import type { Vector } from "../in-memory.ts";
import { isStarted, told, writeVectors } from "../in-memory.ts";

const gaps = ["deleted-absent", "editable-by-anyone"] as const;
const ONE = "Messages/c502291754930929684/messages.json";
const TWO = "Messages/c446865271341187072/messages.json";
const PICTURE =
  "https://cdn.discordapp.com/attachments/502291754930929684/1/IMG_5608.jpg?ex=0&is=6931a2d3&hm=9d";
const CLIP = "https://cdn.discordapp.com/attachments/502291754930929684/2/clip.mp4?ex=0";

const json: Vector = {
  about:
    "2025 JSON: ids longer than a number, names by index.json and channel.json, several attachments, text that looks like an id",
  source: {
    name: "package.zip",
    archive: true,
    members: {
      "Account/user.json": JSON.stringify({
        id: "247424274304991233",
        username: "robinvale",
        global_name: "Robin",
      }),
      "Messages/index.json": JSON.stringify({
        "502291754930929684": "Direct Message with moss#0",
        "446865271341187072": null,
      }),
      "Messages/c502291754930929684/channel.json": JSON.stringify({
        id: "502291754930929684",
        type: "DM",
        recipients: ["247424274304991233", "192775384276664320"],
      }),
      [ONE]: `[{"ID": 1419422247004934226, "Timestamp": "2025-09-21 20:37:15", "Contents": "", "Attachments": "${PICTURE} ${CLIP}"}, {"ID": 897870239797215243, "Timestamp": "2021-10-13 15:35:46", "Contents": "{\\"ID\\": 897870239797215243, } ||quoted||", "Attachments": ""}, {"ID": 5, "Contents": "no time"}]`,
      "Messages/c446865271341187072/channel.json": JSON.stringify({
        id: "446865271341187072",
        type: "GUILD_TEXT",
        name: "offtopic",
        guild: { id: "184315303323238400", name: "homelab." },
      }),
      [TWO]: "[]",
    },
  },
  zone: null,
  expected: {
    kind: "json",
    gaps: [...gaps, "media-left-out", "only-own-messages", "reactions-absent"],
    questions: [],
    unread: [{ place: { file: ONE, line: null, path: "/2" }, text: '{"ID":5,"Contents":"no time"}' }],
    messages: told("Direct Message with moss#0", [
      {
        at: "2021-10-13T15:35:46Z",
        from: "robinvale",
        text: '{"ID": 897870239797215243, } ||quoted||',
        place: [ONE, "/1"],
        mine: true,
        id: "897870239797215243",
      },
      {
        at: "2025-09-21T20:37:15Z",
        from: "robinvale",
        attachments: [
          { kind: "picture", name: PICTURE, member: null },
          { kind: "video", name: CLIP, member: null },
        ],
        place: [ONE, "/0"],
        mine: true,
        id: "1419422247004934226",
      },
    ]),
  },
};

const CSV = "messages/c184324186284621824/messages.csv";

const csv: Vector = {
  about: "2021 CSV: quotes, commas and line ends in fields, microseconds and an offset, a time that is none",
  source: {
    name: "package.zip",
    archive: true,
    members: {
      "messages/c184324186284621824/channel.json": JSON.stringify({
        id: "184324186284621824",
        type: 0,
        name: "offtopic",
        guild: { id: "184315303323238400", name: "homelab." },
      }),
      [CSV]: [
        "ID,Timestamp,Contents,Attachments",
        '3,2021-05-03 14:21:05.123000+00:00,"he said ""stop"",\r\n\nthen 👍",',
        "2,2021-05-03 14:21:04+01:00,plain,https://cdn.discordapp.com/attachments/1/2/a.png",
        "1,never,lost,",
        "",
      ].join("\r\n"),
    },
  },
  zone: null,
  expected: {
    kind: "csv",
    gaps: [...gaps, "media-left-out", "only-own-messages", "reactions-absent"],
    questions: [],
    unread: [{ place: { file: CSV, line: 6, path: null }, text: "1,never,lost," }],
    messages: told("offtopic in homelab.", [
      {
        at: "2021-05-03T13:21:04Z",
        from: null,
        text: "plain",
        attachments: [
          { kind: "picture", name: "https://cdn.discordapp.com/attachments/1/2/a.png", member: null },
        ],
        place: [CSV, 5],
        mine: true,
        id: "2",
      },
      {
        at: "2021-05-03T14:21:05Z",
        from: null,
        text: 'he said "stop",\r\n\nthen 👍',
        place: [CSV, 2],
        mine: true,
        id: "3",
      },
    ]),
  },
};

export const DISCORD_VECTORS: Readonly<Record<string, Vector>> = { "json-2025": json, "csv-2021": csv };

if (isStarted(import.meta.url)) writeVectors(import.meta.url, DISCORD_VECTORS);
