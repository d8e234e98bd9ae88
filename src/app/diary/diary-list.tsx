/** Everything that happened as a quiet list under its days, with search as one types and ways to narrow it down. */
import { useMemo } from "preact/hooks";
import { addDays } from "../../kit/calendar.ts";
import { TextField } from "../fields/field.tsx";
import { whileOpen } from "../fields/while-open.ts";
import { dayWords } from "../fields/when-words.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { useCase, useView } from "../vault/keeper.ts";
import { DayRow } from "./day-row.tsx";
import type { DiaryRow } from "./diary-rows.ts";
import { FilterFields } from "./filter-fields.tsx";
import { IncidentRow } from "./incident-row.tsx";
import { LongList, noHeights } from "../fields/long-list.tsx";
import { NO_FILTER, SearchIndex, isEmpty } from "./search.ts";
import type { Filter } from "./search.ts";
import { useSearch } from "./use-search.ts";

/** A row's usual height. */
const ROW = 104;
/** With fewer there is nothing to search. */
const SEARCH_FROM = 4;

/** What was looked for stays while the vault is open, so that one can look at one after the other. */
const useFilter = whileOpen<Filter>(() => NO_FILTER);
const useHeights = whileOpen(() => noHeights(ROW));

export function DiaryList() {
  const say = useSay();
  const open = useCase();
  const [filter, change] = useFilter();
  const [heights] = useHeights();
  const index = SearchIndex.of(open);
  const { rows, done } = useSearch(index, filter);
  const list = useMemo(
    () => (
      <LongList
        rows={rows}
        keyOf={({ id }) => id}
        guess={ROW}
        heights={heights}
        draw={(row, before) => <Row row={row} heads={row.day !== before?.day} />}
      />
    ),
    [rows],
  );
  if (index.rows.length === 0) return <p>{say("diary.none")}</p>;
  const empty = isEmpty(filter);
  return (
    <section aria-labelledby="diary-list">
      <h2 id="diary-list">{say("diary.list")}</h2>
      {index.rows.length < SEARCH_FROM && empty ? null : (
        <search class="app-search">
          <TextField
            id="diary-search"
            type="search"
            label={say("diary.searchlabel")}
            value={filter.words}
            onInput={(words) => change({ ...filter, words })}
          />
          <FilterFields index={index} filter={filter} onChange={change} />
          <p role="status">
            {/* How many there are is said once it is certain. */}
            {empty || !done
              ? ""
              : rows.length === 0
                ? say("diary.notfound")
                : say("diary.found", { n: rows.length })}
          </p>
          {empty ? null : (
            <button type="button" class="app-link-button" onClick={() => change(NO_FILTER)}>
              {say("diary.clear")}
            </button>
          )}
        </search>
      )}
      {list}
    </section>
  );
}

/** The first row of a day says the day. */
function Row({ row, heads }: { row: DiaryRow; heads: boolean }) {
  const say = useSay();
  const { language } = useSetting();
  const { today } = useView();
  const named = (): string => {
    const words = dayWords(row.day, say, language);
    if (row.day === today) return say("diary.dayisnow", { day: words });
    return row.day === addDays(today, -1) ? say("diary.dayisnew", { day: words }) : words;
  };
  return (
    <>
      {heads ? <h3 class="app-day">{named()}</h3> : null}
      {row.incident === null ? (
        <DayRow entry={row.entry} />
      ) : (
        <IncidentRow incident={row.incident} under={row.day} />
      )}
    </>
  );
}
