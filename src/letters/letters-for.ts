/** Which letters fit now, and why: what is late first, then what opened, then what was never told. */
import type { CaseReview } from "../case/case-review.ts";
import type { Case } from "../case/case.ts";
import type { Clock } from "../case/clock.ts";
import type { Place } from "../content/place.ts";
import { rungOf } from "./rungs.ts";

/** `late`: a body is late. `open`: the next step can be taken. `review`: a Case Review can be asked for. `first`: that body was never told. */
export type Fitting = Readonly<{
  id: string;
  why: "late" | "open" | "review" | "first";
  clock: Clock | null;
}>;

/** Each letter once, for its strongest reason. */
export function lettersFor(
  open: Case,
  clocks: readonly Clock[],
  review: CaseReview | null,
  place: Place,
): readonly Fitting[] {
  const byClock = (states: readonly Clock["state"][], why: Fitting["why"]): readonly Fitting[] =>
    clocks
      .filter((clock) => states.includes(clock.state))
      .flatMap((clock): readonly Fitting[] => {
        const rung = clock.next === null ? null : rungOf(clock.next);
        return rung !== null && "letter" in rung ? [{ id: rung.letter, why, clock }] : [];
      });
  const told = new Set(open.notices.map((notice) => notice.to.topic));
  const first: readonly Fitting[] = [...open.bodies.values()].flatMap(({ now }): readonly Fitting[] => {
    const letter = FIRST[now.kind];
    return letter === undefined || told.has(letter.topic)
      ? []
      : [{ id: letter.id, why: "first", clock: null }];
  });
  const reviewed: readonly Fitting[] =
    review !== null && (review.have >= review.need || review.secondReport) && place.has.has("case-review")
      ? [{ id: "case-review", why: "review", clock: null }]
      : [];
  const all = [...byClock(["overdue"], "late"), ...byClock(["open"], "open"), ...reviewed, ...first];
  return all.filter((one, at) => all.findIndex((other) => other.id === one.id) === at);
}

const FIRST: Partial<
  Readonly<Record<string, Readonly<{ id: string; topic: Case["notices"][number]["to"]["topic"] }>>>
> = {
  landlord: { id: "landlord-first", topic: "landlord-report" },
  council: { id: "council-asb", topic: "asb-report" },
  school: { id: "school-first", topic: "school-report" },
  police: { id: "police-report", topic: "police-report" },
  platform: { id: "platform-report", topic: "platform-report" },
  network: { id: "network-bureau", topic: "network-report" },
  employer: { id: "employer", topic: "employer-report" },
};
