// A place adds to and overrides its parent, so that another police area is a folder and not code.
import { describe, expect, it } from "vitest";
import { collectFaults } from "./fault.ts";
import { choosable, resolvePlace } from "./place.ts";
import { readPlaces } from "./read-places.ts";

const dated = 'source: a book, checkedOn: "2026-01-01", reviewBy: "2027-01-01", confidence: official';
const line = (phone: string): string =>
  `- { id: help, name: Help, phone: "${phone}", free: "yes", bill: unknown, voice: true, ${dated} }\n`;

const files = new Map([
  ["places/wide/holidays.yaml", `{ ${dated}, days: [2026-12-25] }`],
  ["places/near/holidays.yaml", `{ ${dated}, days: [2026-08-01] }`],
  ["places/wide/pack.yaml", "id: wide\nchoosable: false\nhas: [ombudsman, review]\n"],
  ["places/wide/helplines.yaml", line("111111")],
  ["places/wide/words/en-GB.yaml", "helplines:\n  help: { who: All., hours: Day. }\n"],
  [
    "places/near/pack.yaml",
    "id: near\nparent: wide\nchoosable: true\norder: 1\nhas: [text]\nwithout: [ombudsman]\n",
  ],
  ["places/near/helplines.yaml", line("222222")],
  ["places/near/words/en-GB.yaml", "label: Near\nhelplines:\n  help: { who: Us., hours: Night. }\n"],
]);

describe("a place", () => {
  const faults = collectFaults();
  const places = readPlaces(files, "en-GB", faults);

  it("takes over what its parent has, adds its own and can take away", () => {
    expect(faults.list).toEqual([]);
    expect([...resolvePlace(places, "near").has].toSorted()).toEqual(["review", "text"]);
    expect([...resolvePlace(places, "wide").has].toSorted()).toEqual(["ombudsman", "review"]);
  });

  it("overrides a row and its words together", () => {
    expect(resolvePlace(places, "near").helplines.get("help")).toMatchObject({ phone: "222222", who: "Us." });
    expect(resolvePlace(places, "wide").helplines.get("help")).toMatchObject({
      phone: "111111",
      who: "All.",
    });
  });

  it("offers only those that can be chosen", () => {
    expect(choosable(places)).toEqual([{ id: "near", label: "Near" }]);
  });

  it("keeps its parent's holidays beside its own", () => {
    expect(resolvePlace(places, "near").holidays).toEqual(new Set(["2026-08-01", "2026-12-25"]));
    expect(resolvePlace(places, "wide").holidays).toEqual(new Set(["2026-12-25"]));
  });

  it("names the line of a holiday that is no day, or stands there twice", () => {
    const wrong = (days: string): readonly string[] => {
      const found = collectFaults();
      readPlaces(
        new Map([...files, ["places/near/holidays.yaml", `${dated.replaceAll(", ", "\n")}\ndays:\n${days}`]]),
        "en-GB",
        found,
      );
      return found.list.map((fault) => `${fault.file}:${fault.line} ${fault.message}`);
    };
    expect(wrong("  - 2026-02-30\n")[0]).toContain("places/near/holidays.yaml:6 ");
    expect(wrong("  - 2026-08-01\n  - 2026-08-01\n")).toEqual([
      "places/near/holidays.yaml:7 2026-08-01 stands here twice.",
    ]);
  });

  it("names a clock whose start nobody knows", () => {
    const found = collectFaults();
    const clock = `- { id: late, kind: owed, days: 5, unit: days, from: complaint-received, ${dated} }\n`;
    const own =
      "label: Near\nclocks:\n  late: { name: Late, plain: Late. }\nhelplines:\n  help: { who: Us., hours: Night. }\n";
    readPlaces(
      new Map([...files, ["places/near/clocks.yaml", clock], ["places/near/words/en-GB.yaml", own]]),
      "en-GB",
      found,
    );
    expect(found.list[0]?.message).toBe("0.from: must be a topic, a topic:reply, incident, or page:name");
  });

  it("throws for a place that does not exist", () => {
    expect(() => resolvePlace(places, "nowhere")).toThrow('There is no place "nowhere".');
  });
});
