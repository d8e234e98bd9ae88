/** The newest weeks as one strip above the diary: pressed, it opens the whole. */
import { useMemo } from "preact/hooks";
import type { Case } from "../../case/case.ts";
import { patternOf } from "../../case/pattern.ts";
import type { Week } from "../../case/pattern.ts";
import { whenKey } from "../../case/when-key.ts";
import { addDays } from "../../kit/calendar.ts";
import { useSay } from "../say.tsx";
import { useCase, useGo, useView } from "../vault/keeper.ts";
import { daysWithoutContact } from "./quiet-days.ts";
import { WeekBars } from "./week-bars.tsx";

const WEEKS = 26;

export function WeekStrip() {
  const say = useSay();
  const go = useGo();
  const open = useCase();
  const { today, now } = useView();
  const quiet = useMemo(() => daysWithoutContact(open, today), [open, today]);
  const weeks = useMemo(() => newestWeeks(open, today, now), [open, today]);
  if (open.incidents.length === 0) return null;
  return (
    <button type="button" class="app-strip-open" onClick={() => go.to({ name: "timeline" })}>
      {quiet === null ? null : (
        <span>{quiet < 2 ? say(`diary.quiet-${quiet}`) : say("diary.quietdays", { n: quiet })}</span>
      )}
      <WeekBars weeks={weeks} title={null} />
      <span class="app-strip-open__more">{say("diary.timeline")}</span>
    </button>
  );
}

/** Only what can lie in these weeks is looked at: the case may hold ten thousand incidents. `now` is a moment in UTC, `today` its day. */
export function newestWeeks(open: Case, today: string, now: string): readonly Week[] {
  const since = addDays(today, -7 * (WEEKS + 1));
  const older = open.incidents.findIndex(({ now: { when } }) => whenKey(when.when.at) < since);
  const incidents = older === -1 ? open.incidents : open.incidents.slice(0, older);
  return patternOf({ ...open, incidents }, now).weeks.slice(-WEEKS);
}
