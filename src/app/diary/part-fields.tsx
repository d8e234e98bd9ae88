/** The fields of an incident's parts, used when it is written and when something is added later. */
import { CHANNELS } from "../../case/incident.ts";
import { OneOf, SomeOf } from "../fields/choices.tsx";
import { LongText, TextField } from "../fields/field.tsx";
import { Select } from "../fields/select.tsx";
import { NotKeptNote } from "../fields/trouble.tsx";
import { useKept } from "../fields/use-kept.ts";
import { useSay } from "../say.tsx";
import { useCase, useKeeper } from "../vault/keeper.ts";
import { usePlatforms } from "../vault/packs-context.ts";
import { actorName } from "./actor-name.ts";
import { personEntry } from "./incident-draft.ts";
import type { IncidentDraft } from "./incident-draft.ts";
import { LookAlike } from "./look-alike-note.tsx";

export type PartProps = Readonly<{
  draft: IncidentDraft;
  onChange: (change: Partial<IncidentDraft>) => void;
}>;

export function WhereFields({ draft, onChange }: PartProps) {
  const say = useSay();
  const platforms = usePlatforms();
  return (
    <>
      <OneOf
        name="channel"
        legend={say("write.channel")}
        choices={CHANNELS.map((value) => ({ value, label: say(`diary.channel-${value}`) }))}
        value={draft.channel}
        onChange={(channel) => onChange({ channel })}
      />
      <Select
        id="platform"
        label={say("write.platform")}
        choices={[
          { value: "", label: say("write.platformnone") },
          ...platforms.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={draft.platform}
        onChange={(platform) => onChange({ platform })}
      />
      <TextField
        id="place"
        label={say("write.place")}
        hint={say("write.placehint")}
        value={draft.place}
        onInput={(place) => onChange({ place })}
      />
      <TextField
        id="handle"
        label={say("write.handle")}
        value={draft.handle}
        onInput={(handle) => onChange({ handle })}
      />
      <TextField
        id="link"
        label={say("write.link")}
        inputMode="url"
        value={draft.link}
        onInput={(link) => onChange({ link })}
      />
    </>
  );
}

export function WhoFields({ draft, onChange }: PartProps) {
  const say = useSay();
  const { actors } = useCase();
  return (
    <>
      {actors.size === 0 ? null : (
        <SomeOf
          name="actors"
          legend={say("write.knownactors")}
          hint={say("write.whohint")}
          choices={[...actors].map(([value, { now }]) => ({ value, label: actorName(now, say) }))}
          values={draft.actors}
          onChange={(chosen) => onChange({ actors: [...chosen] })}
        />
      )}
      <AddPerson
        kind="actor"
        name={draft.newActor}
        onName={(newActor) => onChange({ newActor })}
        onAdded={(id) => onChange({ actors: [...draft.actors, id], newActor: "" })}
      />
    </>
  );
}

export function WitnessFields({ draft, onChange }: PartProps) {
  const say = useSay();
  const { witnesses } = useCase();
  return (
    <>
      {witnesses.size === 0 ? null : (
        <SomeOf
          name="witnesses"
          legend={say("write.knownwitnesses")}
          hint={say("write.witnesshint")}
          choices={[...witnesses].map(([value, { now }]) => ({ value, label: now.name }))}
          values={draft.witnesses}
          onChange={(chosen) => onChange({ witnesses: [...chosen] })}
        />
      )}
      <AddPerson
        kind="witness"
        name={draft.newWitness}
        onName={(newWitness) => onChange({ newWitness })}
        onAdded={(id) => onChange({ witnesses: [...draft.witnesses, id], newWitness: "" })}
      />
    </>
  );
}

type AddProps = Readonly<{
  kind: "actor" | "witness";
  /** what is typed stays with the draft: it is added when the incident is kept, if it was not before */
  name: string;
  onName: (name: string) => void;
  onAdded: (id: string) => void;
}>;

/** A name is enough here; the rest can be told under "People". */
function AddPerson({ kind, name, onName, onAdded }: AddProps) {
  const say = useSay();
  const keeper = useKeeper();
  const kept = useKept();
  const isActor = kind === "actor";
  const add = (person: string): void => {
    const id = keeper.newId();
    kept.keep([personEntry(kind, id, person)], () => onAdded(id));
  };
  return (
    <>
      <NotKeptNote trouble={kept.trouble} />
      <div class="app-add">
        <TextField
          id={`new-${kind}`}
          label={say(isActor ? "write.newactorname" : "write.newwitnessname")}
          value={name}
          onInput={onName}
        />
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          disabled={kept.saving || name.trim() === ""}
          onClick={() => add(name)}
        >
          {say("write.addperson")}
        </button>
      </div>
      {isActor ? <LookAlike name={name} except="" /> : null}
      {isActor ? (
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          disabled={kept.saving}
          onClick={() => add("")}
        >
          {say("write.unknownactor")}
        </button>
      ) : null}
    </>
  );
}

export function MineFields({ draft, onChange }: PartProps) {
  const say = useSay();
  return (
    <>
      <OneOf
        name="replied"
        legend={say("write.replied")}
        hint={say("write.minehint")}
        choices={[
          { value: "yes", label: say("write.replied-yes") },
          { value: "no", label: say("write.replied-no") },
        ]}
        value={draft.replied === null ? null : draft.replied ? "yes" : "no"}
        onChange={(replied) => onChange({ replied: replied === "yes" })}
      />
      <LongText
        id="did"
        rows={3}
        label={say("write.did")}
        value={draft.did}
        onInput={(did) => onChange({ did })}
      />
    </>
  );
}

export function LabelFields({ draft, onChange }: PartProps) {
  const say = useSay();
  return (
    <>
      <TextField
        id="labels"
        label={say("write.labels")}
        hint={say("write.labelshint")}
        value={draft.labels}
        onInput={(labels) => onChange({ labels })}
      />
      <TextField
        id="sheet"
        inputMode="numeric"
        label={say("write.sheet")}
        hint={say("write.sheethint")}
        value={draft.sheet}
        onInput={(sheet) => onChange({ sheet })}
      />
    </>
  );
}
