/** One of several, or some of several: whole rows that can be pressed. */

import type { ComponentChildren } from "preact";

export type Choice<Value extends string> = Readonly<{
  value: Value;
  label: string;
  hint?: string | undefined;
}>;

type Common<Value extends string> = Readonly<{
  /** names the group and its inputs */
  name: string;
  legend: string;
  hint?: string | undefined;
  error?: string | undefined;
  choices: readonly Choice<Value>[];
}>;

/** `value` is null while nothing is chosen. */
export function OneOf<Value extends string>(
  props: Common<Value> & { value: Value | null; onChange: (value: Value) => void },
) {
  const { name, choices, value, onChange } = props;
  return (
    <Group {...props}>
      <div class="govuk-radios">
        {choices.map((choice) => (
          <div class="govuk-radios__item">
            <input
              class="govuk-radios__input"
              type="radio"
              name={name}
              id={`${name}-${choice.value}`}
              autocomplete="off"
              checked={value === choice.value}
              aria-describedby={choice.hint === undefined ? undefined : `${name}-${choice.value}-hint`}
              onChange={() => onChange(choice.value)}
            />
            <Label name={name} choice={choice} kind="radios" />
          </div>
        ))}
      </div>
    </Group>
  );
}

export function SomeOf<Value extends string>(
  props: Common<Value> & { values: readonly Value[]; onChange: (values: readonly Value[]) => void },
) {
  const { name, choices, values, onChange } = props;
  return (
    <Group {...props}>
      <div class="govuk-checkboxes">
        {choices.map((choice) => {
          const chosen = values.includes(choice.value);
          return (
            <div class="govuk-checkboxes__item">
              <input
                class="govuk-checkboxes__input"
                type="checkbox"
                id={`${name}-${choice.value}`}
                autocomplete="off"
                checked={chosen}
                aria-describedby={choice.hint === undefined ? undefined : `${name}-${choice.value}-hint`}
                onChange={() =>
                  onChange(chosen ? values.filter((one) => one !== choice.value) : [...values, choice.value])
                }
              />
              <Label name={name} choice={choice} kind="checkboxes" />
            </div>
          );
        })}
      </div>
    </Group>
  );
}

function Label(props: { name: string; choice: Choice<string>; kind: string }) {
  const { name, choice, kind } = props;
  return (
    <>
      <label class={`govuk-label govuk-${kind}__label`} for={`${name}-${choice.value}`}>
        {choice.label}
      </label>
      {choice.hint === undefined ? null : (
        <div class={`govuk-hint govuk-${kind}__hint`} id={`${name}-${choice.value}-hint`}>
          {choice.hint}
        </div>
      )}
    </>
  );
}

function Group(props: Common<string> & { children: ComponentChildren }) {
  const { name, legend, hint, error, children } = props;
  const described = [hint === undefined ? "" : `${name}-hint`, error === undefined ? "" : `${name}-error`]
    .join(" ")
    .trim();
  return (
    <div class={`govuk-form-group${error === undefined ? "" : " govuk-form-group--error"}`}>
      <fieldset class="govuk-fieldset" aria-describedby={described || undefined}>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
        {hint === undefined ? null : (
          <div class="govuk-hint" id={`${name}-hint`}>
            {hint}
          </div>
        )}
        {error === undefined ? null : (
          <p class="govuk-error-message" id={`${name}-error`}>
            {error}
          </p>
        )}
        {children}
      </fieldset>
    </div>
  );
}
