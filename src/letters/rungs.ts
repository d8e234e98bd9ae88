/** Where each next rung leads: to a letter that is ready, or to the page that says how. */
import type { Clock } from "../case/clock.ts";

/** `letter` is an id of packs/words letters; `guide` an address of a guidance page. */
export type Rung = Readonly<{ letter: string }> | Readonly<{ guide: string }>;

/** By the `next` of a clock in the place packs, which is the topic of the notice to come. */
export const RUNGS: Readonly<Record<string, Rung>> = {
  "asb-report": { letter: "council-asb" },
  "landlord-report": { letter: "landlord-first" },
  "their-landlord-report": { letter: "their-landlord" },
  "stage-1-complaint": { letter: "landlord-stage-1" },
  "stage-2-complaint": { letter: "landlord-stage-2" },
  "housing-ombudsman": { letter: "housing-ombudsman" },
  "case-review": { letter: "case-review" },
  "council-complaint": { letter: "council-complaint" },
  "council-complaint-2": { letter: "council-complaint" },
  lgsco: { letter: "lgsco" },
  "school-report": { letter: "school-first" },
  "school-head": { letter: "school-head" },
  "school-governors": { letter: "school-governors" },
  "school-trust": { letter: "school-trust" },
  "college-report": { letter: "college" },
  "university-report": { letter: "university" },
  "platform-report": { letter: "platform-report" },
  "platform-appeal": { letter: "platform-appeal" },
  "report-harmful-content": { letter: "report-harmful-content" },
  "network-report": { letter: "network-bureau" },
  "police-report": { letter: "police-report" },
  "police-complaint": { letter: "police-complaint" },
  "employer-report": { letter: "employer" },
  "text-999-again": { guide: "/guide/no-voice" },
};

/** For a body that is late and whose next rung is the same again, or not known: ask once more. */
export const CHASE = "body-chase";

/** null for a rung that nobody named here. */
export const rungOf = (next: string): Rung | null => RUNGS[next] ?? null;

/** What to do about a clock now. Late with a notice and no rung above it, or only the same rung again: ask that body once more. */
export function rungOfClock({ state, notice, topic, next }: Clock): Rung | null {
  if (state === "overdue" && notice !== null && (next === null || next === topic)) return { letter: CHASE };
  return next === null ? null : rungOf(next);
}
