/** Asks once whether the times of what is kept may be vouched for, after the first incident. */
import { useState } from "preact/hooks";
import { useSay } from "../say.tsx";
import { useView } from "../vault/keeper.ts";
import { useWays } from "../vault/ways.ts";

export function StampAsk() {
  const say = useSay();
  const ways = useWays();
  const { choices, open } = useView();
  const [failed, setFailed] = useState(false);
  if (choices.stamps !== null || open.sample || open.incidents.length === 0) return null;
  const answer = (stamps: boolean): void =>
    void ways.setChoices({ ...choices, stamps }).catch(() => setFailed(true));
  return (
    <section class="app-notice" aria-labelledby="stamp-ask">
      <h2 id="stamp-ask">{say("stamps.ask")}</h2>
      <p>{say("stamps.why")}</p>
      <p>{say("stamps.leaves")}</p>
      <p>{say("stamps.seen")}</p>
      <p role="status">{failed ? say("settings.failed") : ""}</p>
      <p class="app-row">
        <button type="button" class="govuk-button govuk-button--secondary" onClick={() => answer(true)}>
          {say("stamps.yes")}
        </button>
        <button type="button" class="govuk-button govuk-button--secondary" onClick={() => answer(false)}>
          {say("stamps.no")}
        </button>
      </p>
    </section>
  );
}
