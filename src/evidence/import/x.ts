/** Reads the direct messages of an archive of X (Twitter), which names accounts by their ids alone. */
import * as v from "valibot";
import { asideOf, at, jsonOf, nothingRead, shown, startOf } from "./json-member.ts";
import { MemberIndex, isJunk, lastPart } from "./member-index.ts";
import type { Gap, Reading, Sink } from "./message.ts";
import type { Timed } from "./oldest-first.ts";
import { oldestFirst, together } from "./oldest-first.ts";
import type { Reader } from "./reader.ts";
import type { Member, Source } from "./source.ts";
import type { Of } from "./x/direct-event.ts";
import { eventOf } from "./x/direct-event.ts";
import { ownerIn, withoutPrefix } from "./x/script.ts";

const ALWAYS: readonly Gap[] = ["ids-not-names", "deleted-absent", "editable-by-anyone"];

const NAMED = /^direct-messages?(?:-group)?(?:-part\d+)?\.js$/i;
const OF_MESSAGES = /^[\s\uFEFF]*(?:window\.)?YTD\.direct_messages?(?:_group)?\.part\d+\s*=|"dmConversation"/;

const conversationSchema = v.object({
  dmConversation: v.object({ conversationId: v.nullish(v.string(), ""), messages: v.array(v.unknown()) }),
});

function scriptsOf(source: Source): readonly Member[] {
  if (!source.archive) return source.members;
  return source.members.filter(({ name }) => NAMED.test(lastPart(name)) && !isJunk(name));
}

async function fits(source: Source): Promise<number> {
  const [first] = scriptsOf(source);
  if (first === undefined) return 0;
  return OF_MESSAGES.test(await startOf(first)) ? 1 : 0;
}

/** Puts what happened into its conversation; false for JSON that holds no conversations. */
function take(
  value: unknown,
  file: string,
  into: Map<string, Timed[][]>,
  of: Omit<Of, "conversation">,
  sink: Sink,
): boolean {
  if (!Array.isArray(value)) {
    sink.unread({ place: at(file), text: shown(value) });
    return false;
  }
  const list: readonly unknown[] = value;
  for (const [number, one] of list.entries()) {
    const conversation = v.safeParse(conversationSchema, one);
    if (!conversation.success) {
      sink.unread({ place: at(file, number), text: shown(one) });
      continue;
    }
    const { conversationId: id, messages } = conversation.output.dmConversation;
    const found = messages.flatMap((event, row) => {
      const place = at(file, number, "dmConversation", "messages", row);
      const timed = eventOf(event, place, { ...of, conversation: id });
      if (timed === null) sink.unread({ place, text: shown(event) });
      return timed ?? [];
    });
    const sorted = oldestFirst(found, "newest-first");
    const known = into.get(id);
    if (known === undefined) into.set(id, [sorted]);
    else known.push(sorted);
  }
  return true;
}

async function read(source: Source, sink: Sink): Promise<Reading> {
  const scripts = scriptsOf(source);
  const account = source.members.find(({ name }) => lastPart(name) === "account.js");
  const owner = ownerIn(await asideOf(account, withoutPrefix));
  const index = new MemberIndex(source.members);
  const conversations = new Map<string, Timed[][]>();
  let known = false;
  let broken = false;
  for (const script of scripts) {
    const json = await jsonOf(script, sink, withoutPrefix);
    broken ||= json === null;
    if (json === null) continue;
    known = take(json.value, script.name, conversations, { owner, index }, sink) || known;
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
  return { service: "x", kind: "archive", questions: [], gaps: [...gaps] };
}

/** Kind: `archive`. */
export const X: Reader = { service: "x", fits, read: (source, _choices, sink) => read(source, sink) };
