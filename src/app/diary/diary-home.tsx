/** The first screen of the diary: two things to write, one tap, what is due, and everything that happened. */
import { useState } from "preact/hooks";
import type { ComponentChild } from "preact";
import { londonTime } from "../../kit/zone.ts";
import { NotKeptNote } from "../fields/trouble.tsx";
import { useKept } from "../fields/use-kept.ts";
import { useSay } from "../say.tsx";
import { useGo, useView } from "../vault/keeper.ts";
import { stillOf } from "./still.ts";
import { DiaryList } from "./diary-list.tsx";
import { WeekStrip } from "./week-strip.tsx";

/** `due`: what a body owes, or a window that shuts; the register draws it. */
export function DiaryHome({ due }: { due: ComponentChild }) {
  const say = useSay();
  const go = useGo();
  const { today, open } = useView();
  const { saving, trouble, keep } = useKept();
  const [done, setDone] = useState<"" | "kept" | "again">("");
  const already = stillOf(open, today);
  const still = (): void => {
    if (already === null) keep([{ kind: "still", of: { day: today } }], () => setDone("kept"));
    else setDone("again");
  };
  return (
    <>
      <h1 id="screen-title" tabindex={-1} class="govuk-visually-hidden">
        {say("diary.title")}
      </h1>
      <div class="app-diary__write">
        <button type="button" class="govuk-button app-diary__big" onClick={() => go.to({ name: "write" })}>
          {say("diary.something")}
        </button>
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() => go.to({ name: "effect" })}
        >
          {say("diary.today")}
        </button>
        <button type="button" class="govuk-button govuk-button--secondary" disabled={saving} onClick={still}>
          {say("diary.still")}
        </button>
      </div>
      <NotKeptNote trouble={trouble} />
      <div role="status">
        {done === "kept" ? <p>{say("diary.stilldone")}</p> : null}
        {done === "again" && already !== null ? (
          <p class="app-notice">
            {say("diary.stillkept", { time: londonTime(already.recorded).slice(11, 16) })}{" "}
            <button type="button" class="app-link-button" onClick={() => go.to({ name: "effect" })}>
              {say("diary.stillinstead")}
            </button>
          </p>
        ) : null}
      </div>
      {due}
      <WeekStrip />
      <DiaryList />
    </>
  );
}
