/** What a Telegram message carries; "(File not included. …)" stands in place of a path where it was left out. */
import * as v from "valibot";
import type { MemberIndex } from "../member-index.ts";
import { kindOfName } from "../member-index.ts";
import type { Attachment, AttachmentKind } from "../message.ts";

const KINDS: ReadonlyMap<string, AttachmentKind> = new Map([
  ["sticker", "sticker"],
  ["video_message", "video"],
  ["video_file", "video"],
  ["animation", "video"],
  ["voice_message", "audio"],
  ["audio_file", "audio"],
]);

const text = v.nullish(v.string());
const number = v.nullish(v.number());

/** All that may be carried; what has another shape than known is taken for not there. */
const carriedSchema = v.object({
  photo: v.fallback(text, null),
  file: v.fallback(text, null),
  file_name: v.fallback(text, null),
  media_type: v.fallback(text, null),
  contact_vcard: v.fallback(text, null),
  contact_information: v.fallback(
    v.nullish(v.object({ first_name: text, last_name: text, phone_number: text })),
    null,
  ),
  location_information: v.fallback(v.nullish(v.object({ latitude: number, longitude: number })), null),
  poll: v.fallback(v.nullish(v.object({ question: v.nullish(v.unknown()) })), null),
  action: v.fallback(text, null),
  duration_seconds: v.fallback(number, null),
  discard_reason: v.fallback(text, null),
});

/** `odd` is told the key of each thing that is there in another shape than known: the message is not lost for it. */
export function carriedBy(
  message: Readonly<Record<string, unknown>>,
  index: MemberIndex,
  folder: string,
  odd: (key: string) => void,
): readonly Attachment[] {
  const read = v.safeParse(carriedSchema, message);
  if (!read.success) return [];
  const said = read.output;
  for (const [key, value] of Object.entries(said)) if (value === null && isThere(message[key])) odd(key);
  const found: Attachment[] = [];
  const path = (kind: AttachmentKind, uri: string | null | undefined, name: string): void => {
    if (uri === null || uri === undefined || uri === "") return;
    found.push({
      kind,
      name: isPath(uri) && name === "" ? uri : name,
      member: isPath(uri) ? index.find(uri, folder) : null,
    });
  };
  path("picture", said.photo, "");
  const fileName = said.file_name ?? "";
  const file = said.file ?? "";
  path(KINDS.get(said.media_type ?? "") ?? documentOr(fileName === "" ? file : fileName), file, fileName);
  const { contact_information: contact, location_information: place } = said;
  if (contact !== null && contact !== undefined) {
    const name = [contact.first_name, contact.last_name, contact.phone_number].filter(Boolean).join(" ");
    const member = said.contact_vcard ?? "";
    found.push({ kind: "contact", name, member: isPath(member) ? index.find(member, folder) : null });
  }
  if (place !== null && place !== undefined)
    found.push({ kind: "place", name: [place.latitude, place.longitude].join(", "), member: null });
  if (typeof said.poll?.question === "string")
    found.push({ kind: "unknown", name: said.poll.question, member: null });
  if (said.action === "phone_call")
    found.push({
      kind: "call",
      name: String(said.duration_seconds ?? said.discard_reason ?? ""),
      member: null,
    });
  return found;
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Not what Telegram writes where a file was left out. */
function isPath(uri: string): boolean {
  return uri !== "" && !uri.startsWith("(");
}

function documentOr(name: string): AttachmentKind {
  const kind = kindOfName(name);
  return kind === "unknown" ? "document" : kind;
}
