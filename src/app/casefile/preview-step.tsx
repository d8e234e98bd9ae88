/** The third step: all that would leave, looked at before anything is made (CARE C17, C20). */
import { useEffect, useState } from "preact/hooks";
import type { Choice } from "../../casefile/choice.ts";
import { Form } from "../fields/form.tsx";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { useKeeper, useView } from "../vault/keeper.ts";
import type { Looked } from "./orders.ts";
import { PdfLook } from "./pdf-look.tsx";
import { PreviewView } from "./preview-view.tsx";
import { StepButtons } from "./step-buttons.tsx";

type Props = Readonly<{
  choice: Choice;
  onLooked(looked: Looked): void;
  onBack(): void;
  onNext(): void;
}>;

export function PreviewStep({ choice, onLooked, onBack, onNext }: Props) {
  const say = useSay();
  const keeper = useKeeper();
  const view = useView();
  const { language, place } = useSetting();
  const [looked, setLooked] = useState<Looked | "failed" | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    setLooked(null);
    import("./make-files.ts")
      .then(({ lookAt }) => lookAt({ keeper, view, choice, language, place, missing: [] }, stop.signal))
      .then(
        (found) => {
          setLooked(found);
          onLooked(found);
        },
        () => {
          if (!stop.signal.aborted) setLooked("failed");
        },
      );
    return () => stop.abort();
  }, [choice, view.events, tries]);
  return (
    <Form onSave={onNext}>
      <p>{say("makefile.previewlead")}</p>
      {looked === null ? <p role="status">{say("makefile.looking")}</p> : null}
      {looked === "failed" ? (
        <div class="app-notice" role="alert">
          <p>{say("makefile.notlooked")}</p>
          <button
            type="button"
            class="govuk-button govuk-button--secondary"
            onClick={() => setTries(tries + 1)}
          >
            {say("makefile.again")}
          </button>
        </div>
      ) : null}
      {looked === null || looked === "failed" ? null : (
        <>
          <PreviewView choice={choice} looked={looked} />
          <PdfLook choice={choice} />
        </>
      )}
      <StepButtons
        onBack={onBack}
        next={say("makefile.toprotect")}
        wait={looked === null || looked === "failed"}
      />
    </Form>
  );
}
