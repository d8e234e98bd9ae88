/** The mails of a file, one after another, as bytes. */
import { concat } from "../../../kit/bytes.ts";
import type { Member } from "../source.ts";
import { LONGEST_MAIL } from "./as-message.ts";
import { MailboxCutter } from "./mbox.ts";
import type { Cut } from "./mbox.ts";
import type { MailShape } from "./shape.ts";

/** What stands before the place where a file is broken is whole, and comes first; then it throws the reader's NoExport. */
export const cutsOf = (file: Member, shape: MailShape): AsyncGenerator<Cut> =>
  shape === "mbox" ? mailbox(file) : oneMail(file);

/** The one mail of an `.eml`: as much of it as is read. */
async function* oneMail(file: Member): AsyncGenerator<Cut> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of file.bytes()) {
    pieces.push(piece);
    size += piece.length;
    if (size > LONGEST_MAIL) break;
  }
  yield { separator: "", line: 1, bytes: concat(...pieces), whole: size <= LONGEST_MAIL };
}

async function* mailbox(file: Member): AsyncGenerator<Cut> {
  const cutter = new MailboxCutter(LONGEST_MAIL);
  let broken: unknown = null;
  try {
    for await (const piece of file.bytes()) yield* cutter.feed(piece);
  } catch (fault: unknown) {
    broken = fault;
  }
  yield* cutter.end();
  if (broken instanceof Error) throw broken;
}
