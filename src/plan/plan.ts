/** From answers to a plan of ids: which steps, in which order and state and why, with which items. */
import { orderKey } from "./order.ts";
import type { PlaceRules } from "./place.ts";
import type { Answers } from "./questions.ts";
import { readSituation } from "./situation.ts";
import type { Situation } from "./situation.ts";
import type { Item, ItemKind, Step, StepKind, StepState } from "./step.ts";
import { STEPS } from "./steps/all.ts";

/** The lists hold item ids in the order in which they are done or read. */
export type PlanStep = Readonly<{
  id: string;
  state: StepState;
  /** why: an id of this step */
  reason: string;
  do: readonly string[];
  expect: readonly string[];
  say: readonly string[];
  write: readonly string[];
  traps: readonly string[];
  next: readonly string[];
}>;

export type Plan = Readonly<{
  version: 1;
  /** the chosen area; `null` while it is not known */
  place: string | null;
  steps: readonly PlanStep[];
  /** up to three `do` items that the plan shows on top */
  first: readonly string[];
}>;

/** The plan for these answers. Pure: the same answers and place always give the same plan. */
export function makePlan(answers: Answers, place: PlaceRules): Plan {
  const situation = readSituation(answers, place);
  const steps = STEPS.filter((step) => step.shown(situation))
    .map((step) => {
      const made = stepFor(step, situation);
      return { made, key: orderKey({ id: step.id, kind: step.kind, state: made.state }, situation) };
    })
    .toSorted((one, other) => compare(one.key, other.key))
    .map(({ made }) => made);
  return { version: 1, place: place.id, steps, first: firstThings(steps) };
}

const BY_ID: ReadonlyMap<string, Step> = new Map(STEPS.map((step) => [step.id, step]));

/** The kind of a step; throws for an id that is no step's. */
export function kindOfStep(id: string): StepKind {
  const step = BY_ID.get(id);
  if (step === undefined) throw new Error(`There is no step "${id}".`);
  return step.kind;
}

function stepFor(step: Step, situation: Situation): PlanStep {
  const rule = step.states.find((one) => one.when(situation));
  if (rule === undefined) throw new Error(`No state of the step "${step.id}" holds.`);
  const items = rule.state === "not-for-you" ? [] : step.items.filter((item) => item.when(situation));
  return planStep(step.id, rule.state, rule.reason, items);
}

/** A step of a plan from its items. */
export function planStep(id: string, state: StepState, reason: string, items: readonly Item[]): PlanStep {
  const of = (kind: ItemKind): readonly string[] =>
    items.filter((item) => item.kind === kind).map((item) => item.id);
  return {
    id,
    state,
    reason,
    do: of("do"),
    expect: of("expect"),
    say: of("say"),
    write: of("write"),
    traps: of("trap"),
    next: of("next"),
  };
}

function compare(one: readonly number[], other: readonly number[]): number {
  const index = one.findIndex((part, at) => part !== other[at]);
  return index === -1 ? 0 : (one[index] ?? 0) - (other[index] ?? 0);
}

/** An item that stands in a plan only where the person said that they cannot talk on the phone. */
const WITHOUT_VOICE = "police.text-999";

/** Whether ways that need a voice are to be left out (CARE C25); also told of a plan that came as a link. */
export const isWithoutVoice = (plan: Plan): boolean =>
  plan.steps.some((step) => step.do.includes(WITHOUT_VOICE));

/** Help that no other first thing may stand beside. */
const ALONE_FIRST: readonly string[] = ["danger", "taken-harm", "suicide"];

/** How many things stand on top of a plan. */
const FIRST = 3;

/** 999 stands on every page, and the police are a step of their own: on top of a plan stand the things beside them. */
const isSaidElsewhere = (item: string): boolean => /\.(emergency|emergency-text|tell-police)$/.test(item);

/** What to do first: the head of each step that is for now, in the plan's order. */
export function firstThings(steps: readonly PlanStep[]): readonly string[] {
  const [top] = steps;
  if (top !== undefined && ALONE_FIRST.includes(top.id)) return top.do.slice(0, FIRST);
  const now = steps.filter((step) => step.state === "now");
  const heads = now.flatMap((step) => step.do.find((item) => !isSaidElsewhere(item)) ?? []);
  return heads.slice(0, FIRST);
}
