// A long list is cut into sheets and pieces: every row is in one of them, once.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { PIECE, SHEET, pieces } from "./pieces.ts";
import type { Span } from "./pieces.ts";

const numbers = (length: number): readonly number[] => Array.from({ length }, (_, at) => at);

/** The spans that are drawn row by row in the end. */
function drawn(rows: readonly number[], span: Span): readonly Span[] {
  return pieces(rows, String, span)?.flatMap((piece) => drawn(rows, piece)) ?? [span];
}

test("a list of one piece is not cut", () => {
  expect(pieces([], String)).toBeNull();
  expect(pieces(numbers(PIECE), String)).toBeNull();
});

test("the last piece may be short", () => {
  expect(pieces(numbers(PIECE + 1), String)?.map(({ from, to }) => [from, to])).toEqual([
    [0, PIECE],
    [PIECE, PIECE + 1],
  ]);
});

test("ten thousand rows are twenty sheets", () => {
  expect(pieces(numbers(10_000), String)).toHaveLength(10_000 / SHEET);
});

test("every row is drawn once and in its place, and no two pieces are taken for each other", () => {
  fc.assert(
    fc.property(fc.nat(2000), (length) => {
      const rows = numbers(length);
      const spans = drawn(rows, { from: 0, to: length });
      expect(spans.flatMap(({ from, to }) => rows.slice(from, to))).toEqual(rows);
      expect(spans.every(({ from, to }) => to - from <= PIECE)).toBe(true);
      const keys = (pieces(rows, String) ?? []).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test("a piece whose rows changed is a new piece", () => {
  const all = numbers(PIECE * 2);
  const [whole] = pieces(all, String) ?? [];
  const [narrowed] = pieces(all.slice(1), String) ?? [];
  expect(whole?.key).toBe(`0:${PIECE - 1}`);
  expect(narrowed?.key).not.toBe(whole?.key);
});
