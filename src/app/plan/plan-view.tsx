/** A whole plan: first things first, then each step in its order, like a letter from someone sensible. */
import type { ComponentChildren } from "preact";
import type { Plan, PlanStep } from "../../plan/plan.ts";
import { isWithoutVoice, kindOfStep } from "../../plan/plan.ts";
import { SignSlot, Listen } from "../frame/listen.tsx";
import { useSay } from "../say.tsx";
import { Sentence } from "../text/blocks.tsx";
import { Actions } from "./actions.tsx";
import type { Marking } from "./actions.tsx";
import { PaperPlan } from "./paper-plan.tsx";
import { LetterStrip } from "./letter-strip.tsx";
import { PlanStepView } from "./plan-step.tsx";
import { itemWords } from "./plan-words.ts";
import type { StepsWords } from "./plan-words.ts";
import { Reach } from "./reach.tsx";

export type PlanViewProps = Readonly<{
  plan: Plan;
  words: StepsWords;
  /** `null` where scripts are off: boxes to tick on paper */
  marking: Marking | null;
  /** what stands under the title: where the plan came from */
  note: ComponentChildren;
  /** what stands at the end: send, print, start again */
  after: ComponentChildren;
  pictures?: boolean;
}>;

export function PlanView({ plan, words, marking, note, after, pictures = false }: PlanViewProps) {
  const say = useSay();
  const isHabit = (step: PlanStep): boolean => kindOfStep(step.id) === "habit";
  const from = plan.steps.findIndex(isHabit);
  const to = plan.steps.findLastIndex(isHabit) + 1;
  const show = (step: PlanStep) => (
    <PlanStepView
      step={step}
      words={words}
      marking={marking}
      pictures={pictures}
      open={step.do.some((item) => plan.first.includes(item))}
      key={step.id}
    />
  );
  return (
    <>
      <PaperPlan plan={plan} words={words} />
      <div class={isWithoutVoice(plan) ? "app-plan app-plan--no-voice" : "app-plan"}>
        <h1 tabindex={-1} id="plan-title">
          {say("plan.title")}
        </h1>
        {note}
        <Listen />
        {plan.first.length === 0 ? null : (
          <section class="app-plan__first" aria-labelledby="plan-first">
            <h2 id="plan-first">{say("plan.first")}</h2>
            {pictures ? null : (
              <ol>
                {plan.first.map((item) => (
                  <li>
                    <Sentence nodes={itemWords(words, item).label} />
                    <Reach item={itemWords(words, item)} />
                  </li>
                ))}
              </ol>
            )}
            {pictures ? <Actions items={plan.first} words={words} marking={null} /> : null}
          </section>
        )}
        {plan.steps.slice(0, from).map(show)}
        <section aria-labelledby="plan-six">
          <h2 id="plan-six">{say("plan.six")}</h2>
          <p>{say("plan.sixlead")}</p>
          <LetterStrip habits={plan.steps.filter(isHabit)} words={words} />
          {plan.steps.slice(from, to).map(show)}
        </section>
        {plan.steps.slice(to).map(show)}
        <SignSlot page="plan" />
        {after}
      </div>
    </>
  );
}
