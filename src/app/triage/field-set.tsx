/** One field of a question as radio buttons or tick boxes; whole rows can be pressed. */
import type { ComponentChildren } from "preact";
import { Picture } from "../easy/picture.tsx";
import { isChosen } from "./chosen.ts";
import type { Chosen, Field, Question } from "./chosen.ts";
import { legendOf, wordsOf } from "./option-words.ts";
import type { QuestionWords } from "./option-words.ts";

export type FieldSetProps = Readonly<{
  question: Question;
  field: Field;
  words: QuestionWords;
  chosen: Chosen;
  /** `null` where scripts are off: the browser keeps the ticks */
  onToggle: ((field: Field, option: string) => void) | null;
  /** options not shown here, because they stand elsewhere as buttons */
  without?: readonly string[];
  pictures?: boolean;
  /** hide the legend from sight where the page's heading says it already */
  quietLegend?: boolean;
  describedBy?: string | undefined;
  /** before the ids of the inputs, where two forms stand in one document */
  prefix?: string;
}>;

export function FieldSet(props: FieldSetProps) {
  const {
    question,
    field,
    words,
    chosen,
    onToggle,
    without = [],
    pictures = false,
    quietLegend = false,
    prefix = "",
  } = props;
  const kind = field.choose === "one" ? "radios" : "checkboxes";
  return (
    <fieldset class="govuk-fieldset app-field" aria-describedby={props.describedBy}>
      <legend class={quietLegend ? "govuk-visually-hidden" : "govuk-fieldset__legend app-field__legend"}>
        {legendOf(words, question.id, field.id)}
      </legend>
      <div class={`govuk-${kind}`}>
        {field.options
          .filter((option) => !without.includes(option))
          .map((option) => {
            const { text, hint, picture } = wordsOf(words, question.id, field.id, option);
            const id = `${prefix}${field.id}-${option}`;
            return (
              <Row kind={kind}>
                <input
                  class={`govuk-${kind}__input`}
                  id={id}
                  name={field.id}
                  type={field.choose === "one" ? "radio" : "checkbox"}
                  value={option}
                  autocomplete="off"
                  aria-describedby={hint === undefined ? undefined : `${id}-hint`}
                  {...(onToggle === null
                    ? {}
                    : { checked: isChosen(chosen, field, option), onChange: () => onToggle(field, option) })}
                />
                <label class={`govuk-label govuk-${kind}__label`} for={id}>
                  {pictures && picture !== undefined ? <Picture name={picture} /> : null}
                  {text}
                  {hint === undefined ? null : (
                    <span class="app-option__hint" id={`${id}-hint`}>
                      {hint}
                    </span>
                  )}
                </label>
              </Row>
            );
          })}
      </div>
    </fieldset>
  );
}

function Row({ kind, children }: { kind: string; children: ComponentChildren }) {
  return <div class={`govuk-${kind}__item app-option`}>{children}</div>;
}
