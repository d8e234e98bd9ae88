/** What came back: its kind in plain words, when, and all that it said. */
import * as v from "valibot";
import { useState } from "preact/hooks";
import type { NewEntry } from "../../case/entry.ts";
import { REPLY_KINDS } from "../../case/notice.ts";
import { when } from "../../case/parts.ts";
import { OneOf } from "../fields/choices.tsx";
import { together } from "../fields/exhibit-ids.ts";
import { LongText, TextField } from "../fields/field.tsx";
import { FileField } from "../fields/file-field.tsx";
import { Form } from "../fields/form.tsx";
import { useSay } from "../say.tsx";
import { useCase, useGo, useView } from "../vault/keeper.ts";
import type { ScreenProps } from "../vault/keeper.ts";
import { isAnswered } from "./fixed.tsx";
import { PromiseFields } from "./told-more.tsx";
import { NO_PARTS, keptParts, partsShape } from "./told-parts.ts";
import { Missing, NotKeptNote, OfferedDraft } from "../fields/trouble.tsx";
import { useDraft } from "../fields/use-draft.ts";
import { useKept } from "../fields/use-kept.ts";
import { WhenAsked, useWhen } from "../fields/when-asked.tsx";

const schema = v.strictObject({
  kind: v.nullable(v.picklist(REPLY_KINDS)),
  when,
  until: v.string(),
  ...partsShape,
});

type Draft = Readonly<v.InferOutput<typeof schema>>;

const readDraft = (stored: unknown): Draft | null => {
  const read = v.safeParse(schema, stored);
  return read.success ? read.output : null;
};

/** `id`: the notice. `with.kind`: what it was, where that is known. */
export function ReplyScreen({ id, with: given }: ScreenProps) {
  const say = useSay();
  const go = useGo();
  const open = useCase();
  const { today } = useView();
  const [draft, setDraft] = useState<Draft>(() => ({
    kind: REPLY_KINDS.find((kind) => kind === given["kind"]) ?? null,
    when: { at: today, zone: "Europe/London", offset: null },
    until: "",
    ...NO_PARTS,
  }));
  const [trouble, setTrouble] = useState<readonly ("kind" | "promised")[]>([]);
  const kept = useKept();
  const [sealing, setSealing] = useState(false);
  const asked = useWhen(draft.when);
  const [taken, setTaken] = useState(0);
  const stored = useDraft(`reply-${id}`, draft, readDraft);
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const notice = open.notices.find((one) => one.id === id);
  const save = (): void => {
    const wrong = [
      ...(draft.kind === null ? (["kind"] as const) : []),
      ...(draft.by !== "" && draft.promised.trim() === "" ? (["promised"] as const) : []),
    ];
    setTrouble(wrong);
    const entry = asked.check() !== null || wrong.length > 0 ? null : entryOf(id, draft);
    if (entry === null) return;
    kept.keep([entry], () => {
      stored.done();
      go.back(say("shell.saved"));
    });
  };
  if (notice === undefined) return null;
  const error = (part: "kind" | "promised"): string | undefined =>
    trouble.includes(part) ? say(`reply.need-${part}`) : undefined;
  return (
    <Form onSave={save}>
      <h1 id="screen-title" tabindex={-1}>
        {say("reply.title")}
      </h1>
      <p class="app-quiet">
        <bdi>{open.bodies.get(notice.to.body)?.now.name ?? ""}</bdi>: {say(`told.topic-${notice.to.topic}`)}
      </p>
      <Missing
        rows={[
          ...trouble.map((part) => ({ field: `reply-${part}`, words: say(`reply.need-${part}`) })),
          ...(asked.shown === null ? [] : [{ field: "reply-when-day", words: say(`when.${asked.shown}`) }]),
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
      <OneOf
        name="reply-kind"
        legend={say("reply.kind")}
        error={error("kind")}
        choices={REPLY_KINDS.map((value) => ({ value, label: say(`reply.kind-${value}`) }))}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
      />
      <WhenAsked
        key={taken}
        id="reply-when"
        legend={say("reply.when")}
        value={draft.when}
        asked={asked}
        onChange={(at) => change({ when: at })}
      />
      {draft.kind === "extension" ? (
        <TextField
          id="reply-until"
          label={say("reply.until")}
          hint={say("reply.untilhint")}
          type="date"
          value={draft.until}
          onInput={(until) => change({ until })}
        />
      ) : null}
      <LongText
        id="reply-said"
        label={say("reply.said")}
        hint={say("reply.saidhint")}
        value={draft.said}
        onInput={(said) => change({ said })}
      />
      <FileField
        id="reply-files"
        hint={say("file.hint-reply")}
        values={draft.exhibits}
        onAdd={(one) => setDraft((before) => ({ ...before, exhibits: [...before.exhibits, one] }))}
        onTakeOff={(one) => change({ exhibits: draft.exhibits.filter((other) => other !== one) })}
        onBusy={setSealing}
      />
      <TextField
        id="reply-reference"
        label={say("told.reference")}
        value={draft.reference}
        onInput={(reference) => change({ reference })}
      />
      <PromiseFields name="reply" draft={draft} error={error("promised")} onChange={change} />
      <TextField
        id="reply-person"
        label={say("told.person")}
        value={draft.person}
        onInput={(person) => change({ person })}
      />
      {isAnswered(notice) ? null : <p class="app-quiet">{say("reply.thenfixed")}</p>}
      <button type="submit" class="govuk-button" disabled={kept.saving || sealing}>
        {say("reply.save")}
      </button>
    </Form>
  );
}

/** Empty texts are left out; what they said is kept as typed. */
function entryOf(notice: string, draft: Draft): NewEntry | null {
  if (draft.kind === null) return null;
  const until = draft.kind === "extension" && /^\d{4}-\d{2}-\d{2}$/.test(draft.until) ? draft.until : null;
  return {
    kind: "reply",
    of: { notice, kind: draft.kind, until },
    when: { when: draft.when },
    said: draft.said,
    ...keptParts(draft),
  };
}
