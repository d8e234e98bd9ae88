/** A witness: kept apart from everyone else, with what they saw and whether they would say so. */
import { useState } from "preact/hooks";
import * as v from "valibot";
import { witnessPart } from "../../case/actor.ts";
import type { Witness } from "../../case/actor.ts";
import { OneOf } from "../fields/choices.tsx";
import { LongText, TextField } from "../fields/field.tsx";
import { Form } from "../fields/form.tsx";
import { NotKeptNote, OfferedDraft } from "../fields/trouble.tsx";
import { useDraft } from "../fields/use-draft.ts";
import { useKept } from "../fields/use-kept.ts";
import { useSay } from "../say.tsx";
import { useCase, useGo, useKeeper } from "../vault/keeper.ts";
import type { ScreenProps } from "../vault/keeper.ts";
import { NO_WITNESS } from "./nobody.ts";
import { PersonIncidents } from "./person-incidents.tsx";
import { RecordedLine } from "./recorded-line.tsx";

const readWitness = (stored: unknown): Witness | null => {
  const read = v.safeParse(witnessPart, stored);
  return read.success ? read.output : null;
};

/** `id` is empty for somebody new. Writing it again is a correction: the older ones stay, and are shown below. */
export function WitnessScreen({ id }: ScreenProps) {
  const say = useSay();
  const go = useGo();
  const keeper = useKeeper();
  const { witnesses, incidents } = useCase();
  const known = witnesses.get(id);
  const [witness, setWitness] = useState<Witness>(known?.now ?? NO_WITNESS);
  const [missing, setMissing] = useState(false);
  const kept = useKept();
  const stored = useDraft(`witness ${id}`, witness, readWitness);
  const change = (parts: Partial<Witness>): void => setWitness((before) => ({ ...before, ...parts }));
  const empty = witness.name.trim() === "";
  const save = (): void => {
    setMissing(empty);
    if (empty) return;
    const of = { witness: id === "" ? keeper.newId() : id };
    kept.keep([{ kind: "witness", of, witness }], () => {
      stored.done();
      go.back(say("people.saved"));
    });
  };
  return (
    <Form onSave={save}>
      <h1 id="screen-title" tabindex={-1}>
        {say("people.witnesstitle")}
      </h1>
      <p class="app-quiet">{say("people.witnessesnote")}</p>
      <OfferedDraft stored={stored} onTake={setWitness} />
      <NotKeptNote trouble={kept.trouble} />
      <TextField
        id="witness-name"
        label={say("people.witnessname")}
        error={missing && empty ? say("people.witnessmissing") : undefined}
        value={witness.name}
        onInput={(name) => change({ name })}
      />
      <TextField
        id="witness-contact"
        label={say("people.contact")}
        value={witness.contact}
        onInput={(contact) => change({ contact })}
      />
      <LongText
        id="witness-saw"
        rows={3}
        label={say("people.saw")}
        hint={say("people.sawhint")}
        value={witness.saw}
        onInput={(saw) => change({ saw })}
      />
      <OneOf
        name="witness-willing"
        legend={say("people.willing")}
        choices={[
          { value: "yes", label: say("people.willing-yes") },
          { value: "no", label: say("people.willing-no") },
          { value: "unknown", label: say("people.willing-unknown") },
        ]}
        value={witness.willing === null ? "unknown" : witness.willing ? "yes" : "no"}
        onChange={(willing) => change({ willing: willing === "unknown" ? null : willing === "yes" })}
      />
      <button type="submit" class="govuk-button" disabled={kept.saving}>
        {say("people.save")}
      </button>
      {known === undefined || known.before.length === 0 ? null : (
        <details class="app-fold">
          <summary>{say("people.before")}</summary>
          {known.before.map((one) => (
            <div class="app-addition" key={one.id}>
              <p>
                <bdi>
                  {[one.now.name, one.now.contact, one.now.saw].filter((part) => part !== "").join(". ")}
                </bdi>
              </p>
              <RecordedLine recorded={one} />
            </div>
          ))}
        </details>
      )}
      <PersonIncidents incidents={incidents.filter(({ now }) => now.witnesses?.includes(id) === true)} />
    </Form>
  );
}
