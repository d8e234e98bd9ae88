/** Delete everything: what goes and what stays is said first, a countdown can be stopped, and the end is proved. */
import { useEffect, useState } from "preact/hooks";
import { useSay } from "../say.tsx";

const COUNTDOWN = 5;

type State =
  | Readonly<{ at: "asking" }>
  | Readonly<{ at: "counting"; left: number }>
  | Readonly<{ at: "deleting" }>
  | Readonly<{ at: "gone"; left: readonly string[] }>;

/** `wipe` answers what is left; nothing, when it worked. */
export function DeleteAll(props: {
  wipe: () => Promise<readonly string[]>;
  onCancel: () => void;
  at?: "gone";
}) {
  const { wipe, onCancel } = props;
  const say = useSay();
  const [state, setState] = useState<State>(
    props.at === "gone" ? { at: "gone", left: [] } : { at: "asking" },
  );
  useEffect(() => {
    if (state.at !== "counting") return;
    const timer = setTimeout(() => {
      if (state.left > 1) return setState({ at: "counting", left: state.left - 1 });
      setState({ at: "deleting" });
      void wipe().then(
        (left) => setState({ at: "gone", left }),
        () => setState({ at: "gone", left: ["database"] }),
      );
    }, 1000);
    return () => clearTimeout(timer);
  }, [state, wipe]);
  useEffect(() => document.getElementById("screen-title")?.focus(), [state.at]);

  if (state.at === "gone") {
    return (
      <>
        <h1 id="screen-title" tabindex={-1}>
          {say("wipe.gone")}
        </h1>
        <p role="status">
          {state.left.length === 0 ? say("wipe.proof") : say("wipe.left", { what: state.left.join(", ") })}
        </p>
        <p>{say("wipe.backups")}</p>
        <p>{say("wipe.history")}</p>
        <p>
          <a class="govuk-button" href="/">
            {say("wipe.home")}
          </a>
        </p>
      </>
    );
  }
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        {say("wipe.title")}
      </h1>
      <p>{say("wipe.lead")}</p>
      <p>{say("wipe.backups")}</p>
      <p>{say("wipe.history")}</p>
      <p role="status">
        {state.at === "counting" ? say("wipe.sure", { seconds: state.left }) : ""}
        {state.at === "deleting" ? say("wipe.deleting") : ""}
      </p>
      <p class="app-row">
        {state.at === "asking" ? (
          <>
            <button
              type="button"
              class="govuk-button govuk-button--warning"
              onClick={() => setState({ at: "counting", left: COUNTDOWN })}
            >
              {say("wipe.do")}
            </button>
            <button type="button" class="govuk-button govuk-button--secondary" onClick={onCancel}>
              {say("wipe.cancel")}
            </button>
          </>
        ) : null}
        {state.at === "counting" ? (
          <button type="button" class="govuk-button" onClick={() => setState({ at: "asking" })}>
            {say("wipe.stop")}
          </button>
        ) : null}
      </p>
    </>
  );
}
