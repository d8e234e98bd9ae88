/** The short plan for paper: what to do now in one line each, with numbers, on about two sheets of A4. */
import type { Plan, PlanStep } from "../../plan/plan.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { Sentence } from "../text/blocks.tsx";
import { day } from "../text/day.ts";
import { itemWords, stepWords } from "./plan-words.ts";
import type { StepsWords } from "./plan-words.ts";
import { Reach } from "./reach.tsx";

/** Shown in print only, where not everything is asked for. Steps for later are named with their reason. */
export function PaperPlan({ plan, words }: { plan: Plan; words: StepsWords }) {
  const say = useSay();
  const { today, language } = useSetting();
  return (
    <div class="app-paper">
      <p class="app-paper__title">{say("plan.title")}</p>
      <p>{say("plan.printed", { date: day(today, language) })}</p>
      {plan.steps.map((step) => (
        <section>
          <p class="app-paper__step">
            {stepWords(words, step.id).title} <span>({say(`plan.${step.state}`)})</span>
          </p>
          <p>{stepWords(words, step.id).reasons[step.reason]}</p>
          {step.state === "now" ? <Lines step={step} words={words} /> : null}
        </section>
      ))}
      <p>{say("plan.papermore")}</p>
    </div>
  );
}

function Lines({ step, words }: { step: PlanStep; words: StepsWords }) {
  return (
    <ul>
      {step.do.map((item) => {
        const own = itemWords(words, item);
        return (
          <li>
            <span class="app-box" aria-hidden="true" /> <Sentence nodes={own.label} />
            <Reach item={own} />
          </li>
        );
      })}
    </ul>
  );
}
