/** The questions come in the order that keeps people safe (CARE C3), and each can be skipped. */
import { expect, test } from "vitest";
import { FIELDS, QUESTIONS } from "./questions.ts";

test("safety comes first, then who can see the phone, what happens, who does it, and the age", () => {
  expect(QUESTIONS.map((question) => question.id)).toEqual([
    "safe",
    "phone",
    "happening",
    "who",
    "age",
    "home",
    "area",
    "for-whom",
    "where",
    "learning",
    "orders",
    "reported",
  ]);
});

test("no field, and no option of a field, stands twice", () => {
  expect(new Set(FIELDS.map((field) => field.id)).size).toBe(FIELDS.length);
  for (const { options } of FIELDS) expect(new Set(options).size).toBe(options.length);
});

test("an answer that stands alone is one of the answers", () => {
  for (const { options, alone = [] } of FIELDS) expect(options).toEqual(expect.arrayContaining([...alone]));
});

test("no answer means 'skip': what is skipped is not there", () => {
  expect(FIELDS.flatMap((field) => field.options).filter((option) => option === "skip")).toEqual([]);
});
