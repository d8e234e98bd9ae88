// A place adds to and overrides its parent, so that another police area is a folder and not code.
import { describe, expect, it } from "vitest";
import { collectFaults } from "./fault.ts";
import { choosable, resolvePlace } from "./place.ts";
import { readPlaces } from "./read-places.ts";

const dated = 'source: a book, checkedOn: "2026-01-01", reviewBy: "2027-01-01", confidence: official';
const line = (phone: string): string =>
  `- { id: help, name: Help, phone: "${phone}", free: "yes", bill: unknown, voice: true, ${dated} }\n`;

const files = new Map([
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

  it("throws for a place that does not exist", () => {
    expect(() => resolvePlace(places, "nowhere")).toThrow('There is no place "nowhere".');
  });
});
