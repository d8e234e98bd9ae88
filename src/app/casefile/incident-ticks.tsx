/** What happened, to be ticked: all, none, those of the period, or one by one, also among ten thousand. */
import { useMemo, useState } from "preact/hooks";
import type { Incident } from "../../case/case.ts";
import { firstWords } from "../diary/first-words.ts";
import { NO_FILTER, SearchIndex } from "../diary/search.ts";
import { useSearch } from "../diary/use-search.ts";
import { TextField } from "../fields/field.tsx";
import { whenWords } from "../fields/when-words.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { useCase, useView } from "../vault/keeper.ts";
import { TickList } from "./tick-list.tsx";

/** With fewer there is nothing to search. */
const SEARCH_FROM = 8;

type Props = Readonly<{
  values: readonly string[];
  /** ids of those in the chosen period */
  inPeriod(): readonly string[];
  onChange(values: readonly string[]): void;
}>;

/** Those that were taken back are not offered, unless they are ticked already. Ids stay in the order of the file: oldest first. */
export function IncidentTicks({ values, inPeriod, onChange }: Props) {
  const say = useSay();
  const open = useCase();
  const { language } = useSetting();
  const { blur } = useView().choices;
  const [words, setWords] = useState("");
  const chosen = useMemo(() => new Set(values), [values]);
  const filter = useMemo(() => ({ ...NO_FILTER, words }), [words]);
  const { rows } = useSearch(SearchIndex.of(open), filter);
  const shown = useMemo(
    () =>
      rows.flatMap(({ incident }) =>
        incident !== null && (incident.withdrawn === null || chosen.has(incident.id)) ? incident : [],
      ),
    [rows, chosen],
  );
  const standing = open.incidents.filter(({ withdrawn }) => withdrawn === null);
  if (open.incidents.length === 0) return <p>{say("makefile.noincidents")}</p>;
  const put = (ids: ReadonlySet<string>): void =>
    onChange(open.incidents.toReversed().flatMap(({ id }) => (ids.has(id) ? id : [])));
  const button = (label: string, act: () => void) => (
    <button type="button" class="govuk-button govuk-button--secondary" onClick={act}>
      {label}
    </button>
  );
  return (
    <TickList
      name="casefile-incident"
      legend={say("makefile.incidents")}
      rows={shown}
      keyOf={({ id }) => id}
      draw={(one) => <Line incident={one} blur={blur} say={say} language={language} />}
      values={chosen}
      onToggle={(id) => {
        const next = new Set(chosen);
        if (!next.delete(id)) next.add(id);
        put(next);
      }}
    >
      <p class="app-row">
        {button(say("makefile.all"), () => put(new Set(standing.map(({ id }) => id))))}
        {button(say("makefile.none"), () => onChange([]))}
        {button(say("makefile.inperiod"), () => onChange(inPeriod()))}
      </p>
      <p role="status">{say("makefile.ticked", { n: chosen.size, of: standing.length })}</p>
      {open.incidents.length < SEARCH_FROM ? null : (
        <search class="app-search">
          <TextField
            id="casefile-search"
            type="search"
            label={say("makefile.search")}
            value={words}
            onInput={setWords}
          />
          <p role="status">{words.trim() === "" ? "" : say("diary.found", { n: shown.length })}</p>
        </search>
      )}
    </TickList>
  );
}

type LineProps = Readonly<{
  incident: Incident;
  blur: boolean;
  say: ReturnType<typeof useSay>;
  language: string;
}>;

/** Whoever looks over a shoulder reads no account while accounts are blurred. */
function Line({ incident, blur, say, language }: LineProps) {
  const { now, withdrawn } = incident;
  return (
    <>
      <strong>{whenWords(now.when.when, say, language)}</strong>
      {withdrawn === null ? null : ` (${say("letter.withdrawn")})`}
      {blur ? null : (
        <>
          : <bdi>{firstWords(now.account.text)}</bdi>
        </>
      )}
    </>
  );
}
