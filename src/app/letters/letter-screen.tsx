/** One letter on one calm page: to whom, before writing, what goes in, how to be reached, the letter, and that it was sent. */
import { useEffect, useState } from "preact/hooks";
import type { LetterPhrases, LetterWords } from "../../content/letter.ts";
import { useDraft } from "../fields/use-draft.ts";
import { canBeFeared } from "../register/fear.ts";
import { ToldDone } from "../register/told-done.tsx";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { useCase, useGo, useKeeper } from "../vault/keeper.ts";
import type { ScreenProps } from "../vault/keeper.ts";
import { BeforeWriting } from "./before-writing.tsx";
import { ChooseIncidents } from "./choose-incidents.tsx";
import { ChooseParts } from "./choose-parts.tsx";
import { ChooseReach } from "./choose-reach.tsx";
import { ChooseSelf } from "./choose-self.tsx";
import { DraftNote } from "./draft-note.tsx";
import { FearQuestion } from "../register/fear-question.tsx";
import { draftName, readLetterDraft } from "./letter-draft.ts";
import type { LetterDraft } from "./letter-draft.ts";
import { useLetters, usePhrases } from "./letters-context.ts";
import { lettersOfPlace, readersOf } from "./of-place.ts";
import { TheLetter } from "./the-letter.tsx";
import { ToWhom } from "./to-whom.tsx";
import { useMaking } from "./use-making.ts";

/**
 * `with.letter` says which; `body`, `clock`, `notice` and `incident` where it comes from a body, a date, a notice or an incident.
 * `ask`: it was not asked yet whether someone feared works at that body.
 */
export function LetterScreen({ with: given }: ScreenProps) {
  const say = useSay();
  const { place } = useSetting();
  const phrases = usePhrases();
  const letter = lettersOfPlace(useLetters(), place).find((one) => one.id === given["letter"]);
  if (letter === undefined || phrases === null) {
    return (
      <h1 id="screen-title" tabindex={-1}>
        {say("letter.gone")}
      </h1>
    );
  }
  return <Writing letter={letter} phrases={phrases} given={given} />;
}

type Props = Readonly<{
  letter: LetterWords;
  phrases: LetterPhrases;
  given: Readonly<Record<string, string>>;
}>;

function Writing({ letter, phrases, given }: Props) {
  const say = useSay();
  const go = useGo();
  const keeper = useKeeper();
  const open = useCase();
  const readers = readersOf(letter);
  const making = useMaking(letter, phrases, given);
  const fits = (id: string | undefined): string | null => {
    const kind = open.bodies.get(id ?? "")?.now.kind;
    return id !== undefined && kind !== undefined && readers.includes(kind) ? id : null;
  };
  const [draft, setDraft] = useState<LetterDraft>(() => making.fresh(fits(given["body"])));
  const [passed, setPassed] = useState(() => (given["ask"] === undefined ? fits(given["body"]) : null));
  const [resumed, setResumed] = useState(false);
  const [sent, setSent] = useState<string | null>(null);
  const name = draftName(letter.id);
  const stored = useDraft(name, draft, readLetterDraft);
  const { found } = stored;
  // One that goes to the same body is taken up by itself; one to another body is offered.
  const same = found !== null && (draft.body === null || found.body === null || found.body === draft.body);
  const take = (): void => {
    if (found === null) return;
    setDraft({ ...found, body: fits(found.body ?? undefined) ?? draft.body });
    setResumed(true);
    stored.taken();
  };
  useEffect(() => {
    if (same) take();
  }, [same]);
  if (sent !== null) return <ToldDone notice={sent} />;

  const body = open.bodies.get(draft.body ?? "")?.now ?? null;
  const feared = body !== null && canBeFeared(body.kind) && passed !== draft.body ? body.kind : null;
  const ready = readers.length === 0 || (body !== null && feared === null);
  const change = (pick: Partial<LetterDraft["pick"]>): void =>
    setDraft((before) => ({ ...before, pick: { ...before.pick, ...pick } }));
  const choose = (next: string): void => {
    // What was suggested goes by whom it is to, until something was changed.
    const untouched = JSON.stringify(draft) === JSON.stringify(making.fresh(draft.body));
    setDraft(untouched ? making.fresh(next) : { ...draft, body: next });
  };
  const add = (): void => {
    const leave = (): void => go.to({ name: "body", with: { kind: readers[0] ?? "" } });
    keeper.saveDraft(name, { ...draft, body: null }).then(leave, leave);
  };
  return (
    <>
      <div class="app-offpaper">
        <h1 id="screen-title" tabindex={-1}>
          {letter.title}
        </h1>
        <DraftNote
          other={found !== null && !same}
          resumed={resumed}
          onTake={take}
          onDrop={stored.drop}
          onAnew={() => {
            setDraft(making.fresh(draft.body));
            setResumed(false);
            stored.drop();
          }}
        />
        <BeforeWriting kind={body?.kind ?? letter.to} known={readers.length === 0} />
        {readers.length === 0 ? null : (
          <ToWhom kinds={readers} value={draft.body} onChange={choose} onAdd={add} />
        )}
        {feared === null ? null : (
          <FearQuestion
            key={feared}
            kind={feared}
            id="letter-fear"
            elsewhere={say("due.dooradd")}
            anyway={say("due.dooranyway")}
            onPass={() => setPassed(draft.body)}
            onElsewhere={add}
          />
        )}
        {ready ? (
          <>
            <section aria-labelledby="letter-contents">
              <h2 id="letter-contents">{say("letter.contents")}</h2>
              <p>{say("letter.contentslead")}</p>
              {letter.parts.length === 0 ? null : (
                <ChooseIncidents
                  values={draft.pick.incidents}
                  onChange={(incidents) => change({ incidents })}
                />
              )}
              <ChooseParts letter={letter} phrases={phrases} pick={draft.pick} onChange={change} />
              <ChooseSelf
                letter={letter}
                draft={draft}
                onChange={change}
                onOwn={(own) => setDraft({ ...draft, own })}
              />
            </section>
            {readers.length === 0 ? null : (
              <ChooseReach letter={letter} pick={draft.pick} onChange={change} />
            )}
          </>
        ) : (
          <p>{say("letter.notyet")}</p>
        )}
      </div>
      {ready ? (
        <TheLetter
          making={making}
          letter={letter}
          phrases={phrases}
          draft={draft}
          body={body}
          handle={given["handle"] ?? ""}
          onEdited={(edited) => setDraft((before) => ({ ...before, edited }))}
          onSent={(notice) => {
            stored.done();
            setSent(notice);
          }}
        />
      ) : null}
    </>
  );
}
