/** Clocks that a notice or a reply to it starts: what a body owes, waits, holds, and windows after a last answer. */
import { londonDay, milliseconds } from "../kit/zone.ts";
import type { Notice, Reply } from "./case.ts";
import { BLANK, bodyOf, ofNotice } from "./clock-blank.ts";
import type { Look } from "./clock-blank.ts";
import { addTime, addUnits, daysLate, firstDayOf, lastDayOf, lastMomentOf, stateOn } from "./clock-days.ts";
import type { Dated } from "./clock-days.ts";
import { readFrom, topicOf } from "./clock-from.ts";
import type { ClockStart } from "./clock-from.ts";
import type { Clock, ClockRule, ClockState } from "./clock.ts";
import { above, laterRung } from "./ladder.ts";
import { REPLY_KINDS } from "./notice.ts";
import type { ReplyKind } from "./notice.ts";

/** Replies that give an answer, as the complaint codes mean it: closing alone is none. */
export const ANSWERS: readonly ReplyKind[] = ["answer", "final-answer", "refused"];

/** One clock for each rule that a notice or reply of the case has started. */
export function clocksOfNotices(look: Look): readonly Clock[] {
  return look.rules.clocks.flatMap((rule) => {
    const start = rule.from === undefined ? null : readFrom(rule.from);
    if (start === null || (start.on !== "notice" && start.on !== "reply")) return [];
    return look.folded.notices.flatMap((notice) => startedBy(look, rule, start, notice) ?? []);
  });
}

type OnNotice = Extract<ClockStart, Readonly<{ topic: unknown }>>;

function startedBy(look: Look, rule: ClockRule, start: OnNotice, notice: Notice): Clock | null {
  if (notice.to.topic !== start.topic || rule.kind === "count" || rule.kind === "guard") return null;
  if (rule.pack !== undefined && bodyOf(look.folded, notice)?.pack !== rule.pack) return null;
  const starter = start.on === "notice" ? notice : firstReply(notice, start.kinds);
  if (starter === null) return null;
  const clock = {
    ...BLANK,
    ...ofNotice(notice),
    key: `${rule.id}:${notice.id}`,
    kind: rule.kind,
    rule,
    next: rule.next ?? null,
  };
  if (rule.unit === "hours" || rule.unit === "minutes") return inHours(look, rule, notice, starter, clock);
  if (rule.kind === "owed") return owedDay(look, rule, notice, starter, clock);
  const from = rule.kind === "wait" ? lastDayOf(starter) : firstDayOf(starter);
  const due = addUnits(from, rule.days ?? 0, rule.unit ?? "days", look.rules.holidays);
  const rest = restOf(look, rule, notice);
  return { ...clock, from, due, state: rest?.state ?? stateOf(rule, look.today, from, due) };
}

/** The earliest reply of one of the kinds. */
export function firstReply(notice: Notice, kinds: readonly ReplyKind[]): Reply | null {
  const fitting = notice.replies.filter((reply) => kinds.includes(reply.of.kind));
  return fitting.toSorted((one, other) => (firstDayOf(one) < firstDayOf(other) ? -1 : 1))[0] ?? null;
}

/** A wait, window or hold that nothing put to rest. */
export function stateOf(rule: ClockRule, today: string, from: string, due: string): ClockState {
  const state = stateOn(today, from, due);
  if (rule.kind === "wait") return state === "running" || state === "soon" ? "running" : "open";
  if (state !== "overdue") return state;
  return rule.shuts === false ? "open" : "shut";
}

type Rest = Readonly<{ state: "met" | "not-needed"; day: string }>;

/** What put a clock on a notice to rest, and on which day: the reply it waits for, "it is fixed", or a later rung. */
function restOf(look: Look, rule: ClockRule, notice: Notice): Rest | null {
  const reply = firstReply(notice, metBy(rule));
  if (reply !== null) return { state: "met", day: firstDayOf(reply) };
  const next = rule.next === undefined ? null : topicOf(rule.next);
  const own = next === null || next === notice.to.topic ? [] : [next];
  const later = laterRung(
    look.folded,
    notice,
    rule.kind === "owed" ? [...above(notice.to.topic), ...own] : own,
  );
  if (later !== null) return { state: rule.kind === "owed" ? "not-needed" : "met", day: firstDayOf(later) };
  if (notice.fixed?.fixed === "yes") return { state: "not-needed", day: londonDay(notice.fixed.recorded) };
  return null;
}

function metBy(rule: ClockRule): readonly ReplyKind[] {
  if (rule.metBy !== undefined) return rule.metBy;
  if (rule.kind !== "owed") return [];
  return rule.from?.includes(":") === true ? ANSWERS : REPLY_KINDS;
}

type Started = Omit<Clock, "state">;

function owedDay(look: Look, rule: ClockRule, notice: Notice, starter: Dated, clock: Started): Clock {
  const { holidays } = look.rules;
  const unit = rule.unit ?? "days";
  const from = lastDayOf(starter);
  const first = addUnits(from, rule.days ?? 0, unit, holidays);
  const { due, extended } = extendedDay(
    notice,
    first,
    rule.extension === undefined ? null : addUnits(first, rule.extension, unit, holidays),
  );
  const rest = restOf(look, rule, notice);
  const late = daysLate(due, rest?.day ?? look.today, unit, holidays);
  return { ...clock, from, due, extended, late, state: rest?.state ?? stateOn(look.today, from, due) };
}

/**
 * With an extension told: the new date that was named, never before the first and never past the longest that the rule allows; without a named date the longest.
 * `longest` is null where the rule knows no extension.
 */
function extendedDay(
  notice: Notice,
  first: string,
  longest: string | null,
): Readonly<{ due: string; extended: boolean }> {
  const told = notice.replies.filter((reply) => reply.of.kind === "extension");
  if (longest === null || told.length === 0) return { due: first, extended: false };
  const named = told.flatMap((reply) => reply.of.until ?? []).at(-1) ?? longest;
  return { due: named < first ? first : named > longest ? longest : named, extended: true };
}

function inHours(look: Look, rule: ClockRule, notice: Notice, starter: Dated, clock: Started): Clock {
  const unit = rule.unit === "minutes" ? "minutes" : "hours";
  const dueAt = addTime(lastMomentOf(starter), rule.days ?? 0, unit);
  const due = londonDay(dueAt);
  const from = lastDayOf(starter);
  const past = milliseconds(look.now) - milliseconds(dueAt);
  const rest = restOf(look, rule, notice);
  const late = rule.kind === "owed" && rest === null ? Math.max(0, Math.floor(past / 3_600_000)) : 0;
  const state = (): ClockState => {
    if (rule.kind === "wait") return past >= 0 ? "open" : "running";
    if (past > 0) return rule.kind === "owed" ? "overdue" : "shut";
    return stateOn(look.today, from, due);
  };
  return { ...clock, from, due, dueAt, late, state: rest?.state ?? state() };
}
