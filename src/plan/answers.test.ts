/** Answers come in from JSON and from forms; whatever the questions do not offer is refused. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answersFromForm, readAnswers } from "./answers.ts";
import { FIELDS } from "./questions.ts";

const AREAS = ["bcp", "wales"];
const REFUSED = { ok: false };

describe("what is not answers", () => {
  test.each([
    ["nothing", null],
    ["text", "safe"],
    ["a list", [["safe", ["safe"]]]],
    ["a question that is not asked", { name: "Sam" }],
    ["an answer that is not offered", { age: "14" }],
    ["an area that is no place of ours", { area: "atlantis" }],
    ["two ages", { age: ["13-15", "adult"] }],
    ["one answer where a list is wanted", { happening: "threats" }],
    ["the same answer twice", { happening: ["threats", "threats"] }],
    ["a number among the answers", { happening: ["threats", 3] }],
    ["more answers than there are", { orders: "yes", safe: Array.from({ length: 9 }, () => "safe") }],
    ["a trick with the prototype", JSON.parse('{"__proto__": {"age": "adult"}}')],
    ["the name of something every object has", { constructor: "adult" }],
  ])("%s is refused", (_, input) => {
    expect(readAnswers(input, AREAS)).toEqual(REFUSED);
  });

  test.each([
    ["a field that is not asked", [["name", "Sam"]]],
    [
      "two answers to a question with one",
      [
        ["age", "adult"],
        ["age", "16-17"],
      ],
    ],
    [
      "the same answer twice",
      [
        ["who", "group"],
        ["who", "group"],
      ],
    ],
  ] as const)("a form with %s is refused", (_, pairs) => {
    expect(answersFromForm(pairs, AREAS)).toEqual(REFUSED);
  });

  test("a form that never ends is refused", () => {
    function* endless(): Generator<[string, string]> {
      for (;;) yield ["who", ""];
    }
    expect(answersFromForm(endless(), AREAS)).toEqual(REFUSED);
  });

  test("nonsense never throws", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (input) => {
        expect(typeof readAnswers(input, AREAS).ok).toBe("boolean");
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (pairs) => {
        expect(typeof answersFromForm(pairs, AREAS).ok).toBe("boolean");
      }),
    );
  });
});

describe("answers", () => {
  test("everything can be skipped", () => {
    expect(readAnswers({}, AREAS)).toEqual({ ok: true, answers: {} });
    expect(readAnswers({ happening: [], age: undefined }, AREAS)).toEqual({ ok: true, answers: {} });
    expect(
      answersFromForm(
        [
          ["age", ""],
          ["who", ""],
        ],
        AREAS,
      ),
    ).toEqual({ ok: true, answers: {} });
  });

  test("danger wins over 'I am safe' ticked beside it", () => {
    expect(
      answersFromForm(
        [
          ["safe", "safe"],
          ["safe", "danger-now"],
        ],
        AREAS,
      ),
    ).toEqual({
      ok: true,
      answers: { safe: ["danger-now"] },
    });
    expect(readAnswers({ phone: ["only-me", "unsure"], reported: ["nobody", "police"] }, AREAS)).toEqual({
      ok: true,
      answers: { phone: ["unsure"], reported: ["police"] },
    });
  });

  test("an answer that stands alone stays when it is alone", () => {
    expect(readAnswers({ safe: ["safe"] }, AREAS)).toEqual({ ok: true, answers: { safe: ["safe"] } });
  });

  test("a form and JSON of the same answers read the same, in the order of the questions", () => {
    const form = answersFromForm(
      [
        ["area", "bcp"],
        ["who", "group"],
        ["who", "neighbour"],
        ["age", "13-15"],
      ],
      AREAS,
    );
    expect(form).toEqual(readAnswers({ area: "bcp", age: "13-15", who: ["neighbour", "group"] }, AREAS));
    expect(form).toMatchObject({ answers: { who: ["neighbour", "group"] } });
  });

  test("every offered answer is taken", () => {
    for (const { id, choose, options } of FIELDS) {
      for (const option of id === "area" ? AREAS : options) {
        const value = choose === "one" ? option : [option];
        expect(readAnswers({ [id]: value }, AREAS)).toEqual({ ok: true, answers: { [id]: value } });
      }
    }
  });
});
