/** Writes the vectors of X: `npx tsx tests/vectors/import/x/make.ts`. All ids and names are made up. */
import type { Vector } from "../in-memory.ts";
import { isStarted, told, writeVectors } from "../in-memory.ts";

const ME = "1001";
const THEM = "2002";
const PAIR = `${ME}-${THEM}`;
const gaps = ["deleted-absent", "editable-by-anyone", "ids-not-names"] as const;

const script = (name: string, value: unknown): string =>
  `window.YTD.${name} = ${JSON.stringify(value, null, 2)}`;
const conversation = (conversationId: string, messages: readonly unknown[]): unknown => ({
  dmConversation: { conversationId, messages },
});

const ONE = "data/direct-messages.js";
const TWO = "data/direct-messages-part1.js";
const GROUP = "data/direct-messages-group.js";
const MEDIA = "data/direct_messages_media/9003-abc.jpg";

const archive: Vector = {
  about: "2024: two parts, a group with joins, names and reactions, media, own id",
  source: {
    name: "twitter-2024-05-01-0a1b.zip",
    archive: true,
    members: {
      "data/account.js": script("account.part0", [
        { account: { accountId: ME, username: "robinvale", createdAt: "2012-01-01T00:00:00.000Z" } },
      ]),
      "data/direct-message-headers.js": script("direct_message_headers.part0", []),
      [MEDIA]: "a picture",
      [ONE]: script("direct_messages.part0", [
        conversation(PAIR, [
          {
            messageCreate: {
              recipientId: ME,
              reactions: [],
              urls: [],
              text: " https://t.co/abc",
              mediaUrls: ["https://ton.twitter.com/dm/9003/77/abc.jpg"],
              senderId: THEM,
              id: "9003",
              createdAt: "2024-04-30T21:14:02.120Z",
            },
          },
          {
            messageCreate: {
              recipientId: THEM,
              reactions: [],
              urls: [
                { url: "https://t.co/x", expanded: "https://example.org/stop", display: "example.org/stop" },
              ],
              text: "stop https://t.co/x",
              mediaUrls: [],
              senderId: ME,
              id: "9002",
              createdAt: "2024-04-30T21:14:01.000Z",
            },
          },
        ]),
      ]),
      [TWO]: script("direct_messages.part1", [
        conversation(PAIR, [
          {
            messageCreate: {
              recipientId: ME,
              text: "window.YTD.x = [] ; 😡",
              mediaUrls: [],
              senderId: THEM,
              id: "9001",
              createdAt: "2024-04-29T21:14:01.000Z",
            },
          },
          { messageCreate: { senderId: THEM, id: "9000", text: "no time" } },
        ]),
      ]),
      [GROUP]: script("direct_messages_group.part0", [
        conversation("333", [
          { participantsLeave: { userIds: [THEM], createdAt: "2024-01-01T00:00:04.000Z" } },
          {
            reactionCreate: {
              senderId: THEM,
              reactionKey: "funny",
              eventId: "1",
              createdAt: "2024-01-01T00:00:03.000Z",
            },
          },
          {
            conversationNameUpdate: {
              initiatingUserId: THEM,
              name: "the list",
              createdAt: "2024-01-01T00:00:02.000Z",
            },
          },
          {
            participantsJoin: {
              initiatingUserId: THEM,
              userIds: [ME, "3003"],
              createdAt: "2024-01-01T00:00:01.000Z",
            },
          },
        ]),
      ]),
    },
  },
  zone: null,
  expected: {
    kind: "archive",
    gaps: [...gaps],
    questions: [],
    unread: [
      {
        place: { file: TWO, line: null, path: "/0/dmConversation/messages/1" },
        text: '{"messageCreate":{"senderId":"2002","id":"9000","text":"no time"}}',
      },
    ],
    messages: [
      ...told(PAIR, [
        {
          at: "2024-04-29T21:14:01Z",
          from: THEM,
          text: "window.YTD.x = [] ; 😡",
          place: [TWO, "/0/dmConversation/messages/0"],
          mine: false,
          id: "9001",
        },
        {
          at: "2024-04-30T21:14:01Z",
          from: ME,
          text: "stop https://t.co/x",
          attachments: [{ kind: "link", name: "https://example.org/stop", member: null }],
          place: [ONE, "/0/dmConversation/messages/1"],
          mine: true,
          id: "9002",
        },
        {
          at: "2024-04-30T21:14:02Z",
          from: THEM,
          text: " https://t.co/abc",
          attachments: [
            { kind: "picture", name: "https://ton.twitter.com/dm/9003/77/abc.jpg", member: MEDIA },
          ],
          place: [ONE, "/0/dmConversation/messages/0"],
          mine: false,
          id: "9003",
        },
      ]),
      ...told("333", [
        {
          at: "2024-01-01T00:00:01Z",
          from: THEM,
          text: `participantsJoin: ${ME}, 3003`,
          place: [GROUP, "/0/dmConversation/messages/3"],
          system: true,
          mine: false,
        },
        {
          at: "2024-01-01T00:00:02Z",
          from: THEM,
          text: "conversationNameUpdate: the list",
          place: [GROUP, "/0/dmConversation/messages/2"],
          system: true,
          mine: false,
        },
        {
          at: "2024-01-01T00:00:03Z",
          from: THEM,
          text: "reactionCreate: funny",
          place: [GROUP, "/0/dmConversation/messages/1"],
          system: true,
          mine: false,
        },
        {
          at: "2024-01-01T00:00:04Z",
          from: null,
          text: `participantsLeave: ${THEM}`,
          place: [GROUP, "/0/dmConversation/messages/0"],
          system: true,
        },
      ]),
    ],
  },
};

const alone: Vector = {
  about: "2019: direct-message.js alone, ends with a semicolon, without urls and without its owner",
  source: {
    name: "direct-message.js",
    archive: false,
    members: {
      "direct-message.js": `${script("direct_message.part0", [
        conversation(PAIR, [
          {
            messageCreate: {
              recipientId: ME,
              text: "é",
              mediaUrls: [],
              senderId: THEM,
              id: "7",
              createdAt: "2019-02-03T04:05:06.000Z",
            },
          },
        ]),
      ])};\n`,
    },
  },
  zone: null,
  expected: {
    kind: "archive",
    gaps: [...gaps],
    questions: [],
    unread: [],
    messages: told(PAIR, [
      {
        at: "2019-02-03T04:05:06Z",
        from: THEM,
        text: "é",
        place: ["direct-message.js", "/0/dmConversation/messages/0"],
        id: "7",
      },
    ]),
  },
};

export const X_VECTORS: Readonly<Record<string, Vector>> = {
  "archive-2024": archive,
  "one-file-2019": alone,
};

if (isStarted(import.meta.url)) writeVectors(import.meta.url, X_VECTORS);
