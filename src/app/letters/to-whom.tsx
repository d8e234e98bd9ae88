/** To whom a letter goes: a body of the case that it fits, or one that is added. */
import type { BodyKind } from "../../case/notice.ts";
import { OneOf } from "../fields/choices.tsx";
import { useSay } from "../say.tsx";
import { useCase } from "../vault/keeper.ts";

type Props = Readonly<{
  /** kinds of body that the letter can go to */
  kinds: readonly BodyKind[];
  value: string | null;
  onChange(body: string): void;
  /** leaves for the screen that adds one; the draft must be safe first */
  onAdd(): void;
}>;

export function ToWhom({ kinds, value, onChange, onAdd }: Props) {
  const say = useSay();
  const { bodies } = useCase();
  const fitting = [...bodies].filter(([, { now }]) => kinds.includes(now.kind));
  return (
    <section>
      {fitting.length === 0 ? (
        <h2>{say("letter.whom")}</h2>
      ) : (
        <OneOf
          name="letter-whom"
          legend={say("letter.whom")}
          choices={fitting.map(([id, { now }]) => ({ value: id, label: now.name }))}
          value={value}
          onChange={onChange}
        />
      )}
      <p>
        <button type="button" class="govuk-button govuk-button--secondary" onClick={onAdd}>
          {say(fitting.length === 0 ? "letter.adds" : "letter.someoneelse")}
        </button>
      </p>
    </section>
  );
}
