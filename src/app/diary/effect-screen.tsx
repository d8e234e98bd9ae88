/** How it affected the person, with an incident or as "how today was". */
import { useState } from "preact/hooks";
import * as v from "valibot";
import { effectPart } from "../../case/effect.ts";
import type { Effect } from "../../case/effect.ts";
import { Form } from "../fields/form.tsx";
import { NotKeptNote, OfferedDraft } from "../fields/trouble.tsx";
import { useDraft } from "../fields/use-draft.ts";
import { useKept } from "../fields/use-kept.ts";
import { whenWords } from "../fields/when-words.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { useCase, useGo, useView } from "../vault/keeper.ts";
import type { ScreenProps } from "../vault/keeper.ts";
import { CrisisHelp, EffectFields } from "./effect-fields.tsx";
import { NO_EFFECT, isALot, saysNothing } from "./effect-scale.ts";

const readEffect = (stored: unknown): Effect | null => {
  const read = v.safeParse(effectPart, stored);
  return read.success ? read.output : null;
};

/** `id` is the incident, or empty. After a 3 or 4 the helplines stay on the screen once it is kept. */
export function EffectScreen({ id }: ScreenProps) {
  const say = useSay();
  const go = useGo();
  const { language } = useSetting();
  const { today } = useView();
  const incident = useCase().incidents.find((one) => one.id === id);
  const [effect, setEffect] = useState<Effect>(NO_EFFECT);
  const [missing, setMissing] = useState(false);
  const [saved, setSaved] = useState(false);
  const kept = useKept();
  const stored = useDraft(`effect ${id}`, effect, readEffect);
  const save = (): void => {
    setMissing(saysNothing(effect));
    if (saysNothing(effect)) return;
    const of = { incident: id === "" ? null : id, day: today };
    kept.keep([{ kind: "effect", of, effect }], () => {
      stored.done();
      if (isALot(effect)) setSaved(true);
      else go.back(say("effect.saved"));
    });
  };
  if (saved) return <SavedWithHelp />;
  return (
    <Form class="app-effect" onSave={save}>
      <div>
        <h1 id="screen-title" tabindex={-1}>
          {say(id === "" ? "effect.todaytitle" : "effect.title")}
        </h1>
        {incident === undefined ? null : (
          <p class="app-quiet">{whenWords(incident.now.when.when, say, language)}</p>
        )}
        <OfferedDraft stored={stored} onTake={setEffect} />
        <NotKeptNote trouble={kept.trouble} />
        <EffectFields
          effect={effect}
          error={missing && saysNothing(effect) ? say("effect.missing") : undefined}
          onChange={setEffect}
        />
        <button type="submit" class="govuk-button" disabled={kept.saving}>
          {say("effect.save")}
        </button>
      </div>
      {isALot(effect) ? null : <CrisisHelp first={false} />}
    </Form>
  );
}

function SavedWithHelp() {
  const say = useSay();
  const go = useGo();
  return (
    <>
      <h1 id="screen-title" tabindex={-1} ref={(title) => title?.focus()}>
        {say("effect.saved")}
      </h1>
      <CrisisHelp first={true} />
      <button type="button" class="govuk-button" onClick={() => go.back()}>
        {say("effect.goon")}
      </button>
    </>
  );
}
