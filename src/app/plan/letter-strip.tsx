/** The six letters in a row, each with now, later or not for you, as links to its step. */
import type { PlanStep } from "../../plan/plan.ts";
import { LETTERS } from "../frame/brand.tsx";
import { useSay } from "../say.tsx";
import { stepWords } from "./plan-words.ts";
import type { StepsWords } from "./plan-words.ts";

/** Opens a step and goes to it, without a word about it in the address. */
function openStep(id: string): void {
  const step = document.getElementById(`step-${id}`);
  if (step instanceof HTMLDetailsElement) step.open = true;
  step?.scrollIntoView();
  step?.querySelector("summary")?.focus({ preventScroll: true });
}

/** Letters stand in the order of the name; the steps below stand in this person's order. */
export function LetterStrip({ habits, words }: { habits: readonly PlanStep[]; words: StepsWords }) {
  const say = useSay();
  return (
    <ul class="app-strip">
      {LETTERS.map((letter, index) => {
        const step = habits.find((one) => stepWords(words, one.id).letter === letter);
        if (step === undefined) return null;
        return (
          <li>
            <a
              href={`#step-${step.id}`}
              class={`app-strip__step app-strip__step--${step.state}`}
              onClick={(event) => {
                event.preventDefault();
                openStep(step.id);
              }}
            >
              <span class={`app-letter app-letter--${index + 1}`} aria-hidden="true">
                {letter}
              </span>
              <span class="govuk-visually-hidden">{stepWords(words, step.id).title}: </span>
              <span>{say(`plan.${step.state}`)}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
