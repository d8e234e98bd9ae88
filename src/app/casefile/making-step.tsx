/** Making the file: how far it is, stopping it, and what could not be opened, by name. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Choice } from "../../casefile/choice.ts";
import { sizeWords } from "../fields/picked-file.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { useCase, useKeeper, useView } from "../vault/keeper.ts";
import { formOf } from "./form-of.ts";
import type { Stage } from "./make-files.ts";
import type { MakeDraft } from "./make-draft.ts";
import type { Made, MakeTrouble } from "./orders.ts";
import { NotMade } from "./worker-client.ts";

type Props = Readonly<{
  choice: Choice;
  draft: MakeDraft;
  /** the words that open it, where that was chosen */
  words: string;
  onStop(): void;
  onMade(made: Made, missing: readonly string[]): void;
}>;

type State =
  | Readonly<{ at: "running"; stage: Stage | null; checking: boolean }>
  | Readonly<{ at: "missing"; ids: readonly string[] }>
  | Readonly<{ at: "failed"; why: MakeTrouble }>;

/** It is stopped, and nothing of it is left, when the notes lock or the screen is left. */
export function MakingStep({ choice, draft, words, onStop, onMade }: Props) {
  const say = useSay();
  const keeper = useKeeper();
  const view = useView();
  const { exhibits } = useCase();
  const { language, place } = useSetting();
  const [state, setState] = useState<State>({ at: "running", stage: null, checking: false });
  const stop = useRef(new AbortController());

  const run = async (missing: readonly string[]): Promise<void> => {
    const { signal } = stop.current;
    const show = (checking: boolean) => (stage: Stage) => setState({ at: "running", stage, checking });
    setState({ at: "running", stage: null, checking: false });
    const { makeFiles, unreadableOf } = await import("./make-files.ts");
    try {
      const wish = { keeper, view, choice, language, place, missing };
      const made = await makeFiles(wish, formOf(draft, words), { signal, onStage: show(false) });
      if (!signal.aborted) onMade(made, missing);
    } catch (fault: unknown) {
      if (signal.aborted) return;
      if (!(fault instanceof NotMade) || fault.why !== "unreadable") throw fault;
      // One did not open: all are looked at, so that the person is asked once.
      const left = choice.exhibits.filter((id) => !missing.includes(id));
      const more = await unreadableOf(keeper, left, { signal, onStage: show(true) });
      const ids = [...new Set([...missing, ...more, fault.about])];
      if (!signal.aborted) setState({ at: "missing", ids });
    }
  };
  const start = (missing: readonly string[]): void =>
    void keeper
      .stayOpen(() => run(missing))
      .catch((fault: unknown) => {
        if (stop.current.signal.aborted) return;
        setState({ at: "failed", why: fault instanceof NotMade ? fault.why : "broken" });
      });
  const end = (): void => stop.current.abort();
  useEffect(() => {
    start([]);
    return end;
  }, []);
  const leave = (): void => {
    end();
    onStop();
  };
  const again = (missing: readonly string[]): void => {
    stop.current = new AbortController();
    start(missing);
  };
  const title = (
    <h1 id="screen-title" tabindex={-1}>
      {say("makefile.making")}
    </h1>
  );
  const back = (
    <button type="button" class="govuk-button govuk-button--secondary" onClick={leave}>
      {say(state.at === "running" ? "makefile.cancel" : "makefile.stop")}
    </button>
  );
  if (state.at === "missing") {
    return (
      <>
        {title}
        <div role="alert">
          <p>{say("makefile.unreadable")}</p>
          <ul>
            {state.ids.map((id) => (
              <li key={id}>
                <bdi>{exhibits.get(id)?.exhibit.name ?? ""}</bdi>
              </li>
            ))}
          </ul>
          <p>{say("makefile.unreadablenext")}</p>
        </div>
        <p class="app-row">
          <button type="button" class="govuk-button" onClick={() => again(state.ids)}>
            {say("makefile.without")}
          </button>
          {back}
        </p>
      </>
    );
  }
  if (state.at === "failed") {
    return (
      <>
        {title}
        <p class="app-notice" role="alert">
          {say(`makefile.failed-${state.why}`)}
        </p>
        <p class="app-row">
          <button type="button" class="govuk-button" onClick={() => again([])}>
            {say("makefile.again")}
          </button>
          {back}
        </p>
      </>
    );
  }
  const { stage } = state;
  const phase = state.checking ? "checking" : (stage?.phase ?? "pdf");
  return (
    <>
      {title}
      <p>{say("makefile.makinglead")}</p>
      <p role="status">{say(`makefile.phase-${phase}`)}</p>
      {stage === null || stage.all === 0 || phase === "pdf" ? (
        <progress class="app-casefile__progress" aria-label={say("makefile.making")} />
      ) : (
        <>
          <progress
            class="app-casefile__progress"
            aria-label={say("makefile.making")}
            max={stage.all}
            value={stage.done}
          />
          <p>
            {phase === "files"
              ? say("makefile.progress", {
                  done: sizeWords(stage.done, language),
                  all: sizeWords(stage.all, language),
                })
              : say("makefile.progress", { done: String(stage.done), all: String(stage.all) })}
          </p>
        </>
      )}
      {back}
    </>
  );
}
