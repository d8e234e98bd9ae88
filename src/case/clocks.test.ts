// Clocks against dates that were worked out by hand, and rules that hold for every case.
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { rulesOf } from "../../tests/vectors/clocks/place-rules.ts";
import { caseOf, idOf, shortEvent } from "../../tests/vectors/clocks/short-events.ts";
import type { ShortEvent } from "../../tests/vectors/clocks/short-events.ts";
import { addDays } from "../kit/calendar.ts";
import { readFrom } from "./clock-from.ts";
import type { Clock } from "./clock.ts";
import { clocksOf } from "./clocks.ts";

const example = v.strictObject({
  name: v.string(),
  source: v.string(),
  rule: v.string(),
  on: v.optional(v.string()),
  place: v.optional(v.string(), "bcp"),
  events: v.array(shortEvent),
  now: v.string(),
  expect: v.nullable(
    v.strictObject({
      due: v.nullable(v.string()),
      state: v.string(),
      late: v.optional(v.number()),
      dueAt: v.optional(v.string()),
      from: v.optional(v.string()),
      next: v.optional(v.string()),
      extended: v.optional(v.boolean()),
      count: v.optional(v.strictObject({ have: v.number(), need: v.number() })),
    }),
  ),
});

const stored: unknown = JSON.parse(readFileSync("tests/vectors/clocks/examples.json", "utf8"));
const examples = v.parse(v.array(example), stored);

/** The clock of a rule, or of a promise, stated days or the guard, on the thing that is named. */
function find(clocks: readonly Clock[], rule: string, on: string | undefined): Clock | null {
  const [found = null, ...more] = clocks.filter(({ key, notice, incident }) => {
    const [name] = key.split(":");
    return name === rule && (on === undefined || notice === idOf(on) || incident === idOf(on));
  });
  expect(more, "only one clock fits the example").toEqual([]);
  return found;
}

describe("the table of dates", () => {
  it("holds at least sixty, each with a source and a name of its own", () => {
    expect(examples.length).toBeGreaterThanOrEqual(60);
    expect(new Set(examples.map(({ name }) => name)).size).toBe(examples.length);
    for (const { source } of examples) expect(source.length).toBeGreaterThan(10);
  });

  it.each(examples)("$rule: $name", ({ rule, on, place, events, now, expect: wanted }) => {
    const clock = find(clocksOf(caseOf(events), rulesOf(place), now), rule, on);
    if (wanted === null) expect(clock).toBeNull();
    else expect(clock).toMatchObject(wanted);
  });

  it("asks about every rule of the packs that something recorded starts", () => {
    const asked = new Set(examples.map(({ rule }) => rule));
    const rules = ["bcp", "dorset-council", "wales", "scotland"].flatMap((place) => rulesOf(place).clocks);
    const recorded = rules.filter(({ from }) => readFrom(from ?? "")?.on !== "page").map(({ id }) => id);
    expect(recorded.filter((id) => !asked.has(id))).toEqual([]);
  });
});

describe("what starts a clock", () => {
  it.each([
    "",
    "complaint",
    "stage-1-complaint:",
    "stage-1-complaint:waved",
    "page",
    "page:",
    "incident:tv",
    "a:b:c",
  ])("is not %j", (from) => {
    expect(readFrom(from)).toBeNull();
  });

  it("is a topic, a reply, an incident, or a page", () => {
    expect(readFrom("asb-report")).toEqual({ on: "notice", topic: "asb-report" });
    expect(readFrom("stage-2-complaint:refused|answer")).toEqual({
      on: "reply",
      topic: "stage-2-complaint",
      kinds: ["answer", "refused"],
    });
    expect(readFrom("incident:call")).toEqual({ on: "incident", channel: "call" });
    expect(readFrom("page:stac-code")).toEqual({ on: "page" });
  });
});

describe("a case with nothing in it, or with pieces missing", () => {
  it("has no clocks", () => {
    expect(clocksOf(caseOf([]), rulesOf("bcp"), "2026-11-22T12:00Z")).toEqual([]);
  });

  it("stands without the body of a notice, the notice of a reply and a day that can be read", () => {
    const lost: readonly ShortEvent[] = [
      {
        notice: "n1",
        to: "landlord",
        topic: "stage-1-complaint",
        at: "one day",
        recorded: "2026-11-02T09:00:00.000Z",
      },
      { reply: "nowhere", kind: "acknowledged", at: "2026-11-03" },
    ];
    const folded = { ...caseOf(lost), bodies: new Map() };
    const clock = find(
      clocksOf(folded, rulesOf("bcp"), "2026-11-04T12:00Z"),
      "housing-stage-1-acknowledge",
      "n1",
    );
    expect(clock).toMatchObject({ from: "2026-11-02", due: "2026-11-09" });
  });

  it("refuses a now that is no moment", () => {
    expect(() => clocksOf(caseOf([]), rulesOf("bcp"), "2026-11-22")).toThrow(RangeError);
  });
});

describe("a body that is known to close quiet cases", () => {
  it("is guarded against by its own days", () => {
    const rule = {
      id: "bcp-homes-closes",
      kind: "guard" as const,
      days: 14,
      pack: "bcp-homes",
      source: "made up",
      checkedOn: "2026-11-22",
      reviewBy: "2027-05-22",
      confidence: "unverified" as const,
    };
    const events: readonly ShortEvent[] = [
      { notice: "n1", to: "council", topic: "asb-report", at: "2026-11-01" },
      { notice: "n2", to: "bcp-homes", topic: "landlord-report", at: "2026-11-02" },
    ];
    const clocks = clocksOf(caseOf(events), { clocks: [rule], holidays: new Set() }, "2026-11-13T12:00Z");
    expect(clocks).toMatchObject([
      {
        key: `bcp-homes-closes:${idOf("n2")}`,
        kind: "guard",
        due: "2026-11-16",
        state: "soon",
        notice: idOf("n2"),
      },
    ]);
  });
});

const topics = [
  "stage-1-complaint",
  "stage-2-complaint",
  "asb-report",
  "platform-report",
  "school-report",
] as const;
const replies = ["acknowledged", "extension", "answer", "closed", "promise"] as const;
const anyDay = fc.integer({ min: 0, max: 500 }).map((count) => addDays("2026-01-01", count));

const anyCase: fc.Arbitrary<readonly ShortEvent[]> = fc
  .record({
    notices: fc.array(fc.record({ topic: fc.constantFrom(...topics), at: anyDay }), { maxLength: 6 }),
    replies: fc.array(fc.record({ of: fc.nat(5), kind: fc.constantFrom(...replies), at: anyDay }), {
      maxLength: 8,
    }),
    incidents: fc.array(anyDay, { maxLength: 6 }),
  })
  .map((made) => [
    ...made.incidents.map((at, index) => ({ incident: `i${index}`, at })),
    ...made.notices.map(({ topic, at }, index) => ({
      notice: `n${index}`,
      to: "landlord",
      topic,
      at,
      incidents: ["i0"],
    })),
    ...made.replies.map(({ of, kind, at }) => ({ reply: `n${of}`, kind, at })),
  ]);

describe("every case", () => {
  const rules = rulesOf("bcp");

  it("has each clock once, overdue first, at rest last", () => {
    fc.assert(
      fc.property(anyCase, anyDay, (events, today) => {
        const clocks = clocksOf(caseOf(events), rules, `${today}T12:00Z`);
        expect(new Set(clocks.map(({ key }) => key)).size).toBe(clocks.length);
        const rank = clocks.map(({ state }) =>
          state === "overdue" ? 0 : ["met", "not-needed", "shut"].includes(state) ? 2 : 1,
        );
        expect(rank).toEqual(rank.toSorted((one, other) => one - other));
        for (const { key } of clocks) expect(key.length).toBeLessThanOrEqual(128);
      }),
    );
  });

  it("is late only past a due day, and never for what nobody owes", () => {
    fc.assert(
      fc.property(anyCase, anyDay, (events, today) => {
        for (const clock of clocksOf(caseOf(events), rules, `${today}T12:00Z`)) {
          if (clock.state === "overdue") {
            expect((clock.due ?? "") < today).toBe(true);
            expect(["owed", "promised", "stated"]).toContain(clock.kind);
          }
          if (["running", "soon", "due"].includes(clock.state)) expect(clock.late).toBe(0);
          if (clock.rule?.shuts === false) expect(clock.state).not.toBe("shut");
        }
      }),
    );
  });

  it("keeps what the person said of a clock, whatever the day", () => {
    fc.assert(
      fc.property(anyCase, anyDay, anyDay, (events, today, later) => {
        const folded = caseOf(events);
        const keys = clocksOf(folded, rules, `${today}T12:00Z`).map(({ key }) => key);
        const said = {
          id: "",
          recorded: "",
          writer: { as: "self" as const },
          clock: null,
          as: "met" as const,
          said: "",
        };
        const settled = new Map(keys.map((key) => [key, said]));
        const after = clocksOf({ ...folded, settled }, rules, `${later}T12:00Z`);
        for (const clock of after) if (settled.has(clock.key)) expect(clock.state).toBe("met");
      }),
    );
  });
});
