// Ticks and skips of a plan, with undo.
import { describe, expect, it } from "vitest";
import { NO_MARKS, mark, undo } from "./done.ts";

describe("ticking a plan", () => {
  it("marks, skips with a reason, and takes back", () => {
    const done = mark(NO_MARKS, "police.call", true);
    const skipped = mark(done, "block.block", "not-safe");
    expect([...skipped.now]).toEqual([
      ["police.call", true],
      ["block.block", "not-safe"],
    ]);
    expect([...mark(skipped, "police.call", null).now.keys()]).toEqual(["block.block"]);
  });

  it("undoes the last change, then the one before, then nothing", () => {
    const two = mark(mark(NO_MARKS, "a", true), "b", "later");
    const one = undo(two);
    expect([...one.now.keys()]).toEqual(["a"]);
    expect(undo(one).now.size).toBe(0);
    expect(undo(undo(one)).now.size).toBe(0);
  });
});
