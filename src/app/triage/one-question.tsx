/** One question on a page: answers one under another; a single answer goes on at one press. */
import { DangerHelp } from "../pages/danger-help.tsx";
import { Picture } from "../easy/picture.tsx";
import { useSay } from "../say.tsx";
import { isChosen } from "./chosen.ts";
import type { Chosen, Field, Question } from "./chosen.ts";
import { FieldSet } from "./field-set.tsx";
import { hintOf, titleOf, wordsOf } from "./option-words.ts";
import type { QuestionWords } from "./option-words.ts";

export type OneQuestionProps = Readonly<{
  question: Question;
  /** 1-based */
  number: number;
  of: number;
  words: QuestionWords;
  chosen: Chosen;
  pictures?: boolean;
  onToggle(field: Field, option: string): void;
  /** this answer alone, and on to the next question */
  onAnswer(field: Field, option: string): void;
  onNext(): void;
}>;

/** A question of one field with one answer is all buttons; one with an answer that stands alone starts with it. */
export function OneQuestion(props: OneQuestionProps) {
  const { question, number, of, words, chosen, pictures = false } = props;
  const say = useSay();
  const [first] = question.fields;
  const single = question.fields.length === 1 && first?.choose === "one";
  const hint = hintOf(words, question.id);
  const title = titleOf(words, question.id);
  const picture = words.triage.questions[question.id]?.picture;
  return (
    <>
      <p class="app-progress">{say("triage.progress", { number, of })}</p>
      <h1 tabindex={-1} id="question">
        {pictures && picture !== undefined ? <Picture name={picture} /> : null}
        {title}
      </h1>
      {hint === null ? null : (
        <p class="app-question__hint" id="question-hint">
          {hint}
        </p>
      )}
      {number === 1 ? (
        <details class="app-danger app-question__danger">
          <summary>{say("triage.helpnow")}</summary>
          <p class="app-danger__main">
            {say("home.danger")}{" "}
            <a class="app-number" href="tel:999">
              999
            </a>
          </p>
          <DangerHelp />
        </details>
      ) : null}
      {question.fields.map((field) => {
        const buttons = single ? field.options : (field.alone ?? []);
        return (
          <>
            {buttons.length === 0 ? null : (
              <div class="app-answers" role="group" aria-labelledby="question">
                {buttons.map((option) => (
                  <AnswerButton {...props} field={field} option={option} pictures={pictures} />
                ))}
              </div>
            )}
            {single ? null : (
              <FieldSet
                question={question}
                field={field}
                words={words}
                chosen={chosen}
                onToggle={props.onToggle}
                without={buttons}
                pictures={pictures}
                quietLegend={question.fields[0] === field}
                describedBy={hint === null ? undefined : "question-hint"}
              />
            )}
          </>
        );
      })}
      {single ? null : (
        <button type="button" class="govuk-button app-wide" onClick={props.onNext}>
          {say("triage.next")}
        </button>
      )}
    </>
  );
}

function AnswerButton(props: OneQuestionProps & Readonly<{ field: Field; option: string }>) {
  const { question, words, chosen, field, option, pictures = false } = props;
  const say = useSay();
  const { text, hint, picture } = wordsOf(words, question.id, field.id, option);
  return (
    <button
      type="button"
      class="app-answer"
      name={field.id}
      value={option}
      onClick={() => props.onAnswer(field, option)}
    >
      {pictures && picture !== undefined ? <Picture name={picture} /> : null}
      <span>
        {text}
        {hint === undefined ? null : <span class="app-option__hint">{hint}</span>}
        {isChosen(chosen, field, option) ? (
          <span class="app-answer__chosen"> {say("triage.chosen")}</span>
        ) : null}
      </span>
    </button>
  );
}
