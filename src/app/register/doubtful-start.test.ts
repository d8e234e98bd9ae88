// A clock says so when the phone's own date may have been wrong as its start was written down.
import { expect, test } from "vitest";
import type { Case, Reply } from "../../case/case.ts";
import type { ClockRule } from "../../case/clock.ts";
import { clocksOf } from "../../case/clocks.ts";
import { body, clock, day, emptyCase, incident, kept, notice } from "../fields/case-by-hand.ts";
import { doubtfulStart } from "./doubtful-start.ts";

const reply = (id: string, parts: Partial<Reply>): Reply => ({
  ...kept(id, null),
  of: { notice: "n", kind: "acknowledged", until: null },
  when: { when: day("2026-11-05") },
  said: "",
  ...parts,
});

const rule = (id: string, from: string): ClockRule => ({
  ...{ id, from, kind: "owed", days: 10, unit: "working-days" },
  ...{ source: "", checkedOn: "2026-11-01", reviewBy: "2027-11-01", confidence: "unverified" },
});

const RULES = [
  rule("acknowledge", "stage-1-complaint"),
  rule("answer", "stage-1-complaint:acknowledged"),
  { ...rule("report", "incident"), kind: "window" as const, days: 1, unit: "months" as const },
];

/** By rule: which of its clocks are in doubt. */
function inDoubt(parts: Partial<Case>): Record<string, boolean> {
  const open: Case = { ...emptyCase(), bodies: new Map([["b", kept("b", body("landlord"))]]), ...parts };
  const clocks = clocksOf(open, { clocks: RULES, holidays: new Set() }, "2026-11-08T10:00:00.000Z");
  return Object.fromEntries(clocks.map((one) => [one.key, doubtfulStart(one, open)]));
}

const told = (parts: object) => notice("n", { body: "b", topic: "stage-1-complaint" }, "2026-11-02", parts);

test("nothing speaks against a clock whose start nobody knows, or that counts over the whole case", () => {
  expect(doubtfulStart(clock({ key: "gone:x" }), emptyCase())).toBe(false);
  const open = { ...emptyCase(), notices: [told({ clock: "went-back" })] };
  expect(doubtfulStart(clock({ key: "case-review-reports", kind: "count" }), open)).toBe(false);
});

test("what was written down while the phone was right is in no doubt", () => {
  const open = { notices: [told({ replies: [reply("r", {})] })], incidents: [incident("i", "x")] };
  const found = inDoubt(open);
  expect(Object.keys(found)).toEqual(expect.arrayContaining(["acknowledge:n", "answer:n", "report:i"]));
  expect(Object.values(found)).not.toContain(true);
});

test.each(["went-back", "far-ahead"] as const)("a start whose phone clock %s is in doubt", (mark) => {
  const found = inDoubt({
    notices: [told({ clock: mark })],
    incidents: [incident("i", "x", { clock: mark })],
  });
  expect(found).toMatchObject({ "acknowledge:n": true, "report:i": true });
});

test("a clock that a reply starts is in doubt for that reply alone", () => {
  expect(inDoubt({ notices: [told({ replies: [reply("r", { clock: "went-back" })] })] })).toMatchObject({
    "acknowledge:n": false,
    "answer:n": true,
  });
  expect(inDoubt({ notices: [told({ clock: "far-ahead", replies: [reply("r", {})] })] })).toMatchObject({
    "acknowledge:n": true,
    "answer:n": false,
  });
});

test("so is a date that was promised in it", () => {
  const promising = reply("r", {
    clock: "far-ahead",
    of: { notice: "n", kind: "answer", until: null },
    promised: { what: "They will ring.", by: "2026-11-20" },
  });
  expect(inDoubt({ notices: [told({ replies: [promising] })] })).toMatchObject({ "promised:r": true });
});

test("a silence counts from the last thing that was written down, and is in doubt with it", () => {
  const later = { ...kept("e", null), recorded: "2026-11-21T10:00:00.000Z", clock: "far-ahead" as const };
  const effect = { ...later, incident: null, day: "2026-11-05", effect: null, still: true };
  expect(inDoubt({ notices: [told({})], effects: [effect] })).toMatchObject({
    "acknowledge:n": false,
    "guard:e": true,
  });
});
