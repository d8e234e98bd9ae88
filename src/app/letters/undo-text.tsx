/** The words of a letter, to be changed freely, with the way back. */
import { LongText, TextField } from "../fields/field.tsx";
import { useSay } from "../say.tsx";
import { typed, undone } from "./edits.ts";
import type { Edits } from "./edits.ts";

type Props = Readonly<{
  subject: string;
  text: Edits;
  onSubject(subject: string): void;
  onText(text: Edits): void;
  /** takes the letter as it is made from what is ticked; null while nothing was changed by hand */
  onRemake: (() => void) | null;
}>;

export function UndoText({ subject, text, onSubject, onText, onRemake }: Props) {
  const say = useSay();
  return (
    <>
      <TextField
        id="letter-subject"
        label={say("letter.subject")}
        hint={say("letter.subjecthint")}
        value={subject}
        onInput={onSubject}
      />
      <LongText
        id="letter-text"
        label={say("letter.text")}
        rows={20}
        value={text.text}
        onInput={(next) => onText(typed(text, next))}
      />
      <p class="app-row">
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          disabled={text.past.length === 0}
          onClick={() => onText(undone(text))}
        >
          {say("letter.undo")}
        </button>
        {onRemake === null ? null : (
          <button type="button" class="app-link-button" onClick={onRemake}>
            {say("letter.remake")}
          </button>
        )}
      </p>
    </>
  );
}
