// When something happened: as exact, as rough or as unsure as the person remembers it.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayFromNumber } from "../kit/calendar.ts";
import { compareWhen, formatWhen, isFuture, parseWhen, readWhen } from "./when.ts";
import type { Point, Span } from "./when.ts";

const at = (text: string) => ({ at: text, zone: null, offset: null });

describe("what cannot be a when", () => {
  it.each([
    ["2026-02-30", "no-such-day"],
    ["2027-02-29", "no-such-day"],
    ["2026-13", "no-such-day"],
    ["2026-11-00", "no-such-day"],
    ["0000", "no-such-day"],
    ["2026-11-20T25:00", "no-such-time"],
    ["2026-11-20T24:00", "no-such-time"],
    ["2026-11-20T12:60", "no-such-time"],
    ["2026-11-20/2026-11-19", "backwards"],
    ["2026-11-20T21:30/2026-11-20T21:29", "backwards"],
    ["2026-12/2026-11", "backwards"],
    ["", "shape"],
    ["yesterday", "shape"],
    ["20/11/2026", "shape"],
    ["2026-11-20 21:30", "shape"],
    ["2026-11-20T21", "shape"],
    ["2026-11-20T21:30Z", "shape"],
    ["2026-11-20T21:30:00", "shape"],
    ["2026-11-20~?", "shape"],
    ["~2026", "shape"],
    ["../2026", "shape"],
    ["2026/", "shape"],
    ["2026/../2027", "shape"],
    ["2026/..~", "shape"],
    [" 2026", "shape"],
  ])("%j is %s", (text, why) => {
    expect(readWhen(text)).toEqual({ ok: false, why });
    expect(parseWhen(text)).toBeNull();
    expect(isFuture(at(text), "2020-01-01T00:00Z")).toBe(false);
  });
});

describe("a when", () => {
  it.each([
    ["2026", "year", "2026-01-01T00:00", "2026-12-31T23:59"],
    ["2028-02", "month", "2028-02-01T00:00", "2028-02-29T23:59"],
    ["2026-11-20", "day", "2026-11-20T00:00", "2026-11-20T23:59"],
    ["2026-11-20T21:30", "minute", "2026-11-20T21:30", "2026-11-20T21:30"],
    ["2026-11-01/2026-11-20", "interval", "2026-11-01T00:00", "2026-11-20T23:59"],
    ["2026-11-20T21:30/2026-11", "interval", "2026-11-20T21:30", "2026-11-30T23:59"],
    ["2026-11/..", "open", "2026-11-01T00:00", null],
  ])("%s is a %s from its first to its last minute", (text, kind, earliest, latest) => {
    expect(parseWhen(text)).toMatchObject({ kind, earliest, latest, about: false, unsure: false });
  });

  it("can be about, unsure, or both, at either end", () => {
    expect(parseWhen("2026-11-20~")).toMatchObject({ about: true, unsure: false });
    expect(parseWhen("2026-11-20T21:30?")).toMatchObject({ about: false, unsure: true, kind: "minute" });
    expect(parseWhen("2026%")).toMatchObject({ about: true, unsure: true });
    expect(parseWhen("2026-11-01/2026-11-20~")).toMatchObject({ about: true, unsure: false });
    expect(parseWhen("2026-11-01?/..")).toMatchObject({ about: false, unsure: true, latest: null });
  });

  it("sorts newest first, a rough one by its end", () => {
    const sorted = ["2026-11-20", "2025/..", "2026-11-20T21:30", "2026", "2026-11-20T08:00"].map(at);
    expect(sorted.toSorted(compareWhen).map((when) => when.at)).toEqual([
      "2026",
      "2026-11-20",
      "2026-11-20T21:30",
      "2026-11-20T08:00",
      "2025/..",
    ]);
  });
});

describe("a when in the future", () => {
  const now = "2026-07-01T23:30:00.000Z";

  it("is one that London has not reached", () => {
    expect(isFuture(at("2026-07-02T00:30"), now)).toBe(false);
    expect(isFuture(at("2026-07-02T00:31"), now)).toBe(true);
    expect(isFuture(at("2026-07-02"), now)).toBe(false);
    expect(isFuture(at("2026-07-03"), now)).toBe(true);
    expect(isFuture(at("2026"), now)).toBe(false);
    expect(isFuture(at("2026-07-03/.."), now)).toBe(true);
  });

  it("goes by the offset that was kept, and is in doubt for the person", () => {
    expect(isFuture({ at: "2026-07-01T20:00", zone: "America/New_York", offset: "-04:00" }, now)).toBe(true);
    expect(isFuture({ at: "2026-07-01T19:30", zone: "America/New_York", offset: "-04:00" }, now)).toBe(false);
    expect(isFuture({ at: "2026-07-02T13:00", zone: "Pacific/Kiritimati", offset: null }, now)).toBe(false);
    expect(isFuture({ at: "2026-07-02T13:31", zone: "Pacific/Kiritimati", offset: null }, now)).toBe(true);
  });
});

const day = fc.integer({ min: -10_000, max: 40_000 }).map(dayFromNumber);
const text: fc.Arbitrary<string> = fc.oneof(
  day,
  day.map((one) => one.slice(0, 4)),
  day.map((one) => one.slice(0, 7)),
  fc
    .tuple(day, fc.integer({ min: 0, max: 1439 }))
    .map(
      ([one, minute]) =>
        `${one}T${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`,
    ),
);
const point: fc.Arbitrary<Point> = fc.record({ text, about: fc.boolean(), unsure: fc.boolean() });
const span: fc.Arbitrary<Span> = fc.record({
  start: point,
  end: fc.oneof(point, fc.constant("open" as const), fc.constant(null)),
});

describe("reading and writing", () => {
  it("come back to the same", () => {
    fc.assert(
      fc.property(span, (one) => {
        const read = readWhen(formatWhen(one));
        if (read.ok) {
          expect({ start: read.value.start, end: read.value.end }).toEqual(one);
          expect(read.value.earliest <= (read.value.latest ?? "9")).toBe(true);
        } else {
          expect(read.why).toBe("backwards");
        }
      }),
    );
  });

  it("never throw, whatever is written", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9T:~?%/.-]{0,24}$/)), (written) => {
        const parsed = parseWhen(written);
        if (parsed !== null) expect(formatWhen(parsed)).toBe(written);
      }),
      { numRuns: 1000 },
    );
  });

  it("sort one way only", () => {
    fc.assert(
      fc.property(span, span, (one, other) => {
        const [a, b] = [at(formatWhen(one)), at(formatWhen(other))];
        expect(compareWhen(a, b) + compareWhen(b, a)).toBe(0);
      }),
    );
  });
});
