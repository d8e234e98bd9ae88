/** Making a case file, step by step: for whom, what goes in, what leaves, how it is protected; then it is made and handed over. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Choice } from "../../casefile/choice.ts";
import { fiveWords } from "../../kit/words.ts";
import { OfferedDraft } from "../fields/trouble.tsx";
import { useDraft } from "../fields/use-draft.ts";
import { ageOf } from "../letters/age-of.ts";
import { useSay } from "../say.tsx";
import { random } from "../vault/device.ts";
import { useCase } from "../vault/keeper.ts";
import { ContentsStep } from "./contents-step.tsx";
import { DoneStep } from "./done-step.tsx";
import { DRAFT, STEPS, newMakeDraft, readMakeDraft, ticked, wholeChoice } from "./make-draft.ts";
import type { MakeDraft, Step } from "./make-draft.ts";
import { MakingStep } from "./making-step.tsx";
import type { Looked, Made } from "./orders.ts";
import { PreviewStep } from "./preview-step.tsx";
import { ProtectStep } from "./protect-step.tsx";
import { WhomStep } from "./whom-step.tsx";

/** What is being made, or was. */
type After =
  | Readonly<{ at: "making"; choice: Choice }>
  | Readonly<{ at: "done"; choice: Choice; made: Made; missing: readonly string[] }>;

export function CaseFileScreen() {
  const say = useSay();
  const open = useCase();
  const [draft, setDraft] = useState<MakeDraft>(newMakeDraft);
  const [after, setAfter] = useState<After | null>(null);
  // Held here alone: they go with the screen.
  const [words, setWords] = useState(() => fiveWords(random));
  const [looked, setLooked] = useState<Looked | null>(null);
  const stored = useDraft(DRAFT, draft, readMakeDraft);
  const adult = ageOf(open) === "adult";
  const choice = useMemo(() => wholeChoice(draft, open, adult, say), [draft, open, adult, say]);
  const shown = after?.at ?? draft.step;
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) {
      scrollTo(0, 0);
      document.getElementById("screen-title")?.focus({ preventScroll: true });
    }
    first.current = false;
  }, [shown]);
  const change = (part: Partial<MakeDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const to = (step: Step): void => change({ step });

  if (after?.at === "making") {
    return (
      <MakingStep
        choice={after.choice}
        draft={draft}
        words={words}
        onStop={() => setAfter(null)}
        onMade={(made, missing) => {
          stored.done();
          setAfter({ ...after, at: "done", made, missing });
        }}
      />
    );
  }
  if (after?.at === "done") return <DoneStep {...after} draft={draft} words={words} />;
  const offered =
    draft.step === "whom" ? (
      <OfferedDraft stored={stored} onTake={(one) => setDraft({ ...one, step: "whom" })} />
    ) : null;
  const head = (
    <>
      <p class="app-quiet">{say("makefile.step", { n: STEPS.indexOf(draft.step) + 1, of: STEPS.length })}</p>
      <h1 id="screen-title" tabindex={-1}>
        {say(`makefile.title-${draft.step}`)}
      </h1>
      {open.sample ? <p class="app-notice">{say("makefile.sample")}</p> : null}
      {offered}
    </>
  );
  if (choice === null || draft.step === "whom") {
    return (
      <>
        {head}
        <WhomStep
          draft={draft}
          onChange={change}
          onNext={(reader) => change({ reader, choice: ticked(draft, reader, open), step: "contents" })}
        />
      </>
    );
  }
  switch (draft.step) {
    case "contents":
      return (
        <>
          {head}
          <ContentsStep
            choice={ticked(draft, choice.reader, open)}
            adult={adult}
            onChange={(part) =>
              setDraft((before) => ({
                ...before,
                touched: true,
                choice: { ...ticked(before, choice.reader, open), ...part },
              }))
            }
            onBack={() => to("whom")}
            onNext={() => to("preview")}
          />
        </>
      );
    case "preview":
      return (
        <>
          {head}
          <PreviewStep
            choice={choice}
            onLooked={setLooked}
            onBack={() => to("contents")}
            onNext={() => to("protect")}
          />
        </>
      );
    case "protect":
      return (
        <>
          {head}
          <ProtectStep
            draft={draft}
            choice={choice}
            looked={looked}
            words={words}
            onOtherWords={() => setWords(fiveWords(random))}
            onChange={change}
            onBack={() => to("preview")}
            onMake={() => setAfter({ at: "making", choice })}
          />
        </>
      );
  }
}
