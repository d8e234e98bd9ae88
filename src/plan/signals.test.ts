/** Signals are found where they are told, and "not known" is never taken for "no" (CARE C1, C2). */
import { describe, expect, test } from "vitest";
import type { Answers } from "./questions.ts";
import { readSignals, stalkingOrAbuse } from "./signals.ts";
import type { SignalId } from "./signals.ts";

const neighbourShouts: Answers = { happening: ["nasty-messages"], who: ["neighbour"] };

describe("stalking, or abuse at home", () => {
  test.each<[string, Answers]>([
    ["nothing was told", {}],
    ["it was not told who", { happening: ["lies"] }],
    ["it was not told what", { who: ["neighbour"] }],
    ["nobody knows who it is", { happening: ["lies"], who: ["unknown"] }],
    ["a part of the other side is unknown", { happening: ["lies"], who: ["school-peer", "unknown"] }],
    ["they only say that they did things too", { happening: ["lies"], who: ["done-things-too"] }],
    ["it is only 'something else'", { happening: ["other"], who: ["neighbour"] }],
    ["an order already stands", { ...neighbourShouts, orders: "yes" }],
    ["the other side may see this phone", { ...neighbourShouts, phone: ["other-side-may-see"] }],
  ])("is not known when %s", (_, answers) => {
    expect(stalkingOrAbuse(answers)).toBe("not-known");
  });

  test.each<[string, Answers]>([
    ["they will not stop", { happening: ["followed-or-wont-stop"] }],
    ["it is an ex", { who: ["ex-partner"] }],
    ["it is a partner among others", { happening: ["lies"], who: ["neighbour", "partner", "unknown"] }],
    ["it is a carer", { who: ["carer"] }],
    ["it is a parent", { who: ["parent"], happening: ["at-home"] }],
  ])("is so when %s, whatever else was told", (_, answers) => {
    expect(stalkingOrAbuse(answers)).toBe("yes");
  });

  test("is not so only when both what and who were told", () => {
    expect(stalkingOrAbuse(neighbourShouts)).toBe("no");
  });
});

describe("signals", () => {
  test.each<[SignalId, Answers]>([
    ["danger", { safe: ["danger-now"] }],
    ["taken-harm", { safe: ["has-hurt-self"] }],
    ["suicide", { safe: ["suicidal"] }],
    ["image-under-18", { happening: ["sexual-image"], age: "16-17" }],
    ["image-under-18", { happening: ["sexual-image"] }],
    ["image-under-18", { happening: ["sexual-image"], age: "adult", "other-age": "under-18" }],
    ["image-under-18", { happening: ["sexual-image"], age: "adult", "for-whom": "saw-it" }],
    ["image-adult", { happening: ["sexual-image"], age: "adult" }],
    ["child-sexual-abuse", { happening: ["sexual-messages"], age: "13-15" }],
    ["child-sexual-abuse", { happening: ["sexual-messages"] }],
    ["child-sexual-abuse", { happening: ["sexual-image"], age: "13-15", "other-age": "adult" }],
    ["exploited", { happening: ["used-by-others"] }],
    ["adult-at-risk", { happening: ["home-taken-over"] }],
    ["adult-at-risk", { "needs-care": "yes", age: "adult", who: ["family"] }],
    ["breach", { orders: "yes" }],
  ])("%s is found", (id, answers) => {
    expect(readSignals(answers).has(id)).toBe(true);
  });

  test.each<[SignalId, Answers]>([
    ["image-adult", { happening: ["sexual-image"] }],
    ["image-under-18", { happening: ["sexual-image"], age: "adult" }],
    ["child-sexual-abuse", { happening: ["sexual-messages"], age: "adult" }],
    ["adult-at-risk", { "needs-care": "yes", age: "13-15", who: ["family"] }],
    ["breach", { orders: "no" }],
  ])("%s is not read into other answers", (id, answers) => {
    expect(readSignals(answers).has(id)).toBe(false);
  });

  test("a parent who gives no age is taken to speak for a child", () => {
    expect(
      readSignals({ "for-whom": "my-child", "needs-care": "yes", who: ["carer"] }).has("adult-at-risk"),
    ).toBe(false);
  });
});
