/** Makes one letter from the open case: what is suggested at first, and the letter for what is ticked. */
import { useMemo } from "preact/hooks";
import { caseReviewOf } from "../../case/case-review.ts";
import type { Clock } from "../../case/clock.ts";
import type { LetterPhrases, LetterWords } from "../../content/letter.ts";
import { makeLetter } from "../../letters/letter.ts";
import type { Letter, LetterInput } from "../../letters/letter.ts";
import { suggestPick } from "../../letters/pick.ts";
import { rungOfClock } from "../../letters/rungs.ts";
import { useClockWords } from "../register/use-clock-words.ts";
import { useSetting } from "../setting.tsx";
import { useView } from "../vault/keeper.ts";
import type { LetterDraft } from "./letter-draft.ts";
import { withOwnAccount } from "./own-account.ts";

export type Making = Readonly<{
  /** the draft as suggested for a body */
  fresh(body: string | null): LetterDraft;
  input(draft: LetterDraft): LetterInput;
  make(draft: LetterDraft): Letter;
}>;

type Given = Readonly<Record<string, string>>;

/** `given`: what the screen was opened with. */
export function useMaking(letter: LetterWords, phrases: LetterPhrases, given: Given): Making {
  const { open, clocks, rules, now, today, choices } = useView();
  const { language } = useSetting();
  const words = useClockWords();
  const clock = ranOut(letter.id, clocks, given);
  const review = useMemo(() => caseReviewOf(open, rules, now), [open, rules, now]);
  const { careful, writer } = choices;
  const input = (draft: LetterDraft): LetterInput => ({
    letter,
    phrases,
    open,
    pick: draft.pick,
    reader: draft.body,
    late:
      clock === null || clock.due === null
        ? null
        : {
            name: words(clock).name,
            due: clock.due,
            ...(clock.kind === "promised" ? { promised: clock.promised } : {}),
          },
    review,
    careful: careful.phone || careful.cloud || careful.post,
    today,
    language,
  });
  return {
    input,
    fresh: (body) => {
      const pick = suggestPick(letter, open, { body, clock, review });
      const incident = given["incident"];
      const incidents =
        incident === undefined || pick.incidents.includes(incident)
          ? pick.incidents
          : [incident, ...pick.incidents];
      const name = pick.speaks === "supporter" && writer.as === "supporter" ? writer.name : pick.name;
      return { body, pick: { ...pick, incidents, name }, own: false, edited: null };
    },
    make: (draft) => {
      const made = makeLetter(input(draft));
      return draft.own && draft.pick.speaks === "self"
        ? { ...made, text: withOwnAccount(made.text, phrases) }
        : made;
    },
  };
}

/** The date that is past and leads to this letter: the one named, or one of the notice that was named. */
function ranOut(letter: string, clocks: readonly Clock[], given: Given): Clock | null {
  const past = clocks.filter((clock) => clock.state === "overdue");
  const named = past.find((clock) => clock.key === given["clock"]);
  if (named !== undefined || given["notice"] === undefined) return named ?? null;
  const leads = (clock: Clock): boolean => {
    const rung = rungOfClock(clock);
    return rung !== null && "letter" in rung && rung.letter === letter;
  };
  return past.find((clock) => clock.notice === given["notice"] && leads(clock)) ?? null;
}
