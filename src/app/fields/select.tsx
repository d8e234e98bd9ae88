/** One of many short choices, as the browser's own list, where a list of whole rows would be too long. */
import { Labelled } from "./field.tsx";

type Props = Readonly<{
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** what stands there while nothing is chosen; without it one of the choices always is */
  none?: string;
  choices: readonly Readonly<{ value: string; label: string }>[];
  /** null while nothing is chosen */
  value: string | null;
  onChange(value: string): void;
}>;

/** An empty value is a choice of its own: nothing chosen is its own row, which cannot be chosen again. */
export function Select({ none, choices, ...props }: Props) {
  const { id, value, onChange, hint, error } = props;
  const described = [hint === undefined ? "" : `${id}-hint`, error === undefined ? "" : `${id}-error`];
  return (
    <Labelled {...props} value={value ?? ""} onInput={onChange}>
      <select
        class="govuk-select app-pick"
        id={id}
        autocomplete="off"
        {...(none === undefined ? { value: value ?? "" } : {})}
        aria-describedby={described.join(" ").trim() || undefined}
        aria-invalid={error === undefined ? undefined : true}
        onChange={(event) => {
          const picked = choices[event.currentTarget.selectedIndex - (none === undefined ? 0 : 1)];
          if (picked !== undefined) onChange(picked.value);
        }}
      >
        {none === undefined ? null : (
          <option disabled selected={value === null}>
            {none}
          </option>
        )}
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
