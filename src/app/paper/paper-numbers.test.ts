// A number on paper is given once, and a sheet that was typed in is not asked for again.
import { expect, test } from "vitest";
import { incident } from "../fields/case-by-hand.ts";
import { nextNumber, notTyped, readHighest, readNumber, typedIn } from "./paper-numbers.ts";

const sheet = (id: string, number?: number) => {
  const one = incident(id, "He rang.");
  return number === undefined ? one : { ...one, first: { ...one.first, sheet: number } };
};

test("what is no number of a sheet is refused", () => {
  for (const text of ["", "0", "-1", "1.5", "ten", "1e3", "123456", "４"])
    expect(readNumber(text), text).toBeNull();
  expect(readNumber(" 012 ")).toBe(12);
});

test("a draft that cannot be read counts as none printed", () => {
  for (const draft of [null, 7, {}, { highest: -1 }, { highest: "9" }, { highest: 1.5 }, { highest: 1e9 }])
    expect(readHighest(draft)).toBe(0);
  expect(readHighest({ highest: 12 })).toBe(12);
});

test("numbers run on from the highest printed or typed in", () => {
  expect(nextNumber([], 0)).toBe(1);
  expect(nextNumber([sheet("a", 3), sheet("b")], 0)).toBe(4);
  expect(nextNumber([sheet("a", 3)], 8)).toBe(9);
});

test("the sheets still on paper are those printed and not typed in", () => {
  const incidents = [sheet("c", 5), sheet("b", 2), sheet("a")];
  expect(notTyped(incidents, 6)).toEqual([1, 3, 4, 6]);
  expect(notTyped([], 0)).toEqual([]);
});

test("one number typed in twice leads to the one recorded first", () => {
  expect(typedIn([sheet("later", 4), sheet("first", 4)]).get(4)).toBe("first");
});
