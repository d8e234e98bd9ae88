/** Asks whether someone feared is at the body that something goes to, and if so shows another door first (CARE C4). */
import { useState } from "preact/hooks";
import { useSay } from "../say.tsx";
import { useCase } from "../vault/keeper.ts";
import { saidToBeFeared } from "./fear.ts";
import type { FearedKind } from "./fear.ts";
import { GuideLink } from "./guide-link.tsx";

type Props = Readonly<{
  kind: FearedKind;
  /** of the first answer, for what leads to it */
  id: string;
  /** the words for choosing someone else, and for going on all the same */
  elsewhere: string;
  anyway: string;
  /** not afraid, or going on all the same */
  onPass(): void;
  onElsewhere(): void;
}>;

/** The answer is not kept: it may change. */
export function FearQuestion({ kind, id, elsewhere, anyway, onPass, onElsewhere }: Props) {
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
            {elsewhere}
          </button>
          <button type="button" class="app-link-button" onClick={onPass}>
            {anyway}
          </button>
        </p>
        <GuideLink address="/guide/other-doors" words={say("due.doorread")} />
      </div>
    );
  }
  return (
    <div class="app-notice" role="group" aria-labelledby={`${id}-title`}>
      <p id={`${id}-title`}>
        <strong>{say("due.fear")}</strong>
      </p>
      {saidToBeFeared(kind, plan?.answers ?? null) ? <p>{say("due.fearsaid")}</p> : null}
      <p class="app-row">
        <button
          type="button"
          id={id}
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
