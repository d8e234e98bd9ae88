// Two histories of a case become one: whoever merges what with whom, the case reads the same and no word is lost.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../tests/rounds.ts";
import { anyLog, anyOrder } from "../../tests/case-log/any-log.ts";
import { caseToJson } from "./case-json.ts";
import { isOf } from "./entry.ts";
import type { Event } from "./event.ts";
import { foldCase } from "./fold.ts";
import { headerDigest } from "./log.ts";
import { eventsMissing, mergeLogs } from "./merge.ts";

/** Three parts of one case that overlap, as three devices would hold them. */
const three = anyLog().chain((events) => {
  const part = fc.subarray([...events]).chain(anyOrder);
  return fc.tuple(part, part, part);
});
const shuffled = anyLog().chain((events) => fc.tuple(fc.constant(events), anyOrder(events)));

const fold = (events: readonly Event[]): unknown => caseToJson(foldCase(events));

/** Every text, number and so on anywhere in a value. */
function textsIn(value: unknown): ReadonlySet<unknown> {
  if (typeof value !== "object" || value === null) return new Set([value]);
  return new Set(Object.values(value).flatMap((one) => [...textsIn(one)]));
}

describe("merging", () => {
  test("with nothing, or with itself, changes nothing", () => {
    fc.assert(
      fc.property(shuffled, ([events, other]) => {
        expect(mergeLogs()).toEqual([]);
        expect(mergeLogs(events, [])).toEqual(mergeLogs(events));
        expect(mergeLogs(events, other)).toEqual(mergeLogs(events));
        expect(mergeLogs(mergeLogs(events), other)).toEqual(mergeLogs(events));
      }),
      runs(100),
    );
  });

  test("one with the other is the other with the one, and in threes it does not matter who begins", () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        expect(mergeLogs(a, b)).toEqual(mergeLogs(b, a));
        expect(mergeLogs(mergeLogs(a, b), c)).toEqual(mergeLogs(a, mergeLogs(b, c)));
        expect(fold(mergeLogs(mergeLogs(c, a), b))).toEqual(fold([...b, ...c, ...a]));
      }),
      runs(100),
    );
  });

  test("gives the union: each header that was in either, once", () => {
    fc.assert(
      fc.property(three, ([a, b]) => {
        const digests = (events: readonly Event[]): readonly string[] =>
          events.map(({ header }) => headerDigest(header));
        expect(digests(mergeLogs(a, b)).toSorted()).toEqual([...new Set(digests([...a, ...b]))].toSorted());
        expect(digests(eventsMissing(a, b)).toSorted()).toEqual(
          [...new Set(digests(b))].filter((one) => !digests(a).includes(one)).toSorted(),
        );
        expect(mergeLogs(a, eventsMissing(a, b))).toEqual(mergeLogs(a, b));
      }),
      runs(100),
    );
  });
});

describe("the fold of any log", () => {
  test("is the same in whatever order the events came, and however often", () => {
    fc.assert(
      fc.property(shuffled, ([events, other]) => {
        expect(fold(other)).toEqual(fold(events));
        expect(foldCase(other).events).toBe(events.length);
      }),
      runs(100),
    );
  });

  test("loses no text of an incident or a correction: the first words stay, and every correction is there with its why", () => {
    fc.assert(
      fc.property(anyLog(), (events) => {
        const { incidents } = foldCase(events);
        const bodies = events.map(({ body }) => body);
        for (const { about, ...parts } of bodies.filter(isOf("incident"))) {
          const shown = incidents.find(({ id }) => id === about.id);
          expect(shown?.first).toEqual(parts);
          expect(shown?.now.account).toEqual(parts.account);
        }
        for (const { about, ...parts } of bodies.filter(isOf("correction"))) {
          const shown = incidents.find(({ id }) => id === parts.of.incident);
          if (shown !== undefined)
            expect(shown.corrections.find(({ id }) => id === about.id)).toMatchObject(parts);
        }
      }),
      runs(100),
    );
  });

  test("a correction that comes in only adds: all that could be read of its incident before can still be read", () => {
    fc.assert(
      fc.property(anyLog(), (events) => {
        const last = events.findLast(({ body }) => body.about.kind === "correction");
        const before = foldCase(events.filter((event) => event !== last)).incidents;
        const after = foldCase(events).incidents;
        for (const incident of before) {
          const same = after.find(({ id }) => id === incident.id);
          const there = textsIn(same);
          for (const text of textsIn(incident)) expect(there).toContain(text);
          expect(same?.first).toEqual(incident.first);
        }
      }),
      runs(100),
    );
  });

  test("a withdrawn incident stays, and no kind of thing is dropped", () => {
    fc.assert(
      fc.property(anyLog(), (events) => {
        const folded = foldCase(events);
        const ids = (kind: string): readonly string[] =>
          events.flatMap(({ body }) => (body.about.kind === kind ? [body.about.id] : [])).toSorted();
        const shown = (things: readonly Readonly<{ id: string }>[]): readonly string[] =>
          things.map(({ id }) => id).toSorted();
        expect(shown(folded.incidents)).toEqual(ids("incident"));
        expect(shown(folded.notices)).toEqual(ids("notice"));
        expect(shown(folded.silences)).toEqual(ids("silence"));
        expect(shown(folded.moves)).toEqual(ids("move"));
        expect(shown(folded.effects)).toEqual([...ids("effect"), ...ids("still")].toSorted());
        const kept = [...folded.actors.values(), ...folded.witnesses.values(), ...folded.bodies.values()];
        expect(shown(kept.flatMap((one) => [one, ...one.before]))).toEqual(
          [...ids("actor"), ...ids("witness"), ...ids("body")].toSorted(),
        );
      }),
      runs(100),
    );
  });

  test("every fork is told of, with all its sides", () => {
    fc.assert(
      fc.property(shuffled, ([events, other]) => {
        const place = ({ header }: Event): string => `${header.feed} ${header.seq}`;
        const places = new Set(events.map(place));
        const forked = [...places]
          .map((one) => events.filter((event) => place(event) === one))
          .filter((same) => same.length > 1);
        const told = foldCase(other).forks;
        expect(told).toHaveLength(forked.length);
        for (const same of forked) {
          const fork = told.find(
            ({ feed, seq }) => same[0]?.header.feed === feed && same[0].header.seq === seq,
          );
          expect(fork?.events.toSorted()).toEqual(same.map(({ body }) => body.about.id).toSorted());
        }
      }),
      runs(100),
    );
  });
});
