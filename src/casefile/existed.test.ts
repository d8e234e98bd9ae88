// By when an event was there: what a stamp over the heads of a log vouches for, also on other devices whose events had been seen.
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyLog } from "../../tests/case-log/any-log.ts";
import type { Event } from "../case/event.ts";
import { headerDigest, headsOf } from "../case/log.ts";
import { existedBy } from "./existed.ts";
import type { Vouching } from "./existed.ts";

const at = (heads: Vouching["heads"], day: number): Vouching => ({
  heads,
  time: `2026-11-${String(day).padStart(2, "0")}T12:00:00.000Z`,
  authority: `authority ${day}`,
});

/** All that came before one event, told the slow way. */
function before(event: Event, events: readonly Event[]): readonly Event[] {
  const { prev, heads } = event.header;
  const named = new Set([prev, ...Object.values(heads)]);
  const nearest = events.filter((one) => named.has(headerDigest(one.header)));
  return [event, ...nearest.flatMap((one) => before(one, events))];
}

test("no stamp, and a stamp that names nothing here, vouch for nothing", () => {
  fc.assert(
    fc.property(anyLog(), (events) => {
      expect(existedBy(events, []).size).toBe(0);
      expect(existedBy(events, [at({ elsewhere: "0".repeat(64) }, 1)]).size).toBe(0);
    }),
  );
});

test("the earliest stamp that has an event before it counts, whatever order the stamps come in", () => {
  const logs = anyLog(10).chain((events) =>
    fc.tuple(fc.constant(events), fc.array(fc.nat({ max: events.length }), { maxLength: 4 })),
  );
  fc.assert(
    fc.property(logs, ([events, lengths]) => {
      const stamps = lengths.map((length, day) => at(headsOf(events.slice(0, length)), 28 - day));
      const existed = existedBy(events, stamps);
      expect(existedBy(events.toReversed(), stamps.toReversed())).toEqual(existed);
      const expected = new Map<string, string>();
      for (const { heads, time } of stamps.toSorted((one, other) => (one.time < other.time ? -1 : 1)))
        for (const digest of Object.values(heads))
          for (const event of events.filter(({ header }) => headerDigest(header) === digest))
            for (const { body } of before(event, events))
              if (!expected.has(body.about.id)) expected.set(body.about.id, time);
      const ids = new Set(events.map(({ body }) => body.about.id));
      // Events of one id, which only a forged log has, would stand for each other.
      fc.pre(ids.size === events.length);
      expect(new Map([...existed].map(([id, { by }]) => [id, by]))).toEqual(expected);
    }),
  );
});

test("of an event whose body was left out the id is not known", () => {
  fc.assert(
    fc.property(anyLog(), (events) => {
      const headers = events.map(({ header }) => ({ header, body: null }));
      expect(existedBy(headers, [at(headsOf(events), 1)]).size).toBe(0);
    }),
  );
});
