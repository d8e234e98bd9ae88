/** One message of a Telegram chat, or something that happened in it. */
import * as v from "valibot";
import { isRecord, shown } from "../json-member.ts";
import type { MemberIndex } from "../member-index.ts";
import type { Attachment, Place, Sink } from "../message.ts";
import type { Moment } from "../moment.ts";
import { momentOfMilliseconds, momentOfText } from "../moment.ts";
import type { Timed } from "../oldest-first.ts";
import { carriedBy } from "./carried.ts";
import { linksIn, textFrom } from "./telegram-text.ts";

/** `owner`: the owner's `from_id`, where the export says it; `zone` (IANA) holds for times that have none. */
export type Of = Readonly<{
  conversation: string;
  owner: string | null;
  zone: string | null;
  index: MemberIndex;
  folder: string;
  sink: Sink;
}>;

const numberOrText = v.nullish(v.union([v.number(), v.string()]));

const messageSchema = v.object({
  id: numberOrText,
  type: v.picklist(["message", "service"]),
  date: v.nullish(v.string()),
  date_unixtime: numberOrText,
  from: v.nullish(v.string()),
  from_id: numberOrText,
  actor: v.nullish(v.string()),
  actor_id: numberOrText,
  action: v.nullish(v.string(), ""),
  title: v.nullish(v.string(), ""),
  members: v.nullish(v.array(v.nullish(v.string())), []),
  text: v.optional(v.unknown()),
});

/** null for what is no message, or has no time. */
export function messageOf(value: unknown, place: Place, of: Of): Timed | null {
  const read = v.safeParse(messageSchema, value);
  if (!read.success || !isRecord(value)) return null;
  const said = read.output;
  const text = textFrom(said.text);
  const moment = momentOf(said.date_unixtime ?? null, said.date ?? null, of.zone);
  if (text === null || moment === null) return null;
  const service = said.type === "service";
  const written = (service ? said.actor : said.from) ?? "";
  // A deleted account has no name.
  const from = written === "" ? null : written;
  const fromId = (service ? said.actor_id : said.from_id) ?? null;
  const odd = (key: string): void =>
    of.sink.unread({ place: { ...place, path: `${place.path ?? ""}/${key}` }, text: shown(value[key]) });
  const links = linksIn(said.text).map((name): Attachment => ({ kind: "link", name, member: null }));
  return {
    time: moment.time,
    message: {
      at: moment.at,
      zoneKnown: moment.zoneKnown,
      from,
      text: service ? happened(said.action, said.title, said.members, text) : text,
      attachments: [...carriedBy(value, of.index, of.folder, odd), ...links],
      place,
      system: service,
      mine: of.owner === null || fromId === null ? null : idOf(fromId) === of.owner,
      conversation: of.conversation,
      id: said.id === undefined || said.id === null ? null : String(said.id),
    },
  };
}

/** Old exports have the number alone, new ones `user` before it. */
export function idOf(id: string | number): string {
  return String(id).replace(/^user/, "");
}

/** What happened, by the export's own word for it, with whom or what it names. */
function happened(
  action: string | null,
  title: string | null,
  members: readonly (string | null | undefined)[] | null,
  text: string,
): string {
  const names = (members ?? []).filter((name) => typeof name === "string").join(", ");
  const about = [title ?? "", names, text].filter((part) => part !== "").join(", ");
  return [action ?? "", about].filter((part) => part !== "").join(": ");
}

/** Seconds since 1970 are sure; `date` is local to the computer that wrote the export. */
function momentOf(seconds: string | number | null, date: string | null, zone: string | null): Moment | null {
  if (seconds !== null && /^\d{1,12}$/.test(String(seconds)))
    return momentOfMilliseconds(Number(seconds) * 1000);
  if (seconds !== null || date === null) return null;
  return momentOfText(date, zone);
}
