/** The order in which this person does the steps, as data: for each step, the first rank that holds. */
import {
  all,
  always,
  any,
  bullyCouncil,
  bullyLandlord,
  bullyPolice,
  bullyStaff,
  bullyWork,
  minorOrUnknown,
  nearHome,
  not,
  pupil,
  said,
  under18,
} from "./situation.ts";
import type { Situation, When } from "./situation.ts";
import type { StepKind, StepState } from "./step.ts";

type Rank = Readonly<{ step: string; when: When; rank: number }>;

/** Kinds in the order of the plan; what a step's own rule below says comes before this. */
const KINDS: readonly StepKind[] = ["signal", "police", "proof", "habit", "care"];
const STATES: readonly StepState[] = ["now", "later", "not-for-you"];

/** Steps that stand among another kind than their own. */
const MOVED: readonly Readonly<{ step: string; when: When; among: StepKind }>[] = [
  // The body that does it is never the first step (CARE C4).
  { step: "police", when: bullyPolice, among: "habit" },
  // Under 18, someone to talk to stands before landlord and council (CARE C15).
  { step: "someone-to-talk-to", when: minorOrUnknown, among: "proof" },
];

const RANKS: readonly Rank[] = [
  // Whoever may look at the screen comes right after danger to life.
  { step: "safe-phone", when: said("phone", "other-side-may-see"), rank: -1 },
  { step: "danger", when: always, rank: -4 },
  { step: "taken-harm", when: always, rank: -3 },
  { step: "suicide", when: always, rank: -2 },

  { step: "proof", when: always, rank: 0 },
  { step: "someone-to-talk-to", when: always, rank: 1 },
  { step: "coping", when: always, rank: 2 },

  { step: "schools", when: any(bullyStaff, bullyWork), rank: 9 },
  { step: "schools", when: any(pupil, under18), rank: 1 },
  { step: "schools", when: always, rank: 8 },
  { step: "housing", when: bullyLandlord, rank: 9 },
  { step: "housing", when: all(nearHome, not(said("home", "private"))), rank: 2 },
  { step: "housing", when: nearHome, rank: 4 },
  { step: "housing", when: always, rank: 7 },
  { step: "asb-team", when: bullyCouncil, rank: 9 },
  { step: "asb-team", when: any(nearHome, bullyLandlord), rank: 3 },
  { step: "asb-team", when: always, rank: 7.5 },
  { step: "inform", when: always, rank: 5 },
  { step: "block", when: always, rank: 6 },
  { step: "terminate", when: always, rank: 6.5 },
  { step: "police", when: bullyPolice, rank: 10 },
];

/** Sort keys, most important first: kind, for the six letters the state, rank. Equal keys keep the given order. */
export function orderKey(
  step: Readonly<{ id: string; kind: StepKind; state: StepState }>,
  situation: Situation,
): readonly [number, number, number] {
  const moved = MOVED.find((one) => one.step === step.id && one.when(situation));
  const kind = moved?.among ?? step.kind;
  const rank = RANKS.find((one) => one.step === step.id && one.when(situation))?.rank ?? 0;
  return [KINDS.indexOf(kind), kind === "habit" ? STATES.indexOf(step.state) : 0, rank];
}
