/** Writing down quickly: what, when, and that's it. */
import { useEffect, useState } from "preact/hooks";
import { LongText } from "../fields/field.tsx";
import { Form } from "../fields/form.tsx";
import { localNow } from "../fields/local-when.ts";
import { Missing, NotKeptNote, OfferedDraft } from "../fields/trouble.tsx";
import { useDraft } from "../fields/use-draft.ts";
import { useKept } from "../fields/use-kept.ts";
import { useWhen } from "../fields/when-asked.tsx";
import { useSay } from "../say.tsx";
import { useCase, useGo, useView } from "../vault/keeper.ts";
import { Afterwards } from "./afterwards.tsx";
import { Dictation } from "./dictation.tsx";
import { FirstTime } from "./first-time.tsx";
import { incidentOf, joined, newDraft, readIncidentDraft, textTrouble } from "./incident-draft.ts";
import type { IncidentDraft } from "./incident-draft.ts";
import { QuickWhen } from "./quick-when.tsx";
import type { Quick } from "./quick-when.tsx";

export function WriteScreen() {
  const say = useSay();
  const go = useGo();
  const isFirst = useCase().incidents.length === 0;
  const { now } = useView();
  const [draft, setDraft] = useState<IncidentDraft>(() => newDraft(localNow(now)));
  const [quick, setQuick] = useState<Quick>("now");
  const [checked, setChecked] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const asked = useWhen(draft.when);
  const kept = useKept();
  const stored = useDraft("write", draft, readIncidentDraft);
  useEffect(() => {
    if (isFirst) return;
    // After the shell has moved the focus to the heading: who has read the first words once may type at once.
    const timer = setTimeout(() => document.getElementById("what")?.focus({ preventScroll: true }));
    return () => clearTimeout(timer);
  }, []);
  const save = (): void => {
    setChecked(true);
    if (asked.check() !== null || textTrouble(draft.text) !== null) return;
    kept.keep([incidentOf(draft)], ([id = ""]) => {
      stored.done();
      setSaved(id);
    });
  };
  if (saved !== null) return <Afterwards id={saved} />;
  const wrong = textTrouble(draft.text);
  const rows = [
    ...(checked && wrong !== null ? [{ field: "what", words: say(`write.${wrong}`) }] : []),
    ...(asked.shown === null ? [] : [{ field: "when-day", words: say(`when.${asked.shown}`) }]),
  ];
  return (
    <Form onSave={save}>
      <h1 id="screen-title" tabindex={-1}>
        {say("write.title")}
      </h1>
      <OfferedDraft
        stored={stored}
        exhibits={(one) => one.exhibits}
        onTake={(one) => {
          setDraft(one);
          // "Just now" is not now any more.
          setQuick("other");
        }}
      />
      <NotKeptNote trouble={kept.trouble} />
      <Missing rows={rows} />
      {isFirst ? <FirstTime /> : null}
      <LongText
        id="what"
        label={say("write.what")}
        hint={say("write.whathint")}
        error={rows.find((row) => row.field === "what")?.words}
        value={draft.text}
        onInput={(text) => setDraft({ ...draft, text })}
      />
      <Dictation
        onWords={(words) => setDraft((before) => ({ ...before, text: joined(before.text, words) }))}
      />
      <QuickWhen
        quick={quick}
        value={draft.when}
        asked={asked}
        onChange={(next, when) => {
          setQuick(next);
          setDraft({ ...draft, when });
        }}
      />
      <p class="app-row">
        <button type="submit" class="govuk-button" disabled={kept.saving}>
          {say("write.save")}
        </button>
        <button type="button" class="app-link-button" onClick={() => go.to({ name: "guided" })}>
          {say("write.guided")}
        </button>
      </p>
      <p class="app-quiet">{say("write.toomuch")}</p>
    </Form>
  );
}
