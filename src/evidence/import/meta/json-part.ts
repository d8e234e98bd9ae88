/** One part of a conversation of Instagram or Facebook as JSON (`message_1.json`). */
import * as v from "valibot";
import { at, isRecord, jsonOf, shown } from "../json-member.ts";
import type { MemberIndex } from "../member-index.ts";
import type { Gap, Message, Sink } from "../message.ts";
import { momentOfMilliseconds } from "../moment.ts";
import type { Timed } from "../oldest-first.ts";
import type { Member } from "../source.ts";
import { carriedBy } from "./carried.ts";
import { isNobodys } from "./line.ts";
import { mended } from "./mojibake.ts";

const partSchema = v.object({ messages: v.array(v.unknown()), title: v.nullish(v.unknown()) });

/** `timestamp` in seconds stands in the first exports of 2018. Whatever else is there is looked at one by one. */
const messageSchema = v.looseObject({
  sender_name: v.nullish(v.string()),
  timestamp_ms: v.nullish(v.number()),
  timestamp: v.nullish(v.number()),
  content: v.nullish(v.string()),
  type: v.nullish(v.string()),
  is_unsent: v.nullish(v.boolean()),
  is_taken_down: v.nullish(v.boolean()),
  is_geoblocked_for_viewer: v.nullish(v.boolean()),
});

/** `folder` of the thread; `owner`: the names that the export says are its owner's own, none when it does not say. */
export type PartOf = Readonly<{
  folder: string;
  owner: ReadonlySet<string>;
  index: MemberIndex;
  sink: Sink;
  gaps: Set<Gap>;
}>;

/** The messages in the part's own order, without their conversation's name; null for a member that is no part of a conversation. */
export async function jsonPart(
  member: Member,
  of: PartOf,
): Promise<Readonly<{ title: string; list: readonly Timed[] }> | null> {
  const read = await jsonOf(member, of.sink);
  if (read === null) return null;
  const part = v.safeParse(partSchema, read.value);
  if (!part.success) {
    of.sink.unread({ place: at(member.name), text: shown(read.value) });
    return null;
  }
  const { messages, title } = part.output;
  const list = messages.flatMap((value, number) => {
    const timed = messageOf(value, member.name, number, of);
    if (timed === null) of.sink.unread({ place: at(member.name, "messages", number), text: shown(value) });
    return timed ?? [];
  });
  return { title: typeof title === "string" ? mended(title) : "", list };
}

function messageOf(value: unknown, file: string, number: number, of: PartOf): Timed | null {
  const read = v.safeParse(messageSchema, value);
  if (!read.success || !isRecord(value)) return null;
  const { timestamp_ms: exact, timestamp: seconds, ...said } = read.output;
  const moment = momentOfMilliseconds(exact ?? (seconds ?? Number.NaN) * 1000);
  if (moment === null) return null;
  // Deleted accounts of some threads have an empty name.
  const from = mended(said.sender_name ?? "") || null;
  const text = mended(said.content ?? "");
  const keys = ["messages", number];
  const attachments = carriedBy(value, { file, folder: of.folder, keys, index: of.index, sink: of.sink });
  const withdrawn = said.is_unsent === true || said.is_taken_down === true;
  if (withdrawn) of.gaps.add("deleted-absent");
  if (said.is_geoblocked_for_viewer === true) of.gaps.add("media-left-out");
  const message: Message = {
    at: moment.at,
    zoneKnown: true,
    from,
    text,
    attachments,
    place: at(file, ...keys),
    system: withdrawn || (attachments.length === 0 && isNobodys(text, from, said.type ?? null)),
    mine: of.owner.size === 0 || from === null ? null : of.owner.has(from),
    conversation: "",
    id: null,
  };
  return { time: moment.time, message };
}
