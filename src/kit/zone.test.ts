// London's clocks go forward and back as the browsers say they do.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { londonDay, londonOffset, londonTime, milliseconds, momentFrom, momentOf } from "./zone.ts";

const clock = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

function asTheBrowserSays(time: number): string {
  const part = Object.fromEntries(clock.formatToParts(time).map(({ type, value }) => [type, value]));
  return `${part["year"]}-${part["month"]}-${part["day"]}T${part["hour"]}:${part["minute"]}`;
}

const from = Date.UTC(2020, 0, 1);
const to = Date.UTC(2041, 0, 1);

describe("Europe/London", () => {
  it("refuses what is no moment in UTC or with an offset", () => {
    for (const text of [
      "",
      "2026-11-22",
      "2026-11-22T10:00",
      "2026-02-30T10:00Z",
      "2026-11-22T25:00Z",
      "now",
    ]) {
      expect(() => londonDay(text), text).toThrow(RangeError);
    }
  });

  it("agrees with the browsers every six hours from 2020 to 2040", () => {
    const wrong: string[] = [];
    for (let time = from; time < to; time += 6 * 3_600_000) {
      const moment = momentFrom(time);
      if (londonTime(moment) !== asTheBrowserSays(time)) wrong.push(moment);
    }
    expect(wrong).toEqual([]);
  });

  it("agrees around the minute of each change from 2020 to 2040", () => {
    let changes = 0;
    for (let time = from; time < to; time += 3_600_000) {
      if (londonOffset(time) === londonOffset(time - 1)) continue;
      changes += 1;
      for (const near of [-60_000, -1, 0, 60_000]) {
        expect(londonTime(momentFrom(time + near))).toBe(asTheBrowserSays(time + near));
      }
    }
    expect(changes).toBe(42);
  });

  it("knows the day at midnight in summer and in winter", () => {
    expect(londonDay("2026-06-30T23:30:00.000Z")).toBe("2026-07-01");
    expect(londonDay("2026-11-30T23:30:00.000Z")).toBe("2026-11-30");
    expect(londonDay("2026-07-01T00:30+01:00")).toBe("2026-07-01");
  });

  it("reads a skipped time as an hour later, and a doubled one as asked", () => {
    expect(momentOf("2026-03-29", "01:30")).toBe("2026-03-29T01:30:00.000Z");
    expect(londonTime(momentOf("2026-03-29", "01:30"))).toBe("2026-03-29T02:30");
    expect(momentOf("2026-10-25", "01:30")).toBe("2026-10-25T00:30:00.000Z");
    expect(momentOf("2026-10-25", "01:30", "second")).toBe("2026-10-25T01:30:00.000Z");
    expect(momentOf("2026-10-25", "02:00")).toBe("2026-10-25T02:00:00.000Z");
    expect(momentOf("2026-07-01", "00:30", "second")).toBe("2026-06-30T23:30:00.000Z");
  });

  it("comes back to the moment, but for the doubled hour", () => {
    fc.assert(
      fc.property(fc.integer({ min: from / 60_000, max: to / 60_000 }), (minute) => {
        const moment = momentFrom(minute * 60_000);
        const local = londonTime(moment);
        const both = [
          momentOf(local.slice(0, 10), local.slice(11)),
          momentOf(local.slice(0, 10), local.slice(11), "second"),
        ];
        expect(both).toContain(moment);
        expect(milliseconds(both[1] ?? "")).toBeGreaterThanOrEqual(milliseconds(both[0] ?? ""));
      }),
    );
  });
});
