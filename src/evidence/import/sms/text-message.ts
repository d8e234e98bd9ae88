/** One text message of SMS Backup & Restore. */
import type { Message, Place } from "../message.ts";
import { momentOfMilliseconds } from "../moment.ts";
import type { People } from "./people.ts";
import { numberOf, said } from "./people.ts";
import type { Tag } from "./tags.ts";

/** `1` came in, `2` was sent. Drafts (3), and texts that wait or failed (4 to 6), reached nobody. */
export const CAME = "1";
export const SENT = "2";

/** Milliseconds since 1970 in UTC; NaN for other text. */
export function timeIn(value: string | undefined): number {
  return value !== undefined && /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
}

/** null for an element without a time that can be, or that is no message between two people. */
export function textMessage({ attributes }: Tag, place: Place, people: People): Message | null {
  const moment = momentOfMilliseconds(timeIn(attributes.get("date")));
  const type = attributes.get("type");
  const body = attributes.get("body");
  if (moment === null || body === undefined || (type !== CAME && type !== SENT)) return null;
  const { name, conversation } = people.of(
    attributes.get("contact_name"),
    numberOf(attributes.get("address")),
  );
  const mine = type === SENT;
  return {
    at: moment.at,
    zoneKnown: true,
    from: mine || name === "" ? null : name,
    text: said(body),
    attachments: [],
    place,
    system: false,
    mine,
    conversation,
    id: null,
  };
}
