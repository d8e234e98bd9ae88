// Days on a screen: what is no date gives none, what is one gives the right one, and never one that is still to come.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, dayFromNumber, dayNumber, weekday } from "../../kit/calendar.ts";
import { daysIn } from "./written-days.ts";

/** A Monday. */
const TODAY = "2026-11-23";
const days = (line: string) => daysIn(line, TODAY).map(({ value }) => value);

test("what is no date gives no day", () => {
  for (const line of [
    "",
    "we are here 24/7",
    "see you on monday then",
    "not today, I said",
    "yesterday you told her everything",
    "you may 12 times try",
    "march 3 miles every day",
    "31/02/2026",
    "30 Feb 2026",
    "00/00/0000",
    "version 1.2.26",
    "call 07700 900123 now",
    "room 12/13 and 14",
    "£12.11 and 3/4 of it",
    "99 Nov",
    "192.168.20.26",
    "40 Sunday papers",
  ]) {
    expect(days(line), line).toEqual([]);
  }
});

test("a day that is still to come is never given", () => {
  expect(days("12 Nov 2027")).toEqual([]);
  expect(days("24/11/2026")).toEqual([]);
  expect(days("2026-11-24")).toEqual([]);
  expect(days("24 Nov")).toEqual(["2025-11-24"]);
  expect(days("25 December")).toEqual(["2025-12-25"]);
});

test("the forms that phones show", () => {
  for (const [line, day] of [
    ["12 Nov", "2026-11-12"],
    ["12 November 2026 at 21:41", "2026-11-12"],
    ["Nov 12, 2026", "2026-11-12"],
    ["NOV 12 AT 9:41 PM", "2026-11-12"],
    ["Thursday 12th of November", "2026-11-12"],
    ["12/11/2026", "2026-11-12"],
    ["12/11/26, 21:41", "2026-11-12"],
    ["12.11.2026", "2026-11-12"],
    ["11/20/2026", "2026-11-20"],
    ["12/11, 9:41 pm", "2026-11-12"],
    ["2026-11-12 21:41", "2026-11-12"],
    ["Today", "2026-11-23"],
    ["Today 21:41", "2026-11-23"],
    ["— Yesterday —", "2026-11-22"],
    ["YESTERDAY AT 9:41 PM", "2026-11-22"],
    ["Mon 14:05", "2026-11-16"],
    ["Sunday", "2026-11-22"],
    ["Tues, 9.41 pm", "2026-11-17"],
    ["3 days ago", "2026-11-20"],
    ["Edited 2 weeks ago", "2026-11-09"],
    ["29 Feb", "2024-02-29"],
  ] as const) {
    expect(days(line), line).toEqual([day]);
  }
});

test("a weekday beside a day without a year tells the year, and a wrong one does no harm", () => {
  expect(weekday("2024-11-12")).toBe(2);
  expect(days("Tue, 12 Nov")).toEqual(["2024-11-12"]);
  expect(daysIn("Tue, 12 Nov", TODAY)[0]).toMatchObject({ counted: true, words: "Tue, 12 Nov" });
  expect(daysIn("12 Nov 2026", TODAY)[0]?.counted).toBe(false);
});

test("several days in one line come in order, each once", () => {
  expect(days("From 1 Nov to 12 Nov 2026")).toEqual(["2026-11-01", "2026-11-12"]);
});

const SHORT = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const LONG = [
  ...["January", "February", "March", "April", "May", "June", "July", "August"],
  ...["September", "October", "November", "December"],
];
const anyDay = fc
  .integer({ min: dayNumber("2000-01-01"), max: dayNumber(TODAY) })
  .map((number) => dayFromNumber(number));

test("any day written in any form is found again, whole", () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.nat({ max: 5 }),
      fc.constantFrom("", "Sam R ", "(", "Sent: "),
      (day, form, before) => {
        const [year = "", month = "", date = ""] = day.split("-");
        const [short = "", long = ""] = [SHORT[Number(month) - 1], LONG[Number(month) - 1]];
        const written = [
          day,
          `${date}/${month}/${year}`,
          `${Number(date)}/${Number(month)}/${year.slice(2)}`,
          `${Number(date)} ${short} ${year}`,
          `${long} ${Number(date)}, ${year}`,
          `${Number(date)}th ${long.toUpperCase()} ${year}`,
        ][form];
        const [found, ...more] = daysIn(`${before}${written ?? ""} 21:41`, TODAY);
        expect(more).toEqual([]);
        expect(found?.value).toBe(day);
        expect(found?.words).toBe(written);
      },
    ),
  );
});

test("whatever a screen says, no day lies after the day it was taken, and each is read where it stands", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "12",
      "31",
      "Feb",
      "Nov",
      "Mon",
      "Today",
      "/",
      ".",
      "-",
      ":",
      " ",
      ",",
      "2026",
      "2031",
      "30",
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), anyDay, (pieces, today) => {
      const line = pieces.join("");
      for (const { value, words, at } of daysIn(line, today)) {
        expect(value <= today).toBe(true);
        expect(addDays(value, 0)).toBe(value);
        expect(line.slice(at, at + words.length)).toBe(words);
      }
    }),
  );
});
