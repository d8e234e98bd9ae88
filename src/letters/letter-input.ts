/** What a letter is made from. */
import type { CaseReview } from "../case/case-review.ts";
import type { Case } from "../case/case.ts";
import type { LetterPhrases, LetterWords } from "../content/letter.ts";
import type { LetterPick } from "./pick.ts";

/** A clock that ran out: its words as the screen says them, its last day, and what was promised where it was a promise. */
export type Late = Readonly<{ name: string; due: string; promised?: string }>;

/** `today` is `YYYY-MM-DD`. `late`: the clock that leads here. `careful`: the neutral subject. `reader`: id of the body, or null. */
export type LetterInput = Readonly<{
  letter: LetterWords;
  phrases: LetterPhrases;
  open: Case;
  pick: LetterPick;
  reader: string | null;
  late: Late | null;
  review: CaseReview | null;
  careful: boolean;
  today: string;
  language: string;
}>;
