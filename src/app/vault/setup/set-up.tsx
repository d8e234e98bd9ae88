/** Setting up: one idea a screen, nothing kept until the end, and back at every step. */
import { useEffect, useRef, useState } from "preact/hooks";
import { useSay } from "../../say.tsx";
import { ChoosePhrase } from "./choose-phrase.tsx";
import { EMPTY } from "./draft.ts";
import type { SetUp } from "./draft.ts";
import { RecoveryWords } from "./recovery-words.tsx";
import { WhoSees, WhoseCase } from "./whose-case.tsx";

/** What the wizard needs from the device. */
export type SetUpWays = Readonly<{
  offerPhrase(): string;
  offerWords(): string;
  /** two different places from 1 to 12, picked by chance */
  pickTwo(): readonly [number, number];
  canPasskey: boolean;
  /** Makes the vault. Rejects with a reason that can be said. */
  make(draft: SetUp): Promise<void>;
}>;

type Props = Readonly<{ ways: SetUpWays; young: boolean | null; onBack(): void }>;

const STEPS = ["whose", "seen", "phrase", "words"] as const;

/** `young` is what the questions told, where they were answered. */
export function SetUpWizard({ ways, young, onBack }: Props) {
  const say = useSay();
  const [draft, setDraft] = useState<SetUp>({ ...EMPTY, young });
  const [at, setAt] = useState(0);
  const [words] = useState(ways.offerWords);
  const [asked] = useState(ways.pickTwo);
  const [making, setMaking] = useState(false);
  const [failed, setFailed] = useState(false);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) document.getElementById("screen-title")?.focus();
    first.current = false;
  }, [at, making]);

  const next = (changed: SetUp): void => {
    setDraft(changed);
    setAt(at + 1);
    scrollTo(0, 0);
  };
  const make = async (recovery: string | null): Promise<void> => {
    setMaking(true);
    setFailed(false);
    try {
      await ways.make({ ...draft, recovery });
    } catch {
      setFailed(true);
      setMaking(false);
    }
  };
  if (making) {
    return (
      <>
        <h1 id="screen-title" tabindex={-1}>
          {say("setup.title")}
        </h1>
        <p role="status">{say("setup.making")}</p>
      </>
    );
  }
  const step = STEPS[at];
  return (
    <>
      <p class="app-row">
        <button
          type="button"
          class="govuk-back-link app-link-button"
          onClick={() => (at === 0 ? onBack() : setAt(at - 1))}
        >
          {say("shell.back")}
        </button>
        <span class="app-quiet">{say("setup.step", { n: at + 1, of: STEPS.length })}</span>
      </p>
      {failed ? (
        <p class="app-notice" role="alert">
          {say("setup.failed")}
        </p>
      ) : null}
      {step === "whose" ? <WhoseCase draft={draft} onDone={next} /> : null}
      {step === "seen" ? <WhoSees draft={draft} onDone={next} /> : null}
      {step === "phrase" ? (
        <ChoosePhrase draft={draft} offer={ways.offerPhrase} canPasskey={ways.canPasskey} onDone={next} />
      ) : null}
      {step === "words" ? (
        <RecoveryWords
          words={words}
          asked={asked}
          onSkip={draft.passkey ? null : () => void make(null)}
          onDone={() => void make(words)}
        />
      ) : null}
    </>
  );
}
