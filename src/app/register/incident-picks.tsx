/** Which incidents were told of: the newest that this body does not know yet, more when asked for, or by a search. */
import { useMemo, useState } from "preact/hooks";
import type { Incident } from "../../case/case.ts";
import { SomeOf } from "../fields/choices.tsx";
import { TextField } from "../fields/field.tsx";
import { whenWords } from "../fields/when-words.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { useCase, useView } from "../vault/keeper.ts";
import { excerpt, untold } from "./untold.ts";

const FEW = 6;
const STEP = 20;
const LINE = 70;

type Props = Readonly<{
  body: string | null;
  values: readonly string[];
  onChange(values: readonly string[]): void;
}>;

/** Nothing is ticked by itself: only the person knows what they told. */
export function IncidentPicks({ body, values, onChange }: Props) {
  const say = useSay();
  const open = useCase();
  const { language } = useSetting();
  const { blur } = useView().choices;
  const [most, setMost] = useState(FEW);
  const [typed, setTyped] = useState("");
  const likely = useMemo(() => untold(open, body), [open, body]);
  const sought = typed.trim().toLowerCase();
  const matching = useMemo(() => {
    if (sought === "") return likely;
    return open.incidents.filter((one) => one.now.account.text.toLowerCase().includes(sought));
  }, [likely, open, sought]);
  const chosen = open.incidents.filter((one) => values.includes(one.id));
  const shown = [...chosen, ...matching.filter((one) => !values.includes(one.id)).slice(0, most)];
  if (open.incidents.length === 0) return null;
  const line = (one: Incident): string => {
    const when = whenWords(one.now.when.when, say, language);
    // Whoever looks over a shoulder reads no account while accounts are blurred.
    return blur ? when : `${when}: ${excerpt(one.now.account.text, LINE)}`;
  };
  return (
    <>
      <SomeOf
        name="told-incidents"
        legend={say("told.incidents")}
        hint={say("told.incidentshint")}
        choices={shown.map((one) => ({ value: one.id, label: line(one) }))}
        values={values}
        onChange={onChange}
      />
      {matching.length > most ? (
        <p>
          <button type="button" class="app-link-button" onClick={() => setMost(most + STEP)}>
            {say("told.more")}
          </button>
        </p>
      ) : null}
      {open.incidents.length > FEW ? (
        <TextField
          id="told-search"
          label={say("told.search")}
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
