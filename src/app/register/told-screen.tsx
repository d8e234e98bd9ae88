/** "I told someone": records a notice, and then says which dates it started. */
import { useState } from "preact/hooks";
import { WAYS } from "../../case/notice.ts";
import type { BodyKind } from "../../case/notice.ts";
import { OneOf } from "../fields/choices.tsx";
import { together } from "../fields/exhibit-ids.ts";
import { TextField } from "../fields/field.tsx";
import { FileField } from "../fields/file-field.tsx";
import { Form } from "../fields/form.tsx";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { useCase, useKeeper, useView } from "../vault/keeper.ts";
import type { ScreenProps } from "../vault/keeper.ts";
import { NO_BODY, readBody } from "./body-draft.ts";
import type { BodyTrouble } from "./body-draft.ts";
import { BodyFields } from "./body-fields.tsx";
import { IncidentPicks } from "./incident-picks.tsx";
import { useListed } from "./listed.ts";
import { entriesOf, missing, readToldDraft } from "./told-draft.ts";
import type { ToldDraft, ToldTrouble } from "./told-draft.ts";
import { ToldDone } from "./told-done.tsx";
import { ToldMore } from "./told-more.tsx";
import { NO_PARTS } from "./told-parts.ts";
import { likelyTopic, topicsOf } from "./topics.ts";
import { Missing, NotKeptNote, OfferedDraft } from "../fields/trouble.tsx";
import { useDraft } from "../fields/use-draft.ts";
import { useKept } from "../fields/use-kept.ts";
import { WhenAsked, useWhen } from "../fields/when-asked.tsx";

/** `id`: the body that was told. `with.handle`, `with.incident` and `with.exhibit` fill those in. */
export function ToldScreen({ id, with: given }: ScreenProps) {
  const say = useSay();
  const keeper = useKeeper();
  const open = useCase();
  const { today } = useView();
  const { place } = useSetting();
  const incident = given["incident"];
  const [draft, setDraft] = useState<ToldDraft>(() => ({
    body: open.bodies.has(id) ? id : open.bodies.size === 0 ? "" : null,
    added: NO_BODY,
    topic: null,
    way: null,
    when: { at: today, zone: "Europe/London", offset: null },
    handle: given["handle"] ?? "",
    incidents: incident === undefined ? [] : [incident],
    ...NO_PARTS,
    exhibits: given["exhibit"] === undefined ? [] : [given["exhibit"]],
  }));
  const [trouble, setTrouble] = useState<readonly (ToldTrouble | BodyTrouble)[]>([]);
  const [done, setDone] = useState<string | null>(null);
  const kept = useKept();
  const [sealing, setSealing] = useState(false);
  const asked = useWhen(draft.when);
  const [taken, setTaken] = useState(0);
  const stored = useDraft("told", draft, readToldDraft);
  const listed = useListed(draft.added.kind);

  const kind: BodyKind | null =
    draft.body === "" ? draft.added.kind : (open.bodies.get(draft.body ?? "")?.now.kind ?? null);
  const topics = kind === null ? [] : topicsOf(kind, place.has);
  const earlier = open.notices.filter((one) => one.to.body === draft.body).map((one) => one.to.topic);
  // A topic of another kind of body was chosen before the body was changed.
  const topic =
    draft.topic !== null && topics.includes(draft.topic) ? draft.topic : likelyTopic(topics, earlier);
  const way = draft.way ?? (kind === "platform" ? "in-app" : null);
  const whole: ToldDraft = { ...draft, topic, way };
  const change = (part: Partial<ToldDraft>): void => setDraft((before) => ({ ...before, ...part }));

  const save = (): void => {
    const added = draft.body === "" ? readBody(draft.added, listed) : null;
    const wrong = [...missing(whole), ...(added === null || added.ok ? [] : added.trouble)];
    setTrouble(wrong);
    if (asked.check() !== null || wrong.length > 0) return;
    const notice = keeper.newId();
    const entries = entriesOf(
      whole,
      notice,
      added?.ok === true ? { id: keeper.newId(), body: added.body } : null,
    );
    if (entries === null) return;
    kept.keep(entries, () => {
      stored.done();
      setDone(notice);
    });
  };
  if (done !== null) return <ToldDone notice={done} />;
  const error = (part: ToldTrouble): string | undefined =>
    trouble.includes(part) ? say(`told.need-${part}`) : undefined;
  return (
    <Form onSave={save}>
      <h1 id="screen-title" tabindex={-1}>
        {say("told.title")}
      </h1>
      <p class="app-quiet">{say("told.lead")}</p>
      <Missing
        rows={[
          ...rowsOf(trouble, say),
          ...(asked.shown === null ? [] : [{ field: "told-when-day", words: say(`when.${asked.shown}`) }]),
        ]}
      />
      <NotKeptNote trouble={kept.trouble} />
      <OfferedDraft
        stored={stored}
        exhibits={(one) => one.exhibits}
        onTake={(one) => {
          setDraft({ ...one, exhibits: together(one.exhibits, draft.exhibits) });
          setTaken(taken + 1);
        }}
      />
      {open.bodies.size === 0 ? null : (
        <OneOf
          name="told-who"
          legend={say("told.who")}
          error={error("who")}
          choices={[
            ...[...open.bodies].map(([value, one]) => ({ value, label: one.now.name })),
            { value: "", label: say("told.someoneelse") },
          ]}
          value={draft.body}
          onChange={(body) => change({ body, topic: null })}
        />
      )}
      {draft.body === "" ? (
        <BodyFields
          draft={draft.added}
          trouble={trouble.filter((one): one is BodyTrouble => one === "kind" || one === "name")}
          whole={false}
          onChange={(added) => change({ added })}
        />
      ) : null}
      {kind === null ? null : (
        <>
          <OneOf
            name="told-topic"
            legend={say("told.topic")}
            hint={kind === "landlord" || kind === "council" ? say("told.topichint") : undefined}
            error={error("topic")}
            choices={topics.map((value) => ({ value, label: say(`told.topic-${value}`) }))}
            value={topic}
            onChange={(value) => change({ topic: value })}
          />
          {kind === "platform" || kind === "network" ? (
            <TextField
              id="told-handle"
              label={say(`told.handle-${kind}`)}
              hint={say("told.handlehint")}
              value={draft.handle}
              onInput={(handle) => change({ handle })}
            />
          ) : null}
          <OneOf
            name="told-way"
            legend={say("told.way")}
            error={error("way")}
            choices={WAYS.map((value) => ({ value, label: say(`told.way-${value}`) }))}
            value={way}
            onChange={(value) => change({ way: value })}
          />
          <WhenAsked
            key={taken}
            id="told-when"
            legend={say("told.when")}
            value={draft.when}
            asked={asked}
            onChange={(when) => change({ when })}
          />
          <TextField
            id="told-reference"
            label={say("told.reference")}
            hint={say("told.referencehint")}
            value={draft.reference}
            onInput={(reference) => change({ reference })}
          />
          <IncidentPicks
            body={draft.body}
            values={draft.incidents}
            onChange={(incidents) => change({ incidents: [...incidents] })}
          />
          <FileField
            id="told-files"
            hint={say("file.hint-notice")}
            values={draft.exhibits}
            onAdd={(one) => setDraft((before) => ({ ...before, exhibits: [...before.exhibits, one] }))}
            onTakeOff={(one) => change({ exhibits: draft.exhibits.filter((other) => other !== one) })}
            onBusy={setSealing}
          />
          <ToldMore draft={draft} error={error("promised")} onChange={change} />
        </>
      )}
      <button type="submit" class="govuk-button" disabled={kept.saving || sealing}>
        {say("told.save")}
      </button>
    </Form>
  );
}

const FIELDS: Readonly<Record<ToldTrouble | BodyTrouble, string>> = {
  who: "told-who",
  topic: "told-topic",
  way: "told-way",
  promised: "told-promised",
  kind: "body-kind",
  name: "body-name",
  acknowledge: "body-acknowledge",
  answer: "body-answer",
};

const rowsOf = (trouble: readonly (ToldTrouble | BodyTrouble)[], say: (key: string) => string) =>
  trouble.map((one) => ({
    field: FIELDS[one],
    words:
      one === "who" || one === "topic" || one === "way" || one === "promised"
        ? say(`told.need-${one}`)
        : say(`register.need-${one}`),
  }));
