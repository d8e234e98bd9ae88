/** Reads Discord's data package, which holds the owner's own messages only. */
import { asideOf, at, jsonOf, nothingRead, shown, startOf, textOf } from "./json-member.ts";
import { conversationName, ownerIn } from "./discord/channels.ts";
import { rowsOf } from "./discord/csv.ts";
import type { Of } from "./discord/own-message.ts";
import { messageOf, quotedIds } from "./discord/own-message.ts";
import { folderOf, isJunk, lastPart } from "./member-index.ts";
import type { Gap, Reading, Sink } from "./message.ts";
import type { Timed } from "./oldest-first.ts";
import { oldestFirst } from "./oldest-first.ts";
import type { Reader } from "./reader.ts";
import type { Member, Source } from "./source.ts";

const ALWAYS: readonly Gap[] = [
  "only-own-messages",
  "reactions-absent",
  "deleted-absent",
  "editable-by-anyone",
];

/** In a package each channel has a folder of its own, with a `c` before its id since 2021. */
const NAMED = /(?:^|\/)c?(\d{15,22})\/messages\.(?:json|csv)$/i;
const HEAD = /^[\uFEFF]?"?ID"?,"?Timestamp"?,"?Contents"?,"?Attachments"?\s*$/im;
const OF_MESSAGES = /^\s*\[\s*\{\s*"ID":\s*"?\d+"?,\s*"Timestamp":/;

function filesOf(source: Source): readonly Member[] {
  if (!source.archive) return source.members;
  return source.members.filter(({ name }) => NAMED.test(name) && !isJunk(name));
}

async function fits(source: Source): Promise<number> {
  const files = filesOf(source).slice(0, 3);
  const starts = await Promise.all(files.map(startOf));
  if (starts.some((start) => HEAD.test(start.split("\n", 1)[0] ?? "") || OF_MESSAGES.test(start))) return 1;
  return source.archive && starts.some((start) => /^\s*\[/.test(start)) ? 0.7 : 0;
}

/** The messages of one file in its own order; null for another kind of file. */
function messagesIn(file: Member, of: Of, sink: Sink): Promise<readonly Timed[] | null> {
  return /\.csv$/i.test(file.name) ? fromCsv(file, of, sink) : fromJson(file, of, sink);
}

async function fromJson(file: Member, of: Of, sink: Sink): Promise<readonly Timed[] | null> {
  const json = await jsonOf(file, sink, quotedIds);
  if (json === null) return null;
  if (!Array.isArray(json.value)) {
    sink.unread({ place: at(file.name), text: shown(json.value) });
    return null;
  }
  return json.value.flatMap((value: unknown, number): readonly Timed[] => {
    const place = at(file.name, number);
    const timed = messageOf(value, place, of);
    if (timed === null) sink.unread({ place, text: shown(value) });
    return timed === null ? [] : [timed];
  });
}

async function fromCsv(file: Member, of: Of, sink: Sink): Promise<readonly Timed[] | null> {
  const csv = await textOf(file, sink);
  if (csv === null) return null;
  const found: Timed[] = [];
  let head: readonly string[] | null = null;
  for (const { fields, line, whole } of rowsOf(csv.text)) {
    const place = { file: file.name, line, path: null };
    if (head === null) {
      head = fields;
      if (!fields.includes("Timestamp") || !fields.includes("Contents")) break;
      continue;
    }
    const names = head;
    const value = Object.fromEntries(fields.map((field, column) => [names[column] ?? "", field]));
    const timed = whole ? messageOf(value, place, of) : null;
    if (timed === null) sink.unread({ place, text: shown(fields.join(",")) });
    else found.push(timed);
  }
  if (head?.includes("Contents") === true) return found;
  sink.unread({ place: at(file.name), text: shown(csv.text) });
  return null;
}

async function read(source: Source, sink: Sink): Promise<Reading> {
  const files = filesOf(source);
  const member = (name: string): Member | undefined => source.members.find((one) => one.name === name);
  const user = source.members.find(({ name }) => lastPart(name) === "user.json" && !/activities/i.test(name));
  const owner = ownerIn(await asideOf(user));
  const indexes = new Map<string, unknown>();
  const kinds = new Set<string>();
  const gaps = new Set(ALWAYS);
  let broken = false;
  for (const file of files) {
    const folder = folderOf(file.name);
    const id = NAMED.exec(file.name)?.[1] ?? lastPart(file.name);
    const above = folderOf(folder.slice(0, -1));
    if (!indexes.has(above)) indexes.set(above, await asideOf(member(`${above}index.json`)));
    const own = await asideOf(member(`${folder}channel.json`));
    const of = { owner, conversation: conversationName(id, indexes.get(above), own) };
    const list = await messagesIn(file, of, sink);
    broken ||= list === null;
    if (list === null) continue;
    kinds.add(/\.csv$/i.test(file.name) ? "csv" : "json");
    for (const { message } of oldestFirst(list, "newest-first")) {
      if (message.attachments.length > 0) gaps.add("media-left-out");
      sink.message(message);
    }
  }
  const [kind] = kinds;
  if (kind === undefined) throw nothingRead(source, broken);
  return { service: "discord", kind, questions: [], gaps: [...gaps] };
}

/** Kinds: `json`, `csv` (until 2023 or so). */
export const DISCORD: Reader = {
  service: "discord",
  fits,
  read: (source, _choices, sink) => read(source, sink),
};
