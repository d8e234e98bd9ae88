/** One call of SMS Backup & Restore, as a line that nobody wrote. */
import type { Message, Place } from "../message.ts";
import { momentOfMilliseconds } from "../moment.ts";
import type { People } from "./people.ts";
import { numberOf } from "./people.ts";
import type { Tag } from "./tags.ts";
import { timeIn } from "./text-message.ts";

const TYPES: Readonly<Record<string, string>> = {
  "1": "incoming",
  "2": "outgoing",
  "3": "missed",
  "4": "voicemail",
  "5": "rejected",
  "6": "blocked",
  "7": "answered elsewhere",
};

/**
 * `text` is such as `missed call` or `incoming call, 65 s`; the attachment's name is the type alone. `from` is who called: null for the person's
 * own call and for a number that was withheld. null for an element without a time or of an unknown type.
 */
export function callLine({ attributes }: Tag, place: Place, people: People): Message | null {
  const moment = momentOfMilliseconds(timeIn(attributes.get("date")));
  const type = attributes.get("type") ?? "";
  const name = Object.hasOwn(TYPES, type) ? (TYPES[type] ?? null) : null;
  if (moment === null || name === null) return null;
  const { name: other, conversation } = people.of(
    attributes.get("contact_name"),
    numberOf(attributes.get("number")),
  );
  const mine = type === "2";
  const seconds = timeIn(attributes.get("duration"));
  return {
    at: moment.at,
    zoneKnown: true,
    from: mine || other === "" ? null : other,
    text: seconds > 0 ? `${name} call, ${seconds} s` : `${name} call`,
    attachments: [{ kind: "call", name, member: null }],
    place,
    system: true,
    mine,
    conversation,
    id: null,
  };
}
