/** What a message of Instagram or Facebook carries: pictures, videos, sounds, files, stickers, shared links and calls. */
import * as v from "valibot";
import { at, shown } from "../json-member.ts";
import { kindOfName } from "../member-index.ts";
import type { MemberIndex } from "../member-index.ts";
import type { Attachment, AttachmentKind, Sink } from "../message.ts";
import { mended } from "./mojibake.ts";

const withUri = v.object({ uri: v.string() });

/** The lists that hold things with an address; `null`: by the ending of their name. */
const LISTS: Readonly<Record<string, AttachmentKind | null>> = {
  photos: "picture",
  videos: "video",
  audio_files: "audio",
  gifs: "picture",
  files: null,
};

const text = v.nullish(v.string());
const share = v.object({ link: text, profile_share_username: text, share_text: text });

export type Where = Readonly<{
  file: string;
  folder: string;
  keys: readonly (string | number)[];
  index: MemberIndex;
  sink: Sink;
}>;

/** Things that are of another shape than known are named as unread; the message itself is not lost for it. */
export function carriedBy(message: Readonly<Record<string, unknown>>, where: Where): readonly Attachment[] {
  const { file, folder, keys, index, sink } = where;
  const unread = (value: unknown, ...more: readonly (string | number)[]): void =>
    sink.unread({ place: at(file, ...keys, ...more), text: shown(value) });
  const found: Attachment[] = [];
  const one = (value: unknown, kind: AttachmentKind | null, ...more: readonly (string | number)[]): void => {
    const read = v.safeParse(withUri, value);
    if (!read.success) {
      unread(value, ...more);
      return;
    }
    const uri = mended(read.output.uri);
    found.push(index.carried(kind ?? documentOr(uri), uri, folder));
  };
  for (const [name, kind] of Object.entries(LISTS)) {
    const list = message[name];
    if (list === undefined || list === null) continue;
    if (Array.isArray(list)) list.forEach((value, number) => one(value, kind, name, number));
    else unread(list, name);
  }
  if (isThere(message["sticker"])) one(message["sticker"], "sticker", "sticker");
  if (isThere(message["share"])) {
    const read = v.safeParse(share, message["share"]);
    const { link, profile_share_username: profile, share_text: words } = read.success ? read.output : {};
    const name = link ?? profile ?? words;
    if (!read.success) unread(message["share"], "share");
    else if (isThere(name)) found.push({ kind: "link", name: mended(name), member: null });
  }
  const duration = message["call_duration"];
  if (typeof duration === "number") found.push({ kind: "call", name: String(duration), member: null });
  else if (isThere(duration)) unread(duration, "call_duration");
  return found;
}

function isThere<T>(value: T | undefined | null): value is T {
  return value !== undefined && value !== null;
}

/** A file with an ending that is not known is a document all the same. */
function documentOr(uri: string): AttachmentKind {
  const kind = kindOfName(uri);
  return kind === "unknown" ? "document" : kind;
}
