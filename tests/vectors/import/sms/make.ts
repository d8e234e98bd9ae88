/** Writes the vectors of texts and calls: `npx tsx tests/vectors/import/sms/make.ts`. All names and numbers are made up. */
import type { Vector } from "../in-memory.ts";
import { isStarted, told, writeVectors } from "../in-memory.ts";

const always = ["deleted-absent", "editable-by-anyone", "no-ids"] as const;

const HEAD = `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
<!--File Created By SMS Backup & Restore v10.20.002 on 03/04/2026 18:30:00-->
<?xml-stylesheet type="text/xsl" href="sms.xsl"?>
`;

const sms = (attributes: string): string =>
  `  <sms protocol="0" ${attributes} toa="null" sc_toa="null" read="1" status="-1" locked="0" sub_id="1" />\n`;

const TEXTS = "sms-20260403183000.xml";

const texts: Vector = {
  about:
    "2026, texts: in, sent, a number in no contact, an emoji as its two halves, lines, markup, a draft, one that failed",
  source: {
    name: TEXTS,
    archive: false,
    members: {
      [TEXTS]: [
        HEAD,
        `<smses count="9" backup_set="11111111-2222" backup_date="1775237400000" type="full">\n`,
        sms(
          `address="+441632960001" date="1775234709000" type="1" subject="null" body="I know where you live" service_center="+447000000000" date_sent="1775234708000" readable_date="3 Apr 2026 17:45:09" contact_name="Maz &amp; Co"`,
        ),
        sms(
          `address="01632960001" date="1775234769000" type="2" subject="null" body="Leave me alone" readable_date="3 Apr 2026 17:46:09" contact_name="Maz &amp; Co"`,
        ),
        sms(
          `address="+441632960099" date="1775235000000" type="1" subject="null" body="ha ha &#55357;&#56832;&#10;second line &#x1F600;" readable_date="x" contact_name="(Unknown)"`,
        ),
        sms(
          `address="+441632960099" date="1775235001000" type="1" subject="null" body="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp;amp; it&apos;s" contact_name="(Unknown)"`,
        ),
        sms(`address="Bank" date="1775235002000" type="1" subject="null" body="" contact_name="null"`),
        sms(
          `address="07700900321" date="1775235003000" type="3" subject="null" body="a draft" contact_name="(Unknown)"`,
        ),
        sms(
          `address="07700900321" date="1775235004000" type="5" subject="null" body="it failed" contact_name="(Unknown)"`,
        ),
        sms(
          `address="07700900321" date="soon" type="1" subject="null" body="no time" contact_name="(Unknown)"`,
        ),
        `  <sms address='07700900322' date='1775235005000' type='1' body='single "quotes" half &#55357; a pair' contact_name='(Unknown)'/>\n`,
        "</smses>\n",
      ].join(""),
    },
  },
  zone: null,
  expected: {
    kind: "sms-xml",
    gaps: [...always],
    questions: [],
    unread: [
      [
        10,
        `<sms protocol="0" address="07700900321" date="1775235003000" type="3" subject="null" body="a draft" contact_name="(Unknown)" toa="null" sc_toa="null" read="1" status="-1" locked="0" sub_id="1"`,
      ] as const,
      [
        11,
        `<sms protocol="0" address="07700900321" date="1775235004000" type="5" subject="null" body="it failed" contact_name="(Unknown)" toa="null" sc_toa="null" read="1" status="-1" locked="0" sub_id="1"`,
      ] as const,
      [
        12,
        `<sms protocol="0" address="07700900321" date="soon" type="1" subject="null" body="no time" contact_name="(Unknown)" toa="null" sc_toa="null" read="1" status="-1" locked="0" sub_id="1"`,
      ] as const,
    ].map(([line, text]) => ({ place: { file: TEXTS, line, path: null }, text })),
    messages: [
      ...told("Maz & Co (+441632960001)", [
        {
          at: "2026-04-03T16:45:09Z",
          from: "Maz & Co",
          text: "I know where you live",
          place: [TEXTS, 5],
          mine: false,
        },
        { at: "2026-04-03T16:46:09Z", from: null, text: "Leave me alone", place: [TEXTS, 6], mine: true },
      ]),
      ...told("+441632960099", [
        {
          at: "2026-04-03T16:50:00Z",
          from: "+441632960099",
          text: "ha ha 😀\nsecond line 😀",
          place: [TEXTS, 7],
          mine: false,
        },
        {
          at: "2026-04-03T16:50:01Z",
          from: "+441632960099",
          text: `<script>alert("1")</script> &amp; it's`,
          place: [TEXTS, 8],
          mine: false,
        },
      ]),
      ...told("Bank", [{ at: "2026-04-03T16:50:02Z", from: "Bank", place: [TEXTS, 9], mine: false }]),
      ...told("07700900322", [
        {
          at: "2026-04-03T16:50:05Z",
          from: "07700900322",
          text: `single "quotes" half \uFFFD a pair`,
          place: [TEXTS, 13],
          mine: false,
        },
      ]),
    ],
  },
};

const part = (attributes: string): string => `      <part ${attributes} />\n`;
const PNG =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const multimedia: Vector = {
  about:
    "2026, multimedia: a picture with words, a group, a contact card, a picture that was left out, one of our own",
  source: {
    name: "Backup 2026.zip",
    archive: true,
    members: {
      "sms-2026.xml": [
        HEAD,
        `<smses count="4">\n`,
        `  <mms date="1775235600000" ct_t="application/vnd.wap.multipart.related" msg_box="1" address="+441632960001" sub="null" m_id="abc@mmsc" m_type="132" contact_name="Maz">\n    <parts>\n`,
        part(`seq="-1" ct="application/smil" name="null" cl="smil.xml" text="&lt;smil&gt;&lt;/smil&gt;"`),
        part(`seq="0" ct="image/png" name="null" fn="null" cl="IMG_1.png" text="null" data="${PNG}"`),
        part(`seq="0" ct="text/plain" name="null" cl="text_0.txt" text="look at this &#128514;"`),
        `    </parts>\n    <addrs>\n      <addr address="+441632960001" type="137" charset="106" />\n      <addr address="+441632960002" type="151" charset="106" />\n    </addrs>\n  </mms>\n`,
        `  <mms date="1775235660000" msg_box="1" address="+441632960001~+441632960003" sub="Group" m_id="null" contact_name="Maz, Jo">\n    <parts>\n`,
        part(`seq="0" ct="text/plain" text="everybody hates you"`),
        part(`seq="1" ct="text/x-vCard" name="jo.vcf" data="QkVHSU46VkNBUkQ="`),
        `    </parts>\n    <addrs>\n      <addr address="+441632960003" type="137" charset="106"/>\n    </addrs>\n  </mms>\n`,
        `  <mms date="1775235720000" msg_box="1" address="+441632960001" m_id="def@mmsc" contact_name="Maz"><parts><part ct="image/jpeg" cl="gone.jpg" text="null"/></parts></mms>\n`,
        `  <mms date="1775235780000" msg_box="2" address="+441632960001" m_id="null" contact_name="Maz"><parts><part ct="text/plain" text="stop"/></parts></mms>\n`,
        "</smses>\n",
      ].join(""),
    },
  },
  zone: null,
  expected: {
    kind: "sms-xml",
    gaps: ["deleted-absent", "editable-by-anyone", "media-left-out", "no-ids"],
    questions: [],
    unread: [],
    messages: [
      ...told("Maz (+441632960001)", [
        {
          at: "2026-04-03T17:00:00Z",
          from: "Maz",
          text: "look at this 😂",
          attachments: [{ kind: "picture", name: "IMG_1.png", member: "sms-2026.xml#5/1" }],
          place: ["sms-2026.xml", 5],
          mine: false,
          id: "abc@mmsc",
        },
      ]),
      ...told("Maz, Jo (+441632960001, +441632960003)", [
        {
          at: "2026-04-03T17:01:00Z",
          from: "+441632960003",
          text: "Group\neverybody hates you",
          attachments: [{ kind: "contact", name: "jo.vcf", member: "sms-2026.xml#16/1" }],
          place: ["sms-2026.xml", 16],
          mine: false,
        },
      ]),
      ...told("Maz (+441632960001)", [
        {
          at: "2026-04-03T17:02:00Z",
          from: "Maz",
          attachments: [{ kind: "picture", name: "gone.jpg", member: null }],
          place: ["sms-2026.xml", 25],
          mine: false,
          id: "def@mmsc",
        },
        { at: "2026-04-03T17:03:00Z", from: null, text: "stop", place: ["sms-2026.xml", 26], mine: true },
      ]),
    ],
  },
};

const CALLS = "calls-20260403183000.xml";
const call = (attributes: string): string => `  <call ${attributes} presentation="1" readable_date="x" />\n`;

const calls: Vector = {
  about:
    "2026, calls: missed, answered, our own, rejected, blocked, voicemail, a withheld number, a type that nobody knows",
  source: {
    name: CALLS,
    archive: false,
    members: {
      [CALLS]: [
        "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n",
        `<calls count="8">\n`,
        call(`number="+441632960001" duration="0" date="1775236000000" type="3" contact_name="Maz"`),
        call(`number="+441632960001" duration="65" date="1775236060000" type="1" contact_name="Maz"`),
        call(`number="01632960001" duration="5" date="1775236120000" type="2" contact_name="Maz"`),
        call(`number="07700900321" duration="0" date="1775236180000" type="5" contact_name="(Unknown)"`),
        call(`number="07700900321" duration="0" date="1775236240000" type="6" contact_name="(Unknown)"`),
        call(`number="07700900321" duration="12" date="1775236300000" type="4" contact_name="(Unknown)"`),
        call(`number="-2" duration="0" date="1775236360000" type="3" contact_name="(Unknown)"`),
        call(`number="07700900321" duration="0" date="1775236420000" type="99" contact_name="(Unknown)"`),
        "</calls>",
      ].join(""),
    },
  },
  zone: null,
  expected: {
    kind: "calls-xml",
    gaps: [...always],
    questions: [],
    unread: [
      {
        place: { file: CALLS, line: 10, path: null },
        text: `<call number="07700900321" duration="0" date="1775236420000" type="99" contact_name="(Unknown)" presentation="1" readable_date="x"`,
      },
    ],
    messages: [
      ["Maz (+441632960001)", "2026-04-03T17:06:40Z", "Maz", "missed", "missed call", 3, false] as const,
      [
        "Maz (+441632960001)",
        "2026-04-03T17:07:40Z",
        "Maz",
        "incoming",
        "incoming call, 65 s",
        4,
        false,
      ] as const,
      [
        "Maz (+441632960001)",
        "2026-04-03T17:08:40Z",
        null,
        "outgoing",
        "outgoing call, 5 s",
        5,
        true,
      ] as const,
      ["07700900321", "2026-04-03T17:09:40Z", "07700900321", "rejected", "rejected call", 6, false] as const,
      ["07700900321", "2026-04-03T17:10:40Z", "07700900321", "blocked", "blocked call", 7, false] as const,
      [
        "07700900321",
        "2026-04-03T17:11:40Z",
        "07700900321",
        "voicemail",
        "voicemail call, 12 s",
        8,
        false,
      ] as const,
      ["", "2026-04-03T17:12:40Z", null, "missed", "missed call", 9, false] as const,
    ].flatMap(([conversation, at, from, name, text, line, mine]) =>
      told(conversation, [
        {
          at,
          from,
          text,
          attachments: [{ kind: "call", name, member: null }],
          place: [CALLS, line],
          system: true,
          mine,
        },
      ]),
    ),
  },
};

export const SMS_VECTORS: Readonly<Record<string, Vector>> = {
  "texts-2026": texts,
  "multimedia-2026": multimedia,
  "calls-2026": calls,
};

if (isStarted(import.meta.url)) writeVectors(import.meta.url, SMS_VECTORS);
