/** What the makers of clocks share: the case and the day they look at, and a clock with nothing in it yet. */
import type { Case, Notice } from "./case.ts";
import type { Clock, Rules } from "./clock.ts";
import type { Body } from "./notice.ts";

/** `now` is a moment in UTC, `today` its day in London. */
export type Look = Readonly<{ folded: Case; rules: Rules; now: string; today: string }>;

/** All that a clock need not have. */
export const BLANK = {
  rule: null,
  notice: null,
  incident: null,
  body: null,
  topic: null,
  from: null,
  due: null,
  dueAt: null,
  late: 0,
  count: null,
  promised: "",
  extended: false,
  next: null,
} as const satisfies Partial<Clock>;

/** What stands on a notice is of its body and topic. */
export function ofNotice(notice: Notice): Pick<Clock, "notice" | "body" | "topic"> {
  return { notice: notice.id, body: notice.to.body, topic: notice.to.topic };
}

/** The body as it reads now; null when the notice names none that is recorded. */
export function bodyOf(folded: Case, notice: Notice): Body | null {
  return folded.bodies.get(notice.to.body)?.now ?? null;
}
