/** What happened that a letter tells of: what is chosen first, then the newest, more when asked for, or by a search. */
import { useMemo, useState } from "preact/hooks";
import { firstWords } from "../diary/first-words.ts";
import type { Incident } from "../../case/case.ts";
import { SomeOf } from "../fields/choices.tsx";
import { TextField } from "../fields/field.tsx";
import { whenWords } from "../fields/when-words.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { useCase, useView } from "../vault/keeper.ts";

const FEW = 6;
const STEP = 20;

type Props = Readonly<{ values: readonly string[]; onChange(values: readonly string[]): void }>;

/** Withdrawn ones are left out, unless they are chosen already. */
export function ChooseIncidents({ values, onChange }: Props) {
  const say = useSay();
  const { incidents } = useCase();
  const { language } = useSetting();
  const { blur } = useView().choices;
  const [most, setMost] = useState(FEW);
  const [typed, setTyped] = useState("");
  const sought = typed.trim().toLowerCase();
  const fitting = useMemo(
    () =>
      incidents.filter(
        (one) => one.withdrawn === null && one.now.account.text.toLowerCase().includes(sought),
      ),
    [incidents, sought],
  );
  if (incidents.length === 0) return <p>{say("letter.noincidents")}</p>;
  const chosen = incidents.filter((one) => values.includes(one.id));
  const others = fitting.filter((one) => !values.includes(one.id));
  const line = (one: Incident): string => {
    const when = whenWords(one.now.when.when, say, language);
    const marked = one.withdrawn === null ? when : `${when} (${say("letter.withdrawn")})`;
    // Whoever looks over a shoulder reads no account while accounts are blurred.
    return blur ? marked : `${marked}: ${firstWords(one.now.account.text)}`;
  };
  return (
    <>
      <SomeOf
        name="letter-incidents"
        legend={say("letter.incidents")}
        hint={say("letter.incidentshint")}
        choices={[...chosen, ...others.slice(0, most)].map((one) => ({ value: one.id, label: line(one) }))}
        values={values}
        onChange={onChange}
      />
      {others.length > most ? (
        <p>
          <button type="button" class="app-link-button" onClick={() => setMost(most + STEP)}>
            {say("letter.more")}
          </button>
        </p>
      ) : null}
      {incidents.length > FEW ? (
        <TextField
          id="letter-search"
          label={say("letter.search")}
          type="search"
          value={typed}
          onInput={(text) => {
            setTyped(text);
            setMost(FEW);
          }}
        />
      ) : null}
    </>
  );
}
