/** A step of the plan as data: its states and its items, each with its own condition, one level deep. */
import type { When } from "./situation.ts";

/** `signal`: before all others. `habit`: one of the six letters. `care`: beside them, for everyone. */
export type StepKind = "signal" | "police" | "proof" | "care" | "habit";
export type StepState = "now" | "later" | "not-for-you";
export type ItemKind = "do" | "expect" | "say" | "write" | "trap" | "next";

/** The reason says why the step has this state; it belongs to one state of the step only. */
export type StateRule = Readonly<{ state: StepState; reason: string; when: When }>;

/** `id` is `<step>.<name>`, with no other full stop; unique over all steps. */
export type Item = Readonly<{ id: string; kind: ItemKind; when: When }>;

export type Step = Readonly<{
  id: string;
  kind: StepKind;
  /** whether the step stands in the plan at all; `always` but for signals */
  shown: When;
  /** the first that matches wins; the last matches always */
  states: readonly StateRule[];
  /** in the order in which they are done or read; none is shown while the step is not for this person */
  items: readonly Item[];
}>;
