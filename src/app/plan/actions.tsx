/** What to do in a step, in order: tick it, skip it with a reason, take that back. */
import { useState } from "preact/hooks";
import { useSay } from "../say.tsx";
import { Blocks, Sentence } from "../text/blocks.tsx";
import { SKIP_REASONS } from "./done.ts";
import type { Mark, Marks, SkipReason } from "./done.ts";
import { itemWords } from "./plan-words.ts";
import type { StepsWords } from "./plan-words.ts";

export type Marking = Readonly<{ marks: Marks; onMark(action: string, as: Mark | null): void }>;

export function Actions(props: { items: readonly string[]; words: StepsWords; marking: Marking | null }) {
  const { items, words, marking } = props;
  if (items.length === 0) return null;
  return (
    <ol class="app-actions">
      {items.map((item) => (
        <li key={item}>
          {marking === null ? (
            <Plain item={item} words={words} />
          ) : (
            <Tickable item={item} words={words} marking={marking} />
          )}
        </li>
      ))}
    </ol>
  );
}

function Plain({ item, words }: { item: string; words: StepsWords }) {
  const { label, detail } = itemWords(words, item);
  return (
    <>
      <p class="app-action__label">
        <span class="app-box" aria-hidden="true" />
        <span>
          <Sentence nodes={label} />
        </span>
      </p>
      <div class="app-action__detail">
        <Blocks blocks={detail} level={1} />
      </div>
    </>
  );
}

function Tickable({ item, words, marking }: { item: string; words: StepsWords; marking: Marking }) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const { label, detail } = itemWords(words, item);
  const mark = marking.marks.now.get(item);
  const id = `do-${item.replaceAll(".", "-")}`;
  const skip = (reason: SkipReason): void => {
    setAsking(false);
    marking.onMark(item, reason);
  };
  return (
    <div class={`app-action${mark === undefined ? "" : " app-action--folded"}`}>
      <div class="govuk-checkboxes__item app-action__tick">
        <input
          class="govuk-checkboxes__input"
          type="checkbox"
          id={id}
          autocomplete="off"
          checked={mark === true}
          onChange={() => marking.onMark(item, mark === true ? null : true)}
        />
        <label class="govuk-label govuk-checkboxes__label app-action__label" for={id}>
          <span>
            <Sentence nodes={label} />
          </span>
        </label>
      </div>
      {mark === undefined ? (
        <div class="app-action__detail">
          <Blocks blocks={detail} level={1} />
          {asking ? (
            <div class="app-skip" role="group" aria-label={say("plan.skipwhy")}>
              <p>{say("plan.skipwhy")}</p>
              {SKIP_REASONS.map((reason) => (
                <button type="button" class="app-chip" onClick={() => skip(reason)}>
                  {say(`plan.skip-${reason}`)}
                </button>
              ))}
              <button type="button" class="app-link-button" onClick={() => setAsking(false)}>
                {say("plan.skipcancel")}
              </button>
            </div>
          ) : (
            <button type="button" class="app-link-button app-action__skip" onClick={() => setAsking(true)}>
              {say("plan.skip")}
            </button>
          )}
        </div>
      ) : (
        <p class="app-action__mark">
          {mark === true ? say("plan.done") : say("plan.skipped", { reason: say(`plan.skip-${mark}`) })}{" "}
          <button type="button" class="app-link-button" onClick={() => marking.onMark(item, null)}>
            {say("plan.takeback")}
          </button>
        </p>
      )}
    </div>
  );
}
