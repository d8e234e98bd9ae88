/** The words in a picture, read by machine when the person asks: shown to be put right, with what they suggest, and kept only by a press. */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Exhibit } from "../../case/case.ts";
import { textOf } from "../../evidence/read-text/read-picture.ts";
import { suggest } from "../../evidence/read-text/suggest.ts";
import { OfferedDraft } from "../fields/trouble.tsx";
import { useDraft } from "../fields/use-draft.ts";
import { useSay } from "../say.tsx";
import { useKeeper, useView } from "../vault/keeper.ts";
import { FoundWords } from "./found-words.tsx";
import { NOTHING_READ, readReadDraft } from "./read-draft.ts";
import type { ReadDraft } from "./read-draft.ts";
import { ReadBar } from "./reading/read-bar.tsx";
import { readExhibit, takenAt, troubleOf } from "./reading/read-exhibit.ts";
import type { ExhibitTrouble } from "./reading/read-exhibit.ts";
import { ReadNote } from "./reading/read-note.tsx";
import { startReader } from "./reading/reader-client.ts";
import type { ReadProgress } from "./reading/reading-orders.ts";

type State =
  | Readonly<{ at: "asking"; trouble: ExhibitTrouble | null; kept: boolean }>
  | Readonly<{ at: "reading"; progress: ReadProgress; stop: AbortController }>
  | Readonly<{ at: "read"; draft: ReadDraft }>;

const ASKING: State = { at: "asking", trouble: null, kept: false };

export function ReadText({ exhibit }: { exhibit: Exhibit }) {
  const say = useSay();
  const keeper = useKeeper();
  const { today } = useView();
  const reader = useMemo(startReader, []);
  const [state, setState] = useState<State>(ASKING);
  const draft = state.at === "read" ? state.draft : NOTHING_READ;
  const stored = useDraft(`read ${exhibit.of.exhibit}`, draft, readReadDraft);
  useEffect(() => reader.end, [reader]);
  const read = (): void => {
    const stop = new AbortController();
    const progress = (now: ReadProgress): void => setState({ at: "reading", progress: now, stop });
    progress({ stage: "loading" });
    keeper
      .stayOpen(() => readExhibit(keeper, reader, exhibit, { signal: stop.signal, progress }))
      .then((picture) => {
        const text = textOf(picture.lines);
        const suggestions = [...suggest(picture, takenAt(exhibit, today)?.day ?? today)];
        setState({ at: "read", draft: { text, words: text, suggestions } });
      })
      .catch((error: unknown) =>
        setState({ at: "asking", trouble: troubleOf(error, stop.signal), kept: false }),
      )
      // It takes more memory than all the rest together: none of it stays for a picture that may never come.
      .finally(() => reader.end())
      .catch(() => undefined);
  };
  return (
    <section aria-labelledby="read-text" class="app-read-text">
      <h2 id="read-text">{say("readtext.title")}</h2>
      {state.at === "asking" ? (
        <>
          {state.trouble === null ? null : (
            <p class="app-notice" role="alert">
              {say(`readtext.trouble-${state.trouble}`)}
            </p>
          )}
          <p role="status">{state.kept ? say("readtext.kept") : ""}</p>
          <OfferedDraft stored={stored} onTake={(found) => setState({ at: "read", draft: found })} />
          <ReadNote>
            <button type="button" class="govuk-button govuk-button--secondary" onClick={read}>
              {say("readtext.read")}
            </button>
          </ReadNote>
        </>
      ) : null}
      {state.at === "reading" ? (
        <>
          <ReadBar progress={state.progress} />
          <button type="button" class="app-link-button" onClick={() => state.stop.abort()}>
            {say("readtext.stop")}
          </button>
        </>
      ) : null}
      {state.at === "read" ? (
        <FoundWords
          {...state.draft}
          exhibit={exhibit}
          onWords={(words) => setState({ at: "read", draft: { ...state.draft, words } })}
          onKept={() => {
            stored.done();
            setState({ at: "asking", trouble: null, kept: true });
          }}
          onDrop={() => setState(ASKING)}
        />
      ) : null}
    </section>
  );
}
