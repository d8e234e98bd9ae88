// A letter changed by hand can be brought back, step by step.
import fc from "fast-check";
import { expect, test } from "vitest";
import { asMade, typed, undone } from "./edits.ts";

test("nothing was typed: nothing to take back", () => {
  expect(undone(asMade("Dear team"))).toEqual(asMade("Dear team"));
  expect(typed(asMade("same"), "same")).toEqual(asMade("same"));
});

test("a word is one step, a space ends it, a paste is its own", () => {
  const type = (from: string, more: string) =>
    [...more].reduce((edits, letter) => typed(edits, edits.text + letter), asMade(from));
  const two = type("I ", "am sad");
  expect(undone(two).text).toBe("I am ");
  expect(undone(undone(two)).text).toBe("I am");
  const pasted = typed(two, `${two.text} and tired`);
  expect(undone(pasted).text).toBe("I am sad");
});

test("whatever was done, all of it can be taken back", () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string(), { maxLength: 50 }), (first, texts) => {
      let edits = texts.reduce(typed, asMade(first));
      while (edits.past.length > 0) edits = undone(edits);
      expect(edits.text).toBe(first);
    }),
  );
});
