// Pictures in order, days made of them, and words that never overwrite each other.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseWhen } from "../../case/when.ts";
import { daysOf, inOrder } from "./in-order.ts";
import { joinWords, ownWords } from "./join-words.ts";

const dated = (exhibit: string, day: string, time = "") => ({ exhibit, day, time });

test("without a day a picture is in no day, and stands last", () => {
  expect(daysOf([dated("a", ""), dated("b", "", "21:41")])).toEqual([]);
  expect(inOrder([dated("a", ""), dated("b", "2026-11-12")]).map(({ exhibit }) => exhibit)).toEqual([
    "b",
    "a",
  ]);
});

test("each day once, oldest first, from its first time to its last", () => {
  expect(
    daysOf([
      dated("c", "2026-11-13", "08:00"),
      dated("b", "2026-11-12", "21:41"),
      dated("a", "2026-11-12", "08:02"),
      dated("d", "2026-11-13"),
      dated("e", "2026-11-14"),
    ]),
  ).toEqual([
    { day: "2026-11-12", at: "2026-11-12T08:02/2026-11-12T21:41", exhibits: ["a", "b"] },
    { day: "2026-11-13", at: "2026-11-13T08:00", exhibits: ["d", "c"] },
    { day: "2026-11-14", at: "2026-11-14", exhibits: ["e"] },
  ]);
});

test("any pictures: none is lost or doubled, and every day can be read as a time", () => {
  const picture = fc.record({
    exhibit: fc.uuid(),
    day: fc.constantFrom("", "2026-11-12", "2026-11-13", "2024-02-29"),
    time: fc.constantFrom("", "00:00", "08:02", "23:59"),
  });
  fc.assert(
    fc.property(fc.array(picture), (pictures) => {
      const days = daysOf(pictures);
      expect(days.flatMap(({ exhibits }) => exhibits).toSorted()).toEqual(
        pictures.flatMap(({ day, exhibit }) => (day === "" ? [] : [exhibit])).toSorted(),
      );
      for (const { at } of days) expect(parseWhen(at), at).not.toBeNull();
    }),
  );
});

test("what the person wrote stays above, and reading again replaces only what was read", () => {
  const marker = "Words read by machine:";
  expect(joinWords("", marker, "  ")).toBe("");
  const once = joinWords("The gate", marker, "hello 21:4l");
  expect(once).toBe("The gate\n\nWords read by machine:\nhello 21:4l");
  expect(joinWords(once, marker, "hello 21:41")).toBe("The gate\n\nWords read by machine:\nhello 21:41");
  expect(ownWords("He wrote: Words read by machine: nothing", marker)).toBe(
    "He wrote: Words read by machine: nothing",
  );
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), (own, read) => {
      fc.pre(!own.split("\n").includes(marker));
      expect(ownWords(joinWords(own, marker, read), marker)).toBe(own.trimEnd());
    }),
  );
});
