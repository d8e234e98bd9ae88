/** The steps as data hold together: ids that are unique, states that always answer, conditions that can be met. */
import { expect, test } from "vitest";
import { NO_PLACE } from "../place.ts";
import { always, readSituation } from "../situation.ts";
import { STEPS } from "./all.ts";

const items = STEPS.flatMap((step) => step.items);

test("ids are small words, unique over all steps, and say whose item they are", () => {
  const ids = [...STEPS.map((step) => step.id), ...items.map((item) => item.id)];
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z0-9-]+(\.[a-z0-9-]+)?$/.test(id))).toEqual([]);
  for (const step of STEPS)
    for (const item of step.items) expect(item.id.startsWith(`${step.id}.`)).toBe(true);
});

test("a step always has a state, and each state its own reason", () => {
  for (const { states } of STEPS) {
    expect(states.at(-1)?.when).toBe(always);
    expect(new Set(states.map((rule) => rule.reason)).size).toBe(states.length);
  }
});

test("only signals can be left out of a plan", () => {
  for (const step of STEPS) if (step.kind !== "signal") expect(step.shown).toBe(always);
  const shown = STEPS.filter((step) => step.shown(readSituation({}, NO_PLACE)));
  expect(shown.every((step) => step.kind !== "signal")).toBe(true);
});

test("each of the six letters has actions, expectations, words, things to write down, traps and a next rung", () => {
  const six = STEPS.filter((step) => step.kind === "habit");
  expect(six).toHaveLength(6);
  for (const step of six) {
    expect(new Set(step.items.map((item) => item.kind))).toEqual(
      new Set(["do", "expect", "say", "write", "trap", "next"]),
    );
  }
});
