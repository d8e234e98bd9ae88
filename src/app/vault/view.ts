/** Makes what the screens see from an open session: the open case, its rules and its clocks, as of now. */
import { clocksOf } from "../../case/clocks.ts";
import type { Rules } from "../../case/clock.ts";
import type { Place } from "../../content/place.ts";
import type { Session } from "./session.ts";
import { londonDay } from "../today.ts";
import type { View } from "./keeper.ts";

/** The rules of a place, for the clocks. */
export function rulesOf(place: Place): Rules {
  return { clocks: [...place.clocks.values()], holidays: place.holidays };
}

/** null in a vault without a case. */
export function viewOf(session: Session, place: (area: string | null) => Place, now: Date): View | null {
  const id = session.open;
  if (id === null) return null;
  const open = session.book.fold(id);
  const rules = rulesOf(place(open.area));
  const moment = now.toISOString();
  return {
    open,
    events: session.book.eventsOf(id),
    cases: session.cases(),
    choices: session.choices,
    rules,
    clocks: clocksOf(open, rules, moment),
    today: londonDay(now),
    now: moment,
  };
}
