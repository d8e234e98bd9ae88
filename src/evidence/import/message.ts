/** What every reader of a chat export gives: messages word for word, each with its place, and what could not be read. */

/** The services whose exports we read. `sms` is texts and calls of a phone, `mail` is e-mail. */
export const SERVICES = [
  "whatsapp",
  "instagram",
  "facebook",
  "messenger",
  "snapchat",
  "tiktok",
  "x",
  "discord",
  "telegram",
  "sms",
  "mail",
] as const;

export type Service = (typeof SERVICES)[number];

/** Where a thing stands in the export: the member of the archive (or the file itself), its line from 1, or its JSON pointer (RFC 6901). */
export type Place = Readonly<{ file: string; line: number | null; path: string | null }>;

export const ATTACHMENT_KINDS = [
  "picture",
  "video",
  "audio",
  "document",
  "contact",
  "place",
  "sticker",
  "link",
  "call",
  "unknown",
] as const;

export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/** `name` as the export writes it, empty where it names none. `member`: the archive's member that holds its bytes, null when they are not in the export. */
export type Attachment = Readonly<{ kind: AttachmentKind; name: string; member: string | null }>;

/**
 * One message. `at`: ISO 8601 to the second, `Z` where the zone is known, a local time without offset where it is not. `from`: the name or handle as the
 * export writes it, null when nobody is named. `text`: as it stands in the export, nothing trimmed; only an encoding that the service itself broke is mended.
 * `system`: a line that nobody wrote. `mine`: whether the export says that its owner wrote it; null when it does not say. `conversation`: the
 * export's own name of it. `id`: the service's own, null when it has none.
 */
export type Message = Readonly<{
  at: string;
  zoneKnown: boolean;
  from: string | null;
  text: string;
  attachments: readonly Attachment[];
  place: Place;
  system: boolean;
  mine: boolean | null;
  conversation: string;
  id: string | null;
}>;

/** Something in the export that was not understood: shown with its place, never dropped in silence. */
export type Unread = Readonly<{ place: Place; text: string }>;

/**
 * What only the person can say; until then the best guess is used. `day-or-month`: dates fit both orders. `zone`: local times without a zone.
 * `guess`: what was used.
 */
export type Question = Readonly<
  | { ask: "day-or-month"; guess: DateOrder; example: string }
  | { ask: "zone"; guess: string | null; example: string }
>;

export type DateOrder = "day-first" | "month-first";

/** What an export of this kind is known to leave out; words for each stand in the words pack. */
export const GAPS = [
  "no-seconds",
  "no-zone",
  "no-ids",
  "media-left-out",
  "view-once-absent",
  "deleted-absent",
  "disappearing-absent",
  "cut-at-most-lines",
  "names-not-handles",
  "ids-not-names",
  "only-own-messages",
  "snap-contents-absent",
  "shared-posts-absent",
  "reactions-absent",
  "reactions-unread",
  "editable-by-anyone",
  "parts-missing",
] as const;

export type Gap = (typeof GAPS)[number];

/** What the person has said. `zone`: IANA name used for local times; null: they stay local. */
export type ReadingChoices = Readonly<{ zone: string | null; order: DateOrder | null }>;

/** Takes what a reader finds, as it finds it: a million messages need not be held at once. */
export type Sink = Readonly<{
  message(message: Message): void;
  unread(unread: Unread): void;
}>;

/** `kind` names the shape of the export, such as `android-text` or `json`. */
export type Reading = Readonly<{
  service: Service;
  kind: string;
  questions: readonly Question[];
  gaps: readonly Gap[];
}>;
