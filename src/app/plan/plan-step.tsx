/** One step of a plan, open or folded: why now or later, what to do, what to expect, what to say, what comes next. */
import type { PlanStep } from "../../plan/plan.ts";
import { kindOfStep } from "../../plan/plan.ts";
import { Picture } from "../easy/picture.tsx";
import { Letter } from "../pages/guide-page.tsx";
import { useSay } from "../say.tsx";
import { Blocks, Sentence } from "../text/blocks.tsx";
import { Actions } from "./actions.tsx";
import type { Marking } from "./actions.tsx";
import { itemWords, stepWords } from "./plan-words.ts";
import type { StepsWords } from "./plan-words.ts";

const PARTS = ["expect", "say", "write", "traps", "next"] as const;

type Props = Readonly<{
  step: PlanStep;
  words: StepsWords;
  marking: Marking | null;
  pictures: boolean;
  /** one of the first things is in it */
  open: boolean;
}>;

/** Help stands open, and so do the steps with the first things; others open in place. */
export function PlanStepView({ step, words, marking, pictures, open }: Props) {
  const say = useSay();
  const own = stepWords(words, step.id);
  const kind = kindOfStep(step.id);
  const title = (
    <>
      {own.letter === null ? null : <Letter letter={own.letter} />}
      {pictures ? <Picture name={own.picture} /> : null}
      {own.title}
    </>
  );
  const inside = (
    <>
      <p class="app-step__why">{own.reasons[step.reason]}</p>
      <Actions items={step.do} words={words} marking={marking} />
      {pictures ? null : PARTS.map((part) => <Part part={part} items={step[part]} words={words} />)}
      {step.state === "not-for-you" ? null : (
        <p>
          <a href={own.guide}>{say("plan.more", { step: own.title })}</a>
        </p>
      )}
    </>
  );
  const classes = `app-step app-step--${step.state} app-step--${kind}`;
  if (kind === "signal" || pictures) {
    return (
      <section class={classes} id={`step-${step.id}`} aria-labelledby={`title-${step.id}`}>
        <h2 id={`title-${step.id}`}>{title}</h2>
        {inside}
      </section>
    );
  }
  return (
    <details class={classes} id={`step-${step.id}`} open={open}>
      <summary>
        <h3>{title}</h3>
        <span class="app-step__state">{say(`plan.${step.state}`)}</span>
      </summary>
      <div class="app-step__inside">{inside}</div>
    </details>
  );
}

function Part({
  part,
  items,
  words,
}: {
  part: (typeof PARTS)[number];
  items: readonly string[];
  words: StepsWords;
}) {
  const say = useSay();
  if (items.length === 0) return null;
  return (
    <details class={`app-part app-part--${part}`}>
      <summary>{say(`plan.${part}`)}</summary>
      <ul>
        {items.map((item) => {
          const { label, detail } = itemWords(words, item);
          return (
            <li>
              <Sentence nodes={label} />
              <Blocks blocks={detail} level={1} />
            </li>
          );
        })}
      </ul>
    </details>
  );
}
