/** Writing down step by step: the person's own account first, then one open question a screen, each of which can be skipped. */
import { useEffect, useRef, useState } from "preact/hooks";
import { together } from "../fields/exhibit-ids.ts";
import { localAt, localNow } from "../fields/local-when.ts";
import { Form } from "../fields/form.tsx";
import { NotKeptNote, OfferedDraft } from "../fields/trouble.tsx";
import { useDraft } from "../fields/use-draft.ts";
import { useKept } from "../fields/use-kept.ts";
import { useWhen } from "../fields/when-asked.tsx";
import { useSay } from "../say.tsx";
import { useKeeper, useView } from "../vault/keeper.ts";
import type { ScreenProps } from "../vault/keeper.ts";
import { Afterwards } from "./afterwards.tsx";
import { GUIDED_STEPS, entriesOf, incidentIdOf, newGuided, readGuided } from "./guided-draft.ts";
import type { GuidedDraft, GuidedStep } from "./guided-draft.ts";
import { StepFields } from "./guided-steps.tsx";
import { textTrouble } from "./incident-draft.ts";

/** The account and the time are always kept; "check" is the end. */
const STAYS: readonly GuidedStep[] = ["account", "when", "check"];

/** `with.sheet`: the number of the paper sheet that is typed in. `with.exhibit`: something kept that it is about, `with.link`: a link. */
export function GuidedScreen({ with: given }: ScreenProps) {
  const say = useSay();
  const keeper = useKeeper();
  const { now, today } = useView();
  const exhibits = given["exhibit"] === undefined ? [] : [given["exhibit"]];
  const [draft, setDraft] = useState<GuidedDraft>(() =>
    newGuided(localAt(localNow(now).at.slice(0, 10)), given["sheet"] ?? "", exhibits, given["link"]),
  );
  const [checked, setChecked] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const asked = useWhen(draft.incident.when);
  const kept = useKept();
  const stored = useDraft("guided", draft, readGuided);
  const { step } = draft;
  const at = GUIDED_STEPS.indexOf(step);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) document.getElementById("screen-title")?.focus();
    first.current = false;
  }, [step]);
  const move = (by: number): void => {
    setChecked(false);
    setDraft({ ...draft, step: GUIDED_STEPS[at + by] ?? step });
  };
  const wrong = textTrouble(draft.incident.text);
  const next = (): void => {
    setChecked(true);
    if ((step === "account" || step === "more") && wrong !== null) return;
    if (step === "when" && asked.check() !== null) return;
    if (step !== "check") {
      move(1);
      return;
    }
    const entries = entriesOf(draft, keeper.newId, today);
    kept.keep(entries, () => {
      stored.done();
      setSaved(incidentIdOf(entries));
    });
  };
  if (saved !== null) return <Afterwards id={saved} />;
  return (
    <Form onSave={next}>
      <p class="app-quiet">{say("write.step", { n: at + 1, of: GUIDED_STEPS.length })}</p>
      <h1 id="screen-title" tabindex={-1}>
        {say(`write.step-${step}`)}
      </h1>
      <OfferedDraft
        stored={stored}
        exhibits={({ incident }) => incident.exhibits}
        onTake={(one) => {
          const held = together(one.incident.exhibits, exhibits);
          setDraft({ ...one, incident: { ...one.incident, exhibits: held } });
        }}
      />
      <NotKeptNote trouble={kept.trouble} />
      <StepFields
        draft={draft}
        asked={asked}
        error={checked && wrong !== null ? say(`write.${wrong}`) : undefined}
        onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
        onIncident={(change) =>
          setDraft((before) => ({ ...before, incident: { ...before.incident, ...change } }))
        }
      />
      <p class="app-row">
        <button type="submit" class="govuk-button" disabled={kept.saving}>
          {say(step === "check" ? "write.save" : "write.next")}
        </button>
        {at > 0 ? (
          <button type="button" class="govuk-button govuk-button--secondary" onClick={() => move(-1)}>
            {say("write.back")}
          </button>
        ) : null}
        {STAYS.includes(step) ? null : (
          <button type="button" class="app-link-button" onClick={() => move(1)}>
            {say("write.skip")}
          </button>
        )}
      </p>
    </Form>
  );
}
