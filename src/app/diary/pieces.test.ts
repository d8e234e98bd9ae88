// A long list is cut into pieces: every row is in one of them, once.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { PIECE, pieces } from "./pieces.ts";

test("an empty list has no pieces", () => {
  expect(pieces([], String)).toEqual([]);
});

test("the last piece may be short", () => {
  const rows = Array.from({ length: PIECE + 1 }, (_, at) => at);
  expect(pieces(rows, String).map(({ from, to }) => [from, to])).toEqual([
    [0, PIECE],
    [PIECE, PIECE + 1],
  ]);
});

test("every row is there once and in its place, and no two pieces are taken for each other", () => {
  fc.assert(
    fc.property(fc.nat(2000), (length) => {
      const rows = Array.from({ length }, (_, at) => at);
      const cut = pieces(rows, String);
      expect(cut.flatMap(({ from, to }) => rows.slice(from, to))).toEqual(rows);
      expect(new Set(cut.map(({ key }) => key)).size).toBe(cut.length);
    }),
  );
});

test("a piece whose rows changed is a new piece", () => {
  const rows = ["a", "b", "c"];
  const [whole] = pieces(rows, String);
  const [narrowed] = pieces(["a", "c"], String);
  const [other] = pieces(["b", "c"], String);
  expect(whole?.key).not.toBe(other?.key);
  expect(narrowed?.key).toBe("a:c");
});
