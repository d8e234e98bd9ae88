/** One thing that happened in a conversation on X: a message, or somebody who joined, left, reacted or gave it a name. */
import * as v from "valibot";
import { isRecord } from "../json-member.ts";
import type { MemberIndex } from "../member-index.ts";
import { kindOfName, lastPart } from "../member-index.ts";
import type { Attachment, Place } from "../message.ts";
import { momentOfText } from "../moment.ts";
import type { Timed } from "../oldest-first.ts";

const messageSchema = v.object({
  id: v.nullish(v.string()),
  senderId: v.nullish(v.string()),
  createdAt: v.string(),
  text: v.nullish(v.string(), ""),
  mediaUrls: v.nullish(v.array(v.string()), []),
  urls: v.nullish(v.array(v.object({ expanded: v.nullish(v.string()), url: v.nullish(v.string()) })), []),
});

const ids = v.nullish(v.array(v.string()), []);
const otherSchema = v.object({
  createdAt: v.string(),
  initiatingUserId: v.nullish(v.string()),
  senderId: v.nullish(v.string()),
  userIds: ids,
  participantsSnapshot: ids,
  name: v.nullish(v.string()),
  reactionKey: v.nullish(v.string()),
});

/** `owner`: id of the archive's owner, where it is said. */
export type Of = Readonly<{ owner: string | null; index: MemberIndex; conversation: string }>;

const WRITTEN = new Set(["messageCreate", "welcomeMessageCreate"]);

/** `event` is an object with one key, the name of what happened. null for another shape, or without a time. */
export function eventOf(event: unknown, place: Place, of: Of): Timed | null {
  if (!isRecord(event)) return null;
  const [[name, value] = ["", null], ...more] = Object.entries(event);
  if (more.length > 0) return null;
  return WRITTEN.has(name) ? messageOf(value, place, of) : otherOf(name, value, place, of);
}

function messageOf(value: unknown, place: Place, of: Of): Timed | null {
  const read = v.safeParse(messageSchema, value);
  if (!read.success) return null;
  const { id, senderId, createdAt, text, mediaUrls, urls } = read.output;
  const moment = momentOfText(createdAt, "UTC");
  if (moment === null) return null;
  const links = urls.flatMap(({ expanded, url }): Attachment[] => {
    const name = expanded ?? url ?? "";
    return name === "" ? [] : [{ kind: "link", name, member: null }];
  });
  return {
    time: moment.time,
    message: {
      at: moment.at,
      zoneKnown: true,
      from: senderId ?? null,
      text,
      attachments: [...mediaUrls.map((url) => mediaOf(url, id ?? "", of)), ...links],
      place,
      system: false,
      mine: of.owner === null || senderId === undefined || senderId === null ? null : senderId === of.owner,
      conversation: of.conversation,
      id: id ?? null,
    },
  };
}

/** The archive keeps media as `direct_messages_media/<message id>-<last part of the address>`. */
function mediaOf(url: string, id: string, of: Of): Attachment {
  const [path = ""] = url.split(/[?#]/);
  const member = of.index.find(`${id}-${lastPart(path)}`);
  return { kind: kindOfName(path), name: url, member };
}

/** Nobody wrote it: the text is the export's own word for what happened, with the ids or the name that go with it. */
function otherOf(name: string, value: unknown, place: Place, of: Of): Timed | null {
  const read = v.safeParse(otherSchema, value);
  if (!read.success || name === "") return null;
  const said = read.output;
  const moment = momentOfText(said.createdAt, "UTC");
  if (moment === null) return null;
  const from = said.initiatingUserId ?? said.senderId ?? null;
  const about = [
    ...said.userIds,
    ...said.participantsSnapshot,
    said.name ?? [],
    said.reactionKey ?? [],
  ].flat();
  return {
    time: moment.time,
    message: {
      at: moment.at,
      zoneKnown: true,
      from,
      text: about.length === 0 ? name : `${name}: ${about.join(", ")}`,
      attachments: [],
      place,
      system: true,
      mine: of.owner === null || from === null ? null : from === of.owner,
      conversation: of.conversation,
      id: null,
    },
  };
}
