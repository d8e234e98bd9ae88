/** Numbers in plan links never change: what was once given out stays, and every id has one. */
import { expect, test } from "vitest";
import stored from "./numbers-stored.json" with { type: "json" };
import { NUMBERS, numberOf } from "./numbers.ts";
import { STEPS } from "./steps/all.ts";

test("a step without a number is named", () => {
  expect(() => numberOf("dance")).toThrow('"dance"');
});

test("every step, reason and item has a number", () => {
  for (const step of STEPS) {
    const { reasons, items } = numberOf(step.id);
    expect(reasons).toEqual(expect.arrayContaining(step.states.map((rule) => rule.reason)));
    expect(items).toEqual(
      expect.arrayContaining(step.items.map((item) => item.id.slice(step.id.length + 1))),
    );
  }
});

test("a number has one digit, and no id stands twice", () => {
  expect(NUMBERS.length).toBeLessThanOrEqual(64);
  expect(new Set(NUMBERS.map(([id]) => id)).size).toBe(NUMBERS.length);
  for (const [, { reasons, items }] of NUMBERS) {
    expect(reasons.length).toBeLessThanOrEqual(64);
    expect(new Set(reasons).size).toBe(reasons.length);
    expect(new Set(items).size).toBe(items.length);
  }
});

test("what stood in the stored list stands where it stood", () => {
  stored.forEach((row, at) => {
    const [id, now] = NUMBERS[at] ?? [];
    expect(id).toBe(row.step);
    expect(`${now?.reasons.join(" ")} `.startsWith(`${row.reasons} `)).toBe(true);
    expect(`${now?.items.join(" ")} `.startsWith(`${row.items} `)).toBe(true);
  });
});
