/** Says in words how a clock stands today: how late, how long still, or that the next step is open. */
import { daysBetween } from "../../kit/calendar.ts";
import type { Case } from "../../case/case.ts";
import type { Clock } from "../../case/clock.ts";
import type { Say } from "../../content/say.ts";

/** Months and years are late in days. */
export type LateUnit = "working-days" | "days" | "hours";

/** The unit that `late` counts in. School days are counted as working days: a school's holidays are not known. */
export function unitOf(clock: Clock, open: Case): LateUnit {
  const unit =
    clock.kind === "stated"
      ? open.bodies.get(clock.body ?? "")?.now.stated?.unit
      : (clock.rule?.unit ?? undefined);
  if (unit === "working-days" || unit === "school-days") return "working-days";
  return unit === "hours" || unit === "minutes" ? "hours" : "days";
}

/** "3 working days late"; less than one of its unit is "late since today". */
export function lateWords(say: Say, late: number, unit: LateUnit): string {
  if (late < 1) return say("due.latenow");
  return say(late === 1 ? `due.lateone-${unit}` : `due.late-${unit}`, { n: late });
}

/** True while somebody still has to do something. */
export const isOpen = (clock: Clock): boolean => !["met", "not-needed", "shut"].includes(clock.state);

/**
 * One line for a clock. `day` writes a date in words. Counts say how many of how many; a wait that is over says that
 * the next step can be taken.
 */
export function standing(
  say: Say,
  clock: Clock,
  known: Readonly<{ open: Case; today: string; day(date: string): string }>,
): string {
  const { state, due } = clock;
  if (state === "met" || state === "not-needed") return say(`due.state-${state}`);
  if (clock.count !== null) return say(state === "open" ? "due.countopen" : "due.count", { ...clock.count });
  if (state === "overdue") {
    // Your own last day is not a body's lateness.
    return turn(clock) === "theirs" ? lateWords(say, clock.late, unitOf(clock, known.open)) : say("due.past");
  }
  if (state === "open" || state === "shut") return say(`due.state-${state}`);
  if (due === null) return say("due.nodate");
  const left = daysBetween(known.today, due);
  if (left <= 0) return say(`due.today-${turn(clock)}`);
  return say(left === 1 ? `due.byone-${turn(clock)}` : `due.by-${turn(clock)}`, {
    date: known.day(due),
    n: left,
  });
}

/** Whose turn it is: theirs to answer, yours to act before it shuts, or nobody's while you wait. */
export function turn(clock: Clock): "theirs" | "yours" | "wait" {
  if (clock.kind === "window" || clock.kind === "holds" || clock.kind === "guard") return "yours";
  return clock.kind === "wait" || clock.kind === "count" ? "wait" : "theirs";
}
