/** Writes the vectors of Telegram: `npx tsx tests/vectors/import/telegram/make.ts`. All names are made up. */
import type { Vector } from "../in-memory.ts";
import { isStarted, told, writeVectors } from "../in-memory.ts";

const always = ["deleted-absent", "disappearing-absent", "editable-by-anyone"] as const;
const NOT_INCLUDED = "(File not included. Change data exporting settings to download.)";

const CHAT = "ChatExport_2024-05-01/result.json";
const PHOTO = "ChatExport_2024-05-01/photos/photo_1@15-10-2023_12-30-00.jpg";

const chat: Vector = {
  about:
    "2023, one chat: text in pieces, media in and left out, a call, a place, a contact, a kind that is not known",
  source: {
    name: "ChatExport_2024-05-01.zip",
    archive: true,
    members: {
      [PHOTO]: "a picture",
      [CHAT]: JSON.stringify({
        name: "Moss 🌿",
        type: "personal_chat",
        id: 5_012_345_678,
        messages: [
          {
            id: 1,
            type: "message",
            date: "2023-10-15T14:30:00",
            date_unixtime: "1697369400",
            from: "Moss 🌿",
            from_id: "user5012345678",
            text: [
              "see ",
              { type: "bold", text: "this" },
              ": ",
              { type: "text_link", text: "here", href: "https://example.org/x" },
              "\n",
              { type: "link", text: "https://example.org/y" },
            ],
            text_entities: [],
          },
          {
            id: 2,
            type: "message",
            date: "2023-10-15T14:30:01",
            date_unixtime: "1697369401",
            from: "Moss 🌿",
            from_id: "user5012345678",
            photo: "photos/photo_1@15-10-2023_12-30-00.jpg",
            width: 1,
            height: 1,
            text: "",
          },
          {
            id: 3,
            type: "message",
            date: "2023-10-15T14:30:02",
            date_unixtime: "1697369402",
            from: null,
            from_id: "user5012345678",
            file: NOT_INCLUDED,
            media_type: "voice_message",
            text: "",
          },
          {
            id: 4,
            type: "service",
            date: "2023-10-15T14:30:03",
            date_unixtime: "1697369403",
            actor: "Moss 🌿",
            actor_id: "user5012345678",
            action: "phone_call",
            discard_reason: "missed",
            text: "",
          },
          {
            id: 5,
            type: "message",
            date: "2023-10-15T14:30:04",
            date_unixtime: "1697369404",
            from: "Moss 🌿",
            from_id: "user5012345678",
            location_information: { latitude: 50.7, longitude: -2.4 },
            text: "",
          },
          {
            id: 6,
            type: "message",
            date: "2023-10-15T14:30:05",
            date_unixtime: "1697369405",
            from: "Moss 🌿",
            from_id: "user5012345678",
            file: NOT_INCLUDED,
            file_name: "list.pdf",
            mime_type: "application/pdf",
            text: "the list",
          },
          { id: 7, type: "unsupported" },
          {
            id: 8,
            type: "message",
            date: "2023-10-15T14:30:07",
            date_unixtime: "99999999999",
            from: "Moss 🌿",
            text: "in the year 5138",
          },
        ],
      }),
    },
  },
  zone: null,
  expected: {
    kind: "json-chat",
    gaps: [...always, "media-left-out", "names-not-handles", "reactions-unread"],
    questions: [],
    unread: [
      { place: { file: CHAT, line: null, path: "/messages/6" }, text: '{"id":7,"type":"unsupported"}' },
      {
        place: { file: CHAT, line: null, path: "/messages/7" },
        text: '{"id":8,"type":"message","date":"2023-10-15T14:30:07","date_unixtime":"99999999999","from":"Moss 🌿","text":"in the year 5138"}',
      },
    ],
    messages: told("Moss 🌿", [
      {
        at: "2023-10-15T11:30:00Z",
        from: "Moss 🌿",
        text: "see this: here\nhttps://example.org/y",
        attachments: [{ kind: "link", name: "https://example.org/x", member: null }],
        place: [CHAT, "/messages/0"],
        id: "1",
      },
      {
        at: "2023-10-15T11:30:01Z",
        from: "Moss 🌿",
        attachments: [{ kind: "picture", name: "photos/photo_1@15-10-2023_12-30-00.jpg", member: PHOTO }],
        place: [CHAT, "/messages/1"],
        id: "2",
      },
      {
        at: "2023-10-15T11:30:02Z",
        from: null,
        attachments: [{ kind: "audio", name: "", member: null }],
        place: [CHAT, "/messages/2"],
        id: "3",
      },
      {
        at: "2023-10-15T11:30:03Z",
        from: "Moss 🌿",
        text: "phone_call",
        attachments: [{ kind: "call", name: "missed", member: null }],
        place: [CHAT, "/messages/3"],
        system: true,
        id: "4",
      },
      {
        at: "2023-10-15T11:30:04Z",
        from: "Moss 🌿",
        attachments: [{ kind: "place", name: "50.7, -2.4", member: null }],
        place: [CHAT, "/messages/4"],
        id: "5",
      },
      {
        at: "2023-10-15T11:30:05Z",
        from: "Moss 🌿",
        text: "the list",
        attachments: [{ kind: "document", name: "list.pdf", member: null }],
        place: [CHAT, "/messages/5"],
        id: "6",
      },
    ]),
  },
};

const account: Vector = {
  about:
    "2020, the whole account alone: chats and left chats, local times without zone, numbers as ids, a deleted account",
  source: {
    name: "result.json",
    archive: false,
    members: {
      "result.json": JSON.stringify({
        about: "Here is the data you requested.",
        personal_information: { user_id: 77, first_name: "Robin", last_name: "Vale" },
        chats: {
          about: "This page lists all chats from this export.",
          list: [
            {
              name: null,
              type: "personal_chat",
              id: 88,
              messages: [
                {
                  id: 1,
                  type: "message",
                  date: "2020-06-01T10:00:00",
                  from: null,
                  from_id: 88,
                  text: "who?",
                },
                {
                  id: 2,
                  type: "message",
                  date: "2020-06-01T10:00:01",
                  from: "Robin Vale",
                  from_id: 77,
                  text: "me",
                },
              ],
            },
            { name: "no messages" },
          ],
        },
        left_chats: {
          list: [
            {
              name: "The lads",
              type: "private_group",
              id: 99,
              messages: [
                {
                  id: 1,
                  type: "service",
                  date: "2020-05-01T10:00:00",
                  actor: "Ash",
                  actor_id: 66,
                  action: "invite_members",
                  members: ["Robin Vale", null],
                  text: "",
                },
              ],
            },
          ],
        },
      }),
    },
  },
  zone: null,
  expected: {
    kind: "json-account",
    gaps: [...always, "names-not-handles", "no-zone", "reactions-unread"],
    questions: [{ ask: "zone", guess: null, example: "2020-06-01T10:00:00" }],
    unread: [
      { place: { file: "result.json", line: null, path: "/chats/list/1" }, text: '{"name":"no messages"}' },
    ],
    messages: [
      ...told("88", [
        {
          at: "2020-06-01T10:00:00",
          from: null,
          text: "who?",
          place: ["result.json", "/chats/list/0/messages/0"],
          mine: false,
          id: "1",
        },
        {
          at: "2020-06-01T10:00:01",
          from: "Robin Vale",
          text: "me",
          place: ["result.json", "/chats/list/0/messages/1"],
          mine: true,
          id: "2",
        },
      ]),
      ...told("The lads", [
        {
          at: "2020-05-01T10:00:00",
          from: "Ash",
          text: "invite_members: Robin Vale",
          place: ["result.json", "/left_chats/list/0/messages/0"],
          system: true,
          mine: false,
          id: "1",
        },
      ]),
    ],
  },
};

export const TELEGRAM_VECTORS: Readonly<Record<string, Vector>> = {
  "one-chat-2023": chat,
  "account-2020": account,
};

if (isStarted(import.meta.url)) writeVectors(import.meta.url, TELEGRAM_VECTORS);
