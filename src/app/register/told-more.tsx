/** What can be added to a notice: who you spoke to, what they promised, what you said. */
import { LongText, TextField } from "../fields/field.tsx";
import { useSay } from "../say.tsx";

type Part = Readonly<{ person: string; promised: string; by: string; said: string }>;

type Props = Readonly<{
  draft: Part;
  /** of the promise */
  error: string | undefined;
  onChange(part: Partial<Part>): void;
}>;

/** Folded until asked for, unless it holds something. */
export function ToldMore({ draft, error, onChange }: Props) {
  const say = useSay();
  const texts = [draft.person, draft.promised, draft.by, draft.said];
  const holds = error !== undefined || texts.some((text) => text !== "");
  return (
    <details class="govuk-details app-register__more" open={holds}>
      <summary>{say("told.addmore")}</summary>
      <TextField
        id="told-person"
        label={say("told.person")}
        hint={say("told.personhint")}
        value={draft.person}
        onInput={(person) => onChange({ person })}
      />
      <PromiseFields name="told" draft={draft} error={error} onChange={onChange} />
      <LongText
        id="told-said"
        label={say("told.said")}
        hint={say("told.saidhint")}
        value={draft.said}
        onInput={(said) => onChange({ said })}
      />
    </details>
  );
}

/** A promise and its day: the day starts a clock. */
export function PromiseFields(
  props: Readonly<{
    name: string;
    draft: Readonly<{ promised: string; by: string }>;
    error: string | undefined;
    onChange(part: Readonly<{ promised?: string; by?: string }>): void;
  }>,
) {
  const say = useSay();
  const { name, draft, error, onChange } = props;
  return (
    <>
      <TextField
        id={`${name}-promised`}
        label={say("told.promised")}
        hint={say("told.promisedhint")}
        error={error}
        value={draft.promised}
        onInput={(promised) => onChange({ promised })}
      />
      <TextField
        id={`${name}-by`}
        label={say("told.by")}
        hint={say("told.byhint")}
        type="date"
        value={draft.by}
        onInput={(by) => onChange({ by })}
      />
    </>
  );
}
