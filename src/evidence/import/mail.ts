/** The reader of e-mails: single ones (`.eml`), and mailboxes (`.mbox`) as Gmail's and Thunderbird's. */
import { startOf } from "./json-member.ts";
import { isJunk } from "./member-index.ts";
import type { Gap, Question, Reading, ReadingChoices, Sink } from "./message.ts";
import { messageOfMail } from "./mail/as-message.ts";
import type { RawMail } from "./mail/as-message.ts";
import { cutsOf } from "./mail/cuts.ts";
import { readableOf } from "./mail/readable.ts";
import { mailShape } from "./mail/shape.ts";
import type { MailShape } from "./mail/shape.ts";
import { NoExport } from "./reader.ts";
import type { Reader } from "./reader.ts";
import type { Member, Source } from "./source.ts";

const GAPS: readonly Gap[] = ["deleted-absent", "editable-by-anyone"];
const MOST_LOOKED_AT = 20;
function filesOf(source: Source): readonly Member[] {
  if (!source.archive) return source.members;
  return source.members.filter(({ name }) => /\.(?:eml|mbox|mbx)$/i.test(name) && !isJunk(name));
}

async function fits(source: Source): Promise<number> {
  for (const file of filesOf(source).slice(0, MOST_LOOKED_AT)) {
    if (mailShape(await startOf(file)) !== null) return 0.9;
  }
  return 0;
}

/** A file that is broken in its archive, and a mail that is too long, are named as unread. */
async function* mailsOf(file: Member, shape: MailShape, sink: Sink): AsyncGenerator<RawMail> {
  const place = { file: file.name, line: null, path: null };
  try {
    for await (const { separator, line, bytes, whole } of cutsOf(file, shape)) {
      const at = shape === "mbox" ? { ...place, line } : place;
      const readable = readableOf(bytes);
      const both = whole && readable.whole;
      if (!both) sink.unread({ place: at, text: "" });
      yield { bytes: readable.bytes, separator, place: at, whole: both };
    }
  } catch (fault: unknown) {
    if (!(fault instanceof NoExport && fault.code === "cut-off")) throw fault;
    sink.unread({ place, text: "" });
  }
}

async function read(source: Source, { zone }: ReadingChoices, sink: Sink): Promise<Reading> {
  const questions: Question[] = [];
  const shapes = new Set<MailShape>();
  let unread = 0;
  for (const file of filesOf(source)) {
    const shape = mailShape(await startOf(file));
    if (shape === null) {
      sink.unread({ place: { file: file.name, line: null, path: null }, text: "" });
      continue;
    }
    for await (const mail of mailsOf(file, shape, sink)) {
      const message = await messageOfMail(mail, zone);
      if (message === null) {
        unread += 1;
        sink.unread({ place: mail.place, text: startOfMail(mail.bytes) });
        continue;
      }
      shapes.add(shape);
      if (!message.zoneKnown && questions.length === 0)
        questions.push({ ask: "zone", guess: null, example: message.at });
      sink.message(message);
    }
  }
  if (shapes.size === 0 && unread === 0) throw new NoExport("not-an-export", source.name);
  const kind = shapes.size > 1 ? "eml-and-mbox" : shapes.has("mbox") ? "mbox" : "eml";
  return { service: "mail", kind, questions, gaps: GAPS };
}

function startOfMail(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, 300));
}

/** Kinds: `eml`, `mbox`, `eml-and-mbox`. */
export const MAIL: Reader = { service: "mail", fits, read };
