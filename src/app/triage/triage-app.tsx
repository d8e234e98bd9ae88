/** The questions one after another, and the plan at their end; answers live in memory only. */
import { useCallback, useEffect, useState } from "preact/hooks";
import { useSay } from "../say.tsx";
import { onWipe } from "../device/wipe.ts";
import { SignSlot, Listen } from "../frame/listen.tsx";
import { clear, toAnswers, toggle } from "./chosen.ts";
import type { Chosen, Field, Question } from "./chosen.ts";
import { OneQuestion } from "./one-question.tsx";
import type { QuestionWords } from "./option-words.ts";

/** From this question on the plan can be shown. */
const PLAN_FROM = 3;

type Props = Readonly<{
  questions: readonly Question[];
  words: QuestionWords;
  pictures: boolean;
  /** the address before the number: `/triage/` or `/easy/` */
  base: string;
  /** shows the plan for these answers, on this page */
  onPlan(answers: Readonly<Record<string, unknown>>): void;
  /** the page was opened in the middle: say that it starts again */
  startedAgain: boolean;
  /** what was ticked before the script ran */
  ticked?: Chosen;
}>;

/** Back and forward of the browser move between questions; the address never holds an answer. */
export function TriageApp({ questions, words, pictures, base, onPlan, startedAgain, ticked = {} }: Props) {
  const say = useSay();
  const [number, setNumber] = useState(1);
  const [chosen, setChosen] = useState<Chosen>(ticked);
  const question = questions[number - 1];

  useEffect(() => {
    const follow = (): void => {
      const wanted = numberIn(location.pathname);
      if (wanted !== null) setNumber(Math.min(Math.max(wanted, 1), questions.length));
    };
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, [questions.length]);
  useEffect(() => onWipe(() => setChosen({})), []);
  useEffect(() => {
    if (number > 1) document.getElementById("question")?.focus();
  }, [number]);

  const go = useCallback(
    (next: Chosen, to: number) => {
      if (to > questions.length) return onPlan(toAnswers(next, questions));
      history.pushState(null, "", `${base}${to}`);
      setNumber(to);
      scrollTo(0, 0);
    },
    [base, onPlan, questions],
  );

  if (question === undefined) return null;
  const answered = question.fields.some((field) => chosen[field.id] !== undefined);
  return (
    <div class="app-triage">
      {number === 1 ? (
        <a class="govuk-back-link" href={pictures ? "/easy" : "/"}>
          {say("triage.back")}
        </a>
      ) : (
        <button type="button" class="govuk-back-link app-link-button" onClick={() => history.back()}>
          {say("triage.back")}
        </button>
      )}
      {startedAgain && number === 1 ? <p class="app-notice">{say("triage.startedagain")}</p> : null}
      <OneQuestion
        key={question.id}
        question={question}
        number={number}
        of={questions.length}
        words={words}
        chosen={chosen}
        pictures={pictures}
        onToggle={(field: Field, option: string) => setChosen(toggle(chosen, field, option))}
        onAnswer={(field, option) => {
          const next = { ...chosen, [field.id]: [option] };
          setChosen(next);
          go(next, number + 1);
        }}
        onNext={() => go(chosen, number + 1)}
      />
      <p class="app-triage__ways">
        <button
          type="button"
          class="app-link-button"
          onClick={() => {
            const next = clear(chosen, question);
            setChosen(next);
            go(next, number + 1);
          }}
        >
          {say(answered ? "triage.skipclear" : "triage.skip")}
        </button>
        {number >= PLAN_FROM ? (
          <button
            type="button"
            class="govuk-button govuk-button--secondary"
            onClick={() => onPlan(toAnswers(chosen, questions))}
          >
            {say("triage.shownow")}
          </button>
        ) : null}
      </p>
      <p class="app-quiet">
        {say("triage.nothingkept")} <a href="/triage/all">{say("triage.allatonce")}</a>
      </p>
      <Listen />
      {number === 1 ? <SignSlot page="triage" /> : null}
    </div>
  );
}

/** The question's number in an address such as `/triage/4`; `null` where there is none. */
export function numberIn(path: string): number | null {
  const match = /\/(\d+)\/?$/.exec(path);
  return match === null ? null : Number(match[1]);
}
