/** Writing down one of the other side; writing it again is a correction, and the older one stays. */
import { useState } from "preact/hooks";
import * as v from "valibot";
import { HOW_SURE, actorPart } from "../../case/actor.ts";
import type { Actor } from "../../case/actor.ts";
import { OneOf } from "../fields/choices.tsx";
import { LongText, TextField } from "../fields/field.tsx";
import { Form } from "../fields/form.tsx";
import { NotKeptNote, OfferedDraft } from "../fields/trouble.tsx";
import { useDraft } from "../fields/use-draft.ts";
import { useKept } from "../fields/use-kept.ts";
import { useSay } from "../say.tsx";
import { useCase, useGo, useKeeper } from "../vault/keeper.ts";
import { Accounts } from "./account-fields.tsx";
import { LookAlike } from "./look-alike-note.tsx";
import { NOBODY } from "./nobody.ts";

const readActor = (stored: unknown): Actor | null => {
  const read = v.safeParse(actorPart, stored);
  return read.success ? read.output : null;
};

/** `id` is empty for somebody new. */
export function ActorForm({ id }: { id: string }) {
  const say = useSay();
  const go = useGo();
  const keeper = useKeeper();
  const { actors } = useCase();
  const [actor, setActor] = useState<Actor>(actors.get(id)?.now ?? NOBODY);
  const [missing, setMissing] = useState(false);
  const kept = useKept();
  const stored = useDraft(`actor ${id}`, actor, readActor);
  const change = (parts: Partial<Actor>): void => setActor((before) => ({ ...before, ...parts }));
  const accounts = actor.accounts.filter(({ handle, link }) => handle.trim() !== "" || link.trim() !== "");
  const empty = actor.name.trim() === "" && accounts.length === 0 && actor.description.trim() === "";
  const save = (): void => {
    setMissing(empty);
    if (empty) return;
    const whole = { ...actor, accounts, known: actor.name.trim() !== "" };
    const of = { actor: id === "" ? keeper.newId() : id };
    kept.keep([{ kind: "actor", of, actor: whole }], () => {
      stored.done();
      go.back(say("people.saved"));
    });
  };
  return (
    <Form onSave={save}>
      <h1 id="screen-title" tabindex={-1}>
        {say("people.actortitle")}
      </h1>
      <OfferedDraft stored={stored} onTake={setActor} />
      <NotKeptNote trouble={kept.trouble} />
      <TextField
        id="actor-name"
        label={say("people.name")}
        hint={say("people.namehint")}
        error={missing && empty ? say("people.missing") : undefined}
        value={actor.name}
        onInput={(name) => change({ name })}
      />
      <LookAlike name={actor.name} except={id} />
      <OneOf
        name="actor-sure"
        legend={say("people.sure")}
        choices={HOW_SURE.map((value) => ({ value, label: say(`diary.sure-${value}`) }))}
        value={actor.sure.how}
        onChange={(how) => change({ sure: { ...actor.sure, how } })}
      />
      <TextField
        id="actor-sure-words"
        label={say("people.surewords")}
        value={actor.sure.words}
        onInput={(words) => change({ sure: { ...actor.sure, words } })}
      />
      <Accounts id={id} accounts={actor.accounts} onChange={(next) => change({ accounts: [...next] })} />
      <OneOf
        name="actor-young"
        legend={say("people.young")}
        hint={say("people.younghint")}
        choices={[
          { value: "yes", label: say("people.young-yes") },
          { value: "no", label: say("people.young-no") },
          { value: "unknown", label: say("people.young-unknown") },
        ]}
        value={actor.young === null ? "unknown" : actor.young ? "yes" : "no"}
        onChange={(young) => change({ young: young === "unknown" ? null : young === "yes" })}
      />
      <LongText
        id="actor-description"
        rows={3}
        label={say("people.description")}
        hint={say("people.descriptionhint")}
        value={actor.description}
        onInput={(description) => change({ description })}
      />
      <button type="submit" class="govuk-button" disabled={kept.saving}>
        {say("people.save")}
      </button>
    </Form>
  );
}
