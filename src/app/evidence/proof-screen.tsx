/** All proof of the case, newest first, with a search: names and words only, nothing is unsealed to draw it. */
import { useMemo, useState } from "preact/hooks";
import type { Case, Exhibit } from "../../case/case.ts";
import { shownName } from "../../evidence/shown-name.ts";
import { CaseFileLine } from "../casefile/casefile-line.tsx";
import { foldText } from "../diary/search.ts";
import { LongList } from "../fields/long-list.tsx";
import { SomeOf } from "../fields/choices.tsx";
import { TextField } from "../fields/field.tsx";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { useCase, useGo } from "../vault/keeper.ts";
import { howShown } from "./how-shown.ts";
import { useMomentWords } from "./moment-words.ts";
import { loosePictures } from "./loose-pictures.ts";
import { sizeWords } from "../fields/picked-file.ts";

const ROW = 96;
/** With fewer there is nothing to search. */
const SEARCH_FROM = 4;

const TEXTS = new WeakMap<Case["exhibits"], readonly string[]>();

/** What can be searched of each, made once for a case. */
function textsOf(all: readonly Exhibit[], open: Case): readonly string[] {
  const known = TEXTS.get(open.exhibits);
  if (known !== undefined) return known;
  const texts = all.map(({ exhibit, now }) =>
    foldText([exhibit.name, now.shows, now.source.handle, now.source.link, now.source.post].join("\n")),
  );
  TEXTS.set(open.exhibits, texts);
  return texts;
}

/** With fewer there is no order. */
const ORDER_FROM = 2;

/** Nobody has said yet what it shows. */
const isBare = ({ now, destroyed }: Exhibit): boolean => now.shows === "" && destroyed === null;

export function ProofScreen() {
  const say = useSay();
  const go = useGo();
  const open = useCase();
  const [words, setWords] = useState("");
  const [bare, setBare] = useState(false);
  const all = useMemo(() => [...open.exhibits.values()].toReversed(), [open.exhibits]);
  const rows = useMemo(() => {
    const wanted = (one: Exhibit): boolean => !bare || isBare(one);
    const asked = foldText(words)
      .split(/\s+/)
      .filter((word) => word !== "");
    if (asked.length === 0) return bare ? all.filter(wanted) : all;
    const texts = textsOf(all, open);
    return all.filter((one, at) => wanted(one) && asked.every((word) => texts[at]?.includes(word) === true));
  }, [all, words, bare]);
  const unplaced = useMemo(() => loosePictures(open).length, [open]);
  const undescribed = useMemo(() => all.filter(isBare).length, [all]);
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        {say("prooflist.title")}
      </h1>
      <p class="app-row">
        <button type="button" class="govuk-button" onClick={() => go.to({ name: "add-proof" })}>
          {say("prooflist.add")}
        </button>
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() => go.to({ name: "import" })}
        >
          {say("prooflist.import")}
        </button>
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() => go.to({ name: "reported" })}
        >
          {say("prooflist.reported")}
        </button>
        {unplaced < ORDER_FROM ? null : (
          <button
            type="button"
            class="govuk-button govuk-button--secondary"
            onClick={() => go.to({ name: "order" })}
          >
            {say("prooflist.order", { n: unplaced })}
          </button>
        )}
      </p>
      {all.length === 0 ? <p>{say("prooflist.none")}</p> : <CaseFileLine />}
      {all.length < SEARCH_FROM ? null : (
        <search class="app-search">
          <TextField
            id="proof-search"
            type="search"
            label={say("prooflist.search")}
            value={words}
            onInput={setWords}
          />
          {undescribed === 0 ? null : (
            <SomeOf
              name="proof-bare"
              legend={say("prooflist.bare")}
              hint={say("prooflist.barehint")}
              choices={[{ value: "bare", label: say("prooflist.barelabel", { n: undescribed }) }]}
              values={bare ? ["bare"] : []}
              onChange={(chosen) => setBare(chosen.length > 0)}
            />
          )}
          <p role="status">{words.trim() === "" ? "" : say("diary.found", { n: rows.length })}</p>
        </search>
      )}
      <LongList
        rows={rows}
        keyOf={({ of }) => of.exhibit}
        guess={ROW}
        draw={(row) => <Row exhibit={row} />}
      />
    </>
  );
}

function Row({ exhibit }: { exhibit: Exhibit }) {
  const say = useSay();
  const { language } = useSetting();
  const go = useGo();
  const momentWords = useMomentWords();
  const { of, now, destroyed, recorded } = exhibit;
  const { name, type, size } = exhibit.exhibit;
  const gone = destroyed !== null;
  const kind = say(`prooflist.kind-${gone ? "gone" : howShown(type, 0)}`);
  return (
    <div class="app-incident">
      <button
        type="button"
        class="app-incident__open"
        onClick={() => go.to({ name: "exhibit", id: of.exhibit })}
      >
        <span class="app-incident__when">
          {kind}
          {gone ? "" : ` · ${sizeWords(size, language)}`}
        </span>
        <span class="app-incident__words">
          <bdi>{gone ? say("exhibit.wasdestroyed") : now.shows === "" ? shownName(name) : now.shows}</bdi>
        </span>
        <span class="app-quiet">{say("prooflist.added", { when: momentWords(recorded) })}</span>
      </button>
    </div>
  );
}
