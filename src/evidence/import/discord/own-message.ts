/** One message of a Discord data package, as JSON and CSV have it alike: always one of the owner's own. */
import * as v from "valibot";
import { kindOfName } from "../member-index.ts";
import type { Attachment, Place } from "../message.ts";
import { momentOfText } from "../moment.ts";
import type { Timed } from "../oldest-first.ts";

/** Ids are longer than a number can hold: they come as text (`quotedIds`). */
const messageSchema = v.object({
  ID: v.nullish(v.union([v.string(), v.number()])),
  Timestamp: v.string(),
  Contents: v.nullish(v.string(), ""),
  Attachments: v.nullish(v.union([v.string(), v.array(v.string())]), ""),
});

/** `owner`: the username of the package's owner, where it is said. */
export type Of = Readonly<{ owner: string | null; conversation: string }>;

/** Times without a zone are UTC. null for another shape, or a time that is none. */
export function messageOf(value: unknown, place: Place, of: Of): Timed | null {
  const read = v.safeParse(messageSchema, value);
  if (!read.success) return null;
  const { ID: id, Timestamp: stamp, Contents: text, Attachments: carried } = read.output;
  const moment = momentOfText(stamp, "UTC");
  if (moment === null) return null;
  const addresses = typeof carried === "string" ? carried.split(/\s+/) : carried;
  return {
    time: moment.time,
    message: {
      at: moment.at,
      zoneKnown: true,
      from: of.owner,
      text,
      // The package has their addresses, not the things themselves.
      attachments: addresses
        .filter((name) => name !== "")
        .map((name): Attachment => ({ kind: kindOfName(name), name, member: null })),
      place,
      system: false,
      mine: true,
      conversation: of.conversation,
      id: id === undefined || id === null ? null : String(id),
    },
  };
}

/** The JSON with its ids as text. Only a key can stand as `"ID"` before a colon: in a text the quotes would be escaped. */
export function quotedIds(json: string): string {
  return json.replaceAll(/("ID"\s*:\s*)(\d{10,25})(?=\s*[,}])/g, '$1"$2"');
}
