/** A words pack: everything that the service says in one language. */
import * as v from "valibot";
import type { LetterPhrases, LetterWords } from "./letter.ts";
import type { Page } from "./page.ts";
import type { StepWords } from "./step-words.ts";
import type { TriageWords } from "./triage-words.ts";

const text = v.pipe(v.string(), v.minLength(1));

/** `packs/words/<language>/pack.yaml` */
export const wordsPackSchema = v.strictObject({
  /** BCP 47 tag, as in `lang` */
  language: text,
  /** the language's own name for itself */
  name: text,
  direction: v.picklist(["ltr", "rtl"]),
  /** a machine's draft never shows danger, plan or legal words on a live server */
  draft: v.boolean(),
});

/** `screens.yaml`: buttons, headings and sentences of the frame, by screen and key; `{name}` is filled in. */
export const screensSchema = v.record(text, v.record(text, text));

/** `sample.yaml`: the entries of a sample case, which the app reads; `day` counts from today, `time` is local. */
export const sampleSchema = v.array(
  v.looseObject({
    kind: text,
    id: v.optional(text),
    day: v.pipe(v.number(), v.integer(), v.maxValue(0)),
    time: v.optional(v.pipe(v.string(), v.regex(/^\d{2}:\d{2}$/)), "12:00"),
    after: v.optional(v.number(), 0),
  }),
);

export type Sample = v.InferOutput<typeof sampleSchema>;

/** `private/<screen>.yaml`: the words of one screen of the person's own side. */
export const screenSchema = v.record(text, text);

export type Screens = v.InferOutput<typeof screensSchema>;

export type Words = Readonly<{
  language: string;
  name: string;
  direction: "ltr" | "rtl";
  screens: Screens;
  /** `private/<screen>.yaml`: the same for the person's own side, which public pages do not load */
  privateScreens: Screens;
  sample: Sample;
  /** by letter id */
  letters: Readonly<Record<string, LetterWords>>;
  /** null in a language that has no letters */
  letterPhrases: LetterPhrases | null;
  triage: TriageWords;
  /** by step id */
  steps: Readonly<Record<string, StepWords>>;
  pages: readonly Page[];
}>;
