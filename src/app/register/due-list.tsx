/** At most three lines on the first screen of the notes: what is late or due, overdue first, in words. */
import type { Clock } from "../../case/clock.ts";
import { useSay } from "../say.tsx";
import { useGo, useView } from "../vault/keeper.ts";
import { useClockWords } from "./use-clock-words.ts";

const MOST = 3;

const PRESSING: readonly Clock["state"][] = ["overdue", "due", "soon", "open"];

/** The clocks that ask for something now, as they come: overdue first. */
export const pressing = (clocks: readonly Clock[]): readonly Clock[] =>
  PRESSING.flatMap((state) => clocks.filter((clock) => clock.state === state));

/** Draws nothing while nothing presses. */
export function DueList() {
  const say = useSay();
  const go = useGo();
  const words = useClockWords();
  const { clocks } = useView();
  const shown = pressing(clocks);
  if (shown.length === 0) return null;
  return (
    <section class="app-duelist" aria-labelledby="duelist-title">
      <h2 id="duelist-title">{say("due.listtitle")}</h2>
      <ul>
        {shown.slice(0, MOST).map((clock) => {
          const { name, stands, body, of, doubt, unsure } = words(clock);
          return (
            <li>
              <button
                type="button"
                class="app-duelist__line"
                onClick={() => go.to({ name: "due", with: { clock: clock.key } })}
              >
                <strong class={clock.state === "overdue" ? "app-due__late" : undefined}>
                  {clock.state === "overdue" ? say("due.latedo", { late: stands }) : stands}
                </strong>
                <span>
                  {body === null ? null : <bdi>{body}. </bdi>}
                  {name}
                  {of === null ? null : `, ${of}`}
                </span>
                {doubt === null ? null : <span>{doubt}</span>}
                {unsure === null ? null : <span>{unsure}</span>}
              </button>
            </li>
          );
        })}
      </ul>
      {shown.length > MOST ? (
        <button type="button" class="app-link-button" onClick={() => go.to({ name: "due" })}>
          {say("due.listall", { n: shown.length })}
        </button>
      ) : null}
    </section>
  );
}
