// The pattern: what came when and through what, and how long it has been quiet.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseOf, idOf } from "../../tests/vectors/clocks/short-events.ts";
import type { ShortEvent } from "../../tests/vectors/clocks/short-events.ts";
import { addDays, weekday } from "../kit/calendar.ts";
import { patternOf } from "./pattern.ts";

const NOW = "2026-11-22T12:00Z";
const pattern = (...events: readonly ShortEvent[]) => patternOf(caseOf(events), NOW);

describe("weeks", () => {
  it("are none in a case without anything", () => {
    expect(pattern()).toMatchObject({ weeks: [], unplaced: 0, daysWithout: null, longestQuiet: null });
  });

  it("run from the first to today's without gaps, with the steps of each", () => {
    const { weeks } = pattern(
      { incident: "i1", at: "2026-11-01" },
      { incident: "i2", at: "2026-11-02" },
      { incident: "i3", at: "2026-11-08", many: 4 },
      { notice: "n1", to: "council", topic: "asb-report", at: "2026-11-09" },
      { silence: "blocked", at: "2026-11-10" },
    );
    expect(
      weeks.map(({ monday, incidents, steps }) => [monday, incidents, steps.map(({ kind }) => kind)]),
    ).toEqual([
      ["2026-10-26", 1, []],
      ["2026-11-02", 5, []],
      ["2026-11-09", 0, ["notice", "silence"]],
      ["2026-11-16", 0, []],
    ]);
  });

  it("leave out what may have been in another week, and what was withdrawn", () => {
    const found = pattern(
      { incident: "i1", at: "2026-11" },
      { incident: "i2", at: "2026-11-01/2026-11-02", many: 3, recorded: "2026-11-05T09:00:00.000Z" },
      { incident: "i3", at: "2026-11-02/.." },
      { incident: "i4", at: "2026-11-03" },
      { incident: "i5", at: "2026-11-03" },
      { withdrawn: "i5", at: "2026-11-04" },
    );
    expect(found.unplaced).toBe(3);
    expect(found.weeks[0]).toMatchObject({ monday: "2026-11-02", incidents: 1 });
  });
});

describe("through what", () => {
  it("counts channels, platforms and actors, and says what was not told", () => {
    const found = pattern(
      { incident: "i1", at: "2026-11-01", channel: "message", platform: "whatsapp", actors: ["a", "b"] },
      { incident: "i2", at: "2026-11-02", channel: "message", actors: ["a"] },
      { incident: "i3", at: "2026-11-03" },
    );
    expect(found.perChannel).toEqual([
      { of: "message", incidents: 2 },
      { of: null, incidents: 1 },
    ]);
    expect(found.perPlatform).toEqual([
      { of: null, incidents: 2 },
      { of: "whatsapp", incidents: 1 },
    ]);
    expect(found.perActor).toEqual([
      { of: idOf("a"), incidents: 2 },
      { of: idOf("b"), incidents: 1 },
      { of: null, incidents: 1 },
    ]);
  });

  it.each([
    ["2026-11-01T21:59", "evening"],
    ["2026-11-01T22:00", "night"],
    ["2026-11-01T05:59~", "night"],
    ["2026-11-01T06:00", "morning"],
    ["2026-11-01T12:00?", "afternoon"],
    ["2026-11-01T18:00", "evening"],
    ["2026-11-01", "not-known"],
    ["2026-11-01T23:00/2026-11-02T01:00", "night"],
    ["2026-11-01T01:00/2026-11-01T23:00", "not-known"],
    ["2026-11-01T09:00/2026-11-01T11:00", "morning"],
    ["2026-11-01T09:00/2026-11-02T09:00", "not-known"],
    ["2026-11-01T09:00/2026-11-01", "not-known"],
    ["2026-11-01T09:00/..", "not-known"],
  ])("%s is %s", (at, time) => {
    expect(pattern({ incident: "i1", at, recorded: "2026-11-03T00:00:00.000Z" }).perTime).toMatchObject({
      [time]: 1,
    });
  });
});

describe("quiet", () => {
  it("is counted from the last day it can have been", () => {
    expect(pattern({ incident: "i1", at: "2026-11-20" }).daysWithout).toBe(2);
    expect(pattern({ incident: "i1", at: "2026-11-01/2026-11-19" }).daysWithout).toBe(3);
    expect(pattern({ incident: "i1", at: "2026-11" }).daysWithout).toBe(0);
    expect(pattern({ incident: "i1", at: "2026-10/.." }).daysWithout).toBe(0);
  });

  it("is longest between two, or since the last", () => {
    const first: ShortEvent = { incident: "i1", at: "2026-10-01" };
    expect(pattern(first, { incident: "i2", at: "2026-11-20" }).longestQuiet).toEqual({
      from: "2026-10-02",
      to: "2026-11-19",
      days: 49,
    });
    expect(pattern(first, { incident: "i2", at: "2026-10-03" }).longestQuiet).toEqual({
      from: "2026-10-04",
      to: "2026-11-22",
      days: 50,
    });
    expect(pattern({ incident: "i1", at: "2026-10/2026-11" }).longestQuiet).toBeNull();
  });
});

const anyIncidents = fc.array(
  fc.record({ from: fc.integer({ min: 0, max: 300 }), length: fc.integer({ min: 0, max: 40 }) }),
  { maxLength: 12 },
);

describe("every pattern", () => {
  it("counts each incident once, in weeks that follow each other", () => {
    fc.assert(
      fc.property(anyIncidents, (spans) => {
        const events = spans.map(({ from, length }, index): ShortEvent => {
          const [start, end] = [addDays("2026-01-01", from), addDays("2026-01-01", from + length)];
          return {
            incident: `i${index}`,
            at: length === 0 ? start : `${start}/${end}`,
            recorded: `${end}T12:00:00.000Z`,
          };
        });
        const found = pattern(...events);
        const placed = found.weeks.reduce((sum, { incidents }) => sum + incidents, 0);
        expect(placed + found.unplaced).toBe(spans.length);
        expect(Object.values(found.perTime).reduce((sum, count) => sum + count, 0)).toBe(spans.length);
        found.weeks.forEach(({ monday }, index) => {
          expect(weekday(monday)).toBe(1);
          if (index > 0) expect(monday).toBe(addDays(found.weeks[index - 1]?.monday ?? "", 7));
        });
        expect(found.longestQuiet?.days ?? 0).toBeGreaterThanOrEqual(found.daysWithout ?? 0);
      }),
    );
  });
});
