/** Writes the vectors of Snapchat: `npx tsx tests/vectors/import/snapchat/make.ts`. All names are made up. */
import type { Vector } from "../in-memory.ts";
import { isStarted, told, writeVectors } from "../in-memory.ts";

const always = ["deleted-absent", "disappearing-absent", "editable-by-anyone"] as const;

const CHATS = "mydata~1713600000/json/chat_history.json";
const SNAPS = "mydata~1713600000/json/snap_history.json";
const PHOTO = "mydata~1713600000/chat_media/2024-04-20_b~EiQSFTM0SEdmSTFN.jpg";

const chat = (more: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  From: "moss.9",
  "Media Type": "TEXT",
  Created: "2024-04-20 01:29:22 UTC",
  Content: "",
  "Conversation Title": null,
  IsSender: false,
  "Created(microseconds)": 1_713_576_562_686,
  IsSaved: true,
  "Media IDs": "",
  ...more,
});

const json: Vector = {
  about:
    "2024: conversations by id, milliseconds that are named microseconds, media by id, a status, snaps without contents",
  source: {
    name: "mydata~1713600000.zip",
    archive: true,
    members: {
      [PHOTO]: "a picture",
      [CHATS]: JSON.stringify({
        constructor: [
          chat({ Content: "third &amp; <i>last</i>", "Created(microseconds)": 1_713_576_562_900 }),
          chat({
            "Media Type": "MEDIA",
            "Media IDs": "b~EiQSFTM0SEdmSTFN | b~NotInTheZip",
            "Created(microseconds)": 1_713_576_562_687,
          }),
          chat({
            From: "robin.vale",
            Content: "first 👻",
            IsSender: true,
            "Created(microseconds)": 1_713_576_562_686_000,
          }),
        ],
        "6f1c-11": [
          chat({
            "Media Type": "STATUSERASEDMESSAGE",
            Created: "2019-03-29 14:56:03 UTC",
            "Created(microseconds)": 1_553_871_363_433,
            "Conversation Title": "Year 9 / group",
          }),
          chat({ Created: "0000-00-00 00:00:00 UTC", "Created(microseconds)": null, Content: "no time" }),
        ],
      }),
      [SNAPS]: JSON.stringify({
        constructor: [
          {
            From: "moss.9",
            "Media Type": "IMAGE",
            Created: "2024-04-20 01:29:25 UTC",
            "Conversation Title": null,
            IsSender: false,
            "Created(microseconds)": 1_713_576_565_000,
          },
        ],
      }),
    },
  },
  zone: null,
  expected: {
    kind: "json",
    gaps: [...always, "media-left-out", "no-ids", "reactions-absent", "snap-contents-absent"],
    questions: [],
    unread: [
      {
        place: { file: CHATS, line: null, path: "/6f1c-11/1" },
        text: '{"From":"moss.9","Media Type":"TEXT","Created":"0000-00-00 00:00:00 UTC","Content":"no time","Conversation Title":null,"IsSender":false,"Created(microseconds)":null,"IsSaved":true,"Media IDs":""}',
      },
    ],
    messages: [
      ...told("constructor", [
        {
          at: "2024-04-20T01:29:22Z",
          from: "robin.vale",
          text: "first 👻",
          place: [CHATS, "/constructor/2"],
          mine: true,
        },
        {
          at: "2024-04-20T01:29:22Z",
          from: "moss.9",
          attachments: [
            { kind: "picture", name: "b~EiQSFTM0SEdmSTFN", member: PHOTO },
            { kind: "unknown", name: "b~NotInTheZip", member: null },
          ],
          place: [CHATS, "/constructor/1"],
          mine: false,
        },
        {
          at: "2024-04-20T01:29:22Z",
          from: "moss.9",
          text: "third &amp; <i>last</i>",
          place: [CHATS, "/constructor/0"],
          mine: false,
        },
        {
          at: "2024-04-20T01:29:25Z",
          from: "moss.9",
          attachments: [{ kind: "picture", name: "", member: null }],
          place: [SNAPS, "/constructor/0"],
          mine: false,
        },
      ]),
      ...told("Year 9 / group", [
        {
          at: "2019-03-29T14:56:03Z",
          from: "moss.9",
          place: [CHATS, "/6f1c-11/0"],
          system: true,
          mine: false,
        },
      ]),
    ],
  },
};

const OLD = "json/chat_history.json";

const oldJson: Vector = {
  about: "2022: four lists, text as HTML, a sent chat names only whom it went to",
  source: {
    name: "mydata.zip",
    archive: true,
    members: {
      "json/account.json": JSON.stringify({ "Basic Information": { Username: "robin.vale", Name: "Robin" } }),
      [OLD]: JSON.stringify({
        "Received Saved Chat History": [
          {
            From: "moss.9",
            "Media Type": "TEXT",
            Created: "2022-07-22 19:28:21 UTC",
            Text: "you&#39;re &lt;nothing&gt; &amp;amp; 1 < 2 <b>",
          },
          { From: "moss.9", "Media Type": "MEDIA", Created: "2022-07-22 19:20:00 UTC", Text: "" },
        ],
        "Sent Saved Chat History": [
          { To: "moss.9", "Media Type": "TEXT", Created: "2022-07-22 19:28:00 UTC", Text: "stop &#128591;" },
        ],
        "Received Unsaved Chat History": [],
        "Sent Unsaved Chat History": [],
      }),
    },
  },
  zone: null,
  expected: {
    kind: "json-saved-lists",
    gaps: [...always, "media-left-out", "no-ids", "reactions-absent", "snap-contents-absent"],
    questions: [],
    unread: [],
    messages: told("moss.9", [
      {
        at: "2022-07-22T19:20:00Z",
        from: "moss.9",
        attachments: [{ kind: "unknown", name: "", member: null }],
        place: [OLD, "/Received Saved Chat History/1"],
        mine: false,
      },
      {
        at: "2022-07-22T19:28:00Z",
        from: "robin.vale",
        text: "stop 🙏",
        place: [OLD, "/Sent Saved Chat History/0"],
        mine: true,
      },
      {
        at: "2022-07-22T19:28:21Z",
        from: "moss.9",
        text: "you're <nothing> &amp; 1 < 2 <b>",
        place: [OLD, "/Received Saved Chat History/0"],
        mine: false,
      },
    ]),
  },
};

export const SNAPCHAT_VECTORS: Readonly<Record<string, Vector>> = { "json-2024": json, "json-2022": oldJson };

if (isStarted(import.meta.url)) writeVectors(import.meta.url, SNAPCHAT_VECTORS);
