/** What a chat of Snapchat carries: `Media IDs` tied to the files of `chat_media/`, whose names hold them after a date. */
import { isJunk, kindOfName, lastPart } from "../member-index.ts";
import type { Attachment, AttachmentKind } from "../message.ts";
import type { Member } from "../source.ts";

/** Kinds of message by what Snapchat calls them. A note is a spoken one. */
const BY_TYPE: ReadonlyMap<string, AttachmentKind> = new Map([
  ["MEDIA", "unknown"],
  ["MEDIA_V4", "unknown"],
  ["PHOTO", "picture"],
  ["IMAGE", "picture"],
  ["VIDEO", "video"],
  ["NOTE", "audio"],
  ["AUDIO_NOTE", "audio"],
  ["STICKER", "sticker"],
  ["SHARE", "link"],
  ["LOCATION", "place"],
  ["CALL", "call"],
]);

export class SnapMedia {
  readonly #byId = new Map<string, string>();

  constructor(members: readonly Member[]) {
    for (const { name } of members) {
      if (isJunk(name) || !/(?:^|\/)chat_media\//.test(name)) continue;
      const id = lastPart(name)
        .replace(/^\d{4}-\d{2}-\d{2}_/, "")
        .replace(/\.[a-z0-9]{1,7}$/i, "");
      if (!this.#byId.has(id)) this.#byId.set(id, name);
    }
  }

  /** One for each id; where a message of a kind with media names none, one without a name says that it was there. */
  carried(type: string, ids: string): readonly Attachment[] {
    const kind = BY_TYPE.get(type.toUpperCase());
    const names = ids
      .split(" | ")
      .map((id) => id.trim())
      .filter((id) => id !== "");
    if (names.length === 0) return kind === undefined ? [] : [{ kind, name: "", member: null }];
    return names.map((name) => {
      const member = this.#byId.get(name) ?? null;
      const ofMember = member === null ? "unknown" : kindOfName(member);
      return { kind: ofMember === "unknown" ? (kind ?? "unknown") : ofMember, name, member };
    });
  }
}
