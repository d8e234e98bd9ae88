/** A words pack: everything that the service says in one language. */
import * as v from "valibot";
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

export type Screens = v.InferOutput<typeof screensSchema>;

export type Words = Readonly<{
  language: string;
  name: string;
  direction: "ltr" | "rtl";
  screens: Screens;
  triage: TriageWords;
  /** by step id */
  steps: Readonly<Record<string, StepWords>>;
  pages: readonly Page[];
}>;
