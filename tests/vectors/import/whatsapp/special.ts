/** Vectors about one trap each: order of day and month, broken bytes, line breaks, zips, chats pasted into messages. */
import type { Attachment, Unread } from "../../../../src/evidence/import/message.ts";
import type { Expected } from "./story.ts";

/** `members` are the other members of an archive. `questions` are what is asked, beside the zone. */
export type Vector = Readonly<{
  name: string;
  file: string;
  archive: boolean;
  members: readonly string[];
  bytes: Uint8Array;
  kind: string;
  conversation: string;
  questions: readonly string[];
  unread: readonly Unread[];
  messages: readonly Expected[];
}>;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + at * 2, text.charCodeAt(at), true);
  return bytes;
}

const plain = (
  at: string,
  from: string | null,
  text: string,
  line: number,
  more: Partial<Expected> = {},
): Expected => ({
  at,
  from,
  text,
  line,
  attachments: [],
  system: from === null,
  ...more,
});

const base = {
  file: "WhatsApp Chat with Tom Ashby.txt",
  archive: false,
  members: [],
  kind: "android-text",
  conversation: "Tom Ashby",
  questions: [],
  unread: [],
} as const;

const unreadAt = (file: string, line: number, text: string): Unread => ({
  place: { file, line, path: null },
  text,
});
const file = (kind: Attachment["kind"], name: string, member: string | null): readonly Attachment[] => [
  { kind, name, member },
];

export const SPECIAL: readonly Vector[] = [
  {
    ...base,
    name: "order-asked",
    bytes: utf8("03/04/2026, 09:00 - Tom Ashby: one\n04/04/2026, 09:00 - Priya Vale: two\n"),
    questions: ["day-or-month"],
    messages: [
      plain("2026-04-03T09:00:00", "Tom Ashby", "one", 1),
      plain("2026-04-04T09:00:00", "Priya Vale", "two", 2),
    ],
  },
  {
    ...base,
    name: "order-by-a-number-over-12-on-the-last-line",
    bytes: utf8(
      "3/4/26, 9:00 AM - Tom Ashby: one\n3/5/26, 9:00 AM - Priya Vale: two\n3/13/26, 12:00 AM - Tom Ashby: three",
    ),
    messages: [
      plain("2026-03-04T09:00:00", "Tom Ashby", "one", 1),
      plain("2026-03-05T09:00:00", "Priya Vale", "two", 2),
      plain("2026-03-13T00:00:00", "Tom Ashby", "three", 3),
    ],
  },
  {
    ...base,
    name: "order-by-time-going-on",
    bytes: utf8(
      "10/02/2026, 09:00 - Tom Ashby: one\n11/02/2026, 09:00 - Tom Ashby: two\n01/03/2026, 09:00 - Tom Ashby: three\n",
    ),
    messages: [
      plain("2026-02-10T09:00:00", "Tom Ashby", "one", 1),
      plain("2026-02-11T09:00:00", "Tom Ashby", "two", 2),
      plain("2026-03-01T09:00:00", "Tom Ashby", "three", 3),
    ],
  },
  {
    ...base,
    name: "crlf-and-bom",
    bytes: utf8(
      "\uFEFF13/03/2026, 09:00 - Tom Ashby: one\r\nsecond line\r\n13/03/2026, 09:01 - Tom Ashby: two\r\n",
    ),
    messages: [
      plain("2026-03-13T09:00:00", "Tom Ashby", "one\r\nsecond line", 1),
      plain("2026-03-13T09:01:00", "Tom Ashby", "two", 3),
    ],
  },
  {
    ...base,
    name: "utf-16",
    bytes: utf16("13/03/2026, 09:00 - Zoë: grüße 😀\nmore\n"),
    messages: [plain("2026-03-13T09:00:00", "Zoë", "grüße 😀\nmore", 1)],
  },
  {
    ...base,
    name: "days-that-are-none",
    bytes: utf8(
      "cut from above\n30/02/2026, 09:00 - Tom Ashby: no such day\nand its second line\n13/03/2026, 25:00 - Tom Ashby: no such hour\n13/03/2026, 09:00 - Tom Ashby: fine\n",
    ),
    unread: [
      unreadAt(base.file, 1, "cut from above"),
      unreadAt(base.file, 2, "30/02/2026, 09:00 - Tom Ashby: no such day\nand its second line"),
      unreadAt(base.file, 4, "13/03/2026, 25:00 - Tom Ashby: no such hour"),
    ],
    messages: [plain("2026-03-13T09:00:00", "Tom Ashby", "fine", 5)],
  },
  {
    ...base,
    name: "bytes-that-are-no-text",
    bytes: Uint8Array.from([
      ...utf8("13/03/2026, 09:00 - Tom Ashby: a"),
      0xff,
      ...utf8("b\n13/03/2026, 09:01 - Tom Ashby: \uFFFD was written\n"),
    ]),
    unread: [unreadAt(base.file, 1, "13/03/2026, 09:00 - Tom Ashby: a\uFFFDb")],
    messages: [
      plain("2026-03-13T09:00:00", "Tom Ashby", "a\uFFFDb", 1),
      plain("2026-03-13T09:01:00", "Tom Ashby", "\uFFFD was written", 2),
    ],
  },
  {
    ...base,
    name: "a-chat-pasted-into-a-message",
    bytes: utf8(
      "13/03/2026, 09:00 - Tom Ashby: she wrote\n[12/03/2026, 08:00:01] Priya Vale: I hate you\n13.03.26, 08:00 - Priya Vale: I really do\n13/03/2026, 09:01 - Priya Vale: no I did not\n",
    ),
    messages: [
      plain(
        "2026-03-13T09:00:00",
        "Tom Ashby",
        "she wrote\n[12/03/2026, 08:00:01] Priya Vale: I hate you\n13.03.26, 08:00 - Priya Vale: I really do",
        1,
      ),
      plain("2026-03-13T09:01:00", "Priya Vale", "no I did not", 4),
    ],
  },
  {
    ...base,
    name: "system-lines-with-colons",
    bytes: utf8(
      '13/03/2026, 09:00 - Tom Ashby created group "Year 9: science"\n13/03/2026, 09:01 - Tom Ashby changed the subject from “A: b” to “C: d”\n13/03/2026, 09:02 - Tom Ashby:\nbegins below\n13/03/2026, 09:03 - Tom Ashby: hello\n',
    ),
    messages: [
      plain("2026-03-13T09:00:00", null, 'Tom Ashby created group "Year 9: science"', 1),
      plain("2026-03-13T09:01:00", null, "Tom Ashby changed the subject from “A: b” to “C: d”", 2),
      plain("2026-03-13T09:02:00", "Tom Ashby", "\nbegins below", 3),
      plain("2026-03-13T09:03:00", "Tom Ashby", "hello", 5),
    ],
  },
  {
    ...base,
    name: "zip-of-ios",
    file: "WhatsApp Chat - Year 9: science.zip",
    archive: true,
    members: [
      "00000002-PHOTO-2026-03-13-09-00-02.jpg",
      "00000003-Pläne für März.pdf",
      "00000009-STICKER-2026-03-13-09-00-04.webp",
    ],
    kind: "ios-zip",
    conversation: "Year 9: science",
    bytes: utf8(
      "[13/03/2026, 09:00:01] Year 9: science: \u200EMessages and calls are end-to-end encrypted.\n" +
        "\u200E[13/03/2026, 09:00:02] Tom Ashby: \u200E<attached: 00000002-PHOTO-2026-03-13-09-00-02.jpg>\n" +
        "\u200E[13/03/2026, 09:00:03] Tom Ashby: Pläne \u200E<attached: 00000003-Pläne für März.pdf>\n" +
        "\u200E[13/03/2026, 09:00:04] Tom Ashby: \u200E<attached: 00000004-VIDEO-2026-03-13-09-00-04.mp4>\n" +
        "[13/03/2026, 09:00:05] Year 9: science: \u200ETom Ashby added Sam\n" +
        "[13/03/2026, 09:00:06] Tom Ashby: \u200ETom Ashby hinzufügte irgendwas\n" +
        "[13/03/2026, 09:00:07] Tom Ashby: Sam left\n" +
        "[13/03/2026, 09:00:08] Tom Ashby: \u200EContact card omitted\n" +
        "[13/03/2026, 09:00:09] Tom Ashby: Plan.docx • \u200E2 pages \u200Edocument omitted\n" +
        "[13/03/2026, 09:00:10] Tom Ashby: \u200ELocation: https://maps.google.com/?q=50.7156,-2.4372\n" +
        "[13/03/2026, 09:00:11] Tom Ashby: \u200EMissed video call. \u200ETap to call back\n" +
        "[13/03/2026, 09:00:12] Tom Ashby: \u200EYou deleted this message.\n",
    ),
    messages: [
      plain("2026-03-13T09:00:01", null, "\u200EMessages and calls are end-to-end encrypted.", 1),
      plain(
        "2026-03-13T09:00:02",
        "Tom Ashby",
        "\u200E<attached: 00000002-PHOTO-2026-03-13-09-00-02.jpg>",
        2,
        {
          attachments: file(
            "picture",
            "00000002-PHOTO-2026-03-13-09-00-02.jpg",
            "00000002-PHOTO-2026-03-13-09-00-02.jpg",
          ),
        },
      ),
      plain("2026-03-13T09:00:03", "Tom Ashby", "Pläne \u200E<attached: 00000003-Pläne für März.pdf>", 3, {
        attachments: file("document", "00000003-Pläne für März.pdf", "00000003-Pläne für März.pdf"),
      }),
      plain(
        "2026-03-13T09:00:04",
        "Tom Ashby",
        "\u200E<attached: 00000004-VIDEO-2026-03-13-09-00-04.mp4>",
        4,
        {
          attachments: file("video", "00000004-VIDEO-2026-03-13-09-00-04.mp4", null),
        },
      ),
      plain("2026-03-13T09:00:05", null, "\u200ETom Ashby added Sam", 5),
      plain("2026-03-13T09:00:06", null, "\u200ETom Ashby hinzufügte irgendwas", 6),
      plain("2026-03-13T09:00:07", "Tom Ashby", "Sam left", 7),
      plain("2026-03-13T09:00:08", "Tom Ashby", "\u200EContact card omitted", 8, {
        attachments: file("contact", "", null),
      }),
      plain("2026-03-13T09:00:09", "Tom Ashby", "Plan.docx • \u200E2 pages \u200Edocument omitted", 9, {
        attachments: file("document", "Plan.docx", null),
      }),
      plain(
        "2026-03-13T09:00:10",
        "Tom Ashby",
        "\u200ELocation: https://maps.google.com/?q=50.7156,-2.4372",
        10,
        {
          attachments: file("place", "https://maps.google.com/?q=50.7156,-2.4372", null),
        },
      ),
      plain("2026-03-13T09:00:11", "Tom Ashby", "\u200EMissed video call. \u200ETap to call back", 11, {
        attachments: file("call", "", null),
        system: true,
      }),
      plain("2026-03-13T09:00:12", "Tom Ashby", "\u200EYou deleted this message.", 12),
    ],
  },
  {
    ...base,
    name: "zip-of-android",
    file: "WhatsApp Chat with Tom Ashby.zip",
    archive: true,
    members: ["IMG-20260313-WA0001.jpg", "STK-20260313-WA0002.webp", "holiday (1).pdf"],
    kind: "android-zip",
    bytes: utf8(
      "13/03/2026, 09:00 - Tom Ashby: IMG-20260313-WA0001.jpg (file attached)\nlook\n" +
        "13/03/2026, 09:00 - Tom Ashby: \u200ESTK-20260313-WA0002.webp (lisätty)\n" +
        "13/03/2026, 09:00 - Tom Ashby: holiday (1).pdf (fil bifogad)\n" +
        "13/03/2026, 09:01 - Tom Ashby: see report.pdf (page 3)\n" +
        "13/03/2026, 09:01 - Tom Ashby: VID-20260313-WA0003.mp4 (file attached)\n",
    ),
    messages: [
      plain("2026-03-13T09:00:00", "Tom Ashby", "IMG-20260313-WA0001.jpg (file attached)\nlook", 1, {
        attachments: file("picture", "IMG-20260313-WA0001.jpg", "IMG-20260313-WA0001.jpg"),
      }),
      plain("2026-03-13T09:00:00", "Tom Ashby", "\u200ESTK-20260313-WA0002.webp (lisätty)", 3, {
        attachments: file("sticker", "STK-20260313-WA0002.webp", "STK-20260313-WA0002.webp"),
      }),
      plain("2026-03-13T09:00:00", "Tom Ashby", "holiday (1).pdf (fil bifogad)", 4, {
        attachments: file("document", "holiday (1).pdf", "holiday (1).pdf"),
      }),
      plain("2026-03-13T09:01:00", "Tom Ashby", "see report.pdf (page 3)", 5),
      plain("2026-03-13T09:01:00", "Tom Ashby", "VID-20260313-WA0003.mp4 (file attached)", 6, {
        attachments: file("video", "VID-20260313-WA0003.mp4", null),
      }),
    ],
  },
];
