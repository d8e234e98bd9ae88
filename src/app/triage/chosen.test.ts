// Ticking and unticking answers; a skipped question is not known, never "no".
import { describe, expect, it } from "vitest";
import { clear, fromTicks, isChosen, toAnswers, toggle } from "./chosen.ts";
import type { Field, Question } from "./chosen.ts";

const safe: Field = { id: "safe", choose: "many", options: ["danger", "low", "safe"], alone: ["safe"] };
const age: Field = { id: "age", choose: "one", options: ["young", "adult"] };
const questions: readonly Question[] = [
  { id: "safe", fields: [safe] },
  { id: "age", fields: [age] },
];

describe("the answers while they are being given", () => {
  it("keep several where several are allowed", () => {
    const chosen = toggle(toggle({}, safe, "danger"), safe, "low");
    expect(chosen).toEqual({ safe: ["danger", "low"] });
    expect(isChosen(chosen, safe, "low")).toBe(true);
  });

  it("let an answer that stands alone take the place of the others, and the other way round", () => {
    expect(toggle({ safe: ["danger", "low"] }, safe, "safe")).toEqual({ safe: ["safe"] });
    expect(toggle({ safe: ["safe"] }, safe, "low")).toEqual({ safe: ["low"] });
  });

  it("hold one where one is asked for", () => {
    expect(toggle({ age: ["young"] }, age, "adult")).toEqual({ age: ["adult"] });
  });

  it("are not known again when unticked or cleared", () => {
    expect(toggle({ age: ["young"] }, age, "young")).toEqual({});
    expect(clear({ safe: ["low"], age: ["young"] }, { id: "safe", fields: [safe] })).toEqual({
      age: ["young"],
    });
  });

  it("reach the plan as one option or a list, and not at all when not given", () => {
    expect(toAnswers({ safe: ["danger"], age: ["adult"] }, questions)).toEqual({
      safe: ["danger"],
      age: "adult",
    });
    expect(toAnswers({}, questions)).toEqual({});
  });

  it("are taken over when they were ticked before the page's script ran", () => {
    const ticks = [
      ["safe", "danger"],
      ["safe", "low"],
      ["age", "adult"],
    ] as const;
    expect(fromTicks(ticks)).toEqual({ safe: ["danger", "low"], age: ["adult"] });
  });
});
