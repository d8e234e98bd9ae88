/** One clock in full: when it is due and why, where that comes from, what to do now, and how to put it to rest. */
import type { Clock } from "../../case/clock.ts";
import { LongText } from "../fields/field.tsx";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { Checked } from "../text/checked.tsx";
import { day } from "../text/day.ts";
import { useCase, useGo } from "../vault/keeper.ts";
import { NextStep } from "./next-step.tsx";
import { isOpen, turn } from "./standing.ts";
import { NotKeptNote } from "../fields/trouble.tsx";
import { useClockWords } from "./use-clock-words.ts";
import { useDraftWords } from "../fields/use-draft.ts";
import { useKept } from "../fields/use-kept.ts";

/** `first`: the one clock of the screen whose letter is the main button. */
export function ClockCard({ clock, first }: { clock: Clock; first: boolean }) {
  const say = useSay();
  const go = useGo();
  const { language } = useSetting();
  const { name, why, stands, body, of, doubt } = useClockWords()(clock);
  const date = (text: string): string => day(text, language);
  const acts =
    clock.state === "overdue" || clock.state === "open" || (turn(clock) === "yours" && isOpen(clock));
  const { notice } = clock;
  return (
    <li class={`app-due__card app-due__card--${clock.state}`} id={`due-${clock.key}`} tabindex={-1}>
      <h3>
        {body === null ? null : <bdi>{body}: </bdi>}
        {name}
      </h3>
      <p class={clock.state === "overdue" ? "app-due__late" : "app-due__stands"}>{stands}</p>
      {of === null ? null : <p>{say("due.ofincident", { date: of })}</p>}
      {clock.due === null ? null : (
        <p>
          {say("due.due", { date: date(clock.due) })}
          {clock.from === null ? "" : ` ${say("due.from", { date: date(clock.from) })}`}
          {clock.extended ? ` ${say("due.extended")}` : ""}
        </p>
      )}
      {doubt === null ? null : (
        <p>
          {doubt}. {say("due.doubtcheck")}
        </p>
      )}
      {why === "" ? null : <p>{clock.kind === "promised" ? <q>{why}</q> : why}</p>}
      {acts ? <NowDo clock={clock} first={first} /> : null}
      <p class="app-row">
        {notice === null ? null : (
          <button type="button" class="app-link-button" onClick={() => go.to({ name: "notice", id: notice })}>
            {say("due.seenotice")} <span class="govuk-visually-hidden">{name}</span>
          </button>
        )}
        {notice === null || clock.kind === "window" || clock.kind === "holds" ? null : (
          <button type="button" class="app-link-button" onClick={() => go.to({ name: "reply", id: notice })}>
            {say("due.addreply")} <span class="govuk-visually-hidden">{name}</span>
          </button>
        )}
      </p>
      <Settle clock={clock} name={name} />
      {clock.rule === null ? null : <Checked fact={clock.rule} />}
    </li>
  );
}

/** What to do now: told by what it is that is late. */
function NowDo({ clock, first }: { clock: Clock; first: boolean }) {
  const say = useSay();
  const kind =
    clock.kind === "promised" || clock.kind === "guard" || clock.kind === "holds" || clock.kind === "window"
      ? clock.kind
      : clock.state === "open"
        ? "open"
        : "overdue";
  return (
    <div class="app-due__now">
      <h4>{say("due.now")}</h4>
      <p>{say(`due.do-${kind}`)}</p>
      <NextStep clock={clock} primary={first} />
    </div>
  );
}

/** Met or not needed, with words if wished. Whoever says so again changes it; the older word stays in the record. */
function Settle({ clock, name }: { clock: Clock; name: string }) {
  const say = useSay();
  const settled = useCase().settled.get(clock.key);
  const kept = useKept();
  const said = useDraftWords(`settle ${clock.key}`);
  const settle = (as: "met" | "not-needed"): void =>
    kept.keep([{ kind: "settled", of: { clock: clock.key, as }, said: said.words }], said.done);
  if (clock.state === "shut") return null;
  return (
    <details class="app-due__settle">
      <summary>
        {say(settled === undefined ? "due.settle" : "due.resettle")}{" "}
        <span class="govuk-visually-hidden">{name}</span>
      </summary>
      {settled === undefined || settled.said === "" ? null : (
        <p>
          <q>{settled.said}</q>
        </p>
      )}
      <NotKeptNote trouble={kept.trouble} />
      <LongText
        id={`settle-${clock.key}`}
        label={say("due.settlewords")}
        value={said.words}
        onInput={said.set}
        rows={2}
      />
      <p class="app-row">
        {(["met", "not-needed"] as const).map((as) => (
          <button
            type="button"
            class="govuk-button govuk-button--secondary"
            disabled={kept.saving || settled?.as === as}
            onClick={() => settle(as)}
          >
            {say(`due.as-${as}`)}
          </button>
        ))}
      </p>
    </details>
  );
}
