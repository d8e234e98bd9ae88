/** All clocks of a case, as of now: those of rules, promises and silence, with what the person said of them. */
import { londonDay } from "../kit/zone.ts";
import type { Case } from "./case.ts";
import type { Look } from "./clock-blank.ts";
import type { Clock, ClocksOf, ClockState } from "./clock.ts";
import { clocksOfIncidents } from "./clocks-of-incidents.ts";
import { clocksOfNotices } from "./clocks-of-notices.ts";
import { promisedClocks, statedClocks } from "./clocks-of-promises.ts";
import { clocksOfReports } from "./clocks-of-reports.ts";
import { silenceGuard } from "./silence-guard.ts";

/** Throws a RangeError when `now` is no moment. */
export const clocksOf: ClocksOf = (folded, rules, now) => {
  const look: Look = { folded, rules, now, today: londonDay(now) };
  const guard = silenceGuard(look);
  const clocks = [
    ...clocksOfNotices(look),
    ...clocksOfIncidents(look),
    ...clocksOfReports(look),
    ...promisedClocks(look),
    ...statedClocks(look),
    ...(guard === null ? [] : [guard]),
  ];
  return clocks.map((clock) => asSettled(folded, clock)).toSorted(byUrgency);
};

/** What the person said of a clock stands above what we worked out. */
function asSettled(folded: Case, clock: Clock): Clock {
  const settled = folded.settled.get(clock.key);
  return settled === undefined ? clock : { ...clock, state: settled.as, late: 0 };
}

const AT_REST: readonly ClockState[] = ["met", "not-needed", "shut"];

function byUrgency(one: Clock, other: Clock): number {
  const rank = ({ state }: Clock): number => (state === "overdue" ? 0 : AT_REST.includes(state) ? 2 : 1);
  const text = ({ due, key }: Clock): string => `${due ?? "9999"} ${key}`;
  return rank(one) - rank(other) || (text(one) < text(other) ? -1 : 1);
}
