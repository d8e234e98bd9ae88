/** Set-up: 12 recovery words, shown once, printed if wished, and two of them typed back. */
import { useState } from "preact/hooks";
import { TextField } from "../../fields/field.tsx";
import { useSay } from "../../say.tsx";

type Props = Readonly<{
  /** 12 words with spaces between */
  words: string;
  /** two places in them, from 1, picked by chance */
  asked: readonly [number, number];
  /** going without is offered only where there is another way in */
  onSkip: (() => void) | null;
  onDone: () => void;
}>;

/** What is lost if both are lost is said before they are shown. */
export function RecoveryWords({ words, asked, onSkip, onDone }: Props) {
  const [trying, setTrying] = useState(false);
  return trying ? (
    <Rehearse words={words.split(" ")} asked={asked} onBack={() => setTrying(false)} onDone={onDone} />
  ) : (
    <Shown words={words.split(" ")} onSkip={onSkip} onReady={() => setTrying(true)} />
  );
}

function Shown(props: { words: readonly string[]; onSkip: (() => void) | null; onReady: () => void }) {
  const { words, onSkip, onReady } = props;
  const say = useSay();
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        {say("setup.wordstitle")}
      </h1>
      <p>{say("setup.wordslead")}</p>
      <p class="app-notice">{say("setup.lost")}</p>
      <p>
        {say("setup.wordswhere")} {say("setup.wordsonce")}
      </p>
      <section class="app-wordlist" aria-label={say("setup.wordstitle")}>
        <p class="app-wordlist__title">{say("setup.wordsprinted")}</p>
        <ol translate={false}>
          {words.map((word) => (
            <li>{word}</li>
          ))}
        </ol>
      </section>
      <p class="app-row">
        <button type="button" class="govuk-button" onClick={onReady}>
          {say("setup.wordsready")}
        </button>
        <button type="button" class="govuk-button govuk-button--secondary" onClick={() => print()}>
          {say("setup.wordsprint")}
        </button>
      </p>
      {onSkip === null ? null : (
        <p>
          <button type="button" class="app-link-button" onClick={onSkip}>
            {say("setup.wordsskip")}
          </button>{" "}
          <span class="app-quiet">{say("setup.wordsskipnote")}</span>
        </p>
      )}
    </>
  );
}

function Rehearse(props: {
  words: readonly string[];
  asked: readonly [number, number];
  onBack: () => void;
  onDone: () => void;
}) {
  const { words, asked, onBack, onDone } = props;
  const say = useSay();
  const [typed, setTyped] = useState<readonly [string, string]>(["", ""]);
  const [wrong, setWrong] = useState<readonly [boolean, boolean]>([false, false]);
  const isWrong = (at: 0 | 1): boolean => typed[at].trim().toLowerCase() !== words[asked[at] - 1];
  const check = (): void => {
    const found: readonly [boolean, boolean] = [isWrong(0), isWrong(1)];
    setWrong(found);
    if (!found[0] && !found[1]) onDone();
  };
  return (
    <form
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <h1 id="screen-title" tabindex={-1}>
        {say("setup.rehearsetitle")}
      </h1>
      <p>{say("setup.rehearselead")}</p>
      <TextField
        id="word-first"
        label={say("setup.word", { n: asked[0] })}
        error={wrong[0] ? say("setup.rehearsewrong") : undefined}
        value={typed[0]}
        onInput={(value) => setTyped([value, typed[1]])}
      />
      <TextField
        id="word-second"
        label={say("setup.word", { n: asked[1] })}
        error={wrong[1] ? say("setup.rehearsewrong") : undefined}
        value={typed[1]}
        onInput={(value) => setTyped([typed[0], value])}
      />
      <p class="app-row">
        <button type="submit" class="govuk-button">
          {say("setup.rehearsedo")}
        </button>
        <button type="button" class="govuk-button govuk-button--secondary" onClick={onBack}>
          {say("setup.rehearseback")}
        </button>
      </p>
    </form>
  );
}
