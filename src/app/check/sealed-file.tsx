/** Asks for the words that open a sealed case file. */
import { useState } from "preact/hooks";
import { TextField } from "../fields/field.tsx";
import { useSay } from "../say.tsx";

type Props = Readonly<{ wrong: boolean; onWords(words: string): void; onAgain(): void }>;

export function SealedFile({ wrong, onWords, onAgain }: Props) {
  const say = useSay();
  const [typed, setTyped] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== "") onWords(typed);
      }}
    >
      <TextField
        id="check-words"
        label={say("check.words")}
        hint={say("check.wordshint")}
        value={typed}
        onInput={setTyped}
        {...(wrong ? { error: say("check.wrongwords") } : {})}
      />
      <p class="app-row">
        <button type="submit" class="govuk-button">
          {say("check.open")}
        </button>
        <button type="button" class="govuk-button govuk-button--secondary" onClick={onAgain}>
          {say("check.again")}
        </button>
      </p>
    </form>
  );
}
