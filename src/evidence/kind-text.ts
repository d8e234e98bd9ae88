/** What a file of text is: a page, a drawing, a mail, data, or plain words. */
import { mailShape } from "./import/mail/shape.ts";

/** null for bytes that are no text. Text that might be taken for a page by a browser is a page. */
export function textKind(head: Uint8Array, name: string): string | null {
  const text = textIn(head);
  if (text === null) return null;
  const start = text.replace(/^\uFEFF?\s*/, "");
  if (start.startsWith("<")) return markupKind(start);
  if (/^(?:snapshot-content-location:|from: <saved by )/im.test(text.slice(0, 2000)))
    return "multipart/related";
  const shape = mailShape(text);
  if (shape !== null) return shape === "eml" ? "message/rfc822" : "application/mbox";
  if (start.startsWith("{\\rtf")) return "application/rtf";
  if (/^[[{]/.test(start) && /\.json$/i.test(name)) return "application/json";
  return /\.csv$/i.test(name) ? "text/csv" : "text/plain";
}

function markupKind(text: string): string {
  if (/<(?:[a-z]+:)?svg[\s>]/i.test(text)) return "image/svg+xml";
  if (
    /<(?:!doctype\s+html|html|head|body|script|iframe|title|div|table|p|a|img|meta|style)[\s/>]/i.test(text)
  )
    return "text/html";
  return text.startsWith("<?xml") || /^<[A-Za-z!]/.test(text) ? "application/xml" : "text/plain";
}

/** Whether it starts with the mark of UTF-16, which some sounds do too. */
export function isWide([one, two]: Uint8Array): boolean {
  return (one === 0xff && two === 0xfe) || (one === 0xfe && two === 0xff);
}

/** UTF-8, whose last letter may be cut, or UTF-16 with its mark; a few bytes of other charsets are let pass. */
function textIn(head: Uint8Array): string | null {
  if (head.length === 0) return null;
  if (isWide(head)) {
    const text = new TextDecoder(head[0] === 0xff ? "utf-16le" : "utf-16be").decode(head);
    return /[^\P{Cc}\s]|\uFFFD/u.test(text.slice(0, -1)) ? null : text;
  }
  let odd = 0;
  for (const byte of head) {
    if (byte === 0) return null;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd += 1;
  }
  if (odd > head.length / 100) return null;
  const text = new TextDecoder().decode(head);
  const unknown = text.length - text.replaceAll("\u{FFFD}", "").length;
  return unknown > 1 && unknown > text.length / 10 ? null : text;
}
