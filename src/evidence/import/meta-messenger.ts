/** Reads Messenger's download of end-to-end encrypted chats: one JSON for each chat, with names of its own for everything. */
import * as v from "valibot";
import type { ReadJson } from "./json-member.ts";
import { at, jsonOf, nothingRead, shown, startOf } from "./json-member.ts";
import { MemberIndex, folderOf, isJunk, kindOfName } from "./member-index.ts";
import type { Attachment, Gap, Message, Place, Reading, Sink } from "./message.ts";
import { mended } from "./meta/mojibake.ts";
import { momentOfMilliseconds } from "./moment.ts";
import type { Timed } from "./oldest-first.ts";
import { oldestFirst } from "./oldest-first.ts";
import type { Reader } from "./reader.ts";
import type { Member, Source } from "./source.ts";

const ALWAYS: readonly Gap[] = [
  "no-ids",
  "names-not-handles",
  "reactions-unread",
  "deleted-absent",
  "disappearing-absent",
  "view-once-absent",
  "editable-by-anyone",
];

const OF_A_CHAT = /"senderName"|"threadName"|"isUnsent"/;

const chatSchema = v.object({ threadName: v.nullish(v.string(), ""), messages: v.array(v.unknown()) });

const messageSchema = v.object({
  senderName: v.nullish(v.string()),
  timestamp: v.number(),
  text: v.nullish(v.string(), ""),
  type: v.nullish(v.string(), ""),
  isUnsent: v.nullish(v.boolean(), false),
  media: v.nullish(v.array(v.object({ uri: v.string() })), []),
});

/** How many JSON members of an archive `fits` looks into. */
const SOME = 12;

function jsonsOf(source: Source): readonly Member[] {
  return source.members.filter(({ name }) => !source.archive || (/\.json$/i.test(name) && !isJunk(name)));
}

async function fits(source: Source): Promise<number> {
  for (const member of jsonsOf(source).slice(0, SOME)) {
    const start = await startOf(member);
    if (/^\s*\{/.test(start) && OF_A_CHAT.test(start)) return 0.95;
  }
  return 0;
}

/** `mend` undoes what Meta's other exports do to letters: only where the file is all escapes can it have been done. */
function messageOf(
  value: unknown,
  place: Place,
  conversation: string,
  index: MemberIndex,
  mend: (text: string) => string,
): Timed | null {
  const said = v.safeParse(messageSchema, value);
  if (!said.success) return null;
  const { senderName, timestamp, text, type, isUnsent, media } = said.output;
  const moment = momentOfMilliseconds(timestamp);
  if (moment === null) return null;
  // "Failed to download media" stands for what could not be had.
  const attachments: Attachment[] = media.map(({ uri }) =>
    index.carried(kindOfName(uri), mend(uri), folderOf(place.file)),
  );
  const words = mend(text);
  if (type === "link" && /^https?:\/\/\S+$/.test(words))
    attachments.push({ kind: "link", name: words, member: null });
  const message: Message = {
    at: moment.at,
    zoneKnown: true,
    from: mend(senderName ?? "") || null,
    text: words,
    attachments,
    place,
    system: isUnsent || type === "placeholder",
    mine: null,
    conversation,
    id: null,
  };
  return { time: moment.time, message };
}

/** Reads one chat; false for JSON of another kind. */
function readChat(member: Member, json: ReadJson, index: MemberIndex, sink: Sink, gaps: Set<Gap>): boolean {
  const chat = v.safeParse(chatSchema, json.value);
  if (!chat.success) {
    sink.unread({ place: at(member.name), text: shown(json.value) });
    return false;
  }
  const mend = json.ascii ? mended : (text: string): string => text;
  const conversation = mend(chat.output.threadName);
  const list = chat.output.messages.flatMap((value, number) => {
    const place = at(member.name, "messages", number);
    const timed = messageOf(value, place, conversation, index, mend);
    if (timed === null) sink.unread({ place, text: shown(value) });
    return timed ?? [];
  });
  for (const { message } of oldestFirst(list, "oldest-first")) {
    if (message.attachments.some((one) => one.member === null && one.kind !== "link"))
      gaps.add("media-left-out");
    sink.message(message);
  }
  return true;
}

async function read(source: Source, sink: Sink): Promise<Reading> {
  const index = new MemberIndex(source.members);
  const gaps = new Set(ALWAYS);
  let broken = false;
  let known = false;
  for (const member of jsonsOf(source)) {
    if (source.archive && !OF_A_CHAT.test(await startOf(member))) continue;
    const json = await jsonOf(member, sink);
    if (json === null) broken = true;
    else known = readChat(member, json, index, sink, gaps) || known;
  }
  if (!known) throw nothingRead(source, broken);
  return { service: "messenger", kind: "json", questions: [], gaps: [...gaps] };
}

/** Kind: `json`. */
export const MESSENGER: Reader = {
  service: "messenger",
  fits,
  read: (source, _choices, sink) => read(source, sink),
};
