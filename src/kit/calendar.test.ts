// Days are counted as a person with a wall calendar would count them.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  addWorkingDays,
  compareDays,
  dayFromNumber,
  dayNumber,
  daysBetween,
  isDay,
  isWorkingDay,
  mondayOf,
  weekday,
  workingDaysBetween,
} from "./calendar.ts";

const HOLIDAYS = new Set(["2026-04-03", "2026-04-06", "2026-12-25", "2026-12-28", "2027-01-01"]);

const aDay = fc.integer({ min: -90_000, max: 200_000 }).map(dayFromNumber);

describe("what is no day", () => {
  it("is refused, and never turned into another day", () => {
    for (const text of [
      "",
      "2026-02-29",
      "2026-13-01",
      "2026-00-10",
      "2026-04-31",
      "2026-4-1",
      "0999-01-01",
    ]) {
      expect(isDay(text), text).toBe(false);
      expect(() => addDays(text, 1), text).toThrow(RangeError);
      expect(() => addMonths(text, 1), text).toThrow(RangeError);
    }
    expect(() => addWorkingDays("2026-04-01", -1, HOLIDAYS)).toThrow(RangeError);
    expect(() => addWorkingDays("2026-04-01", 1.5, HOLIDAYS)).toThrow(RangeError);
    expect(() => addDays("9999-12-31", 1)).toThrow(RangeError);
  });
});

describe("sums with days", () => {
  it("know the leap years of the calendar", () => {
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2027-02-28", 1)).toBe("2027-03-01");
    expect(addDays("1900-02-28", 1)).toBe("1900-03-01");
    expect(addDays("2000-02-28", 1)).toBe("2000-02-29");
  });

  it("clamp a month to its end", () => {
    expect(addMonths("2027-01-31", 1)).toBe("2027-02-28");
    expect(addMonths("2028-01-31", 1)).toBe("2028-02-29");
    expect(addMonths("2026-08-31", 6)).toBe("2027-02-28");
    expect(addMonths("2026-12-31", 2)).toBe("2027-02-28");
    expect(addMonths("2028-02-29", 12)).toBe("2029-02-28");
    expect(addMonths("2026-03-31", -1)).toBe("2026-02-28");
    expect(addMonths("2026-01-15", -13)).toBe("2024-12-15");
  });

  it("know the days of the week", () => {
    expect(weekday("1970-01-01")).toBe(4);
    expect(weekday("2026-11-22")).toBe(7);
    expect(mondayOf("2026-11-22")).toBe("2026-11-16");
    expect(mondayOf("2026-11-23")).toBe("2026-11-23");
  });

  it("agree with the calendar of the language, day by day and there and back", () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
        const then = addDays(day, count);
        expect(new Date(`${day}T00:00:00Z`).getTime() / 86_400_000 + count).toBe(dayNumber(then));
        expect(daysBetween(day, then)).toBe(count);
        expect(addDays(then, -count)).toBe(day);
        expect(weekday(day) % 7).toBe(new Date(`${day}T00:00:00Z`).getUTCDay());
        expect(compareDays(day, then)).toBe(count === 0 ? 0 : -Math.sign(count));
      }),
    );
  });

  it("take months one by one or at once to the same month", () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -600, max: 600 }), (day, count) => {
        const then = addMonths(day, count);
        const months = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(months(then) - months(day)).toBe(count);
        expect(Number(then.slice(8))).toBeLessThanOrEqual(Number(day.slice(8)));
      }),
    );
  });
});

describe("working days", () => {
  it("leave out weekends and holidays, and start after the day itself", () => {
    expect(addWorkingDays("2026-03-27", 5, HOLIDAYS)).toBe("2026-04-07");
    expect(addWorkingDays("2026-12-23", 5, HOLIDAYS)).toBe("2027-01-04");
    expect(addWorkingDays("2026-11-21", 1, HOLIDAYS)).toBe("2026-11-23");
    expect(addWorkingDays("2026-11-21", 0, HOLIDAYS)).toBe("2026-11-21");
    expect(workingDaysBetween("2026-12-24", "2026-12-29", HOLIDAYS)).toBe(1);
    expect(workingDaysBetween("2026-12-29", "2026-12-24", HOLIDAYS)).toBe(0);
  });

  it("always end on a working day, that many away, and no sooner than the days themselves", () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 300 }), (day, count) => {
        const then = addWorkingDays(day, count, HOLIDAYS);
        expect(isWorkingDay(then, HOLIDAYS)).toBe(true);
        expect(workingDaysBetween(day, then, HOLIDAYS)).toBe(count);
        expect(daysBetween(day, then)).toBeGreaterThanOrEqual(count);
      }),
    );
  });
});
