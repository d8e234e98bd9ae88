/** A plan goes into a link and comes back the same; a link that was cut or changed is refused. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAnswers } from "./answers.ts";
import { hasPrivateSignal, readLink, writeLink } from "./link.ts";
import { placeRules } from "./place.ts";
import { makePlan } from "./plan.ts";
import type { Plan } from "./plan.ts";
import { FIELDS } from "./questions.ts";
import type { Answers } from "./questions.ts";

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const BOURNEMOUTH = placeRules(
  "bcp",
  new Set(["england-and-wales-law", "housing-ombudsman", "local-council"]),
);

const planFor = (answers: Answers): Plan => makePlan(answers, BOURNEMOUTH);

const tenant = planFor({
  happening: ["nasty-messages", "at-home"],
  who: ["neighbour"],
  age: "adult",
  home: "social",
  where: ["facebook"],
});

/** Any answers that the questions offer. */
const anyPlan = fc
  .record(
    Object.fromEntries(
      FIELDS.filter((field) => field.id !== "area").map(({ id, choose, options }) => [
        id,
        choose === "one" ? fc.constantFrom(...options) : fc.subarray([...options]),
      ]),
    ),
    { requiredKeys: [] },
  )
  .map((input) => {
    const read = readAnswers(input, []);
    if (!read.ok) throw new Error("The questions refuse their own answers.");
    return planFor(read.answers);
  });

describe("a broken link", () => {
  const link = writeLink(tenant);

  test("that was cut anywhere says so", () => {
    for (let end = 0; end < link.length; end += 1) {
      expect(readLink(link.slice(0, end))).toEqual({ ok: false, why: "cut" });
    }
  });

  test("with any one character changed is refused", () => {
    for (let at = 0; at < link.length; at += 1) {
      for (const digit of DIGITS) {
        if (digit === link[at]) continue;
        expect(readLink(link.slice(0, at) + digit + link.slice(at + 1)).ok).toBe(false);
      }
    }
  });

  test("with two characters swapped, or one added, is refused", () => {
    for (let at = 0; at + 1 < link.length; at += 1) {
      const swapped = `${link.slice(0, at)}${link[at + 1]}${link[at]}${link.slice(at + 2)}`;
      if (swapped !== link) expect(readLink(swapped).ok).toBe(false);
      expect(readLink(`${link.slice(0, at)}A${link.slice(at)}`).ok).toBe(false);
    }
    expect(readLink(`${link}A`)).toEqual({ ok: false, why: "malformed" });
  });

  test.each(["<script>", "1%41", "https://example.org", "1AA\u0000", "é"])("%s is malformed", (text) => {
    expect(readLink(text)).toEqual({ ok: false, why: "malformed" });
  });

  test("nonsense never throws and is never a plan", () => {
    fc.assert(fc.property(fc.string(), (text) => !readLink(text).ok));
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...DIGITS), { maxLength: 200 }),
        (text) => !readLink(text.join("")).ok,
      ),
    );
  });
});

describe("a plan's link", () => {
  test("brings the same plan back", () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(readLink(writeLink(plan))).toEqual({ ok: true, plan });
      }),
      { numRuns: 300 },
    );
  });

  test("without a chosen place has none", () => {
    const plan = makePlan({}, placeRules(null, new Set()));
    expect(readLink(writeLink(plan))).toEqual({ ok: true, plan });
  });

  test("of a common plan is at most 120 characters of a web address", () => {
    expect(writeLink(tenant).length).toBeLessThanOrEqual(120);
    expect(writeLink(tenant)).toMatch(/^[A-Za-z0-9_-]+$/);
    const pupil = planFor({
      happening: ["nasty-messages"],
      who: ["school-peer"],
      age: "13-15",
      learning: "school",
    });
    expect(writeLink(pupil).length).toBeLessThanOrEqual(120);
  });

  test("is refused for a plan with an id that has no number, or a place that is no address word", () => {
    const [step] = tenant.steps;
    if (step === undefined) throw new Error("The plan is empty.");
    expect(() => writeLink({ ...tenant, steps: [{ ...step, do: ["police.dance"] }] })).toThrow(
      "without a number",
    );
    expect(() => writeLink({ ...tenant, place: "../etc" })).toThrow("cannot stand in a link");
  });
});

describe("asked twice before sending (CARE C9)", () => {
  test.each<[string, Answers]>([
    ["abuse", { who: ["partner"] }],
    ["stalking", { happening: ["followed-or-wont-stop"] }],
    ["a sexual image", { happening: ["sexual-image"], age: "adult" }],
    ["suicide", { safe: ["suicidal"] }],
  ])("a plan that tells of %s", (_, answers) => {
    expect(hasPrivateSignal(planFor(answers))).toBe(true);
  });

  test("not a plan about a noisy neighbour", () => {
    expect(hasPrivateSignal(tenant)).toBe(false);
  });
});
