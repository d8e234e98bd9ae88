// What to do now, with the letter ready: what is late first, then what opened, then whom nobody told.
import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { body, clock, day, emptyCase, kept, notice } from "../app/fields/case-by-hand.ts";
import type { CaseReview } from "../case/case-review.ts";
import { lettersFor } from "./letters-for.ts";
import { RUNGS, rungOfClock } from "./rungs.ts";

const england = { has: new Set(["case-review"]) };
const files = readdirSync("packs/words/en-GB/letters");

test("each rung that is a letter has its words", () => {
  for (const [topic, rung] of Object.entries(RUNGS))
    if ("letter" in rung) expect(files, topic).toContain(`${rung.letter}.yaml`);
});

test("each next rung of the place packs is known here", () => {
  for (const place of readdirSync("packs/places")) {
    if (!readdirSync(`packs/places/${place}`).includes("clocks.yaml")) continue;
    const text = readFileSync(`packs/places/${place}/clocks.yaml`, "utf8");
    for (const [, next = ""] of text.matchAll(/^\s+next: (.+)$/gm))
      expect(RUNGS[next], `${place}: ${next}`).toBeDefined();
  }
});

test("a late date leads to the next rung; the same rung again, a promise or stated days lead to asking once more", () => {
  const late = { state: "overdue", notice: "n" } as const;
  expect(rungOfClock(clock({ ...late, topic: "stage-1-complaint", next: "stage-2-complaint" }))).toEqual({
    letter: "landlord-stage-2",
  });
  expect(rungOfClock(clock({ ...late, topic: "stage-1-complaint", next: "stage-1-complaint" }))).toEqual({
    letter: "body-chase",
  });
  expect(rungOfClock(clock({ ...late, kind: "promised" }))).toEqual({ letter: "body-chase" });
  expect(rungOfClock(clock({ state: "running", notice: "n" }))).toBeNull();
  expect(rungOfClock(clock({ next: "nonsense" }))).toBeNull();
});

test("late stands before open, open before never told; each letter once, with whom it is about", () => {
  const open = {
    ...emptyCase(),
    bodies: new Map([
      ["l", kept("l", body("landlord"))],
      ["s", kept("s", body("school"))],
    ]),
    notices: [notice("n", { body: "l", topic: "landlord-report" }, "2026-11-02")],
  };
  const clocks = [
    clock({ key: "o", state: "open", next: "report-harmful-content" }),
    clock({
      key: "l1",
      state: "overdue",
      next: "stage-1-complaint",
      notice: "n",
      topic: "landlord-report",
      body: "l",
    }),
    clock({
      key: "l2",
      state: "overdue",
      next: "stage-1-complaint",
      notice: "n",
      topic: "landlord-report",
      body: "l",
    }),
    clock({ key: "m", state: "met", next: "lgsco" }),
  ];
  expect(lettersFor(open, clocks, null, england).map(({ id, why, body: whom }) => [id, why, whom])).toEqual([
    ["landlord-stage-1", "late", "l"],
    ["report-harmful-content", "open", null],
    ["school-first", "first", "s"],
  ]);
});

test("a body that closed what is not fixed is asked to open it again; one that fixed it is not", () => {
  const closed = {
    id: "r",
    recorded: "2026-11-06T10:00:00.000Z",
    writer: { as: "self" },
    clock: null,
    of: { notice: "n", kind: "closed", until: null },
    when: { when: day("2026-11-06") },
    said: "",
  } as const;
  const of = (fixed: "yes" | "no") => ({
    ...emptyCase(),
    bodies: new Map([["l", kept("l", body("landlord"))]]),
    notices: [
      notice("n", { body: "l" }, "2026-11-02", { replies: [closed], fixed: { ...closed, fixed, said: "" } }),
    ],
  });
  expect(lettersFor(of("no"), [], null, england).map(({ id }) => id)).toEqual(["body-reopen"]);
  expect(lettersFor(of("yes"), [], null, england)).toEqual([]);
});

test("a Case Review is offered at the second report or when enough count, and only where there is one", () => {
  const threshold = {
    count: 3,
    windowMonths: 6,
    withinMonths: 1,
    source: "",
    confidence: "official",
  } as const;
  const review: CaseReview = {
    threshold,
    counting: [],
    not: [],
    have: 2,
    need: 1,
    secondReport: false,
    nextShuts: null,
    applyBefore: null,
  };
  const ids = (change: Partial<CaseReview>, place = england) =>
    lettersFor(emptyCase(), [], { ...review, ...change }, place).map(({ id }) => id);
  expect(ids({})).toEqual([]);
  expect(ids({ secondReport: true })).toEqual(["case-review"]);
  expect(ids({ have: 3, need: 0 })).toEqual(["case-review"]);
  expect(ids({ have: 3, need: 0 }, { has: new Set() })).toEqual([]);
});
