/** What a letter is made from. */
import type { CaseReview } from "../case/case-review.ts";
import type { Case } from "../case/case.ts";
import type { LetterPhrases, LetterWords } from "../content/letter.ts";
import type { LetterPick } from "./pick.ts";

/** `today` is `YYYY-MM-DD`. `late`: the clock that ran out, by its words and last day. `careful`: the neutral subject. `reader`: id of the body, or null. */
export type LetterInput = Readonly<{
  letter: LetterWords;
  phrases: LetterPhrases;
  open: Case;
  pick: LetterPick;
  reader: string | null;
  late: Readonly<{ name: string; due: string }> | null;
  review: CaseReview | null;
  careful: boolean;
  today: string;
  language: string;
}>;
