/** Puts picked messages together as drafts of incidents: one for each day of each conversation, word for word. */
import { LONGEST_TEXT } from "../../case/parts.ts";
import type { When } from "../../case/parts.ts";
import type { Attachment, Message, Place } from "./message.ts";
import type { Picked } from "./pick.ts";
import { shownTime } from "./shown-time.ts";
import type { Shown } from "./shown-time.ts";

/**
 * `account`: a line for each message, `HH:MM NAME: text`, its text word for word. `people`: who is named, in the order in which they
 * appear. `replied`: the person's own messages are among them; null where the export does not say whose they are. `keys` of all messages, in order, and `places` in
 * the export. `attachments`: what they carry.
 */
export type IncidentDraft = Readonly<{
  day: string;
  conversation: string;
  account: string;
  when: When;
  people: readonly string[];
  replied: boolean | null;
  messages: number;
  keys: readonly string[];
  places: readonly Place[];
  attachments: readonly Attachment[];
}>;

type One = Readonly<{ picked: Picked; shown: Shown; line: string }>;

/** In the order of their first messages. A day too long for one account becomes several; `own` are the person's names. */
export function groupByDay(picked: readonly Picked[], own: readonly string[]): readonly IncidentDraft[] {
  const groups = new Map<string, Map<string, One[]>>();
  for (const one of picked) {
    const shown = shownTime(one.message.at);
    const days = groups.get(one.message.conversation) ?? new Map<string, One[]>();
    groups.set(one.message.conversation, days);
    const day = days.get(shown.day) ?? [];
    days.set(shown.day, day);
    for (const line of pieces(lineOf(one.message, shown))) day.push({ picked: one, shown, line });
  }
  const names = new Set(own);
  return [...groups.values()]
    .flatMap((days) => [...days.values()])
    .flatMap((day) => fitting(day).map((part) => draftOf(part, names)));
}

function lineOf({ from, text, attachments }: Message, { time }: Shown): string {
  // A message with nothing but a file is shown by the file's name.
  const said = text === "" ? attachments.map(({ name }) => name).join(" ") : text;
  return from === null ? `${time} ${said}` : `${time} ${from}: ${said}`;
}

/** A text that is too long for any account, cut where it must be; never inside a pair of surrogates. */
function pieces(line: string): readonly string[] {
  const cut: string[] = [];
  let start = 0;
  while (line.length - start > LONGEST_TEXT) {
    const last = line.charCodeAt(start + LONGEST_TEXT - 1);
    const end = start + LONGEST_TEXT - (last >= 0xd800 && last <= 0xdbff ? 1 : 0);
    cut.push(line.slice(start, end));
    start = end;
  }
  return [...cut, line.slice(start)];
}

function fitting(day: readonly One[]): readonly (readonly One[])[] {
  const parts: One[][] = [];
  let size = LONGEST_TEXT;
  for (const one of day) {
    size += one.line.length + 1;
    const part = parts.at(-1);
    if (part === undefined || size > LONGEST_TEXT) {
      parts.push([one]);
      size = one.line.length;
    } else part.push(one);
  }
  return parts;
}

function draftOf(part: readonly One[], own: ReadonlySet<string>): IncidentDraft {
  const messages = [...new Map(part.map(({ picked }) => [picked.key, picked])).values()];
  const said = messages.map(({ message }) => message);
  const [first] = part;
  return {
    day: first?.shown.day ?? "",
    conversation: said[0]?.conversation ?? "",
    account: part.map(({ line }) => line).join("\n"),
    when: whenOf(part.map(({ shown }) => shown)),
    people: [...new Set(said.flatMap(({ from }) => (from === null ? [] : [from])))],
    replied: repliedIn(messages, own),
    messages: messages.length,
    keys: messages.map(({ key }) => key),
    places: said.map(({ place }) => place),
    attachments: said.flatMap(({ attachments }) => attachments),
  };
}

/** The minute, or from the earliest to the latest; the zone where it is known. */
function whenOf(times: readonly Shown[]): When {
  const minutes = times.map(({ day, time }) => `${day}T${time}`).toSorted();
  const [first = ""] = minutes;
  const last = minutes.at(-1) ?? first;
  const [offset = null] = times.map((shown) => shown.offset);
  return {
    at: first === last ? first : `${first}/${last}`,
    zone: offset === null ? null : "Europe/London",
    offset: times.every((shown) => shown.offset === offset) ? offset : null,
  };
}

function repliedIn(messages: readonly Picked[], own: ReadonlySet<string>): boolean | null {
  const isOwn = ({ message: { from, mine } }: Picked): boolean =>
    mine === true || (from !== null && own.has(from));
  if (messages.some(isOwn)) return true;
  return own.size > 0 || messages.every(({ message }) => message.mine === false) ? false : null;
}
