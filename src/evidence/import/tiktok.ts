/** Reads the direct messages of a TikTok download, as JSON or as text. */
import { at, jsonOf, nothingRead, shown, startOf, textOf } from "./json-member.ts";
import { isJunk, lastPart } from "./member-index.ts";
import type { Gap, Reading, Sink } from "./message.ts";
import type { Timed } from "./oldest-first.ts";
import { oldestFirst } from "./oldest-first.ts";
import type { Reader } from "./reader.ts";
import type { Member, Source } from "./source.ts";
import { chatsIn, messageOf, ownerIn } from "./tiktok/direct-messages.ts";
import { isTextOfChats, textChats } from "./tiktok/text-chats.ts";

const GAPS: readonly Gap[] = [
  "no-ids",
  "shared-posts-absent",
  "reactions-absent",
  "deleted-absent",
  "editable-by-anyone",
];

const NAMED = /^user_data(?:_tiktok)?(?:[ _(-].*)?\.json$/i;

/** Sections that begin such a JSON: that of messages may come far behind its head. */
const OF_A_DOWNLOAD =
  /"Direct Messages?"\s*:|"Chat History With |"(?:Your Activity|Activity)"\s*:\s*\{|"(?:TikTok|Tiktok) (?:Live|Shop|Shopping)"/;

async function jsonsOf(source: Source): Promise<readonly Member[]> {
  if (!source.archive) {
    const starts = await Promise.all(source.members.map(startOf));
    return starts.some((start) => /^\s*\{/.test(start)) ? source.members : [];
  }
  return source.members.filter(({ name }) => NAMED.test(lastPart(name)) && !isJunk(name));
}

/** Text files that begin as chats do: they bear names of many languages. */
async function textsOf(source: Source): Promise<readonly Member[]> {
  const found: Member[] = [];
  for (const member of source.members) {
    if (isJunk(member.name) || !/\.txt$/i.test(member.name)) continue;
    if (isTextOfChats(await startOf(member))) found.push(member);
  }
  return found;
}

async function fits(source: Source): Promise<number> {
  const [json] = await jsonsOf(source);
  if (json !== undefined) {
    const known = OF_A_DOWNLOAD.test(await startOf(json));
    if (NAMED.test(lastPart(json.name))) return known ? 1 : 0.7;
    if (known) return 0.8;
  }
  // An archive of another kind may hold thousands of texts: only some of them are looked at here.
  const some = { ...source, members: source.members.filter(({ name }) => /\.txt$/i.test(name)).slice(0, 40) };
  return (await textsOf(some)).length > 0 ? 1 : 0;
}

async function readJson(member: Member, sink: Sink): Promise<boolean> {
  const json = await jsonOf(member, sink);
  if (json === null) return false;
  const found = chatsIn(json.value);
  if (found === null) {
    sink.unread({ place: at(member.name), text: shown(json.value) });
    return false;
  }
  const owner = ownerIn(json.value);
  for (const { keys, value } of found.odd)
    sink.unread({ place: at(member.name, ...keys), text: shown(value) });
  for (const chat of found.chats) {
    const list = chat.messages.flatMap((value, number): readonly Timed[] => {
      const place = at(member.name, ...chat.keys, number);
      const timed = messageOf(value, chat, place, owner);
      if (timed === null) sink.unread({ place, text: shown(value) });
      return timed === null ? [] : [timed];
    });
    for (const { message } of oldestFirst(list, "newest-first")) sink.message(message);
  }
  return true;
}

async function readText(member: Member, sink: Sink): Promise<boolean> {
  const text = await textOf(member, sink);
  if (text === null) return false;
  const chats = textChats(text.text, member.name, null, sink);
  for (const list of chats.values())
    for (const { message } of oldestFirst(list, "newest-first")) sink.message(message);
  return chats.size > 0;
}

async function read(source: Source, sink: Sink): Promise<Reading> {
  const jsons = await jsonsOf(source);
  let kind: string | null = null;
  for (const member of jsons) if (await readJson(member, sink)) kind = "json";
  // Where both forms are there, they hold the same.
  const texts = kind === null ? await textsOf(source) : [];
  for (const member of texts) if (await readText(member, sink)) kind = "text";
  if (kind === null) throw nothingRead(source, jsons.length + texts.length > 0);
  return { service: "tiktok", kind, questions: [], gaps: GAPS };
}

/** Kinds: `json`, `text`. */
export const TIKTOK: Reader = {
  service: "tiktok",
  fits,
  read: (source, _choices, sink) => read(source, sink),
};
