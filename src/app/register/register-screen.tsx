/** "Who I told": one line for each body, what happened last and who owes what by when; and a list to print. */
import { useMemo } from "preact/hooks";
import { TextField } from "../fields/field.tsx";
import { whileOpen } from "../fields/while-open.ts";
import { whenWords } from "../fields/when-words.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { day } from "../text/day.ts";
import { useGo, useView } from "../vault/keeper.ts";
import { AccountList } from "./account-list.tsx";
import { byBody, found } from "./by-body.ts";
import type { BodyLine } from "./by-body.ts";
import { useClockWords } from "./use-clock-words.ts";

const SEARCH_FROM = 2;

/** What was looked for stays while the vault is open. */
const useTyped = whileOpen(() => "");

const DOORS = ["due", "silence", "review", "move"] as const;

export function RegisterScreen() {
  const say = useSay();
  const go = useGo();
  const { language, place } = useSetting();
  const { open, clocks, today } = useView();
  const [typed, setTyped] = useTyped();
  const lines = useMemo(() => byBody(open, clocks), [open, clocks]);
  const shown = found(lines, typed);
  return (
    <div class="app-register">
      <h1 id="screen-title" tabindex={-1}>
        {say("register.title")}
      </h1>
      <p class="app-register__printed">{say("register.printed", { date: day(today, language) })}</p>
      {lines.length === 0 ? (
        <>
          <p>{say("register.empty")}</p>
          <p>{say("register.emptywhy")}</p>
        </>
      ) : null}
      <p class="app-row">
        <button type="button" class="govuk-button" onClick={() => go.to({ name: "told" })}>
          {say("register.told")}
        </button>
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() => go.to({ name: "body" })}
        >
          {say("register.add")}
        </button>
      </p>
      {lines.length < SEARCH_FROM ? null : (
        <TextField
          id="register-search"
          label={say("register.search")}
          hint={say("register.searchhint")}
          type="search"
          value={typed}
          onInput={setTyped}
        />
      )}
      {typed === "" ? null : <p role="status">{say("register.found", { n: shown.length })}</p>}
      <ul class="app-register__lines">
        {shown.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
      <AccountList open={open} />
      {lines.length === 0 ? null : (
        <button type="button" class="govuk-button govuk-button--secondary" onClick={() => print()}>
          {say("register.print")}
        </button>
      )}
      <p class="app-row app-register__doors">
        {DOORS.filter((name) => name !== "review" || place.has.has("case-review")).map((name) => (
          <button type="button" class="app-link-button" onClick={() => go.to({ name })}>
            {say(`register.to-${name}`)}
          </button>
        ))}
      </p>
      <p class="app-register__printed">{say("register.notsent")}</p>
    </div>
  );
}

function Line({ line }: { line: BodyLine }) {
  const say = useSay();
  const go = useGo();
  const words = useClockWords();
  const { language } = useSetting();
  const { body, last, references } = line;
  const owed = line.clocks.slice(0, 2);
  return (
    <li class="app-register__line">
      <button type="button" class="app-register__body" onClick={() => go.to({ name: "body", id: line.id })}>
        <bdi>{body.name}</bdi>
      </button>
      {owed.map((clock) => {
        const { name, stands } = words(clock);
        return (
          <p class={clock.state === "overdue" ? "app-due__late" : undefined}>
            {clock.state === "overdue" ? say("due.latedo", { late: stands }) : stands}
            <span class="app-quiet"> {name}</span>
          </p>
        );
      })}
      <p class="app-quiet">
        {last === null
          ? say("register.nothing")
          : say(`register.last-${last.what}`, {
              what: say(`told.topic-${last.notice.to.topic}`),
              date: whenWords(last.when, say, language),
            })}
      </p>
      {references.length === 0 ? null : (
        <p class="app-quiet">
          {say("register.references")}{" "}
          {references.map((reference, at) => (
            <>
              {at === 0 ? "" : ", "}
              <bdi>{reference}</bdi>
            </>
          ))}
        </p>
      )}
    </li>
  );
}
