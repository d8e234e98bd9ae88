/** One mail as its parts: what its headers say, its words, and what it carries. */
import PostalMime, { decodeWords } from "postal-mime";
import type { Address, Email, Header } from "postal-mime";
import { utf8 } from "../../../kit/bytes.ts";
import { kindOfMime } from "../../kind-of-mime.ts";
import { textOfHtml } from "../html-text.ts";
import { kindOfName } from "../member-index.ts";
import type { Attachment } from "../message.ts";

/** `from` as `Name <address>`, or the one of both that is there. `header`: the value of the first header of that name. */
export type Mail = Readonly<{
  from: string | null;
  subject: string;
  messageId: string | null;
  text: string;
  attachments: readonly Attachment[];
  header(name: string): string | null;
}>;

/** Nested deeper than this nobody writes; what is broken or made to harm is. */
const LIMITS = { maxNestingDepth: 50, maxHeadersSize: 1_048_576, maxRfc822NestingDepth: 3 } as const;

/**
 * null for bytes that are no mail. Line ends become `\n`, and the last one, which each mail has, is left out. The words are those of its plain
 * part; those of its HTML, without markup, where it has no other. A mail inside a mail is part of its words.
 */
export async function parseMail(bytes: Uint8Array): Promise<Mail | null> {
  const mail = await parsed(bytes);
  if (mail === null || mail.headers.length === 0) return null;
  return {
    from: nameOf(mail.from ?? mail.sender) ?? mail.returnPath ?? null,
    subject: mail.subject ?? "",
    messageId: mail.messageId ?? null,
    text: wordsOf(mail),
    attachments: mail.attachments.map(({ filename, mimeType }): Attachment => {
      const kind = kindOfMime(mimeType);
      const name = filename ?? "";
      return { kind: kind === "unknown" ? kindOfName(name) : kind, name, member: null };
    }),
    header: (name) => mail.headers.find(({ key }) => key === name)?.value ?? null,
  };
}

/** The files that a mail carries, in the order of its attachments; none for bytes that are no mail. */
export async function filesOfMail(bytes: Uint8Array): Promise<readonly Uint8Array[]> {
  const mail = await parsed(bytes);
  return (mail?.attachments ?? []).map(({ content }) =>
    typeof content === "string" ? utf8(content) : new Uint8Array(content),
  );
}

/** The headers of bytes that may end in the middle of a mail, unfolded, as they stand. */
export async function headersOf(bytes: Uint8Array): Promise<readonly Header[]> {
  return (await parsed(bytes))?.headers ?? [];
}

/** Words that a header writes as `=?utf-8?Q?...?=` in plain. */
export function decodedHeader(value: string): string {
  return decodeWords(value);
}

async function parsed(bytes: Uint8Array): Promise<Email | null> {
  try {
    return await PostalMime.parse(bytes, { ...LIMITS });
  } catch {
    return null;
  }
}

function wordsOf({ text, html }: Email): string {
  if (text !== undefined && text.trim() !== "") return text.replace(/\n$/, "");
  return html === undefined ? (text ?? "").replace(/\n$/, "") : textOfHtml(html);
}

function nameOf(address: Address | undefined): string | null {
  if (address === undefined) return null;
  const { name } = address;
  const at = address.address ?? address.group.map((one) => one.address).join(", ");
  if (name === "" || name === at) return at === "" ? null : at;
  return at === "" ? name : `${name} <${at}>`;
}
