/** Labels, "the worst", and withdrawing an incident: it stays, marked, and can be taken back. */
import { useState } from "preact/hooks";
import type { Incident } from "../../case/case.ts";
import { SomeOf } from "../fields/choices.tsx";
import { LongText, TextField } from "../fields/field.tsx";
import { NotKeptNote } from "../fields/trouble.tsx";
import { useDraftWords } from "../fields/use-draft.ts";
import { useKept } from "../fields/use-kept.ts";
import { useSay } from "../say.tsx";
import { labelsOf } from "./incident-draft.ts";

export function Labelling({ incident }: { incident: Incident }) {
  const say = useSay();
  const [labels, setLabels] = useState(incident.labels.join(", "));
  const [worst, setWorst] = useState(incident.worst);
  const [done, setDone] = useState("");
  const kept = useKept();
  const save = (): void =>
    kept.keep([{ kind: "labelling", of: { incident: incident.id, worst }, labels: labelsOf(labels) }], () =>
      setDone(say("diary.saved")),
    );
  return (
    <details class="app-fold">
      <summary>{say("diary.setlabels")}</summary>
      <NotKeptNote trouble={kept.trouble} />
      <TextField
        id="incident-labels"
        label={say("diary.labels")}
        hint={say("diary.labelshint")}
        value={labels}
        onInput={setLabels}
      />
      <SomeOf
        name="incident-worst"
        legend={say("diary.worst")}
        choices={[{ value: "worst", label: say("diary.setworst") }]}
        values={worst ? ["worst"] : []}
        onChange={(chosen) => setWorst(chosen.length > 0)}
      />
      <button
        type="button"
        class="govuk-button govuk-button--secondary"
        disabled={kept.saving}
        onClick={save}
      >
        {say("diary.save")}
      </button>
      <p role="status">{done}</p>
    </details>
  );
}

export function Withdrawal({ incident }: { incident: Incident }) {
  const say = useSay();
  const why = useDraftWords(`withdraw ${incident.id}`);
  const kept = useKept();
  const keep = (back: boolean): void =>
    kept.keep([{ kind: "withdrawal", of: { incident: incident.id, why: why.words, back } }], why.done);
  if (incident.withdrawn !== null) {
    return (
      <p>
        <NotKeptNote trouble={kept.trouble} />
        <button type="button" class="app-link-button" disabled={kept.saving} onClick={() => keep(true)}>
          {say("diary.takeback")}
        </button>
      </p>
    );
  }
  return (
    <details class="app-fold">
      <summary>{say("diary.withdraw")}</summary>
      <p>{say("diary.withdrawnote")}</p>
      <NotKeptNote trouble={kept.trouble} />
      <LongText
        id="withdraw-why"
        rows={2}
        label={say("diary.withdrawwhy")}
        value={why.words}
        onInput={why.set}
      />
      <button
        type="button"
        class="govuk-button govuk-button--secondary"
        disabled={kept.saving}
        onClick={() => keep(false)}
      >
        {say("diary.withdrawdo")}
      </button>
    </details>
  );
}
