/** Set-up: five words picked by chance, a passphrase of one's own, or a passkey where the browser can. */
import { useState } from "preact/hooks";
import { SecretField } from "../../fields/secret-field.tsx";
import { useSay } from "../../say.tsx";
import type { SetUp } from "./draft.ts";
import { SHORTEST, strengthOf } from "./strength.ts";

type Props = Readonly<{
  draft: SetUp;
  /** five fresh words */
  offer: () => string;
  /** whether this browser can open with a passkey */
  canPasskey: boolean;
  onDone: (draft: SetUp) => void;
}>;

/** Strength is said, and only the very short is asked for again. */
export function ChoosePhrase({ draft, offer, canPasskey, onDone }: Props) {
  const say = useSay();
  const [offered, setOffered] = useState(offer);
  const [own, setOwn] = useState(false);
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        {say("setup.phrasetitle")}
      </h1>
      {own ? (
        <OwnPhrase onDone={(passphrase) => onDone({ ...draft, passphrase, passkey: false })} />
      ) : (
        <>
          <p>{say("setup.phraselead")}</p>
          <p class="app-words" translate={false}>
            {offered}
          </p>
          <p class="app-quiet">{say("setup.strength-strong")}</p>
          <p>{say("setup.remembernote")}</p>
          <p class="app-row">
            <button
              type="button"
              class="govuk-button"
              onClick={() => onDone({ ...draft, passphrase: offered, passkey: false })}
            >
              {say("setup.remember")}
            </button>
            <button
              type="button"
              class="govuk-button govuk-button--secondary"
              onClick={() => setOffered(offer())}
            >
              {say("setup.another")}
            </button>
          </p>
        </>
      )}
      <p>
        <button type="button" class="app-link-button" onClick={() => setOwn(!own)}>
          {say(own ? "setup.offered" : "setup.own")}
        </button>
      </p>
      {canPasskey ? (
        <>
          <p>
            <button
              type="button"
              class="govuk-button govuk-button--secondary"
              onClick={() => onDone({ ...draft, passphrase: "", passkey: true })}
            >
              {say("setup.passkeyuse")}
            </button>
          </p>
          <p class="app-quiet">{say("setup.passkeynote")}</p>
        </>
      ) : null}
    </>
  );
}

/** Also used to change a passphrase later. */
export function OwnPhrase({ onDone }: { onDone: (passphrase: string) => void }) {
  const say = useSay();
  const [phrase, setPhrase] = useState("");
  const [again, setAgain] = useState("");
  const [wrong, setWrong] = useState<"short" | "differ" | null>(null);
  const done = (): void => {
    if ([...phrase].length < SHORTEST) setWrong("short");
    else if (phrase === again) onDone(phrase);
    else setWrong("differ");
  };
  return (
    <form
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
    >
      <SecretField
        id="phrase"
        label={say("setup.phrase")}
        hint={say("setup.phrasehint")}
        error={wrong === "short" ? say("setup.phraseneed") : undefined}
        show={say("setup.phraseshow")}
        value={phrase}
        onInput={setPhrase}
      />
      <p role="status">{phrase === "" ? "" : say(`setup.strength-${strengthOf(phrase)}`)}</p>
      <SecretField
        id="phrase-again"
        label={say("setup.phraseagain")}
        error={wrong === "differ" ? say("setup.phrasediffer") : undefined}
        show={say("setup.phraseshow")}
        value={again}
        onInput={setAgain}
      />
      <button type="submit" class="govuk-button">
        {say("setup.next")}
      </button>
    </form>
  );
}
