/** From the questions to the plan on one page, without a request to the server. */
import { useCallback, useEffect, useState } from "preact/hooks";
import { readAnswers } from "../../plan/answers.ts";
import type { Answers } from "../../plan/questions.ts";
import { makePlan } from "../../plan/plan.ts";
import type { Plan } from "../../plan/plan.ts";
import { QUESTIONS } from "../../plan/questions.ts";
import { onWipe } from "../device/wipe.ts";
import { placeFor, rulesFor } from "../place-rules.ts";
import type { FramePack, PlanPack } from "../packs.ts";
import { PlanScreen } from "../plan/plan-screen.tsx";
import { useSay } from "../say.tsx";
import { World } from "../world.tsx";
import { AllQuestions } from "./all-questions.tsx";
import { toAnswers, toggle } from "./chosen.ts";
import type { Chosen } from "./chosen.ts";
import { handedOver, keepCase } from "./keep-case.ts";
import { withAreas } from "./questions.ts";
import { TriageApp } from "./triage-app.tsx";

export type Way = "one" | "all" | "pictures";

type Props = Readonly<{
  frame: FramePack;
  /** `null` until the words of the plan have come */
  pack: Promise<PlanPack> | null;
  way: Way;
  startedAgain: boolean;
  /** what was ticked before the script ran */
  ticked: Chosen;
  today: string;
  origin: string;
}>;

type Shown = Readonly<{ plan: Plan; pack: PlanPack; answers: Answers }>;

/** The plan has the one address `/plan`; Back from it leads to the last question. */
export function Journey({ frame, pack, way, startedAgain, ticked, today, origin }: Props) {
  const say = useSay();
  const [shown, setShown] = useState<Shown | null>(null);
  const [trouble, setTrouble] = useState(false);
  const [chosen, setChosen] = useState<Chosen>(ticked);
  const questions = withAreas(QUESTIONS, frame.areas);
  useEffect(
    () =>
      onWipe(() => {
        setShown(null);
        setChosen({});
      }),
    [],
  );
  useEffect(() => {
    const follow = (): void => {
      if (location.pathname !== "/plan") setShown(null);
    };
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);

  const areas = frame.areas.map((area) => area.id);
  const showPlan = useCallback(
    (given: Readonly<Record<string, unknown>>) => {
      const read = readAnswers(given, areas);
      if (!read.ok || pack === null) return setTrouble(true);
      const { answers } = read;
      pack.then(
        (words) => {
          const places = new Map(Object.entries(words.places));
          setTrouble(false);
          setShown({ plan: makePlan(answers, rulesFor(places, answers.area)), pack: words, answers });
          history.pushState(null, "", "/plan");
          scrollTo(0, 0);
        },
        () => setTrouble(true),
      );
    },
    [areas, pack],
  );

  if (shown !== null) {
    const places = new Map(Object.entries(shown.pack.places));
    return (
      <World frame={frame} place={placeFor(places, shown.plan.place)} today={today}>
        <PlanScreen
          plan={shown.plan}
          words={shown.pack.steps}
          pictures={way === "pictures"}
          origin={origin}
          note={<p class="app-quiet">{say("plan.fromanswers")}</p>}
          onKeep={(marks) => void keepCase(handedOver(shown.answers, shown.plan, marks))}
        />
      </World>
    );
  }
  return (
    <>
      {trouble ? (
        <p class="app-notice" role="alert">
          {say("triage.trouble")}
        </p>
      ) : null}
      {way === "all" ? (
        <AllQuestions
          questions={questions}
          words={frame}
          chosen={chosen}
          onToggle={(field, option) => setChosen(toggle(chosen, field, option))}
          onDone={() => showPlan(toAnswers(chosen, questions))}
        />
      ) : (
        <TriageApp
          questions={questions}
          words={frame}
          pictures={way === "pictures"}
          base={way === "pictures" ? "/easy/" : "/triage/"}
          onPlan={showPlan}
          startedAgain={startedAgain}
          ticked={ticked}
        />
      )}
    </>
  );
}
