/** "Keep these pages on this phone": says what is kept, keeps it when asked, forgets it when asked. */
import { useEffect, useState } from "preact/hooks";
import { areKept, forgetPages, keepPages } from "../device/kept.ts";
import type { Keeping } from "../device/kept.ts";
import { useSay } from "../say.tsx";
import { NameChoice } from "./name-choice.tsx";

type State = "looking" | "impossible" | "not" | "keeping" | "kept" | "failed" | "forgotten";

export function KeepTool() {
  const say = useSay();
  const [state, setState] = useState<State>("looking");
  const [keeping, setKeeping] = useState<Keeping>({ done: 0, of: 0 });
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return setState("impossible");
    areKept().then(
      (kept) => setState(kept ? "kept" : "not"),
      () => setState("impossible"),
    );
  }, []);

  const keep = async (): Promise<void> => {
    setState("keeping");
    try {
      await keepPages(setKeeping);
      setState("kept");
    } catch {
      await forgetPages();
      setState("failed");
    }
  };
  const forget = async (): Promise<void> => {
    await forgetPages();
    setState("forgotten");
  };

  const kept = state === "kept";
  return (
    <div class="app-keep">
      <p role="status">
        <strong>
          {state === "looking" ? say("keep.looking") : null}
          {state === "impossible" ? say("keep.notpossible") : null}
          {state === "not" ? say("keep.isnot") : null}
          {state === "keeping" ? say("keep.keeping", keeping) : null}
          {kept ? say("keep.iskept") : null}
          {state === "failed" ? say("keep.failed") : null}
          {state === "forgotten" ? say("keep.forgotten") : null}
        </strong>
      </p>
      {state === "not" || state === "failed" || state === "forgotten" ? (
        <>
          <p>{say("keep.ask")}</p>
          <button type="button" class="govuk-button" onClick={() => void keep()}>
            {say("keep.keep")}
          </button>
        </>
      ) : null}
      {state === "keeping" ? (
        <progress value={keeping.done} max={Math.max(keeping.of, 1)} aria-label={say("keep.keep")} />
      ) : null}
      {kept ? (
        <>
          <p>{say("keep.done")}</p>
          <button type="button" class="govuk-button govuk-button--secondary" onClick={() => void forget()}>
            {say("keep.forget")}
          </button>
          <NameChoice />
        </>
      ) : null}
    </div>
  );
}
