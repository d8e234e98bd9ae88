/** A dated addition to an incident: more words, or a part as it should have been, beside what was written. */
import { useState } from "preact/hooks";
import type { ComponentChildren } from "preact";
import type { Incident } from "../../case/case.ts";
import { LongText } from "../fields/field.tsx";
import { Form } from "../fields/form.tsx";
import { Missing, NotKeptNote, OfferedDraft } from "../fields/trouble.tsx";
import { useDraft } from "../fields/use-draft.ts";
import { useKept } from "../fields/use-kept.ts";
import { whenWords } from "../fields/when-words.ts";
import { WhenAsked, useWhen } from "../fields/when-asked.tsx";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { useCase, useGo, useKeeper } from "../vault/keeper.ts";
import type { ScreenProps } from "../vault/keeper.ts";
import { addedParts, correctDraft, readCorrect } from "./correct-draft.ts";
import type { CorrectDraft } from "./correct-draft.ts";
import { Dictation } from "./dictation.tsx";
import { joined, textTrouble, withPeople } from "./incident-draft.ts";
import type { IncidentDraft } from "./incident-draft.ts";
import { MineFields, WhereFields, WhoFields, WitnessFields } from "./part-fields.tsx";
import { VoiceNote } from "./voice-note.tsx";

export function CorrectScreen({ id }: ScreenProps) {
  const say = useSay();
  const incident = useCase().incidents.find((one) => one.id === id);
  if (incident !== undefined) return <Correct incident={incident} />;
  return (
    <h1 id="screen-title" tabindex={-1}>
      {say("diary.gone")}
    </h1>
  );
}

function Correct({ incident }: { incident: Incident }) {
  const say = useSay();
  const go = useGo();
  const keeper = useKeeper();
  const { language } = useSetting();
  const { id, now, first } = incident;
  const [draft, setDraft] = useState<CorrectDraft>(() => correctDraft(now));
  const [trouble, setTrouble] = useState<"correctmissing" | "toolong" | null>(null);
  const asked = useWhen(draft.parts.when);
  const kept = useKept();
  const stored = useDraft(`correct ${id}`, draft, readCorrect);
  const change = (part: Partial<IncidentDraft>): void =>
    setDraft((before) => ({ ...before, parts: { ...before.parts, ...part } }));
  // Those that the incident has are no news.
  const newIn = ({ parts: { exhibits } }: CorrectDraft): readonly string[] =>
    exhibits.filter((one) => now.exhibits?.includes(one) !== true);
  const save = (): void => {
    const people = withPeople(draft.parts, keeper.newId);
    const parts = addedParts(now, { ...draft, parts: people.draft });
    const long = textTrouble(draft.parts.text) === "toolong";
    const wrong = long ? "toolong" : Object.keys(parts).length === 0 ? "correctmissing" : null;
    setTrouble(wrong);
    // What was kept once was asked about then.
    if (wrong !== null || (parts.when !== undefined && asked.check() !== null)) return;
    const of = { incident: id, why: draft.why };
    kept.keep([...people.entries, { kind: "correction", of, ...parts }], () => {
      stored.done();
      go.back(say("write.saved"));
    });
  };
  const parts = { draft: draft.parts, onChange: change };
  const rows = [
    ...(trouble === null ? [] : [{ field: "correct-text", words: say(`write.${trouble}`) }]),
    ...(asked.shown === null ? [] : [{ field: "correct-when-day", words: say(`when.${asked.shown}`) }]),
  ];
  return (
    <Form onSave={save}>
      <h1 id="screen-title" tabindex={-1}>
        {say("write.correct")}
      </h1>
      <p>{say("write.correctlead")}</p>
      <OfferedDraft stored={stored} exhibits={newIn} onTake={(one) => setDraft(one)} />
      <NotKeptNote trouble={kept.trouble} />
      <Missing rows={rows} />
      <details class="app-fold">
        <summary>{whenWords(now.when.when, say, language)}</summary>
        <blockquote class="app-account">
          <bdi>{first.account.text}</bdi>
        </blockquote>
      </details>
      <LongText
        id="correct-text"
        label={say("write.correcttext")}
        error={trouble === null ? undefined : say(`write.${trouble}`)}
        value={draft.parts.text}
        onInput={(text) => change({ text })}
      />
      <Dictation onWords={(words) => change({ text: joined(draft.parts.text, words) })} />
      <LongText
        id="correct-why"
        rows={2}
        label={say("write.correctwhy")}
        hint={say("write.correctwhyhint")}
        value={draft.why}
        onInput={(why) => setDraft((before) => ({ ...before, why }))}
      />
      <Fold title={say("write.correctwhen")} open={asked.shown !== null}>
        <WhenAsked
          id="correct-when"
          legend={say("write.when")}
          value={draft.parts.when}
          asked={asked}
          onChange={(when) => change({ when })}
        />
      </Fold>
      <Fold title={say("write.correctwhere")}>
        <WhereFields {...parts} />
      </Fold>
      <Fold title={say("write.correctwho")}>
        <WhoFields {...parts} />
      </Fold>
      <Fold title={say("write.step-witnesses")}>
        <WitnessFields {...parts} />
      </Fold>
      <Fold title={say("write.step-mine")}>
        <MineFields {...parts} />
      </Fold>
      <Fold title={say("write.step-proof")}>
        <VoiceNote onKept={(exhibit) => change({ exhibits: [...draft.parts.exhibits, exhibit] })} />
      </Fold>
      <button type="submit" class="govuk-button" disabled={kept.saving}>
        {say("write.save")}
      </button>
    </Form>
  );
}

type FoldProps = Readonly<{ title: string; open?: boolean; children: ComponentChildren }>;

function Fold({ title, open = false, children }: FoldProps) {
  return (
    <details class="app-fold" {...(open ? { open } : {})}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
