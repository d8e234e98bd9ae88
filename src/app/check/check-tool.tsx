/** Checks a case file on the reader's own device: pick or drop it, give the words if it is locked, read what was found. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import check from "virtual:packs/check";
import { makeSay } from "../../content/say.ts";
import { onWipe } from "../device/wipe.ts";
import { sizeWords } from "../fields/picked-file.ts";
import { SayContext } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { startCheck } from "./check-client.ts";
import type { Checking } from "./check-client.ts";
import { JoinParts } from "./join-parts.tsx";
import { PickFile } from "./pick-file.tsx";
import { SealedFile } from "./sealed-file.tsx";
import { VerdictView } from "./verdict-view.tsx";
import type { Verdict } from "../../casefile/verify/findings.ts";

type State =
  | Readonly<{ at: "ready"; trouble: boolean }>
  | Readonly<{ at: "reading"; done: number; of: number }>
  | Readonly<{ at: "sealed"; wrong: boolean }>
  | Readonly<{ at: "done"; verdict: Verdict }>;

const READY: State = { at: "ready", trouble: false };

export function CheckTool() {
  const say = useMemo(() => makeSay(check.screens), []);
  const { language } = useSetting();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [words, setWords] = useState<string | null>(null);
  const [state, setState] = useState<State>(READY);
  const running = useRef<Checking | null>(null);
  const stop = (): void => {
    running.current?.stop();
    running.current = null;
  };
  const forget = (): void => {
    stop();
    setFiles([]);
    setWords(null);
    setState(READY);
  };
  useEffect(() => {
    const wiped = onWipe(forget);
    return () => {
      stop();
      wiped();
    };
  }, []);
  const begin = async (picked: readonly File[], opening: string | null): Promise<void> => {
    stop();
    setFiles(picked);
    setState({ at: "reading", done: 0, of: 0 });
    const mine = startCheck({ do: "check", files: picked, words: opening }, (done, of) =>
      setState({ at: "reading", done, of }),
    );
    running.current = mine;
    const answer = await mine.answer;
    if (running.current !== mine) return;
    running.current = null;
    if (answer.says === "verdict") {
      setWords(opening);
      setState({ at: "done", verdict: answer.verdict });
    } else if (answer.says === "sealed") setState({ at: "sealed", wrong: false });
    else if (answer.says === "trouble" && answer.why === "wrong-words")
      setState({ at: "sealed", wrong: true });
    else setState({ at: "ready", trouble: true });
  };
  return (
    <SayContext.Provider value={say}>
      <div class="app-check">
        {state.at === "ready" ? (
          <PickFile trouble={state.trouble} onPick={(picked) => void begin(picked, null)} />
        ) : null}
        {state.at === "reading" ? (
          <>
            <p role="status">
              {say("check.reading", {
                done: sizeWords(state.done, language),
                of: sizeWords(state.of, language),
              })}
            </p>
            <progress max={Math.max(1, state.of)} value={state.done} />
            <p>
              <button type="button" class="govuk-button govuk-button--secondary" onClick={forget}>
                {say("check.stop")}
              </button>
            </p>
          </>
        ) : null}
        {state.at === "sealed" ? (
          <SealedFile wrong={state.wrong} onWords={(typed) => void begin(files, typed)} onAgain={forget} />
        ) : null}
        {state.at === "done" ? (
          <>
            <VerdictView verdict={state.verdict} />
            {files.length > 1 && state.verdict.kind === "whole" ? (
              <JoinParts files={files} words={words} />
            ) : null}
            <p class="app-row">
              <button type="button" class="govuk-button govuk-button--secondary" onClick={() => print()}>
                {say("check.print")}
              </button>
              <button type="button" class="govuk-button govuk-button--secondary" onClick={forget}>
                {say("check.again")}
              </button>
            </p>
          </>
        ) : null}
      </div>
    </SayContext.Provider>
  );
}
