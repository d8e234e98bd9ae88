/** The first question as the server sends it: with scripts the questions go on here, without them one form has all. */
import { useSay } from "../say.tsx";
import { AllQuestions } from "./all-questions.tsx";
import type { Question } from "./chosen.ts";
import type { QuestionWords } from "./option-words.ts";
import { TriageApp } from "./triage-app.tsx";

type Props = Readonly<{ questions: readonly Question[]; words: QuestionWords; pictures: boolean }>;

export function FirstQuestion({ questions, words, pictures }: Props) {
  const say = useSay();
  return (
    <>
      <div id="journey" class="needs-script" data-way={pictures ? "pictures" : "one"}>
        <TriageApp
          questions={questions}
          words={words}
          pictures={pictures}
          base={pictures ? "/easy/" : "/triage/"}
          onPlan={() => undefined}
          startedAgain={false}
        />
      </div>
      <noscript>
        <p>{say("triage.noscript")}</p>
        <AllQuestions questions={questions} words={words} chosen={{}} onToggle={null} onDone={null} />
      </noscript>
    </>
  );
}
