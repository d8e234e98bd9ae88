/** Clocks: dates that bodies owe and windows that shut, worked out from rules, what was recorded, and the day it is. */
import type { Case } from "./case.ts";
import type { NoticeTopic } from "./notice.ts";

/** Units of time a rule counts in. `working-days` leave out Saturdays, Sundays and the holidays handed in; all in Europe/London. */
export type ClockUnit =
  "working-days" | "days" | "hours" | "months" | "minutes" | "years" | "calls" | "reports";

/**
 * A clock of the place packs, handed in. `owed`: a body must act by then. `window`: the person must act before it shuts. `wait`: wait that long, then the next rung opens.
 * `holds`: something is there only so long. `count`: so many of them open a door. `from` is a topic of a notice or a reply's turn (`stage-1-acknowledged`, `final-response`),
 * `incident`, `first-asb-report`, `problem-known` or `abusive-call`. `next` is the next rung's id.
 */
export type ClockRule = Readonly<{
  id: string;
  kind: "owed" | "window" | "count" | "wait" | "holds";
  days?: number | undefined;
  count?: number | undefined;
  unit?: ClockUnit | undefined;
  from?: string | undefined;
  extension?: number | undefined;
  next?: string | undefined;
  source: string;
  checkedOn: string;
  reviewBy: string;
  confidence: "official" | "secondary" | "old" | "unverified";
}>;

/** The rules of one place, and its bank holidays as `YYYY-MM-DD`. */
export type Rules = Readonly<{ clocks: readonly ClockRule[]; holidays: ReadonlySet<string> }>;

/**
 * `running`: due later. `soon`: due within three days (an eighth of its span when that is longer). `due`: today. `overdue`: the day is past and nothing came.
 * `open`: a wait is over or a count is reached: the next rung can be taken. `shut`: a window or hold is over. `met`: done, or the person said so. `not-needed`: the person said so.
 */
export type ClockState = "running" | "soon" | "due" | "overdue" | "open" | "shut" | "met" | "not-needed";

/**
 * One clock as it stands. `key` is stable: rule and what started it. `rule` is null for a date that somebody promised (`promised`), for the body's own stated days
 * (`stated`) and for the silence guard (`guard`). `due` is the last day in time, Europe/London; `dueAt` the moment in UTC where hours count. `late`: days of its own unit past due.
 */
export type Clock = Readonly<{
  key: string;
  kind: ClockRule["kind"] | "promised" | "stated" | "guard";
  rule: ClockRule | null;
  /** the notice, incident or body that it stands on; null for counts over the whole case */
  notice: string | null;
  incident: string | null;
  body: string | null;
  topic: NoticeTopic | null;
  /** the day it runs from, or null for a count that is not yet reached */
  from: string | null;
  due: string | null;
  dueAt: string | null;
  state: ClockState;
  late: number;
  /** for counts: how many there are of how many */
  count: Readonly<{ have: number; need: number }> | null;
  /** what was promised, for `promised` */
  promised: string;
  extended: boolean;
  next: string | null;
}>;

/** All clocks of a case at `now` (UTC ISO moment): overdue first, then by due day. */
export type ClocksOf = (folded: Case, rules: Rules, now: string) => readonly Clock[];
