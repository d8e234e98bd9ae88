/** A plan for each set of answers, and how a promise is put to all of them. */
import { expect } from "vitest";
import { readAnswers } from "../../src/plan/answers.ts";
import { placeRules } from "../../src/plan/place.ts";
import { makePlan } from "../../src/plan/plan.ts";
import type { Plan, PlanStep } from "../../src/plan/plan.ts";
import { STEPS } from "../../src/plan/steps/all.ts";
import { rounds } from "../rounds.ts";
import { atRandom, PLACES, threeWise } from "./answer-sets.ts";
import type { GivenAnswers } from "./answer-sets.ts";

/** A plan beside what was told; all questions are asked of the given answers, none of the plan's rules. */
export type Case = Readonly<{
  given: GivenAnswers;
  plan: Plan;
  items: Readonly<{ has(id: string): boolean }>;
  order: readonly string[];
  /** how long it took to make the plan, in milliseconds */
  took: number;
}>;

const INDEX = new Map(STEPS.flatMap((step) => step.items).map(({ id }, at) => [id, at]));

export const CASES: readonly Case[] = [...threeWise(30_000), ...atRandom(rounds(20_000))].map(caseOf);

function caseOf(given: GivenAnswers): Case {
  const read = readAnswers(given, Object.keys(PLACES));
  if (!read.ok) throw new Error(`These answers were refused: ${JSON.stringify(given)}`);
  const { area } = read.answers;
  const rules = placeRules(area ?? null, new Set(area === undefined ? [] : PLACES[area]));
  const started = performance.now();
  const plan = makePlan(read.answers, rules);
  const took = performance.now() - started;
  return {
    given,
    plan,
    items: itemRow(plan),
    order: plan.steps.map((step) => step.id),
    took,
  };
}

/** The items as a row of bytes: a set for each of so many plans would take most of the time. */
function itemRow({ steps }: Plan): Case["items"] {
  const row = new Uint8Array(INDEX.size);
  for (const id of steps.flatMap(itemsOf)) row[INDEX.get(id) ?? -1] = 1;
  return { has: (id) => row[INDEX.get(id) ?? -1] === 1 };
}

export function itemsOf(step: PlanStep): readonly string[] {
  return [...step.do, ...step.expect, ...step.say, ...step.write, ...step.traps, ...step.next];
}

export const told = ({ given }: Case, field: string, ...options: readonly string[]): boolean => {
  const value = given[field] ?? [];
  return typeof value === "string" ? options.includes(value) : value.some((one) => options.includes(one));
};

/** Throws when the plan has no such step. */
export function stepOf({ plan }: Case, id: string): PlanStep {
  const step = plan.steps.find((one) => one.id === id);
  if (step === undefined) throw new Error(`The plan has no step "${id}".`);
  return step;
}

export const placeHolds = ({ given }: Case, capability: string): boolean =>
  typeof given["area"] === "string" && (PLACES[given["area"]]?.includes(capability) ?? false);

export const mayBeUnder18 = (one: Case): boolean => !told(one, "age", "adult");

/** Fails with the first answers for which the promise does not hold; and when it is put to nobody. */
export function promise(where: (one: Case) => boolean, kept: (one: Case) => boolean): void {
  const met = CASES.filter(where);
  expect(met.length).toBeGreaterThan(0);
  const broken = met.find((one) => !kept(one));
  expect(broken === undefined ? null : { given: broken.given, steps: broken.plan.steps }).toBeNull();
}

export const everyone = (): boolean => true;
export const none =
  (list: readonly string[]) =>
  (one: Case): boolean =>
    list.every((id) => !one.items.has(id));
export const has =
  (...list: readonly string[]) =>
  (one: Case): boolean =>
    list.every((id) => one.items.has(id));
