/** The published schemas list every id, and what the plan room makes fits them. */
import { expect, test } from "vitest";
import { NO_PLACE } from "./place.ts";
import { makePlan } from "./plan.ts";
import { FIELDS } from "./questions.ts";
import { answersSchema, planSchema } from "./schema.ts";
import { STEPS } from "./steps/all.ts";

test("answers: every field, every option, and the areas handed in", () => {
  const text = JSON.stringify(answersSchema(["bcp", "wales"]));
  for (const { id, options } of FIELDS) {
    expect(text).toContain(`"${id}":`);
    for (const option of options) expect(text).toContain(`"${option}"`);
  }
  expect(text).toContain('"area":{"enum":["bcp","wales"]}');
});

test("plan: every step, reason and item", () => {
  const text = JSON.stringify(planSchema());
  for (const step of STEPS) {
    expect(text).toContain(`"const":"${step.id}"`);
    for (const { reason } of step.states) expect(text).toContain(`"${reason}"`);
    for (const { id } of step.items) expect(text).toContain(`"${id}"`);
  }
});

test("a plan has exactly the fields that its schema asks for", () => {
  const plan = makePlan({ safe: ["danger-now"] }, NO_PLACE);
  const schema = planSchema();
  expect(schema["required"]).toEqual(Object.keys(plan));
  const [step] = plan.steps;
  const required = JSON.stringify({ required: Object.keys(step ?? {}) }).slice(1, -1);
  expect(JSON.stringify(schema).split(required).length - 1).toBe(STEPS.length);
});
