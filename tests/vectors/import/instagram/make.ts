/** Writes the vectors of Instagram: `npx tsx tests/vectors/import/instagram/make.ts`. All names are made up. */
import type { Vector } from "../in-memory.ts";
import { isStarted, told, writeVectors } from "../in-memory.ts";
import { metaJson } from "./broken-letters.ts";

const ME = "Robin Vale";
const ZOE = "Zoë Ash 🦊";
const GONE = "Instagram User";

const INBOX = "your_instagram_activity/messages/inbox/zoeash_1784001";
const ASKING = "your_instagram_activity/messages/message_requests/instagramuser_1784002";

const always = ["deleted-absent", "disappearing-absent", "editable-by-anyone"] as const;

const zoe = (part: number, number: number): readonly [string, string] => [
  `${INBOX}/message_${part}.json`,
  `/messages/${number}`,
];

const json: Vector = {
  about:
    "2024 JSON: two parts newest first, a request, broken letters, pictures, a call, likes, withdrawn lines",
  source: {
    name: "instagram-robin.vale-2024-05-01-Ab3dEf.zip",
    archive: true,
    members: {
      "personal_information/personal_information/personal_information.json": metaJson({
        profile_user: [
          {
            string_map_data: { Name: { value: ME }, Username: { value: "robin.vale" } },
            title: "User Information",
          },
        ],
      }),
      [`${INBOX}/photos/316001_n.jpg`]: "a picture",
      [`${INBOX}/message_1.json`]: metaJson({
        participants: [{ name: ZOE }, { name: ME }],
        messages: [
          {
            sender_name: ZOE,
            timestamp_ms: 1_714_561_210_000,
            is_geoblocked_for_viewer: false,
            is_unsent: true,
          },
          {
            sender_name: ZOE,
            timestamp_ms: 1_714_561_205_999,
            content: "Liked a message",
            is_geoblocked_for_viewer: false,
          },
          {
            sender_name: ZOE,
            timestamp_ms: 1_714_561_200_000,
            call_duration: 0,
            content: `${ZOE} called you.`,
            is_geoblocked_for_viewer: false,
          },
          {
            sender_name: ZOE,
            timestamp_ms: 1_714_561_190_500,
            share: { link: "https://www.instagram.com/reel/C0ffee/", share_text: "Naïve?" },
            content: `${ZOE} sent an attachment.`,
            reactions: [{ reaction: "😂", actor: ME }],
            is_geoblocked_for_viewer: false,
          },
          {
            sender_name: ZOE,
            timestamp_ms: 1_714_561_190_500,
            photos: [
              { uri: `${INBOX}/photos/316001_n.jpg`, creation_timestamp: 1_714_561_190 },
              { uri: `${INBOX}/photos/316002_n.jpg`, creation_timestamp: 1_714_561_190 },
            ],
            is_geoblocked_for_viewer: false,
          },
        ],
        title: ZOE,
        is_still_participant: true,
        thread_path: "inbox/zoeash_1784001",
        magic_words: [],
      }),
      [`${INBOX}/message_2.json`]: metaJson({
        participants: [{ name: ZOE }, { name: ME }],
        messages: [
          {
            sender_name: ME,
            timestamp_ms: 1_714_500_060_000,
            content: "Please stop. I don’t want this — ever.",
          },
          {
            sender_name: ZOE,
            timestamp_ms: 1_714_500_000_000,
            content: "  <b>you</b> & “them” \n😀 ends with a space ",
          },
        ],
        title: ZOE,
        is_still_participant: true,
        thread_path: "inbox/zoeash_1784001",
        magic_words: [],
      }),
      [`${ASKING}/message_1.json`]: metaJson({
        participants: [{ name: GONE }, { name: ME }],
        messages: [
          { sender_name: GONE, timestamp_ms: 1_714_400_000_000, content: "Reacted badly to your message" },
          { sender_name: GONE, timestamp_ms: 1_714_390_000_000, content: "ÿ is a letter, Ã© are two" },
        ],
        title: GONE,
        is_still_participant: true,
        thread_path: "message_requests/instagramuser_1784002",
        magic_words: [],
      }),
      "your_instagram_activity/messages/chats.json": metaJson({ label_values: [] }),
    },
  },
  zone: null,
  expected: {
    kind: "json",
    gaps: [...always, "media-left-out", "names-not-handles", "no-ids", "reactions-unread", "view-once-absent"],
    questions: [],
    unread: [],
    messages: [
      ...told(ZOE, [
        {
          at: "2024-04-30T18:00:00Z",
          from: ZOE,
          text: "  <b>you</b> & “them” \n😀 ends with a space ",
          place: zoe(2, 1),
          mine: false,
        },
        {
          at: "2024-04-30T18:01:00Z",
          from: ME,
          text: "Please stop. I don’t want this — ever.",
          place: zoe(2, 0),
          mine: true,
        },
        {
          at: "2024-05-01T10:59:50Z",
          from: ZOE,
          attachments: [
            { kind: "picture", name: `${INBOX}/photos/316001_n.jpg`, member: `${INBOX}/photos/316001_n.jpg` },
            { kind: "picture", name: `${INBOX}/photos/316002_n.jpg`, member: null },
          ],
          place: zoe(1, 4),
          mine: false,
        },
        {
          at: "2024-05-01T10:59:50Z",
          from: ZOE,
          text: `${ZOE} sent an attachment.`,
          attachments: [{ kind: "link", name: "https://www.instagram.com/reel/C0ffee/", member: null }],
          place: zoe(1, 3),
          mine: false,
        },
        {
          at: "2024-05-01T11:00:00Z",
          from: ZOE,
          text: `${ZOE} called you.`,
          attachments: [{ kind: "call", name: "0", member: null }],
          place: zoe(1, 2),
          mine: false,
        },
        {
          at: "2024-05-01T11:00:05Z",
          from: ZOE,
          text: "Liked a message",
          place: zoe(1, 1),
          system: true,
          mine: false,
        },
        { at: "2024-05-01T11:00:10Z", from: ZOE, place: zoe(1, 0), system: true, mine: false },
      ]),
      ...told(GONE, [
        {
          at: "2024-04-29T11:26:40Z",
          from: GONE,
          text: "ÿ is a letter, Ã© are two",
          place: [`${ASKING}/message_1.json`, "/messages/1"],
          mine: false,
        },
        {
          at: "2024-04-29T14:13:20Z",
          from: GONE,
          text: "Reacted badly to your message",
          place: [`${ASKING}/message_1.json`, "/messages/0"],
          mine: false,
        },
      ]),
    ],
  },
};

const OLD = "instagram-robin/messages/inbox/moss_17840";

const oldJson: Vector = {
  about:
    "2021 JSON: folders without your_instagram_activity, in a folder of its own; a part is missing, one is broken, one message too",
  source: {
    name: "download.zip",
    archive: true,
    members: {
      "instagram-robin/followers_and_following/followers.json": "{}",
      [`${OLD}/audio/1.mp4`]: "a sound",
      [`${OLD}/message_1.json`]: metaJson({
        participants: [{ name: "Moss" }, { name: ME }],
        messages: [
          {
            sender_name: "Moss",
            timestamp_ms: 1_609_459_200_000,
            audio_files: [
              { uri: "messages/inbox/moss_17840/audio/1.mp4", creation_timestamp: 1_609_459_200 },
            ],
            type: "Generic",
            is_unsent: false,
          },
          { sender_name: "Moss", timestamp_ms: "yesterday", content: "lost in time", type: "Generic" },
          { sender_name: "Moss", timestamp_ms: 1_609_459_199_000, content: "😡", type: "Generic" },
        ],
        title: "Moss",
        is_still_participant: true,
        thread_type: "Regular",
        thread_path: "inbox/moss_17840",
      }),
      [`${OLD}/message_3.json`]: '{"participants":[{"name":"Moss"}],"messages":[{"sender_name":"Mo',
    },
  },
  zone: null,
  expected: {
    kind: "json",
    gaps: [...always, "names-not-handles", "no-ids", "parts-missing", "reactions-unread", "view-once-absent"],
    questions: [],
    unread: [
      {
        place: { file: `${OLD}/message_1.json`, line: null, path: "/messages/1" },
        text: '{"sender_name":"Moss","timestamp_ms":"yesterday","content":"lost in time","type":"Generic"}',
      },
      {
        place: { file: `${OLD}/message_3.json`, line: null, path: null },
        text: '{"participants":[{"name":"Moss"}],"messages":[{"sender_name":"Mo',
      },
    ],
    messages: told("Moss", [
      {
        at: "2020-12-31T23:59:59Z",
        from: "Moss",
        text: "😡",
        place: [`${OLD}/message_1.json`, "/messages/2"],
      },
      {
        at: "2021-01-01T00:00:00Z",
        from: "Moss",
        attachments: [
          { kind: "audio", name: "messages/inbox/moss_17840/audio/1.mp4", member: `${OLD}/audio/1.mp4` },
        ],
        place: [`${OLD}/message_1.json`, "/messages/0"],
      },
    ]),
  },
};

const PAGE = "your_instagram_activity/messages/inbox/zoeash_1784001/message_1.html";
const PHOTO = "your_instagram_activity/messages/inbox/zoeash_1784001/photos/316001.jpg";

const box = (sender: string, body: string, time: string): string =>
  `<div class="pam _3-95 _2ph- _a6-g uiBoxWhite noborder"><h2 class="_3-95 _2pim _a6-h _a6-i">${sender}</h2><div class="_3-95 _a6-p"><div><div></div><div>${body}</div><div></div><div></div></div></div><div class="_3-94 _a6-o">${time}</div></div>`;

const html: Vector = {
  about:
    "2024 HTML: local times without zone, one of another language, entities, markup that is text, a picture, reactions",
  source: {
    name: "instagram-robin.vale-2024-05-01-Ab3dEf.zip",
    archive: true,
    members: {
      [PHOTO]: "a picture",
      [PAGE]: `<html><head><title>Zoë Ash 🦊</title><style>._a6-g{color:red}</style></head><body><h2 class="_a6-h">Participants: Zoë Ash 🦊 and Robin Vale</h2><main>${box(
        "Zoë Ash 🦊",
        `look</div><div><div><a target="_blank" href="${PHOTO}"><img src="${PHOTO}" class="_a6_o _3-96"/></a></div></div><div>`,
        "May 01, 2024 12:05 am",
      )}${box("Robin Vale", "No &amp; &lt;script&gt;alert(1)&lt;/script&gt;<br/>second line", "Apr 30, 2024 12:00 pm")}${box(
        "Zoë Ash 🦊",
        'hi</div><div><ul class="_a6-q"><li><span>❤️Robin Vale</span></li></ul></div><div>',
        "avr. 30, 2024 11:59 am",
      )}${box("Zoë Ash 🦊", "Reacted ❤️ to your message ", "Apr 30, 2024, 11:58 AM")}</main></body></html>`,
    },
  },
  zone: null,
  expected: {
    kind: "html",
    gaps: [...always, "names-not-handles", "no-ids", "no-seconds", "no-zone", "reactions-unread", "view-once-absent"],
    questions: [{ ask: "zone", guess: null, example: "2024-04-30T11:58:00" }],
    unread: [
      { place: { file: PAGE, line: null, path: "/2" }, text: "Zoë Ash 🦊 · avr. 30, 2024 11:59 am · hi" },
    ],
    messages: told("Zoë Ash 🦊", [
      {
        at: "2024-04-30T11:58:00",
        from: "Zoë Ash 🦊",
        text: "Reacted ❤️ to your message ",
        place: [PAGE, "/3"],
        system: true,
      },
      {
        at: "2024-04-30T12:00:00",
        from: "Robin Vale",
        text: "No & <script>alert(1)</script>\nsecond line",
        place: [PAGE, "/1"],
      },
      {
        at: "2024-05-01T00:05:00",
        from: "Zoë Ash 🦊",
        text: "look",
        attachments: [{ kind: "picture", name: PHOTO, member: PHOTO }],
        place: [PAGE, "/0"],
      },
    ]),
  },
};

export const INSTAGRAM_VECTORS: Readonly<Record<string, Vector>> = {
  "json-2024": json,
  "json-2021": oldJson,
  "html-2024": html,
};

if (isStarted(import.meta.url)) writeVectors(import.meta.url, INSTAGRAM_VECTORS);
