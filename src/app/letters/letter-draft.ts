/** A letter as it is being made: to whom, what is ticked, and the words where they were changed by hand. */
import * as v from "valibot";
import type { LetterPick } from "../../letters/pick.ts";

const ids = v.array(v.string());

const pick = v.strictObject({
  incidents: ids,
  effects: v.boolean(),
  witnesses: ids,
  actors: ids,
  links: v.boolean(),
  asks: ids,
  safeContact: v.string(),
  noMediation: v.boolean(),
  ifFoundOut: v.string(),
  anonymous: v.boolean(),
  references: v.boolean(),
  homeAddress: v.string(),
  words: v.string(),
  name: v.string(),
  speaks: v.picklist(["self", "supporter"]),
});

const schema = v.strictObject({
  /** id of a body of the case, null while nobody is chosen */
  body: v.nullable(v.string()),
  pick,
  /** whether it says that this is the person's own account */
  own: v.boolean(),
  /** the words as changed by hand, null while they are as made */
  edited: v.nullable(v.strictObject({ subject: v.string(), text: v.string() })),
});

export type LetterDraft = Readonly<{
  body: string | null;
  pick: LetterPick;
  own: boolean;
  edited: Readonly<{ subject: string; text: string }> | null;
}>;

/** The name under which the draft of a letter is sealed: one of each letter. */
export const draftName = (letter: string): string => `letter:${letter}`;

/** A stored draft, or null when it is not one of ours. */
export function readLetterDraft(stored: unknown): LetterDraft | null {
  const read = v.safeParse(schema, stored);
  return read.success ? read.output : null;
}
