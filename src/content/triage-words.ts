/** The words of the questions: titles, hints and answers. */
import * as v from "valibot";

const words = v.pipe(v.string(), v.minLength(1));
const picture = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/));

const optionSchema = v.strictObject({ text: words, hint: v.optional(words), picture: v.optional(picture) });

export const triageWordsSchema = v.strictObject({
  questions: v.record(
    v.string(),
    v.strictObject({
      title: words,
      hint: v.optional(words),
      picture: v.optional(picture),
      fields: v.record(
        v.string(),
        v.strictObject({
          legend: v.optional(words),
          options: v.optional(v.record(v.string(), v.union([words, optionSchema])), {}),
        }),
      ),
    }),
  ),
});

export type TriageWords = v.InferOutput<typeof triageWordsSchema>;
export type OptionWords = Readonly<{ text: string; hint?: string | undefined; picture?: string | undefined }>;

/** The words of one answer; `null` when the pack has none. */
export function optionWords(
  pack: TriageWords,
  question: string,
  field: string,
  option: string,
): OptionWords | null {
  const found = pack.questions[question]?.fields[field]?.options[option];
  if (found === undefined) return null;
  return typeof found === "string" ? { text: found } : found;
}
