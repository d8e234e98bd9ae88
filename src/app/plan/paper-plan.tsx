/** The short plan for paper: what to do now in one line each, with numbers, on about two sheets of A4. */
import { references } from "../../content/node.ts";
import type { Plan, PlanStep } from "../../plan/plan.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { Sentence } from "../text/blocks.tsx";
import { day } from "../text/day.ts";
import { CallLink, TextLink, WebLink } from "../text/ways.tsx";
import { itemWords, stepWords } from "./plan-words.ts";
import type { StepsWords } from "./plan-words.ts";

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
        const { label, detail } = itemWords(words, item);
        return (
          <li>
            <span class="app-box" aria-hidden="true" /> <Sentence nodes={label} />
            {references(detail).map((reference) =>
              "slot" in reference && reference.slot === "helpline" ? <Reach id={reference.id} /> : null,
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** A helpline as one line: its name and the quickest ways to it. */
function Reach({ id }: { id: string }) {
  const helpline = useSetting().place.helplines.get(id);
  if (helpline === undefined) return null;
  const { phone, text, web } = helpline;
  return (
    <span class="app-paper__reach">
      {" "}
      {helpline.name} {phone === undefined ? null : <CallLink helpline={helpline} />}{" "}
      {text === undefined ? null : <TextLink helpline={helpline} />}{" "}
      {phone === undefined && text === undefined && web !== undefined ? <WebLink address={web} /> : null}
    </span>
  );
}
