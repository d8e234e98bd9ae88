/** All questions as one form: for people without scripts, and for those who like to see everything at once. */
import { useSay } from "../say.tsx";
import type { Chosen, Field, Question } from "./chosen.ts";
import { FieldSet } from "./field-set.tsx";
import { hintOf, titleOf } from "./option-words.ts";
import type { QuestionWords } from "./option-words.ts";

type Props = Readonly<{
  questions: readonly Question[];
  words: QuestionWords;
  chosen: Chosen;
  /** `null`: the form is sent to the server, which makes the page and keeps nothing */
  onToggle: ((field: Field, option: string) => void) | null;
  onDone: (() => void) | null;
}>;

export function AllQuestions({ questions, words, chosen, onToggle, onDone }: Props) {
  const say = useSay();
  return (
    <form
      method="post"
      action="/plan"
      autocomplete="off"
      onSubmit={(event) => {
        if (onDone === null) return;
        event.preventDefault();
        onDone();
      }}
    >
      <h1>{say("triage.alltitle")}</h1>
      <p>{say("triage.alllead")}</p>
      {questions.map((question, index) => (
        <section class="app-question" aria-labelledby={`q-${question.id}`}>
          <h2 id={`q-${question.id}`}>
            {index + 1}. {titleOf(words, question.id)}
          </h2>
          {hintOf(words, question.id) === null ? null : <p>{hintOf(words, question.id)}</p>}
          {question.fields.map((field) => (
            <FieldSet
              question={question}
              field={field}
              words={words}
              chosen={chosen}
              onToggle={onToggle}
              quietLegend={question.fields[0] === field}
              prefix="all-"
            />
          ))}
        </section>
      ))}
      <p class="app-question__sent">{onDone === null ? say("triage.sent") : say("triage.stays")}</p>
      <button type="submit" class="govuk-button app-start">
        {say("triage.show")}
      </button>
    </form>
  );
}
