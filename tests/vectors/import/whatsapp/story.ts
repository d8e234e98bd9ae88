/** A chat of invented people with everything in it that is hard to read, told in any dialect, and what a reader should find in it. */
import type { Attachment, AttachmentKind } from "../../../../src/evidence/import/message.ts";
import type { Dialect, Local } from "./dialects.ts";

/** What a vector expects of one message; `line` from 1. */
export type Expected = Readonly<{
  at: string;
  from: string | null;
  text: string;
  attachments: readonly Attachment[];
  line: number;
  system: boolean;
}>;

/** One thing in a chat. `who` as WhatsApp writes the name, marks included; `from` without them. System lines have no `who` on Android. */
export type Said = Readonly<{
  at: Local;
  who: string | null;
  from: string | null;
  text: string;
  attachments: readonly Attachment[];
  system: boolean;
}>;

/** `chat` stands before what nobody wrote on iOS. `eol` is the line break between and after messages. */
export type Written = Readonly<{ text: string; expected: readonly Expected[] }>;

const two = (number: number): string => String(number).padStart(2, "0");

export function iso(at: Local, seconds: boolean): string {
  const time = `${two(at.hour)}:${two(at.minute)}:${seconds ? two(at.second) : "00"}`;
  return `${at.year}-${two(at.month)}-${two(at.day)}T${time}`;
}

/** Writes a chat as a phone does, and what should be read from it. */
export function write(dialect: Dialect, things: readonly Said[], chat: string, eol = "\n"): Written {
  let text = "";
  let line = 1;
  const expected: Expected[] = [];
  for (const { at, who, from, text: body, attachments, system } of things) {
    const name = who ?? (dialect.ios ? chat : null);
    text += `${dialect.open(at)}${name === null ? "" : `${name}: `}${body}${eol}`;
    expected.push({ at: iso(at, dialect.seconds), from, text: body, attachments, line, system });
    line += body.split("\n").length;
  }
  return { text, expected };
}

const WORDS = {
  en: {
    banner:
      "Messages and calls are end-to-end encrypted. No one outside of this chat can read or listen to them.",
    created: "Priya Vale created group “Year 9: science”",
    left: "Tom Ashby left",
    deleted: "This message was deleted",
    media: "<Media omitted>",
    image: "image omitted",
    attached: (name: string) => `${name} (file attached)`,
    angled: (name: string) => `<attached: ${name}>`,
    missed: "Missed voice call",
  },
  de: {
    banner:
      "Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Niemand außerhalb dieses Chats kann sie lesen.",
    created: "Priya Vale hat die Gruppe „Klasse: 9b“ erstellt.",
    left: "Tom Ashby hat die Gruppe verlassen.",
    deleted: "Diese Nachricht wurde gelöscht.",
    media: "<Medien ausgeschlossen>",
    image: "Bild weggelassen",
    attached: (name: string) => `${name} (Datei angehängt)`,
    angled: (name: string) => `<Anhang: ${name}>`,
    missed: "Verpasster Sprachanruf",
  },
  es: {
    banner:
      "Los mensajes y las llamadas están cifrados de extremo a extremo. Nadie fuera de este chat puede leerlos.",
    created: "Priya Vale creó el grupo “Curso: 9”",
    left: "Tom Ashby salió del grupo",
    deleted: "Se eliminó este mensaje.",
    media: "<Multimedia omitido>",
    image: "imagen omitida",
    attached: (name: string) => `${name} (archivo adjunto)`,
    angled: (name: string) => `<adjunto: ${name}>`,
    missed: "Llamada perdida",
  },
} as const;

/** A time `minutes` after half past eight in the evening of 29 March 2026, so that a month ends and both numbers of a date pass 12. */
function later(minutes: number, second: number): Local {
  const time = new Date(Date.UTC(2026, 2, 29, 20, 30 + minutes, second));
  return {
    year: time.getUTCFullYear(),
    month: time.getUTCMonth() + 1,
    day: time.getUTCDate(),
    hour: time.getUTCHours(),
    minute: time.getUTCMinutes(),
    second,
  };
}

/** Things people write, each a trap: colons, blank lines, marks, separators of lines, blanks at the ends, markup, half a stamp. */
const TEXTS = [
  "See you at 8: usual place",
  "first line\nsecond line: with a colon\n\nfourth line after an empty one",
  "a\u2028b\u2029c stays one line",
  "ends with blanks   ",
  "   begins with blanks",
  "<script>alert('hello')</script> <b>not bold</b>",
  "12/03/2026 is my birthday - remember: cake",
  "[not a stamp] - at all: really",
  "😀 שלום \u200Fמה שלומך",
  "",
  "no one likes you\t!!!",
  "edited words \u200E<This message was edited>",
];

/** The whole story in one dialect. */
export function story(dialect: Dialect): readonly Said[] {
  const words = WORDS[dialect.words];
  const said: Said[] = [];
  const add = (
    who: string | null,
    from: string | null,
    text: string,
    attachments: readonly Attachment[] = [],
    system = false,
  ): void => {
    said.push({ at: later(said.length * 47, (said.length * 13) % 60), who, from, text, attachments, system });
  };
  const mark = dialect.ios ? "\u200E" : "";
  const nobody = (text: string): void => add(null, null, `${mark}${text}`, [], true);
  const carried = (kind: AttachmentKind, name: string): readonly Attachment[] => [
    { kind, name, member: null },
  ];
  nobody(words.banner);
  nobody(words.created);
  const people = [
    ["Priya Vale", "Priya Vale"],
    ["Tom Ashby", "Tom Ashby"],
    ["~\u00A0Nell: ok", "~\u00A0Nell"],
    ["\u202A+44 7700 900123\u202C", "+44 7700 900123"],
    ["Sam:) O’Dell", "Sam:) O’Dell"],
  ] as const;
  TEXTS.forEach((text, at) => {
    const [who, from] = people[at % people.length] ?? people[0];
    // A name with a colon and a blank cannot be told from a text that begins with one: the first colon ends the name.
    if (who.includes(": ")) add("~\u00A0Nell", from, `ok: ${text}`);
    else add(who, from, text);
  });
  const photo = dialect.ios ? "00000013-PHOTO-2026-03-30-09-06-10.jpg" : "IMG-20260330-WA0001.jpg";
  const file = dialect.ios ? words.angled : words.attached;
  add("Tom Ashby", "Tom Ashby", `\u200E${file(photo)}`, carried("picture", photo));
  const voice = dialect.ios ? "00000014-AUDIO-2026-03-30-09-07-10.opus" : "PTT-20260330-WA0002.opus";
  add("Tom Ashby", "Tom Ashby", `\u200E${file(voice)}`, carried("audio", voice));
  const caption = dialect.ios
    ? `look at this \u200E${file("00000015-My report.pdf")}`
    : `${file("My report.pdf")}\nlook at this`;
  add(
    "Priya Vale",
    "Priya Vale",
    caption,
    carried("document", dialect.ios ? "00000015-My report.pdf" : "My report.pdf"),
  );
  add(
    "Priya Vale",
    "Priya Vale",
    dialect.ios ? `\u200E${words.image}` : words.media,
    carried(dialect.ios ? "picture" : "unknown", ""),
  );
  add("Tom Ashby", "Tom Ashby", `${mark}${words.deleted}`);
  if (dialect.ios) add("Tom Ashby", "Tom Ashby", `\u200E${words.missed}`, carried("call", ""), true);
  else nobody(words.missed);
  nobody(words.left);
  add("Priya Vale", "Priya Vale", "Is that all?");
  return said;
}
