/** Clocks: dates that bodies owe and windows that shut, worked out from rules, what was recorded, and the day it is. */
import type { Case } from "./case.ts";
import type { NoticeTopic, ReplyKind } from "./notice.ts";

/** Units of time a rule counts in. `working-days` leave out Saturdays, Sundays and the holidays handed in; all in Europe/London. */
export type ClockUnit =
  "working-days" | "days" | "hours" | "months" | "minutes" | "years" | "calls" | "reports";

/**
 * A clock of the place packs, handed in. `owed`: a body must act by then. `window`: the person must act before it shuts. `wait`: wait that long, then the next rung opens.
 * `holds`: something is there only so long. `count`: so many of them open a door. `guard`: a body is known to close a quiet case after so many days.
 *
 * `from` says what starts it, and is checked when the packs are read (`clock-from.ts`):
 * - `stage-1-complaint`: a notice of that topic;
 * - `stage-1-complaint:acknowledged`, `stage-2-complaint:final-answer|answer`: the first reply of that kind to a notice of that topic;
 * - `incident`, `incident:call`: each incident, or each of that channel; `last-incident`: the newest one alone;
 * - `first-asb-report`: the first of the reports that count for a Case Review;
 * - `page:text-999-sent`: nothing that is recorded; the clock is only told of on pages.
 *
 * `pack`: only for notices to the body of that id. `next` is the next rung: the topic of the notice to send then. `metBy`: replies that put an owed date or a wait to
 * rest; without it an answer's date takes `answer`, `final-answer` and `refused`, any other owed date any reply, a wait none. `shuts: false`: after the day one can still
 * ask, so it never shows as shut (CARE C7). `per`: whether a count for the Case Review takes each incident told (so without it) or only one for each report.
 */
export type ClockRule = Readonly<{
  id: string;
  kind: "owed" | "window" | "count" | "wait" | "holds" | "guard";
  days?: number | undefined;
  count?: number | undefined;
  unit?: ClockUnit | undefined;
  from?: string | undefined;
  extension?: number | undefined;
  next?: string | undefined;
  pack?: string | undefined;
  metBy?: readonly ReplyKind[] | undefined;
  shuts?: boolean | undefined;
  per?: "incident" | "report" | undefined;
  source: string;
  checkedOn: string;
  reviewBy: string;
  confidence: "official" | "secondary" | "old" | "unverified";
}>;

/** The rules of one place, and its bank holidays as `YYYY-MM-DD`. */
export type Rules = Readonly<{ clocks: readonly ClockRule[]; holidays: ReadonlySet<string> }>;

/**
 * `running`: due later. `soon`: due within three days (an eighth of its span when that is longer). `due`: today; a guard stays due. `overdue`: the day is past and nothing came.
 * `open`: a wait is over, a count is reached, or a window that never shuts is past: the next rung can be taken. `shut`: a window or hold is over. `met`: done, or the person
 * said so. `not-needed`: the person said so or called it fixed, or a later rung has taken its place.
 */
export type ClockState = "running" | "soon" | "due" | "overdue" | "open" | "shut" | "met" | "not-needed";

/**
 * One clock as it stands. `key` is stable: rule and what started it. `rule` is null for a date that somebody promised (`promised:<notice or reply>`), for the body's own stated
 * days (`stated-acknowledge:<notice>`, `stated-answer:<notice>`) and for the silence guard of four weeks (`guard:<last thing recorded>`). `due` is the last day in time,
 * Europe/London; `dueAt` the moment in UTC where hours count. `late`: past due, in days of its own unit (working days, days, or hours); of a met one, how late it was met.
 * School days are counted as working days: the holidays of a school are not known.
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

/** All clocks of a case at `now` (UTC ISO moment): overdue first, then by due day, those without a day after them; last what is met, not needed or shut. */
export type ClocksOf = (folded: Case, rules: Rules, now: string) => readonly Clock[];
