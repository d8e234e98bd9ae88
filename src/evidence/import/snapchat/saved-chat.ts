/** One chat of an older Snapchat history, which has four lists: received and sent, saved and unsaved. */
import * as v from "valibot";
import { textOfReferences } from "../html-text.ts";
import type { Place } from "../message.ts";
import { momentOfText } from "../moment.ts";
import type { Timed } from "../oldest-first.ts";
import type { Of } from "./chat.ts";

export type OldList = "received" | "sent";

/** null for the key of a conversation in a newer history. */
export function oldListOf(key: string): OldList | null {
  const [, way] = /^(Received|Sent) (?:Saved |Unsaved )?(?:Chat|Snap) History$/.exec(key) ?? [];
  if (way === undefined) return null;
  return way === "Sent" ? "sent" : "received";
}

const chatSchema = v.object({
  From: v.nullish(v.string(), ""),
  To: v.nullish(v.string(), ""),
  "Media Type": v.nullish(v.string(), ""),
  Created: v.string(),
  Text: v.nullish(v.string(), ""),
});

/**
 * `Text` was written as HTML: `&#39;` is an apostrophe. The conversation is the other person's name, for there is no other. A sent chat names only
 * whom it went to; from whom is the owner, where the export says who that is.
 */
export function savedChatOf(row: unknown, list: OldList, place: Place, of: Of): Timed | null {
  const read = v.safeParse(chatSchema, row);
  if (!read.success) return null;
  const { From: from, To: to, "Media Type": type, Created: created, Text: text } = read.output;
  const moment = momentOfText(created, "UTC");
  if (moment === null) return null;
  const system = type.startsWith("STATUS");
  const writer = from === "" && list === "sent" ? (of.owner ?? "") : from;
  return {
    time: moment.time,
    message: {
      at: moment.at,
      zoneKnown: true,
      from: writer === "" ? null : writer,
      text: textOfReferences(text),
      attachments: system ? [] : of.media.carried(type, ""),
      place,
      system,
      mine: list === "sent",
      conversation: list === "sent" ? to : from,
      id: null,
    },
  };
}
