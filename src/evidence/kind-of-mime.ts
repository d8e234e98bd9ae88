/** What a MIME type says that an attachment is. */
import type { AttachmentKind } from "./import/message.ts";

/** `unknown` for what is no type, and for bytes that say nothing of themselves. */
export function kindOfMime(type: string): AttachmentKind {
  if (/^text\/(?:x-)?vcard|^text\/directory/.test(type)) return "contact";
  if (type.startsWith("image/")) return "picture";
  if (type.startsWith("video/")) return "video";
  if (type.startsWith("audio/") || type === "application/ogg") return "audio";
  if (type === "application/octet-stream") return "unknown";
  return /^(?:text|application|message)\//.test(type) ? "document" : "unknown";
}
