/** Writes the vectors of mails: `npx tsx tests/vectors/import/mail/make.ts`. All names and addresses are made up. */
import type { Vector } from "../in-memory.ts";
import { isStarted, told, writeVectors } from "../in-memory.ts";

const gaps = ["deleted-absent", "editable-by-anyone"] as const;
const crlf = (...lines: readonly string[]): string => lines.map((line) => `${line}\r\n`).join("");

const EML = "Fwd_ last warning.eml";

const single: Vector = {
  about: "one mail: an offset, words and name in other letters, a plain part and an HTML one, two files",
  source: {
    name: EML,
    archive: false,
    members: {
      [EML]: crlf(
        "Return-Path: <maz@example.org>",
        "Received: from mx.example.org (mx.example.org [192.0.2.1])",
        "\tby in.example.net with ESMTPS; Fri, 03 Apr 2026 18:05:12 +0100 (BST)",
        "From: =?UTF-8?B?TcOhesWvIPCfmIg=?= <maz@example.org>",
        "To: Jo <jo@example.net>",
        "Subject: =?UTF-8?Q?Re:_last_warning_=E2=80=93_read_it?=",
        "Date: Fri, 3 Apr 2026 18:05:09 +0100",
        "Message-ID: <abc.123@example.org>",
        "MIME-Version: 1.0",
        'Content-Type: multipart/mixed; boundary="outer"',
        "",
        "--outer",
        'Content-Type: multipart/alternative; boundary="inner"',
        "",
        "--inner",
        'Content-Type: text/plain; charset="utf-8"',
        "Content-Transfer-Encoding: quoted-printable",
        "",
        "You will be sorry =F0=9F=98=88",
        "",
        "  From where I sit, <b>you</b> are done.",
        "--inner",
        "Content-Type: text/html; charset=utf-8",
        "",
        "<p>other words</p><script>alert(1)</script>",
        "--inner--",
        "--outer",
        'Content-Type: image/jpeg; name="you.jpg"',
        'Content-Disposition: attachment; filename="you.jpg"',
        "Content-Transfer-Encoding: base64",
        "",
        "/9j/4AAQSkZJRg==",
        "--outer",
        "Content-Type: application/octet-stream",
        "Content-Disposition: attachment; filename*=utf-8''voice%20note%20%E2%99%AA.m4a",
        "Content-Transfer-Encoding: base64",
        "",
        "AAAA",
        "--outer--",
      ),
    },
  },
  zone: null,
  expected: {
    kind: "eml",
    gaps: [...gaps],
    questions: [],
    unread: [],
    messages: told("last warning – read it", [
      {
        at: "2026-04-03T17:05:09Z",
        from: "Mázů 😈 <maz@example.org>",
        text: "You will be sorry 😈\n\n  From where I sit, <b>you</b> are done.",
        attachments: [
          { kind: "picture", name: "you.jpg", member: `${EML}#/1` },
          { kind: "audio", name: "voice note ♪.m4a", member: `${EML}#/2` },
        ],
        place: [EML, 0],
        id: "<abc.123@example.org>",
      },
    ]).map((message) => ({ ...message, place: { file: EML, line: null, path: null } })),
  },
};

const BOX = "Takeout/Mail/All mail Including Spam and Trash.mbox";

const mailbox: Vector = {
  about:
    "a mailbox of Gmail: quoted From lines, HTML alone, no offset, no date at all, our own, a draft, a piece that is no mail",
  source: {
    name: "takeout-20260403T180000Z-001.zip",
    archive: true,
    members: {
      "Takeout/archive_browser.html": "<html><body>archive</body></html>",
      [BOX]: [
        crlf(
          "From 1795837463@xxx Fri Apr 03 17:00:00 +0000 2026",
          "X-Gmail-Labels: Inbox,Unread",
          "From: maz@example.org",
          "Subject: hello",
          "Date: Fri, 03 Apr 2026 13:00:00 -0400 (EDT)",
          "Message-ID: <1@example.org>",
          "",
          "Dear Jo,",
          "",
          ">From now on I watch you.",
          ">>From what you wrote",
          "From here on no quotes",
          "",
        ),
        crlf(
          "From 1795837464@xxx Fri Apr 03 17:10:00 +0000 2026",
          "X-Gmail-Labels: Sent",
          "From: Jo <jo@example.net>",
          "Subject: RE: Re: hello",
          "Date: Fri, 03 Apr 2026 17:10:00 GMT",
          "Message-ID: <2@example.net>",
          "",
          "Stop.",
          "",
        ),
        crlf(
          "From - Fri Apr  3 17:20:00 2026",
          'From: "Maz, again" <maz@example.org>',
          "Subject:",
          "Date: 3 Apr 26 18:20",
          "Content-Type: text/html",
          "",
          "<html><body><style>p{}</style><p>No &amp; never</p><img src=x onerror=alert(1)></body></html>",
          "",
        ),
        crlf(
          "From MAILER-DAEMON Fri Apr  3 17:30:00 +0000 2026",
          "From: maz@example.org",
          "Subject: no date",
          "",
          "late",
          "",
        ),
        crlf(
          "From 1795837465@xxx Fri Apr 03 17:40:00 +0000 2026",
          "X-Gmail-Labels: Drafts",
          "From: jo@example.net",
          "Subject: draft",
          "Date: Fri, 03 Apr 2026 17:40:00 +0000",
          "",
          "never sent",
          "",
        ),
        crlf("From 1795837466@xxx Fri Apr 03 17:50:00 +0000 2026", "", "no headers", ""),
      ].join(""),
    },
  },
  zone: null,
  expected: {
    kind: "mbox",
    gaps: [...gaps],
    questions: [{ ask: "zone", guess: null, example: "2026-04-03T18:20:00" }],
    unread: [
      {
        place: { file: BOX, line: 37, path: null },
        text: "X-Gmail-Labels: Drafts\r\nFrom: jo@example.net\r\nSubject: draft\r\nDate: Fri, 03 Apr 2026 17:40:00 +0000\r\n\r\nnever sent\r\n",
      },
      { place: { file: BOX, line: 45, path: null }, text: "\r\nno headers\r\n" },
    ],
    messages: [
      ...told("hello", [
        {
          at: "2026-04-03T17:00:00Z",
          from: "maz@example.org",
          text: "Dear Jo,\n\nFrom now on I watch you.\n>From what you wrote\nFrom here on no quotes",
          place: [BOX, 1],
          mine: false,
          id: "<1@example.org>",
        },
        {
          at: "2026-04-03T17:10:00Z",
          from: "Jo <jo@example.net>",
          text: "Stop.",
          place: [BOX, 14],
          mine: true,
          id: "<2@example.net>",
        },
      ]),
      ...told("Maz, again <maz@example.org>", [
        {
          at: "2026-04-03T18:20:00",
          from: "Maz, again <maz@example.org>",
          text: "No & never",
          place: [BOX, 23],
        },
      ]),
      ...told("no date", [
        { at: "2026-04-03T17:30:00Z", from: "maz@example.org", text: "late", place: [BOX, 31] },
      ]),
    ],
  },
};

export const MAIL_VECTORS: Readonly<Record<string, Vector>> = {
  "single-2026": single,
  "mailbox-2026": mailbox,
};

if (isStarted(import.meta.url)) writeVectors(import.meta.url, MAIL_VECTORS);
