/** One labelled field of the private side: nothing is completed, corrected or remembered by the browser. */
import type { ComponentChildren } from "preact";

/**
 * Attributes of every place to type in: the browser must not learn a word of it. "autoCorrect" with a capital is set as
 * an attribute; the property of that name in small letters is a boolean in newer browsers, and "off" would turn it on.
 */
export const QUIET = {
  autocomplete: "off",
  autoCorrect: "off",
  spellcheck: false,
  "data-form-type": "other",
  "data-lpignore": "true",
  "data-1p-ignore": true,
} as const;

type Common = Readonly<{
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  value: string;
  onInput(value: string): void;
}>;

const describedBy = ({ id, hint, error }: Common): string | undefined =>
  [hint === undefined ? "" : `${id}-hint`, error === undefined ? "" : `${id}-error`].join(" ").trim() ||
  undefined;

/** Label, hint and error around a field. */
export function Labelled(props: Common & { children: ComponentChildren }) {
  const { id, label, hint, error, children } = props;
  return (
    <div class={`govuk-form-group${error === undefined ? "" : " govuk-form-group--error"}`}>
      <label class="govuk-label" for={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <div class="govuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error === undefined ? null : (
        <p class="govuk-error-message" id={`${id}-error`}>
          {error}
        </p>
      )}
      {children}
    </div>
  );
}

/** `type`: as of an input; `inputMode` picks the phone's keys. */
export function TextField(
  props: Common & {
    type?: "text" | "date" | "time" | "search";
    inputMode?: "text" | "numeric" | "tel" | "email" | "url";
    max?: string;
  },
) {
  const { id, value, onInput, error, type = "text", inputMode = "text", max } = props;
  // As an object of unknown: the kinds differ in the roles they may have, and none is given here.
  const kind: Readonly<Record<string, unknown>> = { type };
  return (
    <Labelled {...props}>
      <input
        {...QUIET}
        class={`govuk-input${error === undefined ? "" : " govuk-input--error"}`}
        id={id}
        {...kind}
        inputMode={inputMode}
        max={max}
        value={value}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={describedBy(props)}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </Labelled>
  );
}

/** Grows with what is written, where the browser can. */
export function LongText(props: Common & { rows?: number }) {
  const { id, value, onInput, error, rows = 5 } = props;
  return (
    <Labelled {...props}>
      <textarea
        {...QUIET}
        class={`govuk-textarea app-grow${error === undefined ? "" : " govuk-textarea--error"}`}
        id={id}
        rows={rows}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={describedBy(props)}
        onInput={(event) => onInput(event.currentTarget.value)}
        value={value}
      />
    </Labelled>
  );
}
