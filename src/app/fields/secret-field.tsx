/** A field for a secret: a text field that hides its letters, so that no browser offers to save it. */
import { useState } from "preact/hooks";
import { Labelled, QUIET } from "./field.tsx";

type Props = Readonly<{
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  value: string;
  /** label of the tick that shows what is typed */
  show: string;
  onInput(value: string): void;
}>;

/** The letters are hidden by style alone: a password field would raise the browser's own offer. */
export function SecretField(props: Props) {
  const { id, value, onInput, show, hint, error } = props;
  const [shown, setShown] = useState(false);
  const described = [hint === undefined ? "" : `${id}-hint`, error === undefined ? "" : `${id}-error`];
  return (
    <Labelled {...props}>
      <input
        {...QUIET}
        class={`govuk-input app-secret${shown ? " app-secret--shown" : ""}`}
        id={id}
        type="text"
        autocapitalize="none"
        value={value}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={described.join(" ").trim() || undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <div class="govuk-checkboxes govuk-checkboxes--small app-secret__show">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            type="checkbox"
            id={`${id}-show`}
            autocomplete="off"
            checked={shown}
            onChange={() => setShown(!shown)}
          />
          <label class="govuk-label govuk-checkboxes__label" for={`${id}-show`}>
            {show}
          </label>
        </div>
      </div>
    </Labelled>
  );
}
