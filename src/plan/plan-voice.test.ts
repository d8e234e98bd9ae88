// "I can't talk on the phone" is known of a plan, also of one that came as a link.
import { expect, test } from "vitest";
import { readLink, writeLink } from "./link.ts";
import { NO_PLACE } from "./place.ts";
import { isWithoutVoice, makePlan } from "./plan.ts";

test("a plan of someone who cannot talk says so, and so does its link", () => {
  const plan = makePlan({ phone: ["cannot-talk"], age: "adult" }, NO_PLACE);
  const opened = readLink(writeLink(plan));
  expect(isWithoutVoice(plan)).toBe(true);
  expect(opened.ok && isWithoutVoice(opened.plan)).toBe(true);
});

test("other plans keep all ways", () => {
  expect(isWithoutVoice(makePlan({ age: "adult" }, NO_PLACE))).toBe(false);
});
