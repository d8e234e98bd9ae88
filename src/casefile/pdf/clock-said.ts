/** A clock in words that an officer reads: what it is, how it stands, where it comes from, and what comes next. */
import type { Clock } from "../../case/clock.ts";
import { NOTICE_TOPICS } from "../../case/notice.ts";
import type { Reader } from "../choice.ts";
import { daySaid, named, shortDay, together } from "./said.ts";
import type { Telling } from "./telling.ts";

/** Days that are the person's own business are told to these alone. */
const SEE_OWN_DAYS: readonly Reader[] = ["myself", "solicitor"];

/** Without nudges, and without what is only there for the person to plan by. */
export function clocksShown({ told }: Telling): readonly Clock[] {
  const own = SEE_OWN_DAYS.includes(told.choice.reader);
  return told.clocks.filter(
    ({ kind, state }) =>
      kind !== "guard" &&
      (own || (kind !== "window" && kind !== "holds")) &&
      !(kind === "count" && state === "running"),
  );
}

export const isLate = ({ state, kind }: Clock): boolean =>
  state === "overdue" && kind !== "window" && kind !== "holds";

/** The body that it is about; empty for the whole case. */
export function whoseSaid(clock: Clock, { told, notices }: Telling): string {
  const id = clock.body ?? notices.get(clock.notice ?? "")?.to.body ?? "";
  return named(told.case.bodies.get(id)?.now.name ?? "");
}

export function clockNamed(clock: Clock, { say, clockNames }: Telling): string {
  if (clock.kind === "promised") return say("casefile.clock-promised", { what: named(clock.promised) });
  if (clock.kind === "stated") return say("casefile.clock-stated");
  const words = clock.rule === null ? undefined : clockNames[clock.rule.id];
  if (words !== undefined) return words.name;
  return say(clock.kind === "count" ? "casefile.clock-count" : "casefile.clock-day");
}

/** How it stood on the day that the file was made. */
export function standsSaid(clock: Clock, telling: Telling): string {
  const { say } = telling;
  const { state, due, count } = clock;
  if (state === "met") return say(clock.late > 0 ? "casefile.stands-metlate" : "casefile.stands-met");
  if (count !== null) return say("casefile.stands-count", { have: count.have, need: count.need });
  if (isLate(clock)) return lateSaid(clock, telling);
  if (state === "overdue" || state === "shut") return say("casefile.stands-past");
  if (state === "open" || state === "not-needed") return say(`casefile.stands-${state}`);
  return due === null
    ? say("casefile.stands-nodate")
    : say("casefile.stands-until", { day: daySaid(due, telling) });
}

/** "3 working days late". */
export function lateSaid(clock: Clock, telling: Telling): string {
  const { say } = telling;
  if (clock.late < 1) return say("casefile.late-today");
  const unit = unitOf(clock, telling);
  return say(clock.late === 1 ? `casefile.lateone-${unit}` : `casefile.late-${unit}`, { n: clock.late });
}

/** Months and years are late in days; school days count as working days, since a school's holidays are not known. */
function unitOf(clock: Clock, { told }: Telling): "working-days" | "days" | "hours" {
  const unit =
    clock.kind === "stated"
      ? told.case.bodies.get(clock.body ?? "")?.now.stated?.unit
      : (clock.rule?.unit ?? undefined);
  if (unit === "working-days" || unit === "school-days") return "working-days";
  return unit === "hours" || unit === "minutes" ? "hours" : "days";
}

/** Where the day comes from, with when that was looked up. */
export function sourceSaid({ kind, rule }: Clock, telling: Telling): string {
  const { say } = telling;
  if (rule === null) return say(kind === "promised" ? "casefile.source-promised" : "casefile.source-stated");
  return together(
    [
      rule.source,
      say("casefile.checkedon", { day: shortDay(rule.checkedOn, telling) }),
      rule.confidence === "official" ? "" : say(`casefile.confidence-${rule.confidence}`),
    ],
    ". ",
  );
}

/** The next rung, where the rule names one that is a kind of notice. */
export const nextSaid = ({ next }: Clock, { say }: Telling): string =>
  NOTICE_TOPICS.some((topic) => topic === next) ? say(`casefile.topic-${next ?? ""}`) : "";
