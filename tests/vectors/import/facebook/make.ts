/** Writes the vectors of Facebook: `npx tsx tests/vectors/import/facebook/make.ts`. All names are made up. */
import type { Vector } from "../in-memory.ts";
import { isStarted, told, writeVectors } from "../in-memory.ts";
import { metaJson } from "../instagram/broken-letters.ts";

const ME = "Robin Vale";
const always = ["deleted-absent", "disappearing-absent", "editable-by-anyone"] as const;
const FOLDERS = ["filtered_threads", "archived_threads", "e2ee_cutover"] as const;

const thread = (folder: string): string => `your_facebook_activity/messages/${folder}/jozi_${folder.length}`;
const folderVector = (folder: string): string =>
  metaJson({
    participants: [{ name: "Józef Ćma" }, { name: ME }],
    messages: [
      {
        sender_name: "Facebook user",
        timestamp_ms: 1_690_000_000_000 + folder.length,
        content: `from ${folder}`,
        is_geoblocked_for_viewer: false,
        is_unsent_image_by_messenger_kid_parent: false,
      },
    ],
    title: "Józef Ćma",
    thread_path: `${folder}/jozi_${folder.length}`,
  });

const GROUP = "your_facebook_activity/messages/inbox/thelads_1";

const json: Vector = {
  about:
    "2023 JSON: all folders, a group with its own lines, files, a sticker, a missed call, withdrawn and taken down",
  source: {
    name: "facebook-robinvale-2023-08-01-x.zip",
    archive: true,
    members: {
      "personal_information/profile_information/profile_information.json": metaJson({
        profile_v2: { name: { full_name: ME } },
      }),
      ...Object.fromEntries(
        FOLDERS.map((folder) => [`${thread(folder)}/message_1.json`, folderVector(folder)]),
      ),
      [`${GROUP}/files/rules.docx`]: "a document",
      "your_facebook_activity/messages/stickers_used/39178562.png": "a sticker",
      [`${GROUP}/message_1.json`]: metaJson({
        participants: [{ name: "Ash" }, { name: ME }],
        messages: [
          { sender_name: "Ash", timestamp_ms: 1_690_000_900_000, content: "gone", is_taken_down: true },
          {
            sender_name: "Ash",
            timestamp_ms: 1_690_000_800_000,
            content: "You missed a call from Ash.",
            call_duration: 0,
          },
          {
            sender_name: "Ash",
            timestamp_ms: 1_690_000_700_000,
            sticker: { uri: "your_facebook_activity/messages/stickers_used/39178562.png", ai_stickers: [] },
          },
          {
            sender_name: "Ash",
            timestamp_ms: 1_690_000_600_000,
            files: [{ uri: `${GROUP}/files/rules.docx`, creation_timestamp: 1_690_000_600 }],
          },
          {
            sender_name: "Ash",
            timestamp_ms: 1_690_000_500_000,
            content: "Ash added Robin Vale to the group.",
          },
          { sender_name: "Ash", timestamp_ms: 1_690_000_400_000, content: "Robin Vale left the group." },
        ],
        title: "The lads",
        thread_path: "inbox/thelads_1",
      }),
    },
  },
  zone: null,
  expected: {
    kind: "json",
    gaps: [...always, "names-not-handles", "no-ids", "reactions-unread", "view-once-absent"],
    questions: [],
    unread: [],
    messages: [
      ...FOLDERS.flatMap((folder) =>
        told("Józef Ćma", [
          {
            at: "2023-07-22T04:26:40Z",
            from: "Facebook user",
            text: `from ${folder}`,
            place: [`${thread(folder)}/message_1.json`, "/messages/0"],
            mine: false,
          },
        ]),
      ),
      ...told("The lads", [
        {
          at: "2023-07-22T04:33:20Z",
          from: "Ash",
          text: "Robin Vale left the group.",
          place: [`${GROUP}/message_1.json`, "/messages/5"],
          mine: false,
        },
        {
          at: "2023-07-22T04:35:00Z",
          from: "Ash",
          text: "Ash added Robin Vale to the group.",
          place: [`${GROUP}/message_1.json`, "/messages/4"],
          system: true,
          mine: false,
        },
        {
          at: "2023-07-22T04:36:40Z",
          from: "Ash",
          attachments: [
            { kind: "document", name: `${GROUP}/files/rules.docx`, member: `${GROUP}/files/rules.docx` },
          ],
          place: [`${GROUP}/message_1.json`, "/messages/3"],
          mine: false,
        },
        {
          at: "2023-07-22T04:38:20Z",
          from: "Ash",
          attachments: [
            {
              kind: "sticker",
              name: "your_facebook_activity/messages/stickers_used/39178562.png",
              member: "your_facebook_activity/messages/stickers_used/39178562.png",
            },
          ],
          place: [`${GROUP}/message_1.json`, "/messages/2"],
          mine: false,
        },
        {
          at: "2023-07-22T04:40:00Z",
          from: "Ash",
          text: "You missed a call from Ash.",
          attachments: [{ kind: "call", name: "0", member: null }],
          place: [`${GROUP}/message_1.json`, "/messages/1"],
          mine: false,
        },
        {
          at: "2023-07-22T04:41:40Z",
          from: "Ash",
          text: "gone",
          place: [`${GROUP}/message_1.json`, "/messages/0"],
          system: true,
          mine: false,
        },
      ]),
    ],
  },
};

const OLD = "messages/inbox/ash_abc";

const oldJson: Vector = {
  about: "2018 JSON: message.json, seconds in place of milliseconds, types of lines, a bare file name",
  source: {
    name: "facebook-robinvale.zip",
    archive: true,
    members: {
      "friends/friends.json": "{}",
      [`${OLD}/message.json`]: metaJson({
        participants: ["Ash"],
        messages: [
          {
            sender_name: "Ash",
            timestamp: 1_525_000_100,
            content: "Ash left the group.",
            type: "Unsubscribe",
          },
          { sender_name: "Ash", timestamp: 1_525_000_000, photos: [{ uri: "123.jpg" }], type: "Generic" },
          { sender_name: "Ash", timestamp: 1_525_000_000, content: "señor", type: "Generic" },
        ],
        title: "Ash",
        thread_type: "Regular",
        thread_path: "inbox/ash_abc",
      }),
    },
  },
  zone: null,
  expected: {
    kind: "json",
    gaps: [...always, "media-left-out", "names-not-handles", "no-ids", "reactions-unread", "view-once-absent"],
    questions: [],
    unread: [],
    messages: told("Ash", [
      {
        at: "2018-04-29T11:06:40Z",
        from: "Ash",
        text: "señor",
        place: [`${OLD}/message.json`, "/messages/2"],
      },
      {
        at: "2018-04-29T11:06:40Z",
        from: "Ash",
        attachments: [{ kind: "picture", name: "123.jpg", member: null }],
        place: [`${OLD}/message.json`, "/messages/1"],
      },
      {
        at: "2018-04-29T11:08:20Z",
        from: "Ash",
        text: "Ash left the group.",
        place: [`${OLD}/message.json`, "/messages/0"],
        system: true,
      },
    ]),
  },
};

const PAGE = "messages/inbox/ash_abc/message_1.html";

const box = (sender: string, body: string, time: string): string =>
  `<div class="pam _3-95 _2pi0 _2lej uiBoxWhite noborder"><div class="_3-96 _2pio _2lek _2lel">${sender}</div><div class="_3-96 _2let"><div><div></div><div>${body}</div><div></div><div></div></div></div><div class="_3-94 _2lem">${time}</div></div>`;

const html: Vector = {
  about: "2019 HTML, as of a British account (day first), in a zone that was chosen: winter and summer time",
  source: {
    name: "facebook-robinvale.zip",
    archive: true,
    members: {
      "friends/your_friends.html": "<html></html>",
      [PAGE]: `<html><head><title>Ash</title></head><body><div class="_4t5n" role="main"><div class="pam _3-95 _2pi0 _2lej uiBoxWhite noborder"><div class="_3-96 _2pio _2lek _2lel">Participants: Ash and Robin Vale</div></div>${box("Ash", "summer", "1 Jul 2019, 18:05")}${box("Ash", "winter", "1 January 2019 at 00:05")}</div></body></html>`,
    },
  },
  zone: "Europe/London",
  expected: {
    kind: "html",
    gaps: [...always, "names-not-handles", "no-ids", "no-seconds", "reactions-unread", "view-once-absent"],
    questions: [],
    unread: [],
    messages: told("Ash", [
      { at: "2019-01-01T00:05:00Z", from: "Ash", text: "winter", place: [PAGE, "/2"] },
      { at: "2019-07-01T17:05:00Z", from: "Ash", text: "summer", place: [PAGE, "/1"] },
    ]),
  },
};

export const FACEBOOK_VECTORS: Readonly<Record<string, Vector>> = {
  "json-2023": json,
  "json-2018": oldJson,
  "html-2019": html,
};

if (isStarted(import.meta.url)) writeVectors(import.meta.url, FACEBOOK_VECTORS);
