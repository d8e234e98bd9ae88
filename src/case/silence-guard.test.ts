// The guard against a quiet closing: a place's own habit of a body where it is known, four weeks where it is not.
import { describe, expect, it } from "vitest";
import { caseOf, idOf } from "../../tests/vectors/clocks/short-events.ts";
import type { ShortEvent } from "../../tests/vectors/clocks/short-events.ts";
import { packFiles } from "../cli/pack-files.ts";
import { resolvePlace } from "../content/place.ts";
import { collectFaults } from "../content/fault.ts";
import { readPlaces } from "../content/read-places.ts";
import type { Clock, Rules } from "./clock.ts";
import { silenceGuard } from "./silence-guard.ts";

const DATED = `
  source: made up for this test
  checkedOn: 2026-11-22
  reviewBy: 2027-05-22
  confidence: secondary
`;

const shipped = new Map([...packFiles("packs")].filter(([path]) => path.startsWith("places/")));
const placesOf = (files: typeof shipped) => readPlaces(files, "en-GB", collectFaults());
const known = placesOf(shipped);

/** The rules of a place of the packs, with more rows in the clocks of one of its files. */
function rulesOf(place: string, rows = "", into = place): Rules {
  const files = new Map(shipped);
  if (rows !== "") {
    const clocks = `places/${into}/clocks.yaml`;
    files.set(clocks, `${files.get(clocks) ?? ""}${rows}`);
    const words = `places/${into}/words/en-GB.yaml`;
    const names = [...rows.matchAll(/- id: (\S+)/g)].map(
      ([, id]) => `\n  ${id ?? ""}:\n    name: Quiet cases\n    plain: They may close them.`,
    );
    files.set(words, (files.get(words) ?? "").replace("clocks:", `clocks:${names.join("")}`));
  }
  const found = resolvePlace(rows === "" ? known : placesOf(files), place);
  return { clocks: [...found.clocks.values()], holidays: found.holidays };
}

const told: readonly ShortEvent[] = [
  { notice: "n1", to: "bcp-homes", topic: "landlord-report", at: "2026-11-02" },
];

const guardOf = (rules: Rules, today: string, events = told): Clock | null =>
  silenceGuard({ folded: caseOf(events), rules, now: `${today}T12:00:00.000Z`, today });

describe("a place that knows no habit", () => {
  it("is guarded for four weeks, and no shipped place claims a habit", () => {
    for (const place of known.keys()) {
      const rules = rulesOf(place);
      expect(
        rules.clocks.filter(({ kind }) => kind === "guard"),
        place,
      ).toEqual([]);
      expect(guardOf(rules, "2026-11-13")).toMatchObject({ due: "2026-11-30", rule: null, state: "running" });
    }
  });

  it("has nothing to guard where nothing was told", () => {
    expect(guardOf(rulesOf("bcp"), "2026-11-13", [])).toBeNull();
  });
});

describe("a place that knows the habit of a body", () => {
  const habit = `
- id: bcp-homes-quiet
  kind: guard
  days: 14
  unit: days
  pack: bcp-homes${DATED}`;

  it("is guarded by that, with its source to be shown", () => {
    const rules = rulesOf("bcp", habit);
    expect(guardOf(rules, "2026-11-13")).toMatchObject({
      kind: "guard",
      due: "2026-11-16",
      state: "soon",
      notice: idOf("n1"),
      rule: { source: "made up for this test", checkedOn: "2026-11-22", confidence: "secondary" },
    });
    expect(guardOf(rules, "2026-11-13")?.key).toMatch(/^bcp-homes-quiet:/);
    expect(guardOf(rules, "2026-12-13")).toMatchObject({ due: "2026-11-16", state: "due" });
  });

  it("counts in the unit that the habit is told in", () => {
    const working = rulesOf("bcp", habit.replace("unit: days", "unit: working-days"));
    expect(guardOf(working, "2026-11-13")?.due).toBe("2026-11-20");
    const months = rulesOf("bcp", habit.replace("unit: days", "unit: months").replace("days: 14", "days: 2"));
    expect(guardOf(months, "2026-11-13")?.due).toBe("2027-01-02");
  });

  it("guards that body alone, and no other place", () => {
    const other: readonly ShortEvent[] = [
      { notice: "n1", to: "council", topic: "asb-report", at: "2026-11-02" },
    ];
    expect(guardOf(rulesOf("bcp", habit), "2026-11-13", other)?.rule).toBeNull();
    expect(guardOf(rulesOf("wales", habit, "bcp"), "2026-11-13")?.rule).toBeNull();
  });
});
