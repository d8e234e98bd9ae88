/** Reads Snapchat's "My Data": saved chats of each conversation, and that snaps came and went, without what they showed. */
import { asideOf, at, isRecord, jsonOf, nothingRead, shown, startOf } from "./json-member.ts";
import { isJunk, lastPart } from "./member-index.ts";
import type { Gap, Reading, Sink } from "./message.ts";
import type { Timed } from "./oldest-first.ts";
import { oldestFirst, together } from "./oldest-first.ts";
import type { Reader } from "./reader.ts";
import type { Of } from "./snapchat/chat.ts";
import { chatOf } from "./snapchat/chat.ts";
import { SnapMedia } from "./snapchat/media.ts";
import { ownerIn } from "./snapchat/owner.ts";
import { oldListOf, savedChatOf } from "./snapchat/saved-chat.ts";
import type { Member, Source } from "./source.ts";

/** The lists of each conversation; a Map, for a person may be called `constructor`. */
type Conversations = Map<string, Timed[][]>;

const ALWAYS: readonly Gap[] = [
  "no-ids",
  "snap-contents-absent",
  "reactions-absent",
  "disappearing-absent",
  "deleted-absent",
  "editable-by-anyone",
];

const HISTORY = /^(?:chat|snap)_history(?:[ _(-].*)?\.json$/i;

/** What the start of a history looks like, new and old. */
const OF_A_HISTORY =
  /"Created\(microseconds\)"|"IsSender"|"(?:Received|Sent) (?:Saved |Unsaved )?(?:Chat|Snap) History"/;

function historiesOf(source: Source): readonly Member[] {
  if (!source.archive) return source.members;
  return source.members.filter(({ name }) => HISTORY.test(lastPart(name)) && !isJunk(name));
}

async function fits(source: Source): Promise<number> {
  const histories = historiesOf(source).slice(0, 4);
  const starts = await Promise.all(histories.map(startOf));
  if (starts.some((start) => OF_A_HISTORY.test(start))) return 1;
  // An account without chats has an empty history.
  const named = histories.some(({ name }) => HISTORY.test(lastPart(name)));
  return named && /^\s*\{/.test(starts[0] ?? "") ? 0.8 : 0;
}

/** Puts the messages of a history into their conversations; false for JSON that is no history. */
function take(value: unknown, file: string, into: Conversations, of: Of, sink: Sink): boolean {
  if (!isRecord(value)) {
    sink.unread({ place: at(file), text: shown(value) });
    return false;
  }
  const lists = Object.entries(value);
  for (const [key, list] of lists) {
    if (Array.isArray(list)) takeList(key, list, file, into, of, sink);
    else sink.unread({ place: at(file, key), text: shown(list) });
  }
  return lists.length === 0 || lists.some(([, list]) => Array.isArray(list));
}

function takeList(
  key: string,
  list: readonly unknown[],
  file: string,
  into: Conversations,
  of: Of,
  sink: Sink,
): void {
  const old = oldListOf(key);
  const found = new Map<string, Timed[]>();
  for (const [number, row] of list.entries()) {
    const place = at(file, key, number);
    const chat = old === null ? chatOf(row, key, place, of) : savedChatOf(row, old, place, of);
    if (chat === null) {
      sink.unread({ place, text: shown(row) });
      continue;
    }
    // New histories share the conversations' keys, old ones the other person's name.
    const conversation = old === null ? key : chat.message.conversation;
    const chats = found.get(conversation);
    if (chats === undefined) found.set(conversation, [chat]);
    else chats.push(chat);
  }
  for (const [conversation, chats] of found) {
    const sorted = oldestFirst(chats, "newest-first");
    const known = into.get(conversation);
    if (known === undefined) into.set(conversation, [sorted]);
    else known.push(sorted);
  }
}

async function read(source: Source, sink: Sink): Promise<Reading> {
  const histories = historiesOf(source);
  const account = source.members.find(({ name }) => lastPart(name) === "account.json");
  const of: Of = { owner: ownerIn(await asideOf(account)), media: new SnapMedia(source.members) };
  const conversations: Conversations = new Map();
  let known = false;
  let old = false;
  let broken = false;
  for (const history of histories) {
    const json = await jsonOf(history, sink);
    broken ||= json === null;
    if (json === null) continue;
    known = take(json.value, history.name, conversations, of, sink) || known;
    old ||= isRecord(json.value) && Object.keys(json.value).some((key) => oldListOf(key) !== null);
  }
  if (!known) throw nothingRead(source, broken);
  const gaps = new Set(ALWAYS);
  for (const lists of conversations.values()) {
    for (const { message } of together(...lists)) {
      if (message.attachments.some(({ kind, member }) => member === null && kind !== "link"))
        gaps.add("media-left-out");
      sink.message(message);
    }
  }
  return { service: "snapchat", kind: old ? "json-saved-lists" : "json", questions: [], gaps: [...gaps] };
}

/** Kinds: `json` (conversations by id), `json-saved-lists` (the older four lists). */
export const SNAPCHAT: Reader = {
  service: "snapchat",
  fits,
  read: (source, _choices, sink) => read(source, sink),
};
