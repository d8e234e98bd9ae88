/** Reads chat exports of WhatsApp: the text of a chat from Android or iOS, alone or in a zip with its media. */
import { MemberIndex, folderOf, lastPart } from "./member-index.ts";
import type { Gap, Question, ReadingChoices, Sink } from "./message.ts";
import { NoExport } from "./reader.ts";
import type { Reader } from "./reader.ts";
import type { Member, Source } from "./source.ts";
import { chatTexts, conversationOf, nameIn, stampsIn } from "./whatsapp/chat-files.ts";
import { lookAt } from "./whatsapp/first-look.ts";
import type { FirstLook } from "./whatsapp/first-look.ts";
import { readChat } from "./whatsapp/read-chat.ts";
import { Speakers } from "./whatsapp/speaker.ts";
import { Times, knownZone } from "./whatsapp/times.ts";

/** Where an export stops, in messages: without media, and with them. */
const MOST_MESSAGES = 40_000;
const MOST_WITH_MEDIA = 10_000;

const DOT = 0x2e;

/** What no export of WhatsApp says. */
const ALWAYS: readonly Gap[] = [
  "no-zone",
  "no-ids",
  "view-once-absent",
  "deleted-absent",
  "disappearing-absent",
  "names-not-handles",
  "reactions-absent",
  "editable-by-anyone",
];

const KINDS = { bracket: "ios", dash: "android", colon: "old-ios" } as const;

export const WHATSAPP: Reader = {
  service: "whatsapp",

  async fits(source) {
    const [text] = await chatTexts(source);
    if (
      text === undefined ||
      (!source.archive && !/\.txt$/i.test(text.name) && nameIn(source.name) === null)
    ) {
      return text === undefined ? 0 : (await stampsIn(text)) > 0 ? 0.6 : 0;
    }
    if ((await stampsIn(text)) === 0) return 0;
    return conversationOf(text, source) !== "" || lastPart(text.name).startsWith("_chat") ? 0.95 : 0.8;
  },

  async read(source, choices, sink) {
    const texts = await chatTexts(source);
    const gaps = new Set<Gap>(ALWAYS);
    const questions: Question[] = [];
    let kind: string | null = null;
    let failure: unknown = null;
    for (const text of texts) {
      const look = await lookAt(text);
      failure ??= look.error;
      if (look.shape === null) {
        if (texts.length > 1) sink.unread({ place: { file: text.name, line: null, path: null }, text: "" });
        continue;
      }
      kind ??= `${KINDS[look.shape.family]}-${source.archive ? "zip" : "text"}`;
      await readOne(source, text, { ...look, shape: look.shape }, choices, sink, gaps, questions);
    }
    if (kind === null) throw notRead(texts, failure);
    return { service: "whatsapp", kind, questions, gaps: [...gaps] };
  },
};

function notRead(texts: readonly Member[], failure: unknown): NoExport {
  if (failure instanceof NoExport) return failure;
  if (failure !== null) return new NoExport("cut-off", "The text of the chat could not be read.");
  if (texts.length > 0 && texts.every(({ size }) => size === 0)) {
    return new NoExport("empty", "There is nothing in the file.");
  }
  return new NoExport("not-an-export", "No line begins with a date and a time as WhatsApp writes them.");
}

async function readOne(
  source: Source,
  member: Member,
  look: FirstLook & Readonly<{ shape: NonNullable<FirstLook["shape"]> }>,
  choices: ReadingChoices,
  sink: Sink,
  gaps: Set<Gap>,
  questions: Question[],
): Promise<void> {
  const { shape, example } = look;
  const verdict = look.order.verdict(shape.separator === DOT, choices.order);
  const zone = knownZone(choices.zone);
  const asked = (ask: Question["ask"]): boolean => questions.some((question) => question.ask === ask);
  if (!verdict.sure && !asked("day-or-month")) {
    const guess = verdict.reading === "month-first" ? "month-first" : "day-first";
    questions.push({ ask: "day-or-month", guess, example });
  }
  if (zone === null && !asked("zone")) questions.push({ ask: "zone", guess: null, example });
  const conversation = conversationOf(member, source);
  const members = new MemberIndex(source.archive ? source.members : []);
  const folder = folderOf(member.name);
  const find = (name: string): string | null =>
    members.find(name, folder) ?? members.find(name.normalize("NFD"), folder);
  const read = await readChat(
    {
      member,
      conversation,
      shape,
      returns: look.returns,
      times: new Times(verdict.reading, zone),
      zoneKnown: zone !== null,
      speakers: new Speakers(look, conversation, find),
    },
    sink,
  );
  if (read.error !== null) {
    sink.unread({ place: { file: member.name, line: read.lines + 1, path: null }, text: "" });
  }
  if (!shape.seconds) gaps.add("no-seconds");
  if (read.left > 0) gaps.add("media-left-out");
  if (read.messages >= (read.left < read.messages && source.archive ? MOST_WITH_MEDIA : MOST_MESSAGES)) {
    gaps.add("cut-at-most-lines");
  }
}
