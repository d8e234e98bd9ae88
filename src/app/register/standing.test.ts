// How a clock stands is said in its own unit, and your own last day is never a body's lateness.
import { expect, test } from "vitest";
import type { Case } from "../../case/case.ts";
import type { Clock, ClockRule } from "../../case/clock.ts";
import { isOpen, lateWords, standing, turn } from "./standing.ts";
import { body, clock, emptyCase, kept } from "../fields/case-by-hand.ts";

const say = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
  [key, ...Object.values(values)].join(" ");

const rule = (unit: NonNullable<ClockRule["unit"]>): ClockRule => ({
  id: "housing-stage-1",
  kind: "owed",
  days: 10,
  unit,
  source: "test",
  checkedOn: "2026-11-01",
  reviewBy: "2027-05-01",
  confidence: "official",
});

const stands = (one: Clock, open: Case = emptyCase()): string =>
  standing(say, one, { open, today: "2026-11-23", day: (date) => date });

test.each([
  [1, "working-days", "due.lateone-working-days 1"],
  [3, "working-days", "due.late-working-days 3"],
  [1, "days", "due.lateone-days 1"],
  [40, "days", "due.late-days 40"],
  [5, "hours", "due.late-hours 5"],
  [0, "working-days", "due.latenow"],
] as const)("%i %s late", (late, unit, said) => {
  expect(lateWords(say, late, unit)).toBe(said);
});

test("a landlord's answer is late in working days, months are late in days", () => {
  const late = { state: "overdue", due: "2026-11-18", late: 3 } as const;
  expect(stands(clock({ ...late, rule: rule("working-days") }))).toBe("due.late-working-days 3");
  expect(stands(clock({ ...late, rule: rule("months") }))).toBe("due.late-days 3");
  expect(stands(clock({ ...late, rule: rule("hours") }))).toBe("due.late-hours 3");
  expect(stands(clock({ ...late, kind: "promised" }))).toBe("due.late-days 3");
});

test("a school's own days count as working days", () => {
  const school = {
    ...body("school"),
    stated: { acknowledge: null, answer: 10, unit: "school-days" as const },
  };
  const open = { ...emptyCase(), bodies: new Map([["school", kept("school", school)]]) };
  const late = clock({ kind: "stated", body: "school", state: "overdue", due: "2026-11-18", late: 3 });
  expect(stands(late, open)).toBe("due.late-working-days 3");
});

test("the last day of a window is yours: when it has passed nobody is late", () => {
  const window = clock({ kind: "window", state: "overdue", due: "2026-11-20", late: 3 });
  expect(turn(window)).toBe("yours");
  expect(stands(window)).toBe("due.past");
});

test("what is still to come is said with the day and the days left", () => {
  expect(stands(clock({ state: "running", due: "2026-12-01" }))).toBe("due.by-theirs 2026-12-01 8");
  expect(stands(clock({ state: "soon", due: "2026-11-24" }))).toBe("due.byone-theirs 2026-11-24 1");
  expect(stands(clock({ state: "due", due: "2026-11-23" }))).toBe("due.today-theirs");
  expect(stands(clock({ kind: "wait", state: "running", due: "2026-11-25" }))).toBe(
    "due.by-wait 2026-11-25 2",
  );
  expect(stands(clock({ state: "running" }))).toBe("due.nodate");
});

test("a count says how many of how many, and when the door is open", () => {
  const count = { have: 2, need: 3 };
  expect(stands(clock({ kind: "count", count, state: "running" }))).toBe("due.count 2 3");
  expect(stands(clock({ kind: "count", count: { have: 3, need: 3 }, state: "open" }))).toBe(
    "due.countopen 3 3",
  );
});

test("what is done, not needed or over asks for nothing more", () => {
  for (const state of ["met", "not-needed", "shut"] as const) {
    expect(isOpen(clock({ state }))).toBe(false);
    expect(stands(clock({ state, due: "2026-11-01", late: 9 }))).toBe(`due.state-${state}`);
  }
});
