// The diary as one list: days, incidents and how the days were.
import { expect, test } from "vitest";
import * as fc from "fast-check";
import type { EffectEntry, Incident } from "../../case/case.ts";
import { patternOf } from "../../case/pattern.ts";
import { compareWhen } from "../../case/when.ts";
import { addDays } from "../../kit/calendar.ts";
import { emptyCase, incident, kept } from "../fields/case-by-hand.ts";
import { monthsOf, rowsOf } from "./diary-rows.ts";
import { daysWithoutContact } from "./quiet-days.ts";

const at = (when: string, parts: Partial<Incident> = {}): Incident => {
  const first = {
    account: { text: "x" },
    when: { when: { at: when, zone: null, offset: null }, many: null },
  };
  return incident(when, "x", { first, now: first, ...parts });
};
const today = (day: string, of: string | null = null): EffectEntry => ({
  ...kept(`today ${day}`, null),
  incident: of,
  day,
  effect: null,
  still: true,
});
const ids = (incidents: readonly Incident[], effects: readonly EffectEntry[]) =>
  rowsOf({ incidents, effects }).map(({ id }) => id);

test("an empty diary has no rows and no months", () => {
  expect(rowsOf({ incidents: [], effects: [] })).toEqual([]);
  expect(monthsOf([])).toEqual([]);
});

test("how a day was stands above what happened on it, and before what came after", () => {
  const incidents = [at("2026-11-20T21:30"), at("2026-11-20"), at("2026-11-18T09:00")].toSorted(
    (one, other) => compareWhen(one.now.when.when, other.now.when.when),
  );
  expect(ids(incidents, [today("2026-11-20"), today("2026-11-19"), today("2026-11-01")])).toEqual([
    "today 2026-11-20",
    "2026-11-20",
    "2026-11-20T21:30",
    "today 2026-11-19",
    "2026-11-18T09:00",
    "today 2026-11-01",
  ]);
});

test("what was written of one incident is no row of its own", () => {
  expect(ids([at("2026-11-20")], [today("2026-11-20", "2026-11-20")])).toEqual(["2026-11-20"]);
});

test("a row stands under its day, its month, its year, or the end of its time", () => {
  const incidents = ["2026~", "2026-11", "2026-11-18/2026-11-20T21:30", "2026-11-01/.."].map((when) =>
    at(when),
  );
  const rows = rowsOf({ incidents, effects: [] });
  expect(rows.map(({ day }) => day)).toEqual(["2026", "2026-11", "2026-11-20", "2026-11-01"]);
  expect(monthsOf(rows)).toEqual(["2026-11"]);
});

test("days without anything new: none before anything was written", () => {
  expect(daysWithoutContact({ incidents: [] }, "2026-11-23")).toBeNull();
  expect(daysWithoutContact({ incidents: [at("2026-12-24")] }, "2026-11-23")).toBeNull();
  expect(daysWithoutContact({ incidents: [at("2026-11-01/..")] }, "2026-11-23")).toBe(0);
});

test("days without anything new are the same as the pattern counts", () => {
  const day = fc.integer({ min: -400, max: 5 }).map((days) => addDays("2026-11-23", days));
  const when = fc.oneof(
    day,
    day.map((one) => `${one}T21:30`),
    day.map((one) => one.slice(0, 7)),
    day.map((one) => `${one}/..`),
    fc.tuple(day, fc.nat(9)).map(([one, more]) => `${one}/${addDays(one, more)}~`),
  );
  const withdrawn = fc.boolean().map((is) => (is ? { ...kept("w", null), why: "" } : null));
  fc.assert(
    fc.property(fc.array(fc.record({ when, withdrawn }), { maxLength: 12 }), (made) => {
      const incidents = made
        .map((one) => at(one.when, { withdrawn: one.withdrawn }))
        .toSorted((one, other) => compareWhen(one.now.when.when, other.now.when.when));
      expect(daysWithoutContact({ incidents }, "2026-11-23")).toBe(
        patternOf({ ...emptyCase(), incidents }, "2026-11-23T10:00:00.000Z").daysWithout,
      );
    }),
  );
});
