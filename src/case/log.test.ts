// A feed grows event by event, and what is wrong with a log from outside is named.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyLog, anyOrder, CASE, chance, idOf } from "../../tests/case-log/any-log.ts";
import { checkLog } from "./check-log.ts";
import type { Entry } from "./entry.ts";
import { readEntry } from "./entry.ts";
import type { Event } from "./event.ts";
import { appendEvent, feedState, headerDigest, headsOf, newFeed } from "./log.ts";

const random = chance("log");

function still(name: string, day = "2026-11-20"): Entry {
  const about = {
    kind: "still",
    id: idOf(name),
    case: CASE,
    recorded: `${day}T10:00:00.000Z`,
    writer: { as: "self" },
  };
  return readEntry({ about, of: { day } });
}

/** A feed of so many events that saw `seen` first. */
function feed(name: string, length: number, seen: readonly Event[] = []): readonly Event[] {
  const events: Event[] = [];
  for (let at = 1; at <= length; at += 1)
    events.push(appendEvent(feedState(idOf(name), [...seen, ...events]), still(`${name}${at}`), random));
  return events;
}

const phone = feed("p", 4);
const tablet = feed("t", 2, phone);
const faults = (events: readonly Event[]): readonly string[] =>
  checkLog(events).map(({ why, feed: name, seq }) => `${/thing-(\w)/.exec(name)?.[1] ?? name}${seq} ${why}`);
const but = (...left: readonly (Event | undefined)[]): readonly Event[] =>
  [...phone, ...tablet].filter((event) => !left.includes(event));

describe("a log that is not whole", () => {
  test("a missing event is a gap for the next one, and not seen by who names it as a head", () => {
    expect(faults(but(phone[1]))).toEqual(["p3 gap"]);
    expect(faults(but(phone[0]))).toEqual(["p2 gap"]);
    expect(faults(but(phone[3]))).toEqual(["t1 unseen", "t2 unseen"]);
    expect(faults(tablet)).toEqual(["t1 unseen", "t2 unseen"]);
  });

  test("an event of another feed put in the place of one is a broken chain", () => {
    const [, second, third] = phone;
    if (second === undefined || third === undefined) throw new Error("Four were made.");
    const stranger = appendEvent(
      { feed: idOf("p"), seq: 1, prev: "0".repeat(64), heads: {} },
      still("x"),
      random,
    );
    expect(faults([...but(second), stranger])).toEqual(["p2 broken", "p3 broken"]);
    const first = { ...third, header: { ...third.header, seq: 1 } };
    expect(faults([first])).toEqual(["p1 broken"]);
  });

  test("an event that leaps over the one before it, and a head of another feed than it says", () => {
    const [first] = phone;
    if (first === undefined) throw new Error("Four were made.");
    const state = feedState(idOf("p"), phone);
    const leaps = appendEvent({ ...state, prev: headerDigest(first.header) }, still("leaps"), random);
    expect(faults([...phone, leaps])).toEqual(["p5 broken"]);
    const heads = { [idOf("z")]: headerDigest(first.header) };
    expect(faults([...phone, appendEvent({ ...state, heads }, still("says"), random)])).toEqual([
      "p5 unseen",
    ]);
  });

  test("a body that was changed", () => {
    const [, second] = phone;
    if (second === undefined) throw new Error("Four were made.");
    expect(faults([...but(second), { ...second, body: still("p2", "2026-11-21") }])).toEqual(["p2 changed"]);
  });

  test("a header that was changed takes its whole feed out of the chain", () => {
    const [, second] = phone;
    if (second === undefined) throw new Error("Four were made.");
    const header = { ...second.header, heads: { [idOf("z")]: "0".repeat(64) } };
    expect(faults([...but(second), { ...second, header }])).toEqual(["p2 unseen", "p3 broken"]);
  });

  test("a fork is named on both sides", () => {
    const other = appendEvent(feedState(idOf("p"), phone.slice(0, 3)), still("other"), random);
    expect(faults([...phone, other])).toEqual(["p4 fork", "p4 fork"]);
  });

  test("nonsense is named and not thrown", () => {
    const [first] = phone;
    if (first === undefined) throw new Error("Four were made.");
    const odd = { ...first, header: { ...first.header, bodyRoot: "\uD800" } };
    expect(faults([odd])).toEqual(["p1 changed"]);
  });
});

test("a new feed has 128 bits of chance in its name; a feed starts without anything before it", () => {
  expect(newFeed(random)).toMatch(/^[\w-]{22}$/);
  expect(newFeed(random)).not.toBe(newFeed(random));
  expect(phone[0]?.header).toMatchObject({ v: 1, seq: 1, prev: null, heads: {} });
});

test("each event names the one before it and the newest of the feeds it saw", () => {
  expect(phone.map(({ header }) => header.prev)).toEqual([
    null,
    ...phone.slice(0, 3).map(({ header }) => headerDigest(header)),
  ]);
  expect(tablet.map(({ header }) => header.heads)).toEqual(Array(2).fill(headsOf(phone)));
  expect(Object.keys(headsOf([...tablet, ...phone]))).toHaveLength(2);
});

test("the end of a fork that others name is the same, whichever side came first", () => {
  const other = appendEvent(feedState(idOf("p"), phone.slice(0, 3)), still("other"), random);
  expect(headsOf([...phone, other])).toEqual(headsOf([other, ...phone]));
});

test("any log that devices wrote has no fault but its forks, in any order", () => {
  fc.assert(
    fc.property(
      anyLog(8).chain((events) => fc.tuple(fc.constant(events), anyOrder(events))),
      ([events, shuffled]) => {
        const found = checkLog(shuffled);
        expect(found.filter(({ why }) => why !== "fork")).toEqual([]);
        expect(found).toEqual(checkLog(events));
      },
    ),
    { numRuns: 50 },
  );
});
