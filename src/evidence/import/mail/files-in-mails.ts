/** The files that mails carry, taken out of a mail or a mailbox by the places of the mails. */
import { innerName } from "../inside.ts";
import type { InnerPlace } from "../inside.ts";
import type { Member } from "../source.ts";
import { cutsOf } from "./cuts.ts";
import { filesOfMail } from "./parse.ts";
import type { MailShape } from "./shape.ts";

/** A file under its inner name. */
export type InnerFile = Readonly<{ name: string; bytes: Uint8Array }>;

/** Those of `places` that are there, in the order of the file. */
export async function* filesInMails(
  member: Member,
  shape: MailShape,
  places: readonly InnerPlace[],
): AsyncGenerator<InnerFile> {
  const lines = new Set(places.map(({ line }) => line));
  for await (const cut of cutsOf(member, shape)) {
    const line = shape === "mbox" ? cut.line : null;
    // Of one that is cut nothing was named.
    if (!lines.delete(line) || !cut.whole) continue;
    const files = await filesOfMail(cut.bytes);
    for (const place of places) {
      const bytes = place.line === line ? files[place.number - 1] : undefined;
      if (bytes !== undefined) yield { name: innerName({ file: member.name, line }, place.number), bytes };
    }
    if (lines.size === 0) return;
  }
}
