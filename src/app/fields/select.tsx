/** One of many short choices, where a list of whole rows would be too long. */

type Props = Readonly<{
  id: string;
  label: string;
  choices: readonly Readonly<{ value: string; label: string }>[];
  value: string;
  onChange(value: string): void;
}>;

export function Select({ id, label, choices, value, onChange }: Props) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={id}>
        {label}
      </label>
      <select
        class="govuk-select"
        id={id}
        autocomplete="off"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
