/** Dates that somebody promised, and the answer times that a body states itself. */
import { londonDay } from "../kit/zone.ts";
import type { Notice } from "./case.ts";
import { BLANK, bodyOf, ofNotice } from "./clock-blank.ts";
import type { Look } from "./clock-blank.ts";
import { addUnits, daysLate, firstDayOf, lastDayOf, stateOn } from "./clock-days.ts";
import type { Dated } from "./clock-days.ts";
import { readFrom } from "./clock-from.ts";
import type { Clock } from "./clock.ts";
import { ANSWERS, firstReply } from "./clocks-of-notices.ts";
import { above, laterRung } from "./ladder.ts";
import { REPLY_KINDS } from "./notice.ts";
import type { Body, NoticeTopic } from "./notice.ts";

/**
 * A promised day stands as it was said, weekend or holiday. Only the person knows whether it was kept: it stays until they say so, or call it fixed.
 */
export function promisedClocks(look: Look): readonly Clock[] {
  return look.folded.notices.flatMap((notice) =>
    [notice, ...notice.replies].flatMap((told) => {
      const { promised } = told;
      if (promised?.by === undefined || promised.by === null) return [];
      const due = promised.by;
      const from = lastDayOf(told);
      const fixed = notice.fixed?.fixed === "yes" ? londonDay(notice.fixed.recorded) : null;
      const clock: Clock = {
        ...BLANK,
        ...ofNotice(notice),
        key: `promised:${told.id}`,
        kind: "promised",
        from,
        due,
        promised: promised.what,
        late: daysLate(due, fixed ?? look.today, "days", look.rules.holidays),
        state: fixed !== null ? "not-needed" : stateOn(look.today, from, due),
      };
      return [clock];
    }),
  );
}

/** They tell nobody to answer, or the answer is not a matter of days. */
const UNSTATED: readonly NoticeTopic[] = ["new-number", "platform-export-asked", "helpline"];

/** The body's own days, for notices whose topic has no date that is owed by a rule. Both count from the notice. */
export function statedClocks(look: Look): readonly Clock[] {
  const ruled = new Set(
    look.rules.clocks.flatMap((rule) => {
      const start = rule.kind !== "owed" || rule.from === undefined ? null : readFrom(rule.from);
      return start !== null && "topic" in start && rule.pack === undefined ? [start.topic] : [];
    }),
  );
  return look.folded.notices.flatMap((notice) => {
    const stated = bodyOf(look.folded, notice)?.stated ?? null;
    if (stated === null || ruled.has(notice.to.topic) || UNSTATED.includes(notice.to.topic)) return [];
    return [
      ...(stated.acknowledge === null
        ? []
        : [statedClock(look, notice, stated, "acknowledge", stated.acknowledge)]),
      ...(stated.answer === null ? [] : [statedClock(look, notice, stated, "answer", stated.answer)]),
    ];
  });
}

function statedClock(
  look: Look,
  notice: Notice,
  stated: NonNullable<Body["stated"]>,
  what: "acknowledge" | "answer",
  days: number,
): Clock {
  const { holidays } = look.rules;
  const unit = stated.unit === "days" ? "days" : "working-days";
  const from = lastDayOf(notice);
  const first = addUnits(from, days, unit, holidays);
  const named =
    what === "answer"
      ? notice.replies.flatMap(({ of }) => (of.kind === "extension" ? (of.until ?? []) : [])).at(-1)
      : undefined;
  const due = named === undefined || named < first ? first : named;
  const reply = firstReply(notice, what === "answer" ? ANSWERS : REPLY_KINDS);
  const rest: Dated | null = reply ?? laterRung(look.folded, notice, above(notice.to.topic));
  const restDay = rest === null ? null : firstDayOf(rest);
  const fixed = notice.fixed?.fixed === "yes";
  return {
    ...BLANK,
    ...ofNotice(notice),
    key: `stated-${what}:${notice.id}`,
    kind: "stated",
    from,
    due,
    extended: due !== first,
    late: daysLate(due, restDay ?? look.today, unit, holidays),
    state: reply !== null ? "met" : rest !== null || fixed ? "not-needed" : stateOn(look.today, from, due),
  };
}
