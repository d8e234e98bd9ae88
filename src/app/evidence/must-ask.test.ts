// Whose pictures may be taken in with a chat: an adult's, when nothing was said of pictures.
import { expect, test } from "vitest";
import { textOnly } from "./must-ask.ts";

const plan = (answers: Readonly<Record<string, unknown>>) => ({
  id: "plan",
  recorded: "2026-11-20T10:00:00.000Z",
  writer: { as: "self" } as const,
  clock: null,
  answers,
  code: "",
  marks: new Map<string, string>(),
});

test("age not known is not adult", () => {
  expect(textOnly({ young: null, plan: null })).toBe(true);
  expect(textOnly({ young: null, plan: plan({ who: ["neighbour"] }) })).toBe(true);
});

test("a child's chats are taken in as text, whatever the plan says", () => {
  expect(textOnly({ young: true, plan: null })).toBe(true);
  expect(textOnly({ young: true, plan: plan({ age: "adult" }) })).toBe(true);
});

test("an adult's chats are taken in with their pictures", () => {
  expect(textOnly({ young: false, plan: null })).toBe(false);
  expect(textOnly({ young: null, plan: plan({ age: "adult" }) })).toBe(false);
});

test.each([["sexual-image"], ["blackmail"]])(
  "an adult who told of %s is asked to leave pictures out",
  (happening) => {
    expect(textOnly({ young: false, plan: plan({ age: "adult", happening: [happening] }) })).toBe(true);
  },
);
