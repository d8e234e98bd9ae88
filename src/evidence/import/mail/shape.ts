/** Whether a file starts as a mail or as a mailbox does. */
import { isSeparator } from "./mbox.ts";

/** Headers of which at least two stand in each mail. */
const HEADERS =
  /^(?:from|to|date|subject|received|message-id|mime-version|return-path|delivered-to|reply-to|sender|x-gmail-labels|content-type):/i;

export type MailShape = "eml" | "mbox";

/** By its first lines; null for what is no mail, and for a page that a browser saved in the form of one. */
export function mailShape(start: string): MailShape | null {
  const text = start.replace(/^\uFEFF?(?:[ \t]*\r?\n)*/, "");
  const [first = ""] = text.split("\n", 1);
  const inBox = isSeparator(`${first}\n`);
  const [head = ""] = (inBox ? text.slice(first.length + 1) : text).split(/\r?\n\r?\n/, 1);
  if (/^(?:snapshot-content-location:|from: <saved by )/im.test(head)) return null;
  const lines = head.split(/\r?\n/);
  if (!/^[!-9;-~]+:/.test(lines[0] ?? "")) return null;
  const known = new Set(lines.flatMap((line) => HEADERS.exec(line)?.[0].toLowerCase() ?? []));
  if (known.size < 2) return null;
  return inBox ? "mbox" : "eml";
}
