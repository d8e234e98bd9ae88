/** The phone's Share menu in the settings: off until it is asked for, after what it shows to others was said. */
import { useEffect, useState } from "preact/hooks";
import type { Keeping } from "../device/kept.ts";
import { NameChoice } from "../keep/name-choice.tsx";
import { useSay } from "../say.tsx";
import { useView } from "../vault/keeper.ts";
import type { SharingState } from "../vault/sharing.ts";
import { useWays } from "../vault/ways.ts";

type State = SharingState | "looking" | "starting" | "failed" | "stopped";

export function ShareSection() {
  const say = useSay();
  const ways = useWays();
  const { choices } = useView();
  const [state, setState] = useState<State>("looking");
  const [keeping, setKeeping] = useState<Keeping>({ done: 0, of: 0 });
  const [naming, setNaming] = useState(false);
  useEffect(() => {
    ways.sharing.state().then(setState, () => setState("impossible"));
  }, [ways]);
  const start = (): void => {
    setState("starting");
    ways.sharing.start(setKeeping).then(
      (on) => {
        setState(on ? "on" : "failed");
        setNaming(on);
      },
      () => setState("failed"),
    );
  };
  const stop = (): void => {
    setNaming(false);
    ways.sharing.stop().then(
      () => setState("stopped"),
      () => setState("failed"),
    );
  };
  const on = state === "on" || state === "mended";
  const mayStart = state === "off" || state === "failed" || state === "stopped";
  return (
    <section aria-labelledby="settings-share">
      <h2 id="settings-share">{say("sharemenu.title")}</h2>
      <p>{say("sharemenu.lead")}</p>
      <p>{say("sharemenu.sealed")}</p>
      <p>{say("sharemenu.seen")}</p>
      <p>{say("sharemenu.where")}</p>
      {choices.careful.phone ? <p class="app-notice">{say("sharemenu.careful")}</p> : null}
      {ways.waysIn().second ? <p class="app-notice">{say("sharemenu.second")}</p> : null}
      <p role="status">
        <strong>
          {state === "off" ? say("sharemenu.isoff") : null}
          {state === "starting" ? say("sharemenu.starting", keeping) : null}
          {on ? say("sharemenu.ison") : null}
          {state === "failed" ? say("sharemenu.failed") : null}
          {state === "impossible" ? say("sharemenu.impossible") : null}
          {state === "stopped" ? say("sharemenu.stopped") : null}
        </strong>
      </p>
      {mayStart ? (
        <>
          <p>{say("sharemenu.keeps")}</p>
          <button type="button" class="govuk-button govuk-button--secondary" onClick={start}>
            {say("sharemenu.start")}
          </button>
        </>
      ) : null}
      {state === "stopped" ? <p>{say("sharemenu.stays")}</p> : null}
      {on ? (
        <>
          <p>{say("sharemenu.again")}</p>
          {naming ? <NameChoice share={true} /> : null}
          <p class="app-row">
            {naming ? null : (
              <button
                type="button"
                class="govuk-button govuk-button--secondary"
                onClick={() => setNaming(true)}
              >
                {say("sharemenu.menu")}
              </button>
            )}
            <button type="button" class="govuk-button govuk-button--secondary" onClick={stop}>
              {say("sharemenu.stop")}
            </button>
          </p>
        </>
      ) : null}
    </section>
  );
}
