// The Case Review is counted as the place's page says, and the person is never told that they may not apply.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rulesOf } from "../../tests/vectors/clocks/place-rules.ts";
import { caseOf, idOf } from "../../tests/vectors/clocks/short-events.ts";
import type { ShortEvent } from "../../tests/vectors/clocks/short-events.ts";
import { addDays, addMonths } from "../kit/calendar.ts";
import type { Body } from "./notice.ts";
import { caseReviewOf } from "./case-review.ts";
import type { CaseReview } from "./case-review.ts";
import { isRelevant } from "./reports-that-count.ts";

const NOW = "2026-11-22T12:00Z";

function review(events: readonly ShortEvent[], place = "bcp", now = NOW): CaseReview {
  const found = caseReviewOf(caseOf(events), rulesOf(place), now);
  if (found === null) throw new Error(`${place} has no Case Review`);
  return found;
}

const happened = (incident: string, at: string): ShortEvent => ({ incident, at });
const told = (notice: string, to: string, at: string, ...incidents: string[]): ShortEvent => {
  const topic = to === "police" ? "police-report" : to === "school" ? "school-report" : "asb-report";
  return { notice, to, topic, at, incidents };
};

describe("places", () => {
  it("have none in Scotland, in Northern Ireland or before an area is chosen", () => {
    for (const place of ["scotland", "northern-ireland", "uk"])
      expect(caseReviewOf(caseOf([]), rulesOf(place), NOW), place).toBeNull();
  });

  it("have their own threshold, or else the one of England and Wales", () => {
    expect(review([]).threshold).toMatchObject({
      count: 3,
      windowMonths: 6,
      withinMonths: 1,
      confidence: "official",
    });
    expect(review([], "wales").threshold).toMatchObject({
      count: 3,
      windowMonths: 6,
      withinMonths: null,
      confidence: "unverified",
    });
    expect(review([], "fellshire").threshold).toMatchObject({
      count: 2,
      windowMonths: 12,
      withinMonths: null,
    });
  });
});

describe("what does not count, and why", () => {
  const why = (events: readonly ShortEvent[], place = "bcp"): string | undefined => {
    const { counting, not } = review([happened("i1", "2026-10-20"), ...events], place);
    expect(counting).toEqual([]);
    return not[0]?.why;
  };

  it("is not reported", () => {
    expect(why([])).toBe("not-reported");
    expect(
      why([{ notice: "n1", to: "council", topic: "council-complaint", at: "2026-11-01", incidents: ["i1"] }]),
    ).toBe("not-reported");
  });

  it("is reported a day too late for Dorset, which elsewhere does count", () => {
    expect(why([told("n1", "council", "2026-11-21", "i1")])).toBe("reported-late");
    expect(
      review([happened("i1", "2026-10-20"), told("n1", "council", "2026-11-21", "i1")], "england").have,
    ).toBe(1);
  });

  it("is reported to a body that does not count", () => {
    for (const body of ["school", "landlord", "instagram"])
      expect(why([told("n1", body, "2026-11-01", "i1")]), body).toBe("body-does-not-count");
  });

  it("is reported without a name", () => {
    expect(why([told("n1", "crimestoppers", "2026-11-01", "i1")])).toBe("anonymous");
  });

  it("is reported longer ago than the window", () => {
    expect(review([happened("i1", "2026-05-20"), told("n1", "council", "2026-05-21", "i1")]).not).toEqual([
      { incident: idOf("i1"), why: "too-old" },
    ]);
    expect(review([happened("i1", "2026-05-20"), told("n1", "council", "2026-05-22", "i1")]).have).toBe(1);
  });

  it("was withdrawn, until that is taken back", () => {
    const events = [told("n1", "council", "2026-11-01", "i1"), { withdrawn: "i1", at: "2026-11-02" }];
    expect(why(events)).toBe("withdrawn");
    const back = { withdrawn: "i1", at: "2026-11-03", back: true };
    expect(review([happened("i1", "2026-10-20"), ...events, back]).have).toBe(1);
  });

  it("came in one report with another, only where the place counts reports", () => {
    const rules = rulesOf("fellshire");
    const perReport = {
      ...rules,
      clocks: rules.clocks.map((rule) =>
        rule.id === "case-review-reports" ? { ...rule, per: "report" as const } : rule,
      ),
    };
    const events = [
      happened("i1", "2026-10-20"),
      happened("i2", "2026-10-21"),
      told("n1", "council", "2026-11-01", "i1", "i2"),
    ];
    expect(review(events, "fellshire").have).toBe(2);
    expect(caseReviewOf(caseOf(events), perReport, NOW)).toMatchObject({
      have: 1,
      not: [{ why: "same-report" }],
    });
  });
});

describe("Dorset: three separate incidents in six months", () => {
  const two = [
    happened("i1", "2026-08-01"),
    happened("i2", "2026-09-01"),
    happened("i3", "2026-11-10"),
    told("n1", "council", "2026-08-20", "i1"),
    told("n2", "police", "2026-09-05", "i2"),
  ];

  it("has two, needs one, and warns when the time for the third shuts", () => {
    expect(review(two)).toMatchObject({
      have: 2,
      need: 1,
      secondReport: true,
      counting: [
        { incident: idOf("i1"), notice: idOf("n1"), reported: "2026-08-20" },
        { incident: idOf("i2"), notice: idOf("n2"), reported: "2026-09-05" },
      ],
      nextShuts: { incident: idOf("i3"), day: "2026-12-10" },
      applyBefore: "2027-02-20",
    });
  });

  it("is there with the third, told to the council's own homes or a landlord that the person says is social", () => {
    for (const body of ["bcp-homes", "magna"])
      expect(
        review([
          ...two,
          { notice: "n3", to: body, topic: "landlord-report", at: "2026-11-20", incidents: ["i3"] },
        ]),
      ).toMatchObject({
        have: 3,
        need: 0,
        nextShuts: null,
      });
    const social = { body: "social-landlord", at: "2026-01-01", relevant: true };
    expect(review([social, ...two, told("n3", "social-landlord", "2026-11-20", "i3")]).have).toBe(3);
  });

  it("tells at the second report, even when both told of the same thing", () => {
    const once = [happened("i1", "2026-11-01"), told("n1", "council", "2026-11-02", "i1")];
    expect(review(once).secondReport).toBe(false);
    expect(review([...once, told("n2", "police", "2026-11-03", "i1")])).toMatchObject({
      secondReport: true,
      have: 1,
    });
    expect(review([...once, told("n2", "school", "2026-11-03", "i1")]).secondReport).toBe(false);
    expect(review([...once, told("n2", "police", "2026-05-03")]).secondReport).toBe(false);
  });

  it("takes two incidents told on one day in one report as two", () => {
    expect(
      review([
        happened("i1", "2026-11-01"),
        happened("i2", "2026-11-02"),
        told("n1", "police", "2026-11-03", "i1", "i2"),
      ]).have,
    ).toBe(2);
  });

  it("with more than enough lets the older ones go first", () => {
    const more = [
      ...two,
      told("n3", "council", "2026-11-20", "i3"),
      happened("i4", "2026-06-01"),
      told("n4", "council", "2026-06-02", "i4"),
    ];
    expect(review(more)).toMatchObject({ have: 4, applyBefore: "2027-02-20" });
  });
});

const bodies = ["council", "police", "school", "landlord", "bcp-homes", "crimestoppers"];
const anyDay = fc.integer({ min: 0, max: 400 }).map((count) => addDays("2026-01-01", count));
const anyCase: fc.Arbitrary<readonly ShortEvent[]> = fc
  .record({
    incidents: fc.array(anyDay, { maxLength: 7 }),
    reports: fc.array(
      fc.record({ to: fc.constantFrom(...bodies), at: anyDay, of: fc.array(fc.nat(6), { maxLength: 3 }) }),
      { maxLength: 7 },
    ),
    withdrawn: fc.array(fc.nat(6), { maxLength: 2 }),
  })
  .map(({ incidents, reports, withdrawn }) => [
    ...incidents.map((at, index) => happened(`i${index}`, at)),
    ...reports.map(({ to, at, of }, index) => told(`n${index}`, to, at, ...of.map((one) => `i${one}`))),
    ...withdrawn.map((one) => ({ withdrawn: `i${one}`, at: "2027-02-28" })),
  ]);

const inTwoOrders = (events: readonly ShortEvent[]) =>
  fc.tuple(
    fc.constant(events),
    fc.shuffledSubarray([...events], { minLength: events.length, maxLength: events.length }),
  );

describe("every count", () => {
  it("puts each incident on one side, and adds up", () => {
    fc.assert(
      fc.property(anyCase, anyDay, fc.constantFrom("bcp", "wales", "fellshire"), (events, today, place) => {
        const found = review(events, place, `${today}T12:00Z`);
        const sides = [...found.counting, ...found.not].map(({ incident }) => incident);
        expect(sides.toSorted()).toEqual(
          caseOf(events)
            .incidents.map(({ id }) => id)
            .toSorted(),
        );
        expect(found.have).toBe(found.counting.length);
        expect(found.need).toBe(Math.max(0, found.threshold.count - found.have));
        for (const { reported } of found.counting)
          expect(addMonths(reported, found.threshold.windowMonths) >= today).toBe(true);
        expect(found.applyBefore === null).toBe(found.have === 0);
        if (found.applyBefore !== null) expect(found.applyBefore >= today).toBe(true);
      }),
    );
  });

  it("never falls by another report to the council today", () => {
    fc.assert(
      fc.property(anyCase, anyDay, fc.nat(6), (events, today, one) => {
        const before = review(events, "bcp", `${today}T12:00Z`);
        const after = review([...events, told("n9", "council", today, `i${one}`)], "bcp", `${today}T12:00Z`);
        expect(after.have).toBeGreaterThanOrEqual(before.have);
      }),
    );
  });

  it("does not depend on the order in which things were recorded", () => {
    fc.assert(
      fc.property(anyCase.chain(inTwoOrders), ([events, shuffled]) => {
        const [one, other] = [review(events), review(shuffled)];
        expect(other.have).toBe(one.have);
        expect(other.applyBefore).toBe(one.applyBefore);
        expect(other.nextShuts?.day).toBe(one.nextShuts?.day);
      }),
    );
  });
});

describe("a relevant body", () => {
  const body = (parts: Partial<Body>): Body => ({
    kind: "landlord",
    name: "",
    pack: null,
    relevant: null,
    contact: "",
    stated: null,
    ...parts,
  });

  it("is a council, the police, a landlord of the pack, or one that the person says is social", () => {
    expect(isRelevant(body({ kind: "council", relevant: false }))).toBe(true);
    expect(isRelevant(body({ kind: "police" }))).toBe(true);
    expect(isRelevant(body({ pack: "magna" }))).toBe(true);
    expect(isRelevant(body({ relevant: true }))).toBe(true);
    expect(isRelevant(body({ kind: "helpline", name: "NHS", relevant: true }))).toBe(true);
  });

  it("is never a private landlord, a school, a platform, a network or an employer", () => {
    expect(isRelevant(body({}))).toBe(false);
    expect(isRelevant(body({ relevant: false, pack: "magna" }))).toBe(false);
    for (const kind of ["school", "platform", "network", "employer"] as const)
      expect(isRelevant(body({ kind, relevant: true })), kind).toBe(false);
  });
});
