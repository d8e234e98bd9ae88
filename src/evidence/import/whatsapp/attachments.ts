/** What a message carries: the file it names, or what was left out of the export. */
import type { Attachment, AttachmentKind } from "../message.ts";
import { kindOfName } from "../member-index.ts";
import { Beginnings, isMark, withoutMarks } from "./marks.ts";
import { ATTACHED, ATTACHED_WORD, LEFT_OUT } from "./placeholders.ts";

/** The member of the archive with that name; null when it is not there. */
export type FindMember = (name: string) => string | null;

const NONE: readonly Attachment[] = [];
const LONGEST_NAME = 255;
/** How many angle brackets of one text are looked at. */
const MOST_BRACKETS = 8;
/** Longer than the words for any medium that was left out. */
const LONGEST_WORDS = 60;
const LEFT_OUT_BEGINNINGS = new Beginnings(LEFT_OUT.keys());
const ENDING = /\.[A-Za-z0-9]{1,8}$/;
const ANDROID_NAME = /^(?:IMG|VID|PTT|AUD|STK|DOC|GIF)-\d{8}-WA\d+/;
const IOS_NAME = /^\d{8}-/;
const MAP_LINK = "https://maps.google.com/?q=";

/** Whether it is in the export, or only that there was one. */
export type Carried = Readonly<{ attachments: readonly Attachment[]; leftOut: boolean }>;

const NOTHING: Carried = { attachments: NONE, leftOut: false };

/** All that a text carries: one file, in WhatsApp. */
export function carriedBy(text: string, find: FindMember): Carried {
  const file = angledFile(text, find) ?? bracketedFile(text, find);
  if (file !== null) return { attachments: [file], leftOut: file.member === null };
  const left = leftOut(text);
  if (left !== null) return { attachments: [left], leftOut: true };
  const place = sharedPlace(text);
  return place === null ? NOTHING : { attachments: [place], leftOut: false };
}

/** iOS: `<attached: 00000013-PHOTO-2026-03-13-09-06-10.jpg>`, behind a caption or alone. */
function angledFile(text: string, find: FindMember): Attachment | null {
  let open = text.indexOf("<");
  for (let count = 0; open >= 0 && count < MOST_BRACKETS; count += 1) {
    const close = text.indexOf(">", open);
    if (close < 0) return null;
    if (close - open <= LONGEST_NAME + 40) {
      const found = named(text.slice(open + 1, close), isMarked(text, open), find);
      if (found !== null) return found;
    }
    open = text.indexOf("<", open + 1);
  }
  return null;
}

function isMarked(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return at === 0 || before === 0x200e || before === 0x200f;
}

function named(inside: string, marked: boolean, find: FindMember): Attachment | null {
  const colon = inside.search(/[:：]/);
  if (colon < 1 || colon > 30 || inside.includes("\n")) return null;
  const name = withoutMarks(inside.slice(colon + 1)).trim();
  if (!ENDING.test(name)) return null;
  const word = withoutMarks(inside.slice(0, colon)).trim().toLowerCase();
  const member = find(name);
  if (!(ATTACHED_WORD.has(word) || member !== null || (marked && IOS_NAME.test(name)))) return null;
  return { kind: kindOf(name), name, member };
}

/** Android: `IMG-20260817-WA0001.jpg (file attached)` on the first line, the caption below it. */
function bracketedFile(text: string, find: FindMember): Attachment | null {
  const end = text.indexOf("\n");
  const line = end < 0 ? text : text.slice(0, end);
  if (line.length > LONGEST_NAME + 60 || !endsInBracket(line)) return null;
  const bare = withoutMarks(line).trimEnd();
  const open = bare.lastIndexOf(" (");
  const name = bare.slice(0, open);
  if (open < 1 || !ENDING.test(name)) return null;
  const member = find(name);
  if (!(ATTACHED.has(bare.slice(open + 2, -1).toLowerCase()) || member !== null || ANDROID_NAME.test(name)))
    return null;
  return { kind: kindOf(name), name, member };
}

function endsInBracket(line: string): boolean {
  let last = line.length - 1;
  while (last > 0 && (line.charCodeAt(last) === 0x0d || isMark(line.charCodeAt(last)))) last -= 1;
  return line.charCodeAt(last) === 0x29;
}

/** `<Media omitted>`, `image omitted`, `Report.pdf • 3 pages document omitted`, each also behind a caption where a mark parts them. */
function leftOut(text: string): Attachment | null {
  const mark = text.lastIndexOf("\u200E");
  const tail = mark < 0 ? text : text.slice(mark + 1);
  const may = tail.length <= LONGEST_WORDS && LEFT_OUT_BEGINNINGS.fit(tail);
  const kind = may ? LEFT_OUT.get(placeholder(tail)) : undefined;
  if (kind === undefined) return unmarkedDocument(text);
  const name = kind === "document" && mark > 0 ? documentName(text.slice(0, mark)) : "";
  return { kind, name, member: null };
}

function placeholder(text: string): string {
  let words = withoutMarks(text).trim();
  if (words.startsWith("<") && words.endsWith(">")) words = words.slice(1, -1);
  if (words.endsWith(".")) words = words.slice(0, -1);
  return words.toLowerCase();
}

const DOCUMENTS = [...LEFT_OUT].filter(([, kind]) => kind === "document").map(([words]) => ` ${words}`);
const DOCUMENT_ENDS = new Set(DOCUMENTS.map((words) => words.slice(-2)));

/** The name of a document before the words, where the marks between them are lost. */
function unmarkedDocument(text: string): Attachment | null {
  if (text.length > LONGEST_NAME + LONGEST_WORDS || !DOCUMENT_ENDS.has(text.slice(-2))) return null;
  if (text.includes("\n")) return null;
  const words = placeholder(text);
  const ending = DOCUMENTS.find((one) => words.endsWith(one));
  if (ending === undefined) return null;
  const name = documentName(
    withoutMarks(text)
      .trim()
      .slice(0, words.length - ending.length),
  );
  return name === "" ? null : { kind: "document", name, member: null };
}

function documentName(before: string): string {
  const [name = ""] = withoutMarks(before).split(" • ");
  return ENDING.test(name.trim()) ? name.trim() : "";
}

/** `Location: https://maps.google.com/?q=50.7,-1.9`; the word is of any language. */
function sharedPlace(text: string): Attachment | null {
  const at = text.indexOf(MAP_LINK);
  if (at < 0 || at > 60 || !/^[^:：\n]{1,40}[:：] ?$/.test(withoutMarks(text.slice(0, at)))) return null;
  return { kind: "place", name: text.slice(at).split(/\s/, 1)[0] ?? "", member: null };
}

/** What the name of a file says it is: WhatsApp writes the kind into it. */
function kindOf(name: string): AttachmentKind {
  if (/^(?:STK-|\d{8}-STICKER-)/.test(name)) return "sticker";
  if (/^(?:GIF-|\d{8}-GIF-|IMG-|\d{8}-PHOTO-)/.test(name)) return "picture";
  if (/^(?:PTT-|AUD-|\d{8}-AUDIO-)/.test(name)) return "audio";
  if (/^(?:VID-|\d{8}-VIDEO-)/.test(name)) return "video";
  return kindOfName(name);
}
