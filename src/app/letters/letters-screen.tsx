/** All letters: those that fit now with why, those that were begun, and the rest folded by whom they go to. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { caseReviewOf } from "../../case/case-review.ts";
import { BODY_KINDS } from "../../case/notice.ts";
import type { LetterWords } from "../../content/letter.ts";
import { lettersFor } from "../../letters/letters-for.ts";
import type { Fitting } from "../../letters/letters-for.ts";
import { CaseFileLine } from "../casefile/casefile-line.tsx";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { useGo, useKeeper, useView } from "../vault/keeper.ts";
import type { ScreenProps } from "../vault/keeper.ts";
import { draftName, readLetterDraft } from "./letter-draft.ts";
import { useLetters } from "./letters-context.ts";
import { lettersOfPlace, readersOf } from "./of-place.ts";

/** `with.body`: letters that can go to it stand first. What the screen was opened with goes on to the letter. */
export function LettersScreen({ with: given }: ScreenProps) {
  const say = useSay();
  const go = useGo();
  const all = useLetters();
  const { open, clocks, rules, now } = useView();
  const { place } = useSetting();
  const letters = useMemo(() => lettersOfPlace(all, place), [all, place]);
  const fitting = useMemo(
    () => lettersFor(open, clocks, caseReviewOf(open, rules, now), place),
    [open, clocks, rules, now, place],
  );
  const begun = useBegun(letters);
  const body = open.bodies.get(given["body"] ?? "")?.now;
  const list = (rows: readonly Readonly<{ letter: LetterWords; note: string; fitting?: Fitting }>[]) => (
    <ul class="app-letterlist">
      {rows.map(({ letter, note, fitting: one }) => (
        <li key={letter.id}>
          <button
            type="button"
            class="app-door"
            onClick={() =>
              go.to({ name: "letter", with: { ...given, ...from(one ?? null), letter: letter.id } })
            }
          >
            <strong>{letter.title}</strong>
            <span>{note}</span>
          </button>
        </li>
      ))}
    </ul>
  );
  const summed = (rows: readonly LetterWords[]) =>
    list(rows.map((letter) => ({ letter, note: letter.summary })));
  const fits = fitting.flatMap((one) => {
    const letter = letters.find(({ id }) => id === one.id);
    return letter === undefined ? [] : [{ letter, note: say(`letterlist.why-${one.why}`), fitting: one }];
  });
  const shown =
    body === undefined ? fits : fits.filter(({ letter }) => readersOf(letter).includes(body.kind));
  const toBody = body === undefined ? [] : letters.filter((one) => readersOf(one).includes(body.kind));
  const known = letters.filter((one) => one.topic === "new-number");
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        {say("letterlist.title")}
      </h1>
      <p>{say("letterlist.lead")}</p>
      {open.sample ? <p class="app-notice">{say("letterlist.sampled")}</p> : null}
      <CaseFileLine />
      <h2>{say("letterlist.fits")}</h2>
      {shown.length === 0 ? <p>{say("letterlist.nofits")}</p> : list(shown)}
      {begun.length === 0 ? null : (
        <>
          <h2>{say("letterlist.drafts")}</h2>
          {list(begun.map((letter) => ({ letter, note: say("letterlist.draftgo") })))}
        </>
      )}
      {body === undefined ? null : (
        <>
          <h2>
            {say("letterlist.forbody")} <bdi>{body.name}</bdi>
          </h2>
          {summed(toBody)}
        </>
      )}
      <h2>{say("letterlist.all")}</h2>
      {BODY_KINDS.map((kind) => {
        const rows = letters.filter((one) => one.to === kind && !known.includes(one));
        return rows.length === 0 ? null : (
          <details class="app-letters__group" key={kind}>
            <summary>{say(`letterlist.kind-${kind}`)}</summary>
            {summed(rows)}
          </details>
        );
      })}
      {known.length === 0 ? null : (
        <details class="app-letters__group">
          <summary>{say("letterlist.known")}</summary>
          {summed(known)}
        </details>
      )}
    </>
  );
}

/** The body of a date was not asked about here: the letter still asks whether someone feared works there. */
function from(fitting: Fitting | null): Readonly<Record<string, string>> {
  const body = fitting?.clock?.body ?? fitting?.body ?? null;
  return {
    ...(fitting === null || fitting.clock === null ? {} : { clock: fitting.clock.key }),
    ...(body === null ? {} : { body, ask: "yes" }),
  };
}

/** Letters that have a sealed draft. */
function useBegun(letters: readonly LetterWords[]): readonly LetterWords[] {
  const keeper = useKeeper();
  const [begun, setBegun] = useState<readonly LetterWords[]>([]);
  useEffect(() => {
    const looked = letters.map((letter) =>
      keeper.readDraft(draftName(letter.id)).then(
        (stored) => (readLetterDraft(stored) === null ? [] : [letter]),
        () => [],
      ),
    );
    void Promise.all(looked).then((found) => setBegun(found.flat()));
  }, [keeper, letters]);
  return begun;
}
