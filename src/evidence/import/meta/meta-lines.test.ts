// What Meta's downloads break or write by themselves: letters, times in English, and lines that nobody wrote.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brokenText } from "../../../../tests/vectors/import/instagram/broken-letters.ts";
import { englishTime } from "./english-time.ts";
import { isNobodys } from "./line.ts";
import { mended } from "./mojibake.ts";

describe("broken letters", () => {
  test.each(["", "plain", "café", "naïve Ã", "Ã", "â‚¬ and é", "日本", "\u{fffd}", "ÿþ", "\ud83d"])(
    "%j is not broken and stays",
    (text) => {
      expect(mended(text)).toBe(text);
    },
  );

  test("what was broken is whole again, however odd", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" })), (text) => {
        expect(mended(brokenText(text))).toBe(text);
      }),
    );
  });

  test("half of a broken letter at the end leaves all as it is", () => {
    const cut = brokenText("bye 😀").slice(0, -1);
    expect(mended(cut)).toBe(cut);
  });
});

describe("times on Meta's pages", () => {
  test.each([
    "",
    "avr. 30, 2024 11:59 am",
    "30 avril 2024 à 11:59",
    "Apr 31, 2024 11:59 am",
    "Apr 30, 2024 13:59 pm",
    "Apr 30, 2024 0:59 am",
    "Apr 30, 2024 11:60 am",
    "Apr 30, 1989 11:59 am",
    "04/30/2024 11:59 am",
    "Apr 30, 2024",
    "Mayor 3, 2024 1:00 am",
  ])("%j is not guessed at", (text) => {
    expect(englishTime(text, null)).toBeNull();
  });

  test.each([
    ["Sep 22, 2017 6:33 am", "2017-09-22T06:33:00"],
    ["Sep 22, 2017, 6:33 PM", "2017-09-22T18:33:00"],
    ["jun. 07, 2024 5:44\u202fam", "2024-06-07T05:44:00"],
    ["Sept 1, 2024 12:00:09 am", "2024-09-01T00:00:09"],
    ["Friday, 22 September 2017 at 18:33", "2017-09-22T18:33:00"],
    ["22 May 2017, 00:05", "2017-05-22T00:05:00"],
  ])("%j is %s", (text, at) => {
    expect(englishTime(text, null)).toMatchObject({ at, zoneKnown: false });
  });

  test.each([
    ["Mar 31, 2024 1:30 am", "2024-03-31T01:30:00Z"],
    ["Mar 31, 2024 2:30 am", "2024-03-31T01:30:00Z"],
    ["Oct 27, 2024 1:30 am", "2024-10-27T00:30:00Z"],
    ["Oct 27, 2024 2:30 am", "2024-10-27T02:30:00Z"],
  ])("%j in London is %s, also on the days when clocks change", (text, at) => {
    expect(englishTime(text, "Europe/London")).toMatchObject({ at, zoneKnown: true });
  });

  test("a zone nobody knows is said to be none", () => {
    expect(() => englishTime("Mar 31, 2024 1:30 am", "Europe/Nowhere")).toThrow(RangeError);
  });
});

describe("lines that nobody wrote", () => {
  test.each([
    "I liked a message",
    "Liked a message from you, creep",
    "Reacted badly to your message",
    "Ash left the group.",
    "You are nothing",
    "You left",
  ])("%j is somebody's", (text) => {
    expect(isNobodys(text, "Moss", null)).toBe(false);
  });

  test.each([
    "Liked a message",
    "Reacted 😂 to your message ",
    "Moss reacted ❤️ to your message",
    "Moss left the group.",
    "You named the group all of us.",
    "Moss changed the group photo.",
  ])("%j is nobody's", (text) => {
    expect(isNobodys(text, "Moss", null)).toBe(true);
  });

  test("old exports name them by type", () => {
    expect(isNobodys("whatever", null, "Subscribe")).toBe(true);
    expect(isNobodys("whatever", null, "Generic")).toBe(false);
  });
});
