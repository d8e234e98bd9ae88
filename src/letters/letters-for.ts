/** Which letters fit now, and why: what is late first, then what opened, then what was never told. */
import type { CaseReview } from "../case/case-review.ts";
import type { Case } from "../case/case.ts";
import type { Clock, ClockState } from "../case/clock.ts";
import type { BodyKind } from "../case/notice.ts";
import type { Place } from "../content/place.ts";
import { rungOfClock } from "./rungs.ts";

/**
 * `late`: a body is late. `open`: the next step can be taken, also after a body closed what is not fixed. `review`: a Case Review can be asked for. `first`: that body was
 * never told. `body` is whom it is about, where one is meant.
 */
export type Fitting = Readonly<{
  id: string;
  why: "late" | "open" | "review" | "first";
  clock: Clock | null;
  body: string | null;
}>;

/** Each letter once, for its strongest reason. What a place has no rules for is not offered. */
export function lettersFor(
  open: Case,
  clocks: readonly Clock[],
  review: CaseReview | null,
  place: Pick<Place, "has">,
): readonly Fitting[] {
  const reviewed: readonly Fitting[] =
    review !== null && (review.need === 0 || review.secondReport) && place.has.has("case-review")
      ? [{ id: "case-review", why: "review", clock: null, body: null }]
      : [];
  const all = [
    ...byClock(clocks, "overdue", "late"),
    ...byClock(clocks, "open", "open"),
    ...notFixed(open),
    ...reviewed,
    ...neverTold(open),
  ];
  return all.filter((one, at) => all.findIndex((other) => other.id === one.id) === at);
}

function byClock(clocks: readonly Clock[], state: ClockState, why: Fitting["why"]): readonly Fitting[] {
  return clocks
    .filter((clock) => clock.state === state)
    .flatMap((clock): readonly Fitting[] => {
      const rung = rungOfClock(clock);
      return rung !== null && "letter" in rung ? [{ id: rung.letter, why, clock, body: clock.body }] : [];
    });
}

/** The newest notice that a body closed and the person does not call fixed. */
function notFixed({ notices }: Case): readonly Fitting[] {
  const closed = notices.find(
    ({ fixed, replies }) =>
      fixed !== null && fixed.fixed !== "yes" && replies.some(({ of }) => of.kind === "closed"),
  );
  return closed === undefined ? [] : [{ id: "body-reopen", why: "open", clock: null, body: closed.to.body }];
}

/** The first letter to a kind of body. */
const FIRST: Partial<Readonly<Record<BodyKind, string>>> = {
  landlord: "landlord-first",
  council: "council-asb",
  school: "school-first",
  police: "police-report",
  platform: "platform-report",
  network: "network-bureau",
  employer: "employer",
};

function neverTold({ bodies, notices }: Case): readonly Fitting[] {
  const told = new Set(notices.map(({ to }) => to.body));
  return [...bodies].flatMap(([body, { now }]): readonly Fitting[] => {
    const id = FIRST[now.kind];
    return id === undefined || told.has(body) ? [] : [{ id, why: "first", clock: null, body }];
  });
}
