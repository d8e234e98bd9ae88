/** A mail as a message: whose it is, when it was sent, and what it is a part of. */
import { innerName } from "../inside.ts";
import type { Message, Place } from "../message.ts";
import type { Moment } from "../moment.ts";
import { mailMoment, separatorMoment } from "./date.ts";
import { parseMail } from "./parse.ts";
import type { Mail } from "./parse.ts";

/** As much of a mail as is read, in bytes; long ones carry files. */
export const LONGEST_MAIL = 50_331_648;

/** `separator`: the line before it in an mbox, else empty. `whole`: whether all of it is read; what it carries can be taken out only then. */
export type RawMail = Readonly<{ bytes: Uint8Array; separator: string; place: Place; whole: boolean }>;

/** The shortest that could be one: `From:a` and a date. */
const SHORTEST_MAIL = 20;

/** null for what is no mail, has no date, or is a draft, which nobody got. */
export async function messageOfMail(
  { bytes, separator, place, whole }: RawMail,
  zone: string | null,
): Promise<Message | null> {
  const mail = bytes.length < SHORTEST_MAIL ? null : await parseMail(bytes);
  if (mail === null) return null;
  const labels = (mail.header("x-gmail-labels") ?? "").split(",").map((label) => label.trim().toLowerCase());
  const moment = momentOf(mail, separator, zone);
  if (moment === null || labels.includes("drafts") || labels.includes("draft")) return null;
  return {
    at: moment.at,
    zoneKnown: moment.zoneKnown,
    from: mail.from,
    text: mail.text,
    attachments: mail.attachments.map((one, at) => ({
      ...one,
      member: whole ? innerName(place, at + 1) : null,
    })),
    place,
    system: false,
    mine: labels.includes("sent") ? true : labels.includes("inbox") ? false : null,
    conversation: withoutReply(mail.subject) || (mail.from ?? ""),
    id: mail.messageId,
  };
}

/** As the sender says; else when it was last received; else as the mailbox says. */
function momentOf(mail: Mail, separator: string, zone: string | null): Moment | null {
  const received = mail.header("received") ?? "";
  return (
    mailMoment(mail.header("date") ?? "", zone) ??
    mailMoment(received.slice(received.lastIndexOf(";") + 1), zone) ??
    separatorMoment(separator, zone)
  );
}

/** Answers belong to what they answer. */
function withoutReply(subject: string): string {
  return subject.replace(/^(?:\s*(?:re|fwd?|aw|wg|sv|vs)(?:\[\d+\])?\s*:)+\s*/i, "").trim();
}
