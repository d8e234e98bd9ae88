/** The letter as it will leave: shown word for word with all that it holds, changed by hand, taken along, marked as sent. */
import { useMemo, useState } from "preact/hooks";
import type { Body } from "../../case/notice.ts";
import type { LetterPhrases, LetterWords } from "../../content/letter.ts";
import { childNames, withInitials } from "../../letters/child-names.ts";
import type { ChildName } from "../../letters/child-names.ts";
import { readerKind } from "../../letters/reader.ts";
import { useSay } from "../say.tsx";
import { useCase } from "../vault/keeper.ts";
import { asMade, typed } from "./edits.ts";
import { HoldsList } from "./holds-list.tsx";
import { InitialsNote } from "./initials-note.tsx";
import { leaving } from "./leaving.ts";
import type { LetterDraft } from "./letter-draft.ts";
import { LetterSheet } from "./letter-sheet.tsx";
import { SentForm } from "./sent-form.tsx";
import { UndoText } from "./undo-text.tsx";
import type { Making } from "./use-making.ts";
import { WaysOut } from "./ways-out.tsx";

type Props = Readonly<{
  making: Making;
  letter: LetterWords;
  phrases: LetterPhrases;
  draft: LetterDraft;
  /** null for a letter to people the person knows: then no notice is kept of it */
  body: Body | null;
  handle: string;
  onEdited(edited: LetterDraft["edited"]): void;
  onSent(notice: string): void;
}>;

export function TheLetter(props: Props) {
  const { making, letter, phrases, draft, body, handle, onEdited } = props;
  const say = useSay();
  const open = useCase();
  const { sample } = open;
  const made = making.make(draft);
  const { subject, text } = draft.edited ?? made;
  const [changing, setChanging] = useState(false);
  const [edits, setEdits] = useState(() => asMade(text));
  const [lookOnly, setLookOnly] = useState(false);
  const holds = useMemo(() => leaving(`${subject}\n${text}`, making.input(draft)), [subject, text, draft]);
  const children = useMemo(() => {
    const reader = readerKind({ letter, open, reader: draft.body });
    return childNames(
      `${subject}\n${text}`,
      [...open.actors.values()].map(({ now }) => now),
      reader,
    );
  }, [subject, text, open, letter, draft.body]);
  // What is ticked above can have changed the text since it was last typed in.
  const current = edits.text === text ? edits : typed(edits, text);
  const put = (name: ChildName): void => {
    const next = withInitials(text, name);
    setEdits(typed(current, next));
    onEdited({ subject: withInitials(subject, name), text: next });
  };
  const headings = new Set(made.headings);
  // A letter of a sample says so, whatever was done to its words.
  const whole = sample && !text.includes(phrases.sample) ? `${phrases.sample}\n\n${text}` : text;
  const marks = [...(sample ? [say("letter.sample")] : []), ...(lookOnly ? [say("letter.markdraft")] : [])];
  const length = [...whole].length;
  return (
    <>
      <section aria-labelledby="letter-exact">
        <div class="app-offpaper">
          <h2 id="letter-exact">{say("letter.letter")}</h2>
          <p>{say("letter.exact")}</p>
          {letter.max !== undefined && length > letter.max ? (
            <p class="app-notice">{say("letter.toolong", { max: letter.max, length })}</p>
          ) : null}
          {draft.edited === null ? null : <p class="app-quiet">{say("letter.edited")}</p>}
          <HoldsList rows={holds} />
          <InitialsNote names={children} onPut={put} />
        </div>
        <LetterSheet subject={subject} text={whole} headings={headings} marks={marks} />
        <div class="app-offpaper">
          <p>
            <button
              type="button"
              class="govuk-button govuk-button--secondary"
              aria-expanded={changing}
              onClick={() => setChanging(!changing)}
            >
              {say(changing ? "letter.looking" : "letter.change")}
            </button>
          </p>
          {changing ? (
            <UndoText
              subject={subject}
              text={current}
              onSubject={(next) => onEdited({ subject: next, text })}
              onText={(next) => {
                setEdits(next);
                onEdited({ subject, text: next.text });
              }}
              onRemake={
                draft.edited === null
                  ? null
                  : () => {
                      setEdits(typed(current, made.text));
                      onEdited(null);
                    }
              }
            />
          ) : null}
        </div>
      </section>
      <WaysOut
        subject={subject}
        text={whole}
        headings={headings}
        contact={body?.contact ?? ""}
        marks={marks}
        lookOnly={lookOnly}
        onLookOnly={setLookOnly}
      />
      {body === null || draft.body === null ? (
        <p class="app-offpaper">{say("letter.notkept")}</p>
      ) : (
        <SentForm
          letter={letter.id}
          body={draft.body}
          topic={letter.topic}
          subject={subject}
          text={whole}
          incidents={draft.pick.incidents}
          handle={body.kind === "platform" || body.kind === "network" ? handle : null}
          onSent={props.onSent}
        />
      )}
    </>
  );
}
