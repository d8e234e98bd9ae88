/** The fields of each step: open questions that lead nobody to an answer. */
import { LongText, TextField } from "../fields/field.tsx";
import { KeptExhibit } from "../fields/kept-file.tsx";
import { WhenAsked } from "../fields/when-asked.tsx";
import type { AskedWhen } from "../fields/when-asked.tsx";
import { useSay } from "../say.tsx";
import { useCase } from "../vault/keeper.ts";
import { Dictation } from "./dictation.tsx";
import { CrisisHelp, EffectFields } from "./effect-fields.tsx";
import { isALot, saysNothing } from "./effect-scale.ts";
import { EffectBody } from "./effect-words.tsx";
import { FirstTime } from "./first-time.tsx";
import type { GuidedDraft } from "./guided-draft.ts";
import { incidentOf, joined } from "./incident-draft.ts";
import type { IncidentDraft } from "./incident-draft.ts";
import { LabelFields, MineFields, WhereFields, WhoFields, WitnessFields } from "./part-fields.tsx";
import { PartList, usePartRows } from "./part-rows.tsx";
import { VoiceNote } from "./voice-note.tsx";

type Props = Readonly<{
  draft: GuidedDraft;
  asked: AskedWhen;
  /** what is wrong with the account */
  error: string | undefined;
  onChange: (change: Partial<GuidedDraft>) => void;
  onIncident: (change: Partial<IncidentDraft>) => void;
}>;

export function StepFields({ draft, asked, error, onChange, onIncident }: Props) {
  const { incident, effect, step } = draft;
  const parts = { draft: incident, onChange: onIncident };
  switch (step) {
    case "account":
      return <Account text={incident.text} hint="write.accounthint" error={error} onIncident={onIncident} />;
    case "more":
      return <Account text={incident.text} hint="write.morehint" error={error} onIncident={onIncident} />;
    case "when":
      return <WhenAndHowOften incident={incident} asked={asked} onIncident={onIncident} />;
    case "where":
      return <WhereFields {...parts} />;
    case "who":
      return <WhoFields {...parts} />;
    case "witnesses":
      return <WitnessFields {...parts} />;
    case "mine":
      return <MineFields {...parts} />;
    case "proof":
      return (
        <>
          {incident.exhibits.map((id) => (
            <p key={id}>
              <KeptExhibit id={id} />
            </p>
          ))}
          <VoiceNote onKept={(id) => onIncident({ exhibits: [...incident.exhibits, id] })} />
        </>
      );
    case "effect":
      return (
        <>
          <EffectFields effect={effect} onChange={(next) => onChange({ effect: next })} />
          {isALot(effect) ? null : <CrisisHelp first={false} />}
        </>
      );
    case "labels":
      return <LabelFields {...parts} />;
    case "check":
      return <Check draft={draft} />;
  }
}

type AccountProps = Readonly<{
  text: string;
  hint: string;
  error: string | undefined;
  onIncident: Props["onIncident"];
}>;

/** The first words are the person's own; only then is asked whether there is more. */
function Account({ text, hint, error, onIncident }: AccountProps) {
  const say = useSay();
  const isFirst = useCase().incidents.length === 0;
  return (
    <>
      {isFirst ? <FirstTime /> : null}
      <LongText
        id="account"
        rows={8}
        label={say("write.what")}
        hint={say(hint)}
        error={error}
        value={text}
        onInput={(typed) => onIncident({ text: typed })}
      />
      <Dictation onWords={(words) => onIncident({ text: joined(text, words) })} />
      <p class="app-quiet">{say("write.toomuch")}</p>
    </>
  );
}

function WhenAndHowOften(props: Readonly<{ incident: IncidentDraft }> & Pick<Props, "asked" | "onIncident">) {
  const { incident, asked, onIncident } = props;
  const say = useSay();
  return (
    <>
      <WhenAsked
        id="guided-when"
        legend={say("write.dayandtime")}
        value={incident.when}
        asked={asked}
        onChange={(when) => onIncident({ when })}
      />
      <TextField
        id="many"
        inputMode="numeric"
        label={say("write.many")}
        hint={say("write.manyhint")}
        value={incident.many}
        onInput={(many) => onIncident({ many })}
      />
    </>
  );
}

function Check({ draft }: { draft: GuidedDraft }) {
  const say = useSay();
  const { newActor, newWitness } = draft.incident;
  const { account, labels = [], sheet, ...parts } = incidentOf(draft.incident);
  const added = [newActor, newWitness].filter((name) => name.trim() !== "");
  const rows = usePartRows(parts);
  const entry = { effect: draft.effect, still: false };
  return (
    <>
      <p>{say("write.checklead")}</p>
      <blockquote class="app-account">
        <bdi>{account.text}</bdi>
      </blockquote>
      <PartList
        rows={[
          ...rows,
          ...(saysNothing(draft.effect)
            ? []
            : [[say("diary.effect"), <EffectBody key="effect" entry={entry} />] as const]),
          ...(added.length === 0
            ? []
            : [[say("write.newpeople"), <bdi key="new">{added.join(", ")}</bdi>] as const]),
          ...(labels.length === 0
            ? []
            : [[say("diary.labels"), <bdi key="labels">{labels.join(", ")}</bdi>] as const]),
          ...(sheet === undefined ? [] : [[say("diary.sheet"), sheet] as const]),
        ]}
      />
    </>
  );
}
