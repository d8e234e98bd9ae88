/** Plans for people: what each of them should do first, what waits, and why. */
import { describe, expect, test } from "vitest";
import { CAPABILITIES, NO_PLACE, placeRules } from "./place.ts";
import { kindOfStep, makePlan } from "./plan.ts";
import type { Plan, PlanStep } from "./plan.ts";
import type { Answers } from "./questions.ts";

const ENGLAND = placeRules("bcp", new Set(CAPABILITIES.filter((one) => !one.startsWith("wales"))));

const planFor = (answers: Answers): Plan => makePlan(answers, ENGLAND);

function step(plan: Plan, id: string): PlanStep {
  const found = plan.steps.find((one) => one.id === id);
  if (found === undefined) throw new Error(`The plan has no step "${id}".`);
  return found;
}
const order = (plan: Plan): readonly string[] => plan.steps.map((one) => one.id);

test("a step that does not exist has no kind", () => {
  expect(() => kindOfStep("dance")).toThrow('"dance"');
});

describe("everything skipped", () => {
  const plan = makePlan({}, NO_PLACE);

  test("still holds a plan with something to do", () => {
    expect(plan.first.length).toBeGreaterThan(0);
    expect(step(plan, "coping").state).toBe("now");
  });

  test("takes nothing for granted: block and no contact wait, Childline is there", () => {
    expect(step(plan, "block")).toMatchObject({ state: "later", reason: "answer-first-or-helpline" });
    expect(step(plan, "terminate")).toMatchObject({ state: "later", reason: "answer-first-or-helpline" });
    expect(step(plan, "someone-to-talk-to").do).toContain("someone-to-talk-to.childline");
  });
});

test("an adult who rents from the council, and a neighbour: landlord, council, then the apps, then block", () => {
  const plan = planFor({
    safe: ["safe"],
    happening: ["nasty-messages", "at-home"],
    who: ["neighbour"],
    age: "adult",
    home: "social",
    where: ["facebook"],
    learning: "none",
  });
  expect(order(plan)).toEqual([
    "police",
    "proof",
    "housing",
    "asb-team",
    "inform",
    "block",
    "terminate",
    "schools",
    "someone-to-talk-to",
    "coping",
  ]);
  expect(step(plan, "housing").reason).toBe("social-landlord");
  expect(step(plan, "inform").do).toContain("inform.on-facebook");
  expect(step(plan, "schools")).toMatchObject({ state: "not-for-you", reason: "not-learning", do: [] });
});

test("a 14-year-old and classmates: Childline and school come before landlord and council", () => {
  const plan = planFor({
    happening: ["nasty-messages", "left-out-or-group"],
    who: ["school-peer"],
    age: "13-15",
    home: "social",
    where: ["snapchat"],
    learning: "school",
  });
  expect(order(plan).slice(0, 4)).toEqual(["police", "proof", "someone-to-talk-to", "schools"]);
  expect(step(plan, "police").state).toBe("later");
  expect(step(plan, "housing")).toMatchObject({ state: "later", reason: "adult-can-tell" });
});

test("who rents from a private landlord hears that there is no duty, and the council stands before", () => {
  const plan = planFor({ happening: ["at-home"], who: ["neighbour"], age: "adult", home: "private" });
  expect(step(plan, "housing").expect).toContain("housing.private-no-duty");
  expect(order(plan).indexOf("asb-team")).toBeLessThan(order(plan).indexOf("housing"));
});

test("who owns their home can tell the landlord of the other side", () => {
  const answers: Answers = { happening: ["at-home"], who: ["neighbour"], age: "adult", home: "own" };
  expect(step(planFor(answers), "housing")).toMatchObject({ state: "not-for-you", reason: "own-home" });
  const theirs = step(planFor({ ...answers, "their-home": "social" }), "housing");
  expect(theirs).toMatchObject({ state: "now", reason: "their-landlord" });
  expect(theirs.do).toContain("housing.tell-their-landlord");
});

test("a partner today: the helpline first, mute and hand over, no block, no last message", () => {
  const plan = planFor({ happening: ["threats"], who: ["partner"], age: "adult" });
  expect(order(plan)[0]).toBe("abuse-at-home");
  expect(plan.first[0]).toBe("abuse-at-home.abuse-helpline");
  const block = step(plan, "block");
  expect(block).toMatchObject({ state: "later", reason: "helpline-first" });
  expect(block.do).toEqual([
    "block.talk-to-helpline",
    "block.mute-instead",
    "block.hand-over",
    "block.keep-line-open",
  ]);
  expect(step(plan, "terminate").do).not.toContain("terminate.send-one-message");
});

test("blackmail at 15: do not pay, CEOP, Report Remove; block waits for the police", () => {
  const plan = planFor({ happening: ["blackmail", "sexual-image"], who: ["stranger"], age: "13-15" });
  expect(step(plan, "blackmail").do).toEqual(
    expect.arrayContaining(["blackmail.do-not-pay", "blackmail.ceop", "blackmail.report-remove"]),
  );
  expect(step(plan, "block").reason).toBe("police-first");
  expect(step(plan, "proof")).toMatchObject({ reason: "words-only" });
  expect(step(plan, "proof").do).not.toContain("proof.screenshot");
});

test("thoughts of suicide: that help is on top, and nothing else", () => {
  const plan = planFor({
    safe: ["suicidal"],
    happening: ["nasty-messages"],
    who: ["school-peer"],
    age: "16-17",
  });
  expect(plan.first).toEqual(["suicide.emergency", "suicide.samaritans", "suicide.shout"]);
});

test("a Deaf person is led to text, chat and relay", () => {
  const plan = planFor({ safe: ["danger-now"], phone: ["cannot-talk"], age: "adult" });
  expect(plan.first).toEqual(["danger.bsl-999", "danger.text-999", "danger.relay-999"]);
  expect(step(plan, "police").do).toContain("police.text-police");
  expect(step(plan, "someone-to-talk-to").do).not.toContain("someone-to-talk-to.samaritans");
});

test("the landlord is the bully: the council is the door", () => {
  const plan = planFor({ happening: ["at-home"], who: ["landlord"], age: "adult", home: "private" });
  expect(step(plan, "asb-team")).toMatchObject({ state: "now", reason: "landlord-is-bully" });
  expect(step(plan, "housing")).toMatchObject({ state: "later", reason: "landlord-is-bully" });
  expect(step(plan, "housing").do[0]).toBe("housing.council-first");
});

test("one clear message is offered only where it is safe and new", () => {
  const answers: Answers = {
    happening: ["nasty-messages"],
    who: ["neighbour"],
    age: "adult",
    "told-to-stop": "no",
    reported: ["nobody"],
  };
  expect(step(planFor(answers), "terminate").reason).toBe("one-clear-message");
  expect(step(planFor({ ...answers, "told-to-stop": "yes" }), "terminate").reason).toBe("silence");
  expect(step(planFor({ ...answers, reported: ["police"] }), "terminate").reason).toBe("silence");
});

test("the same answers always give the same plan, in under 5 ms", () => {
  const answers: Answers = { happening: ["threats", "hate"], who: ["neighbour"], age: "adult" };
  const started = performance.now();
  const plans = Array.from({ length: 200 }, () => makePlan(answers, ENGLAND));
  expect((performance.now() - started) / 200).toBeLessThan(5);
  expect(new Set(plans.map((plan) => JSON.stringify(plan))).size).toBe(1);
});
