/** Which pictures are put in order; all of them at first, none of them shown. */
import { useState } from "preact/hooks";
import type { Exhibit } from "../../case/case.ts";
import { shownName } from "../../evidence/shown-name.ts";
import { LongList } from "../fields/long-list.tsx";
import { useSay } from "../say.tsx";
import { useMomentWords } from "./moment-words.ts";
import { ReadNote } from "./reading/read-note.tsx";

const ROW = 72;

type Props = Readonly<{
  pictures: readonly Exhibit[];
  /** ids of those that are chosen */
  onRead(chosen: readonly string[]): void;
  onByHand(chosen: readonly string[]): void;
}>;

export function OrderChoose({ pictures, onRead, onByHand }: Props) {
  const say = useSay();
  const momentWords = useMomentWords();
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const chosen = pictures.flatMap(({ of }) => (without.has(of.exhibit) ? [] : [of.exhibit]));
  if (pictures.length === 0) return <p>{say("order.none")}</p>;
  const toggle = (id: string): void =>
    setWithout((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return (
    <>
      <p>{say("order.lead")}</p>
      <h2>{say("order.which")}</h2>
      <LongList
        rows={pictures}
        keyOf={({ of }) => of.exhibit}
        guess={ROW}
        draw={({ of, exhibit, recorded }) => (
          <div class="govuk-checkboxes__item">
            <input
              class="govuk-checkboxes__input"
              type="checkbox"
              id={`order-${of.exhibit}`}
              autocomplete="off"
              checked={!without.has(of.exhibit)}
              onChange={() => toggle(of.exhibit)}
            />
            <label class="govuk-label govuk-checkboxes__label" for={`order-${of.exhibit}`}>
              <bdi>{shownName(exhibit.name)}</bdi>
              <br />
              <span class="app-quiet">{say("prooflist.added", { when: momentWords(recorded) })}</span>
            </label>
          </div>
        )}
      />
      <p role="status">{say("order.chosen", { n: chosen.length })}</p>
      <ReadNote>
        <button
          type="button"
          class="govuk-button"
          disabled={chosen.length === 0}
          onClick={() => onRead(chosen)}
        >
          {say("order.read")}
        </button>
      </ReadNote>
      <p>
        <button
          type="button"
          class="app-link-button"
          disabled={chosen.length === 0}
          onClick={() => onByHand(chosen)}
        >
          {say("order.byhand")}
        </button>
      </p>
    </>
  );
}
