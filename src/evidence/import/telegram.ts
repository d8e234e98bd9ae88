/** Reads Telegram Desktop's `result.json`: one chat, or the whole account with all its chats. */
import * as v from "valibot";
import { at, isRecord, jsonOf, nothingRead, shown, startOf } from "./json-member.ts";
import { MemberIndex, folderOf, isJunk, lastPart } from "./member-index.ts";
import type { Gap, Question, Reading, ReadingChoices, Sink } from "./message.ts";
import { oldestFirst } from "./oldest-first.ts";
import type { Reader } from "./reader.ts";
import type { Member, Source } from "./source.ts";
import type { Of } from "./telegram/telegram-message.ts";
import { idOf, messageOf } from "./telegram/telegram-message.ts";

const ALWAYS: readonly Gap[] = [
  "names-not-handles",
  "reactions-unread",
  "deleted-absent",
  "disappearing-absent",
  "editable-by-anyone",
];

const NAMED = /^result(?:[ _(-].*)?\.json$/i;
const OF_A_CHAT =
  /"type":\s*"(?:personal_chat|bot_chat|saved_messages|replies|verification_codes|(?:private|public)_(?:group|supergroup|channel))"|"date_unixtime"|"from_id"/;
const OF_AN_ACCOUNT = /"about":\s*"Here is the data you requested|"personal_information"|"chats":\s*\{/;

const chatSchema = v.object({
  name: v.nullish(v.string()),
  id: v.nullish(v.union([v.number(), v.string()])),
  messages: v.array(v.unknown()),
});
const listSchema = v.object({ list: v.array(v.unknown()) });
const ownerSchema = v.object({
  personal_information: v.object({ user_id: v.union([v.number(), v.string()]) }),
});

function resultsOf(source: Source): readonly Member[] {
  if (!source.archive) return source.members;
  return source.members.filter(({ name }) => NAMED.test(lastPart(name)) && !isJunk(name));
}

async function fits(source: Source): Promise<number> {
  const [first] = resultsOf(source);
  if (first === undefined) return 0;
  const start = await startOf(first);
  if (!/^\s*\{/.test(start)) return 0;
  return OF_A_CHAT.test(start) || OF_AN_ACCOUNT.test(start) ? 0.95 : 0;
}

type Found = { kind: string | null; gaps: Set<Gap>; local: string | null };

/** Reads one chat; false for what is none. */
function readChat(
  value: unknown,
  file: string,
  keys: readonly (string | number)[],
  of: Omit<Of, "conversation">,
  found: Found,
): boolean {
  const chat = v.safeParse(chatSchema, value);
  if (!chat.success) return false;
  const { name, id, messages } = chat.output;
  // The chat with a deleted account has no name.
  const conversation = name ?? String(id ?? "");
  const list = messages.flatMap((one, number) => {
    const place = at(file, ...keys, "messages", number);
    const timed = messageOf(one, place, { ...of, conversation });
    if (timed === null) of.sink.unread({ place, text: shown(one) });
    return timed ?? [];
  });
  for (const { message } of oldestFirst(list, "oldest-first")) {
    if (!message.zoneKnown) found.local ??= message.at;
    if (message.attachments.some(({ kind, member }) => member === null && MEDIA.has(kind)))
      found.gaps.add("media-left-out");
    of.sink.message(message);
  }
  return true;
}

const MEDIA = new Set(["picture", "video", "audio", "document", "sticker"]);

function readResult(
  value: unknown,
  file: string,
  of: Omit<Of, "conversation" | "owner">,
  found: Found,
): void {
  const said = v.safeParse(ownerSchema, value);
  const owner = said.success ? idOf(said.output.personal_information.user_id) : null;
  if (readChat(value, file, [], { ...of, owner }, found)) {
    found.kind = "json-chat";
    return;
  }
  if (isRecord(value)) {
    for (const key of ["chats", "left_chats"]) {
      const lists = v.safeParse(listSchema, value[key]);
      if (!lists.success) continue;
      found.kind = "json-account";
      for (const [number, one] of lists.output.list.entries()) {
        const keys = [key, "list", number];
        if (!readChat(one, file, keys, { ...of, owner }, found))
          of.sink.unread({ place: at(file, ...keys), text: shown(one) });
      }
    }
  }
  if (found.kind === null) of.sink.unread({ place: at(file), text: shown(value) });
}

async function read(source: Source, choices: ReadingChoices, sink: Sink): Promise<Reading> {
  const results = resultsOf(source);
  const index = new MemberIndex(source.members);
  const found: Found = { kind: null, gaps: new Set(ALWAYS), local: null };
  let broken = false;
  for (const member of results) {
    const json = await jsonOf(member, sink);
    broken ||= json === null;
    if (json === null) continue;
    const of = { zone: choices.zone, index, folder: folderOf(member.name), sink };
    readResult(json.value, member.name, of, found);
  }
  if (found.kind === null) throw nothingRead(source, broken);
  const questions: Question[] = [];
  if (found.local !== null) {
    found.gaps.add("no-zone");
    questions.push({ ask: "zone", guess: null, example: found.local });
  }
  return { service: "telegram", kind: found.kind, questions, gaps: [...found.gaps] };
}

/** Kinds: `json-chat`, `json-account`. */
export const TELEGRAM: Reader = { service: "telegram", fits, read };
