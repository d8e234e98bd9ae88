// A child's name in typed words is found for readers who are to see initials, and for nobody else.
import fc from "fast-check";
import { expect, test } from "vitest";
import { childNames, withInitials } from "./child-names.ts";

const kim = { name: "Kim Example", young: true };
const told = "Kim hit me. I know Kim Example. KIM’s friend laughed, and kim's mum.";

test("nothing is found for school and police, of adults, of a name of one letter, or in an empty text", () => {
  for (const reader of ["school", "police"] as const) expect(childNames(told, [kim], reader)).toEqual([]);
  expect(childNames(told, [{ ...kim, young: false }], "council")).toEqual([]);
  expect(childNames("K hit me.", [{ name: "K", young: true }], "council")).toEqual([]);
  expect(childNames("A ☆☆ b", [{ name: "☆☆", young: true }], "council")).toEqual([]);
  expect(childNames("", [kim], "council")).toEqual([]);
});

test("the whole name and its parts are counted, each place once, in small and capital letters", () => {
  expect(childNames(told, [kim], "council")).toEqual([
    { name: "Kim Example", initials: "K. E.", times: 1 },
    { name: "Kim", initials: "K.", times: 3 },
  ]);
});

test("an age that is not known counts as a child's", () => {
  expect(childNames("Kim hit me.", [{ ...kim, young: null }], "landlord")).toHaveLength(1);
});

test("longer words, accounts, mail and web addresses are left alone", () => {
  const text =
    "Kimberley, kim_91, @kim, kim@home.example.org, https://a.example/kim, Mc-Kim, O’Kim, Kim-Lee.";
  expect(childNames(text, [kim], "council")).toEqual([]);
});

test("two with the same first name are one row; a name with signs of its own is found as typed", () => {
  const lee = { name: "Kim Lee", young: true };
  expect(childNames("Kim hit me.", [kim, lee], "council")).toHaveLength(1);
  const odd = { name: "J.J. (Jo)", young: true };
  expect(childNames("Then J.J. (Jo) came", [odd], "council")[0]?.times).toBe(1);
});

test("initials take the place of the name, without a second full stop, and nothing else changes", () => {
  expect(withInitials("It was Kim. Kim’s bag, Kimberley...", { name: "Kim", initials: "K." })).toBe(
    "It was K. K.’s bag, Kimberley...",
  );
  expect(withInitials("kim\nexample did it", { name: "Kim Example", initials: "K. E." })).toBe(
    "K. E. did it",
  );
});

test("after every row was pressed none is left, whatever was typed", () => {
  const typed = fc.array(
    fc.constantFrom("Kim", "kim", "Example", "K.", " ", ".", "’s", "\n", "ß", "$&", "É"),
  );
  fc.assert(
    fc.property(typed, (parts) => {
      const text = parts.join("");
      const done = childNames(text, [kim], "council").reduce((left, row) => withInitials(left, row), text);
      expect(childNames(done, [kim], "council")).toEqual([]);
    }),
  );
});
