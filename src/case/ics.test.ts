// A calendar file that any calendar reads, and that gives nothing away.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../tests/rounds.ts";
import { calendarText, escaped, folded } from "./ics.ts";

const NOW = "2026-11-22T10:00:00.000Z";
const one = { uid: "a1b2", day: "2026-12-31", title: "Reminder", alarmAt: null };

/** Unfolds and reads content lines, as RFC 5545 tells a reader to. */
function read(text: string): readonly string[] {
  expect(text.endsWith("\r\n")).toBe(true);
  return text.replaceAll("\r\n ", "").split("\r\n").slice(0, -1);
}

describe("a calendar file", () => {
  it("refuses days that do not exist", () => {
    expect(() => calendarText([{ ...one, day: "2026-02-29" }], NOW)).toThrow(RangeError);
    expect(() => calendarText([one], "today")).toThrow(RangeError);
  });

  it("holds a whole day that ends before the next begins, across the year", () => {
    expect(read(calendarText([one], NOW))).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Calendar//EN",
      "CALSCALE:GREGORIAN",
      "BEGIN:VEVENT",
      "UID:a1b2",
      "DTSTAMP:20261122T100000Z",
      "DTSTART;VALUE=DATE:20261231",
      "DTEND;VALUE=DATE:20270101",
      "SUMMARY:Reminder",
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
      "END:VCALENDAR",
    ]);
  });

  it("rings only when asked, hours into the day", () => {
    const lines = read(calendarText([{ ...one, alarmAt: 9 }], NOW));
    expect(lines.slice(11, 16)).toEqual([
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      "TRIGGER:PT9H",
      "DESCRIPTION:Reminder",
      "END:VALARM",
    ]);
  });

  it("says nothing but what it was handed", () => {
    expect(calendarText([one], NOW).toLowerCase()).not.toMatch(/habits|landlord|police|case|report/);
  });
});

describe("text", () => {
  it("is escaped as in the standard's own example", () => {
    expect(escaped("Project XYZ Final Review\nConference Room - 3B\nCome Prepared.")).toBe(
      "Project XYZ Final Review\\nConference Room - 3B\\nCome Prepared.",
    );
    expect(escaped("a;b,c\\d\r\ne\rf\u0007")).toBe("a\\;b\\,c\\\\d\\ne\\nf");
  });

  it("cannot start a line of its own", () => {
    const text = calendarText([{ ...one, title: "x\r\nEND:VEVENT\r\nBEGIN:VEVENT" }], NOW);
    expect(read(text).filter((line) => line === "BEGIN:VEVENT")).toHaveLength(1);
  });

  it("is folded at 75 octets, never inside a letter, and comes back whole", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (title) => {
        const line = `SUMMARY:${escaped(title)}`;
        const parts = folded(line).split("\r\n");
        for (const part of parts) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
        expect(parts.map((part, index) => (index === 0 ? part : part.slice(1))).join("")).toBe(line);
      }),
      runs(100),
    );
  });
});
