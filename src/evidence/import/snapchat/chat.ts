/** One chat or snap of a Snapchat history whose conversations lie under their ids. */
import * as v from "valibot";
import type { Place } from "../message.ts";
import { momentOfMilliseconds, momentOfText } from "../moment.ts";
import type { Moment } from "../moment.ts";
import type { Timed } from "../oldest-first.ts";
import type { SnapMedia } from "./media.ts";

/** `owner`: the username of the export's owner, where it is said. */
export type Of = Readonly<{ owner: string | null; media: SnapMedia }>;

const MICROSECONDS = "Created(microseconds)";

const chatSchema = v.object({
  From: v.nullish(v.string()),
  "Media Type": v.nullish(v.string(), ""),
  Created: v.nullish(v.string()),
  [MICROSECONDS]: v.nullish(v.number()),
  Content: v.nullish(v.string()),
  "Conversation Title": v.nullish(v.string()),
  IsSender: v.nullish(v.boolean()),
  "Media IDs": v.nullish(v.string(), ""),
});

/** `key` names a conversation between two, which has no title. null for what is no chat, or has no time. */
export function chatOf(row: unknown, key: string, place: Place, of: Of): Timed | null {
  const read = v.safeParse(chatSchema, row);
  if (!read.success) return null;
  const chat = read.output;
  const moment = momentOf(chat.Created ?? null, chat[MICROSECONDS] ?? null);
  if (moment === null) return null;
  const system = chat["Media Type"].startsWith("STATUS");
  return {
    time: moment.time,
    message: {
      at: moment.at,
      zoneKnown: true,
      from: chat.From === "" ? null : (chat.From ?? null),
      text: chat.Content ?? "",
      attachments: system ? [] : of.media.carried(chat["Media Type"], chat["Media IDs"]),
      place,
      system,
      mine: chat.IsSender ?? null,
      conversation: titleOf(chat["Conversation Title"], key),
      id: null,
    },
  };
}

function titleOf(title: string | null | undefined, key: string): string {
  return title === undefined || title === null || title === "" ? key : title;
}

/**
 * `Created` to the second, in UTC. The number beside it is named microseconds and is milliseconds: where the two are of one second, it says the
 * order within it; where `Created` is missing, it is the time.
 */
function momentOf(created: string | null, number: number | null): Moment | null {
  const exact = number === null ? null : momentOfMilliseconds(number);
  if (created === null || created === "") return exact;
  const moment = momentOfText(created, "UTC");
  return moment !== null && exact?.at === moment.at ? exact : moment;
}
