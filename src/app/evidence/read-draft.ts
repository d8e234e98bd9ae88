/** Words that were read in a picture and are being put right: sealed as a draft until they are kept. */
import * as v from "valibot";

/** `text` as it was read, `words` as it stands in the field. */
const readDraft = v.object({
  text: v.string(),
  words: v.string(),
  suggestions: v.array(
    v.object({
      kind: v.picklist(["day", "time", "handle", "number"]),
      value: v.string(),
      words: v.string(),
      line: v.string(),
      row: v.number(),
      counted: v.boolean(),
    }),
  ),
});

export type ReadDraft = v.InferOutput<typeof readDraft>;

export const NOTHING_READ: ReadDraft = { text: "", words: "", suggestions: [] };

/** Null for what is no draft. */
export function readReadDraft(stored: unknown): ReadDraft | null {
  const read = v.safeParse(readDraft, stored);
  return read.success ? read.output : null;
}
