/** Who reads a letter, and what was told before that this reader needs to hear of. */
import type { Case, Notice } from "../case/case.ts";
import type { BodyKind } from "../case/notice.ts";
import { whenKey } from "../case/when-key.ts";
import type { LetterWords } from "../content/letter.ts";

/** `reader`: id of the body, or null while none is chosen. */
export type Reading = Readonly<{ letter: LetterWords; open: Case; reader: string | null }>;

/** The kind of body that reads it: the chosen one's own, else the one the letter is for. */
export function readerKind({ letter, open, reader }: Reading): BodyKind {
  return open.bodies.get(reader ?? "")?.now.kind ?? letter.to;
}

/** Notices of the topics that the letter names, oldest first: to its reader, or to all where it names what others were told. */
export function noticesBefore({ letter, open, reader }: Reading): readonly Notice[] {
  return open.notices
    .filter(({ to }) => letter.before.includes(to.topic))
    .filter(({ to }) => letter.others || reader === null || to.body === reader)
    .map((notice) => ({ notice, key: whenKey(notice.when.when.at) }))
    .toSorted((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ notice }) => notice);
}
