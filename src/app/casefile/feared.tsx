/** Asks whether someone feared is at the reader's, and if so shows another door first (CARE C4). */
import { useState } from "preact/hooks";
import { saidToBeFeared } from "../register/fear.ts";
import type { FearedKind } from "../register/fear.ts";
import { GuideLink } from "../register/guide-link.tsx";
import { useSay } from "../say.tsx";
import { useCase } from "../vault/keeper.ts";

type Props = Readonly<{
  kind: FearedKind;
  /** not afraid, or going on all the same */
  onPass(): void;
  /** to choose someone else */
  onElsewhere(): void;
}>;

/** The answer is not kept: it may change. */
export function Feared({ kind, onPass, onElsewhere }: Props) {
  const say = useSay();
  const { plan } = useCase();
  const [feared, setFeared] = useState(false);
  if (feared) {
    return (
      <div class="app-notice" role="status">
        <p>
          <strong>{say("due.otherdoor")}</strong>
        </p>
        <p>{say(`due.door-${kind}`)}</p>
        <p>{say("due.doordanger")}</p>
        <p class="app-row">
          <button type="button" class="govuk-button govuk-button--secondary" onClick={onElsewhere}>
            {say("makefile.elsewhere")}
          </button>
          <button type="button" class="app-link-button" onClick={onPass}>
            {say("makefile.anyway")}
          </button>
        </p>
        <GuideLink address="/guide/other-doors" words={say("due.doorread")} />
      </div>
    );
  }
  return (
    <div class="app-notice" role="group" aria-labelledby="casefile-fear-title">
      <p id="casefile-fear-title">
        <strong>{say("due.fear")}</strong>
      </p>
      {saidToBeFeared(kind, plan?.answers ?? null) ? <p>{say("due.fearsaid")}</p> : null}
      <p class="app-row">
        <button
          type="button"
          id="casefile-fear"
          class="govuk-button govuk-button--secondary"
          onClick={() => setFeared(true)}
        >
          {say("due.fearyes")}
        </button>
        <button type="button" class="govuk-button govuk-button--secondary" onClick={onPass}>
          {say("due.fearno")}
        </button>
      </p>
    </div>
  );
}
