// The order in which events are folded, against a slow reading of its rule.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyLog, anyOrder, CASE, chance, idOf } from "../../tests/case-log/any-log.ts";
import { readEntry } from "./entry.ts";
import type { Event } from "./event.ts";
import { appendEvent, feedState, headerDigest } from "./log.ts";
import type { FeedState } from "./log.ts";
import { inOrder } from "./order.ts";

const random = chance("order");

/** Says something on a feed at a minute of one hour. */
function said(state: FeedState, minute: number, name: string): Event {
  const recorded = `2026-11-20T10:${String(minute).padStart(2, "0")}:00.000Z`;
  const about = { kind: "still", id: idOf(name), case: CASE, recorded, writer: { as: "self" } };
  return appendEvent(state, readEntry({ about, of: { day: "2026-11-20" } }), random);
}

/** Events one after the other on a feed that saw `seen` first. */
function feed(name: string, minutes: readonly number[], seen: readonly Event[] = []): readonly Event[] {
  const events: Event[] = [];
  for (const [at, minute] of minutes.entries())
    events.push(said(feedState(idOf(name), [...seen, ...events]), minute, `${name}${at + 1}`));
  return events;
}

const names = (events: readonly Event[]): string =>
  inOrder(events)
    .events.map(({ body }) => /thing-(\w+)-/.exec(body.about.id)?.[1])
    .join(" ");

describe("logs that are not whole", () => {
  test("nothing at all", () => {
    expect(inOrder([])).toEqual({ events: [], forks: [] });
  });

  test("an event that is missing holds nothing up, neither in its own feed nor in another", () => {
    const phone = feed("p", [1, 2, 3, 4]);
    const tablet = feed("t", [0, 5], phone);
    expect(names([...tablet, ...phone].filter((event) => event !== phone[1] && event !== phone[3]))).toBe(
      "t1 p1 p3 t2",
    );
  });

  test("events that claim to have seen each other in a circle are all there, in the same order each time", () => {
    const nobody = "0".repeat(64);
    const b2 = said({ feed: idOf("b"), seq: 1, prev: nobody, heads: {} }, 2, "b2");
    const a1 = said(
      { ...feedState(idOf("a"), []), heads: { [idOf("b")]: headerDigest(b2.header) } },
      3,
      "a1",
    );
    const b1 = said(
      { ...feedState(idOf("b"), []), heads: { [idOf("a")]: headerDigest(a1.header) } },
      4,
      "b1",
    );
    for (const events of [
      [b2, a1, b1],
      [b1, a1, b2],
      [a1, b2, b1],
    ])
      expect(names(events)).toBe("b2 a1 b1");
  });

  test("a broken chain hides nothing: who saw an event still comes after it", () => {
    const nobody = "0".repeat(64);
    const p1 = said(feedState(idOf("p"), []), 30, "p1");
    const p2 = said({ ...feedState(idOf("p"), [p1]), prev: nobody }, 40, "p2");
    const t1 = said(feedState(idOf("t"), [p1]), 1, "t1");
    expect(names([t1, p2, p1])).toBe("p1 t1 p2");
  });

  test("what a header says of its own feed by a head holds nothing up", () => {
    const p2 = said({ feed: idOf("p"), seq: 1, prev: "0".repeat(64), heads: {} }, 1, "p2");
    const p1 = said(
      { ...feedState(idOf("p"), []), heads: { [idOf("p")]: headerDigest(p2.header) } },
      2,
      "p1",
    );
    const t1 = said(feedState(idOf("t"), []), 3, "t1");
    expect(names([t1, p2, p1])).toBe("p1 p2 t1");
  });

  test("two headers that differ only in what they saw are two events", () => {
    const [t1, u1] = [...feed("t", [1]), ...feed("u", [1])];
    if (t1 === undefined || u1 === undefined) throw new Error("Two events were made.");
    const heads = { [idOf("t")]: headerDigest(t1.header) };
    const one = said({ ...feedState(idOf("p"), []), heads }, 5, "one");
    const other = { ...one, header: { ...one.header, heads: { [idOf("t")]: headerDigest(u1.header) } } };
    expect(inOrder([one, other]).forks).toMatchObject([{ feed: idOf("p"), seq: 1 }]);
    expect(inOrder([one, { ...one, header: { ...one.header, heads: { ...heads } } }]).forks).toEqual([]);
  });

  test("a changed copy of an event gives way to the true one, whichever comes first", () => {
    const [true1] = feed("p", [1]);
    if (true1 === undefined) throw new Error("An event was made.");
    const { about } = true1.body;
    const changed = { ...true1, body: readEntry({ about, of: { day: "2026-11-19" } }) };
    expect(inOrder([true1, changed]).events).toEqual([true1]);
    expect(inOrder([changed, true1]).events).toEqual([true1]);
  });
});

describe("what comes first", () => {
  test("what was seen, even when the clock of the device says otherwise", () => {
    const phone = feed("p", [30, 20, 10]);
    expect(names(phone.toReversed())).toBe("p1 p2 p3");
    const tablet = feed("t", [1], phone);
    expect(names([...tablet, ...phone])).toBe("p1 p2 p3 t1");
  });

  test("of two that saw nothing of each other, what was recorded first; at one moment the feed decides", () => {
    expect(names([...feed("p", [1, 5, 9]), ...feed("t", [2, 3, 9])])).toBe("p1 t1 t2 p2 p3 t3");
  });
});

test("a fork is kept and told of: both its sides are there, and what follows one side follows only that side", () => {
  const start = feed("p", [1, 2]);
  const one = said(feedState(idOf("p"), start), 3, "one");
  const other = said(feedState(idOf("p"), start), 20, "other");
  const after = said(feedState(idOf("p"), [...start, one]), 5, "after");
  const { events, forks } = inOrder([other, after, one, ...start]);
  expect(names(events)).toBe("p1 p2 one after other");
  expect(forks).toEqual([{ feed: idOf("p"), seq: 3, events: [idOf("one"), idOf("other")] }]);
});

/** The rule of PROTOCOL word for word, in cubic time. */
function slowly(events: readonly Event[]): readonly Event[] {
  const all = [...new Map(events.map((event) => [headerDigest(event.header), event])).entries()];
  const waitsFor = ({ header }: Event): readonly Event[] => {
    const own = all.filter(([, one]) => one.header.feed === header.feed && one.header.seq < header.seq);
    const nearest = Math.max(...own.map(([, one]) => one.header.seq));
    const below = own.filter(([, one]) => one.header.seq === nearest);
    const named = below.filter(([digest]) => digest === header.prev);
    const heads = all.filter(([digest, one]) => header.heads[one.header.feed] === digest);
    return [...(named.length > 0 ? named : below), ...heads].map(([, one]) => one);
  };
  const key = ([digest, { header, body }]: readonly [string, Event]): string =>
    `${body.about.recorded} ${header.feed} ${String(header.seq).padStart(6, "0")} ${digest}`;
  const taken: Event[] = [];
  while (taken.length < all.length) {
    const [next] = all
      .filter(([, one]) => !taken.includes(one) && waitsFor(one).every((before) => taken.includes(before)))
      .toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
    if (next === undefined) throw new Error("These events go round in a circle.");
    taken.push(next[1]);
  }
  return taken;
}

test("any log, whole or with holes, in any order and with doubles: as the rule says", () => {
  const some = anyLog().chain((events) =>
    fc.subarray([...events]).chain((part) => fc.tuple(fc.constant(part), anyOrder(part))),
  );
  fc.assert(
    fc.property(some, ([events, shuffled]) => {
      const expected = slowly(events);
      expect(inOrder(shuffled).events).toEqual(expected);
      expect(inOrder(events)).toEqual(inOrder(shuffled));
    }),
    { numRuns: 200 },
  );
});
