/** The silence guard: a case in which nothing is recorded may be closed without a word, so the person is nudged in time. */
import { addDays } from "../kit/calendar.ts";
import { londonDay } from "../kit/zone.ts";
import type { Notice } from "./case.ts";
import { BLANK, bodyOf, ofNotice } from "./clock-blank.ts";
import type { Look } from "./clock-blank.ts";
import { addUnits, stateOn } from "./clock-days.ts";
import type { Clock, ClockRule } from "./clock.ts";
import { above, laterRung } from "./ladder.ts";
import type { NoticeTopic } from "./notice.ts";

/** Four weeks, where no rule tells a body's own habit. */
const QUIET_DAYS = 28;

/** Nobody keeps a case open for these. */
const NO_CASE: readonly NoticeTopic[] = ["new-number", "platform-export-asked", "helpline"];

/**
 * At most one clock: while a notice is open, the day on which nothing has been recorded for so long (incident, correction, effect, "still", notice, reply). It stays
 * due after that day, for nobody is late. Saying "not needed" holds for this silence only, as the key names what was recorded last.
 */
export function silenceGuard(look: Look): Clock | null {
  const open = look.folded.notices.filter((notice) => isOpen(look, notice));
  const last = lastRecorded(look);
  if (last === null) return null;
  const from = londonDay(last.recorded);
  const guards = open.map((notice) => {
    const rule = ruleFor(look, notice);
    return { notice, rule, due: quietUntil(from, rule, look.rules.holidays) };
  });
  const [first] = guards.toSorted((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
  if (first === undefined) return null;
  const state = stateOn(look.today, from, first.due);
  return {
    ...BLANK,
    ...ofNotice(first.notice),
    key: `${first.rule?.id ?? "guard"}:${last.id}`,
    kind: "guard",
    rule: first.rule,
    from,
    due: first.due,
    next: first.rule?.next ?? null,
    state: state === "overdue" ? "due" : state,
  };
}

/** The body's own habit where the place knows one, in the unit that it is told in; else four weeks. */
function quietUntil(from: string, rule: ClockRule | null, holidays: ReadonlySet<string>): string {
  if (rule?.days === undefined) return addDays(from, QUIET_DAYS);
  return addUnits(from, rule.days, rule.unit ?? "days", holidays);
}

/** Not answered to the end, not closed, not fixed, and no later rung took over. */
export function isOpen(look: Pick<Look, "folded">, notice: Notice): boolean {
  if (NO_CASE.includes(notice.to.topic) || notice.fixed?.fixed === "yes") return false;
  const ended = notice.replies.some(({ of }) => ["final-answer", "refused", "closed"].includes(of.kind));
  return !ended && laterRung(look.folded, notice, above(notice.to.topic)) === null;
}

function lastRecorded({ folded }: Look): Readonly<{ id: string; recorded: string }> | null {
  const all = [
    ...folded.incidents.flatMap((incident) => [incident, ...incident.corrections]),
    ...folded.effects,
    ...folded.notices.flatMap((notice) => [notice, ...notice.replies]),
  ];
  return all.reduce<Readonly<{ id: string; recorded: string }> | null>(
    (last, one) => (last === null || one.recorded > last.recorded ? one : last),
    null,
  );
}

/** A rule of the place for this body, by its id in the packs. */
function ruleFor(look: Look, notice: Notice): ClockRule | null {
  const pack = bodyOf(look.folded, notice)?.pack ?? null;
  return (
    look.rules.clocks.find((rule) => rule.kind === "guard" && pack !== null && rule.pack === pack) ?? null
  );
}
