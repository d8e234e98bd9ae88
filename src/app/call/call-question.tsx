/** One question on the call handler's page: dense, with a key beside every answer. */
import { useSay } from "../say.tsx";
import { isChosen } from "../triage/chosen.ts";
import type { Chosen, Field, Question } from "../triage/chosen.ts";
import { legendOf, titleOf, wordsOf } from "../triage/option-words.ts";
import type { QuestionWords } from "../triage/option-words.ts";
import { keysOf } from "./keys.ts";

type Props = Readonly<{
  question: Question;
  number: number;
  words: QuestionWords;
  chosen: Chosen;
  inHand: boolean;
  /** `false` when the person has turned single keys off */
  keys: boolean;
  onToggle(field: Field, option: string): void;
  onTake(): void;
}>;

export function CallQuestion(props: Props) {
  const { question, number, words, chosen, inHand, keys, onToggle, onTake } = props;
  const say = useSay();
  const keyed = keysOf(question);
  return (
    <section
      class={`app-call__question${inHand ? " app-call__question--inhand" : ""}`}
      id={`call-${question.id}`}
      aria-labelledby={`call-title-${question.id}`}
      onFocusIn={onTake}
    >
      <h3 id={`call-title-${question.id}`}>
        {number}. {titleOf(words, question.id)}
        {inHand ? <span class="govuk-visually-hidden"> {say("call.inhand")}</span> : null}
      </h3>
      {question.fields.map((field) => (
        <fieldset class="app-call__answers">
          <legend class={question.fields.length === 1 ? "govuk-visually-hidden" : ""}>
            {legendOf(words, question.id, field.id)}
          </legend>
          {field.options.map((option) => {
            const key = keyed.find((one) => one.field === field && one.option === option)?.key;
            return (
              <label class="app-call__choice">
                <input
                  type={field.choose === "one" ? "radio" : "checkbox"}
                  name={field.id}
                  autocomplete="off"
                  checked={isChosen(chosen, field, option)}
                  onChange={() => onToggle(field, option)}
                />
                {keys && inHand ? <kbd>{key}</kbd> : null}
                {wordsOf(words, question.id, field.id, option).text}
              </label>
            );
          })}
        </fieldset>
      ))}
    </section>
  );
}
