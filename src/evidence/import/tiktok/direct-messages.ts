/** Direct messages in TikTok's JSON, whose sections have been renamed over the years, between singular and plural. */
import * as v from "valibot";
import { isRecord } from "../json-member.ts";
import type { Attachment, Place } from "../message.ts";
import { momentOfText } from "../moment.ts";
import type { Timed } from "../oldest-first.ts";

/** `keys` lead to the list of messages; `name`: whom it is with; `pair`: a chat of two, where who is not the other is the owner. */
export type Chat = Readonly<{
  keys: readonly string[];
  name: string;
  pair: boolean;
  messages: readonly unknown[];
}>;
/** Something in the section that is no list of messages. */
export type Odd = Readonly<{ keys: readonly string[]; value: unknown }>;

const SECTION = /^direct messages?$/i;
const WITH = /^(?:group )?chat history with (.*?):*\s*$/is;

/** null when the value holds no section of direct messages. Whatever the lists in between are called, a list of messages is under three keys. */
export function chatsIn(value: unknown): Readonly<{ chats: readonly Chat[]; odd: readonly Odd[] }> | null {
  if (!isRecord(value)) return null;
  const sections = Object.entries(value).filter(([key]) => SECTION.test(key));
  if (sections.length === 0) return null;
  const chats: Chat[] = [];
  const odd: Odd[] = [];
  const look = (keys: readonly string[], found: unknown): void => {
    // A section without anything in it.
    if (found === null || (Array.isArray(found) && found.length === 0 && keys.length < 4)) return;
    if (Array.isArray(found) && keys.length === 4) {
      const [, , list = "", key = ""] = keys;
      const name = WITH.exec(key)?.[1] ?? key;
      chats.push({
        keys,
        name,
        pair: !/group/i.test(list + keys[1]) && !/^group/i.test(key),
        messages: found,
      });
    } else if (isRecord(found) && keys.length < 4) {
      for (const [key, inner] of Object.entries(found)) look([...keys, key], inner);
    } else odd.push({ keys, value: found });
  };
  for (const [key, section] of sections) look([key], section);
  return { chats, odd };
}

const profile = v.object({ ProfileMap: v.object({ userName: v.string() }) });

/** The owner's handle, where the file says it. */
export function ownerIn(value: unknown): string | null {
  const section = isRecord(value) ? value["Profile"] : null;
  if (!isRecord(section)) return null;
  for (const inner of [section["Profile Information"], section["Profile Info"]]) {
    const read = v.safeParse(profile, inner);
    if (read.success && read.output.ProfileMap.userName !== "") return read.output.ProfileMap.userName;
  }
  return null;
}

const messageSchema = v.object({
  Date: v.string(),
  From: v.nullish(v.string()),
  Content: v.nullish(v.string(), ""),
});

/** Times are believed to be UTC: the JSON does not say so, the same export as text does. */
export function messageOf(
  value: unknown,
  chat: Omit<Chat, "messages">,
  place: Place,
  owner: string | null,
): Timed | null {
  const read = v.safeParse(messageSchema, value);
  if (!read.success) return null;
  const { Date: date, From: from, Content: text } = read.output;
  return written(date, from ?? null, text, chat, place, owner);
}

/** A message of either form of the export; null for a time that is none. */
export function written(
  date: string,
  from: string | null,
  text: string,
  chat: Readonly<{ name: string; pair: boolean }>,
  place: Place,
  owner: string | null,
): Timed | null {
  const moment = momentOfText(date, "UTC");
  if (moment === null) return null;
  return {
    time: moment.time,
    message: {
      at: moment.at,
      zoneKnown: true,
      from: from === "" ? null : from,
      text,
      attachments: sharesIn(text),
      place,
      system: false,
      mine: mineOf(from, chat, owner),
      conversation: chat.name,
      id: null,
    },
  };
}

function mineOf(
  from: string | null,
  chat: Readonly<{ name: string; pair: boolean }>,
  owner: string | null,
): boolean | null {
  if (from === null || from === "") return null;
  if (owner !== null) return from === owner;
  return chat.pair && from === chat.name ? false : null;
}

/** A video, picture or sticker that was shared stands as its address in the text; the thing itself is not in the export. */
function sharesIn(text: string): readonly Attachment[] {
  return [...text.matchAll(/https?:\/\/[^\s\]]+/g)].map(([name]) => ({ kind: "link", name, member: null }));
}
