/** One body: added, changed, or shown with what runs and all that it was told. */
import { useState } from "preact/hooks";
import { whenWords } from "../fields/when-words.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { useCase, useGo, useKeeper, useView } from "../vault/keeper.ts";
import type { ScreenProps } from "../vault/keeper.ts";
import { NO_BODY, draftOf, readBody, readBodyDraft } from "./body-draft.ts";
import type { BodyDraft, BodyTrouble } from "./body-draft.ts";
import { BodyFields, kindOf } from "./body-fields.tsx";
import { byBody } from "./by-body.ts";
import type { BodyLine } from "./by-body.ts";
import { useListed } from "./listed.ts";
import { Form } from "../fields/form.tsx";
import { Missing, NotKeptNote, OfferedDraft } from "../fields/trouble.tsx";
import { useClockWords } from "./use-clock-words.ts";
import { useDraft } from "../fields/use-draft.ts";
import { useKept } from "../fields/use-kept.ts";
import { WriteTo } from "./write-to.tsx";

/** `id` is empty for a new one. `with.kind` is the kind to start with. */
export function BodyScreen({ id, with: given }: ScreenProps) {
  const { open, clocks } = useView();
  const [changing, setChanging] = useState(false);
  const line = byBody(open, clocks).find((one) => one.id === id);
  if (line === undefined || changing)
    return <BodyForm id={id} kind={given["kind"]} onDone={() => setChanging(false)} />;
  return <BodyView line={line} onChange={() => setChanging(true)} />;
}

function BodyView({ line, onChange }: { line: BodyLine; onChange: () => void }) {
  const say = useSay();
  const go = useGo();
  const words = useClockWords();
  const { language } = useSetting();
  const { body, id } = line;
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        <bdi>{body.name}</bdi>
      </h1>
      <p class="app-quiet">
        {say(`register.kind-${body.kind}`)}
        {body.contact === "" ? null : (
          <>
            . <bdi>{body.contact}</bdi>
          </>
        )}
      </p>
      {line.clocks.length === 0 ? null : (
        <>
          <h2>{say("register.runs")}</h2>
          <ul>
            {line.clocks.map((clock) => {
              const { name, stands } = words(clock);
              return (
                <li>
                  <button
                    type="button"
                    class="app-link-button"
                    onClick={() => go.to({ name: "due", with: { clock: clock.key } })}
                  >
                    {name}
                  </button>{" "}
                  <strong>{stands}</strong>
                </li>
              );
            })}
          </ul>
        </>
      )}
      <h2>{say("register.notices")}</h2>
      {line.notices.length === 0 ? <p>{say("register.nothing")}</p> : null}
      <ul class="app-register__lines">
        {line.notices.map((notice) => (
          <li class="app-register__line">
            <button
              type="button"
              class="app-link-button"
              onClick={() => go.to({ name: "notice", id: notice.id })}
            >
              {say(`told.topic-${notice.to.topic}`)}
            </button>
            <p class="app-quiet">
              {whenWords(notice.when.when, say, language)}.{" "}
              {say("register.replies", { n: notice.replies.length })}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <button type="button" class="govuk-button" onClick={() => go.to({ name: "told", id })}>
          {say("register.toldthem")}
        </button>
      </p>
      <WriteTo letter={null} body={{ id, kind: body.kind }} words={say("register.writeto")} />
      <p>
        <button type="button" class="app-link-button" onClick={onChange}>
          {say("register.change")}
        </button>
      </p>
    </>
  );
}

function BodyForm(props: { id: string; kind: string | undefined; onDone: () => void }) {
  const { id, onDone } = props;
  const say = useSay();
  const go = useGo();
  const keeper = useKeeper();
  const open = useCase();
  const before = open.bodies.get(id)?.now ?? null;
  const [draft, setDraft] = useState<BodyDraft>({ ...NO_BODY, kind: kindOf(props.kind ?? "") });
  const listedBefore = useListed(before?.kind ?? null);
  const [touched, setTouched] = useState(false);
  const shown = before !== null && !touched ? draftOf(before, listedBefore) : draft;
  const listed = useListed(shown.kind);
  const [trouble, setTrouble] = useState<readonly BodyTrouble[]>([]);
  const kept = useKept();
  const stored = useDraft(`body ${id}`, shown, readBodyDraft);
  const type = (next: BodyDraft): void => {
    setTouched(true);
    setDraft(next);
  };
  const save = (): void => {
    const read = readBody(shown, listed);
    setTrouble(read.ok ? [] : read.trouble);
    if (!read.ok) return;
    const entry = {
      kind: "body" as const,
      of: { body: before === null ? keeper.newId() : id },
      body: read.body,
    };
    kept.keep([entry], () => {
      stored.done();
      if (before === null) go.back(say("shell.saved"));
      else onDone();
    });
  };
  return (
    <Form onSave={save}>
      <h1 id="screen-title" tabindex={-1}>
        {say(before === null ? "register.addtitle" : "register.change")}
      </h1>
      <Missing
        rows={trouble.map((part) => ({ field: `body-${part}`, words: say(`register.need-${part}`) }))}
      />
      <NotKeptNote trouble={kept.trouble} />
      <OfferedDraft stored={stored} onTake={type} />
      <BodyFields draft={shown} trouble={trouble} whole onChange={type} />
      <button type="submit" class="govuk-button" disabled={kept.saving}>
        {say("register.save")}
      </button>
    </Form>
  );
}
