/** "What is due": all clocks, overdue first, with what to do now; and a calendar file for those who ask for it. */
import { useEffect } from "preact/hooks";
import type { Clock } from "../../case/clock.ts";
import { whileOpen } from "../fields/while-open.ts";
import { useSay } from "../say.tsx";
import { useView } from "../vault/keeper.ts";
import type { ScreenProps } from "../vault/keeper.ts";
import { CalendarFile } from "./calendar-file.tsx";
import { ClockCard } from "./clock-card.tsx";
import { pressing } from "./due-list.tsx";

const RESTING: readonly Clock["state"][] = ["met", "not-needed", "shut"];

/** `with.clock`: the key of the clock to go to. */
export function DueScreen({ with: given }: ScreenProps) {
  const say = useSay();
  const { clocks } = useView();
  const sought = given["clock"];
  const [most, setMost] = useMost();
  const drawn = (part: keyof typeof most) => ({
    most: most[part],
    onMore: (count: number): void => setMost({ ...most, [part]: count }),
  });
  useEffect(() => {
    if (sought !== undefined) document.getElementById(`due-${sought}`)?.focus();
  }, [sought]);
  const now = pressing(clocks).filter((clock) => clock.state !== "soon");
  const later = clocks.filter((clock) => clock.state === "soon" || clock.state === "running");
  const resting = clocks.filter((clock) => RESTING.includes(clock.state));
  const first = now[0] ?? null;
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        {say("due.title")}
      </h1>
      {clocks.length === 0 ? <p>{say("due.empty")}</p> : <p class="app-quiet">{say("due.lead")}</p>}
      {now.length === 0 ? null : (
        <>
          <h2>{say("due.nowtitle")}</h2>
          <List clocks={now} first={first} sought={sought} {...drawn("now")} />
        </>
      )}
      {later.length === 0 ? null : (
        <>
          <h2>{say("due.latertitle")}</h2>
          <List clocks={later} first={first} sought={sought} {...drawn("later")} />
        </>
      )}
      {resting.length === 0 ? null : (
        <details class="govuk-details">
          <summary>{say("due.resting", { n: resting.length })}</summary>
          <List clocks={resting} first={null} sought={sought} {...drawn("resting")} />
        </details>
      )}
      <CalendarFile clocks={[...now, ...later].filter((clock) => clock.due !== null)} />
    </>
  );
}

const STEP = 20;

/** How many of each part are drawn: what was unfolded stays while the vault is open. */
const useMost = whileOpen(() => ({ now: STEP, later: STEP, resting: STEP }));

/** Many incidents start many clocks: only some of them are drawn at a time, and always the one that is sought. */
function List(
  props: Readonly<{
    clocks: readonly Clock[];
    first: Clock | null;
    sought: string | undefined;
    most: number;
    onMore(most: number): void;
  }>,
) {
  const say = useSay();
  const { clocks, first, sought, most, onMore } = props;
  const at = clocks.findIndex((clock) => clock.key === sought);
  const shown = clocks.slice(0, Math.max(most, at + 1));
  return (
    <>
      <ul class="app-due">
        {shown.map((clock) => (
          <ClockCard key={clock.key} clock={clock} first={clock === first} />
        ))}
      </ul>
      {clocks.length > shown.length ? (
        <button type="button" class="app-link-button" onClick={() => onMore(shown.length + STEP)}>
          {say("due.more", { n: clocks.length - shown.length })}
        </button>
      ) : null}
    </>
  );
}
