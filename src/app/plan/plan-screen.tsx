/** A plan on the screen with ticks, undo, printing, sending, and its end. */
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Plan } from "../../plan/plan.ts";
import { onWipe } from "../device/wipe.ts";
import { useSay } from "../say.tsx";
import { NO_MARKS, mark, undo } from "./done.ts";
import type { Marks } from "./done.ts";
import { PlanView } from "./plan-view.tsx";
import type { StepsWords } from "./plan-words.ts";
import { SendPlan } from "./send-plan.tsx";

type Props = Readonly<{
  plan: Plan;
  words: StepsWords;
  pictures: boolean;
  note: ComponentChildren;
  /** the address of this site, for the plan's link */
  origin: string;
  /** opens the person's own side with this plan and its ticks; null where there are no answers to keep */
  onKeep: ((marks: Marks["now"]) => void) | null;
}>;

export function PlanScreen({ plan, words, pictures, note, origin, onKeep }: Props) {
  const say = useSay();
  const [marks, setMarks] = useState<Marks>(NO_MARKS);
  useEffect(() => onWipe(() => setMarks(NO_MARKS)), []);
  useEffect(() => document.getElementById("plan-title")?.focus(), []);
  const count = [...marks.now.values()].filter((one) => one === true).length;
  return (
    <>
      <PlanView
        plan={plan}
        words={words}
        pictures={pictures}
        note={note}
        marking={{ marks, onMark: (action, as) => setMarks((now) => mark(now, action, as)) }}
        after={
          <section class="app-plan__after">
            <h2>{say("plan.keep")}</h2>
            <p>{say("plan.notstored")}</p>
            {onKeep === null ? null : (
              <>
                <p>{say("plan.keepcasenote")}</p>
                <p>
                  <button type="button" class="govuk-button" onClick={() => onKeep(marks.now)}>
                    {say("plan.keepcase")}
                  </button>
                </p>
              </>
            )}
            <p class="app-row">
              <button type="button" class="govuk-button govuk-button--secondary" onClick={() => print()}>
                {say("plan.print")}
              </button>
              <button type="button" class="govuk-button govuk-button--secondary" onClick={printAll}>
                {say("plan.printall")}
              </button>
              <a class="govuk-button govuk-button--secondary" href={pictures ? "/easy/1" : "/triage/1"}>
                {say("plan.again")}
              </a>
            </p>
            <SendPlan plan={plan} origin={origin} />
          </section>
        }
      />
      <div class="app-undo" role="status">
        {marks.before.length === 0 ? null : (
          <>
            <span>{say("plan.ticked", { n: count })}</span>{" "}
            <button type="button" class="app-link-button" onClick={() => setMarks(undo)}>
              {say("plan.undo")}
            </button>
          </>
        )}
      </div>
    </>
  );
}

/** Prints every word: paper has no folds, so all of them are opened first. */
function printAll(): void {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>(".app-plan details")) fold.open = true;
  document.documentElement.classList.add("app-print-all");
  print();
  document.documentElement.classList.remove("app-print-all");
}
