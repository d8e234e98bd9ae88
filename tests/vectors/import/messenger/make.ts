/** Writes the vectors of Messenger: `npx tsx tests/vectors/import/messenger/make.ts`. All names are made up. */
import type { Vector } from "../in-memory.ts";
import { isStarted, told, writeVectors } from "../in-memory.ts";
import { metaJson } from "../instagram/broken-letters.ts";

const gaps = [
  "deleted-absent",
  "disappearing-absent",
  "editable-by-anyone",
  "names-not-handles",
  "no-ids",
  "reactions-unread",
  "view-once-absent",
] as const;

const FILE = "messages/Bláthnaid_7.json";

const messages = [
  {
    isUnsent: false,
    media: [],
    reactions: [{ actor: "Robin Vale", reaction: "❤" }],
    senderName: "Bláthnaid",
    text: "tá mé anseo 👋 Ã© stays",
    timestamp: 1_711_913_758_573,
    type: "text",
  },
  {
    isUnsent: false,
    media: [{ uri: "./media/0a1b.ogg" }, { uri: "Failed to download media" }],
    reactions: [],
    senderName: "Robin Vale",
    text: "",
    timestamp: 1_711_913_759_000,
    type: "media",
  },
  {
    isUnsent: false,
    media: [],
    reactions: [],
    senderName: "Bláthnaid",
    text: "https://example.org/a",
    timestamp: 1_711_913_760_000,
    type: "link",
  },
  {
    isUnsent: true,
    media: [],
    reactions: [],
    senderName: "Bláthnaid",
    text: "User unsent a message",
    timestamp: 1_711_913_761_000,
    type: "placeholder",
  },
];

const zip: Vector = {
  about: "messages.zip: one JSON for each chat, oldest first, clean letters, media in a folder beside",
  source: {
    name: "messages.zip",
    archive: true,
    members: {
      [FILE]: JSON.stringify({
        participants: ["Robin Vale", "Bláthnaid"],
        threadName: "Bláthnaid_7",
        messages,
      }),
      "messages/Nobody_1.json": JSON.stringify({ participants: [], threadName: "Nobody_1", messages: [] }),
      "messages/autofill_information.json": JSON.stringify({ media: [], label_values: [] }),
      "media/0a1b.ogg": "a sound",
    },
  },
  zone: null,
  expected: {
    kind: "json",
    gaps: ["deleted-absent", "disappearing-absent", "editable-by-anyone", "media-left-out", ...gaps.slice(3)],
    questions: [],
    unread: [],
    messages: told("Bláthnaid_7", [
      {
        at: "2024-03-31T19:35:58Z",
        from: "Bláthnaid",
        text: "tá mé anseo 👋 Ã© stays",
        place: [FILE, "/messages/0"],
      },
      {
        at: "2024-03-31T19:35:59Z",
        from: "Robin Vale",
        attachments: [
          { kind: "audio", name: "./media/0a1b.ogg", member: "media/0a1b.ogg" },
          { kind: "unknown", name: "Failed to download media", member: null },
        ],
        place: [FILE, "/messages/1"],
      },
      {
        at: "2024-03-31T19:36:00Z",
        from: "Bláthnaid",
        text: "https://example.org/a",
        attachments: [{ kind: "link", name: "https://example.org/a", member: null }],
        place: [FILE, "/messages/2"],
      },
      {
        at: "2024-03-31T19:36:01Z",
        from: "Bláthnaid",
        text: "User unsent a message",
        place: [FILE, "/messages/3"],
        system: true,
      },
    ]),
  },
};

const alone: Vector = {
  about:
    "One chat alone, newest first, with letters broken as in Meta's other downloads; a message without a time",
  source: {
    name: "Bláthnaid_7.json",
    archive: false,
    members: {
      "Bláthnaid_7.json": metaJson({
        participants: ["Robin Vale", "Bláthnaid"],
        threadName: "Bláthnaid_7",
        messages: [
          { senderName: "Bláthnaid", text: "brón orm", timestamp: 1_711_913_760_000, type: "Generic" },
          { senderName: "Bláthnaid", text: "when?", type: "Generic" },
          { senderName: "Robin Vale", text: "stop", timestamp: 1_711_913_759_000, type: "Generic" },
        ],
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
        place: { file: "Bláthnaid_7.json", line: null, path: "/messages/1" },
        text: '{"senderName":"BlÃ¡thnaid","text":"when?","type":"Generic"}',
      },
    ],
    messages: told("Bláthnaid_7", [
      {
        at: "2024-03-31T19:35:59Z",
        from: "Robin Vale",
        text: "stop",
        place: ["Bláthnaid_7.json", "/messages/2"],
      },
      {
        at: "2024-03-31T19:36:00Z",
        from: "Bláthnaid",
        text: "brón orm",
        place: ["Bláthnaid_7.json", "/messages/0"],
      },
    ]),
  },
};

export const MESSENGER_VECTORS: Readonly<Record<string, Vector>> = { "zip-2024": zip, "one-chat": alone };

if (isStarted(import.meta.url)) writeVectors(import.meta.url, MESSENGER_VECTORS);
