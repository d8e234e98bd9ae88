// Events from outside are looked at part by part before anything is done with them.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyLog, CASE, chance, idOf } from "../../tests/case-log/any-log.ts";
import { readEntry } from "./entry.ts";
import { appendEvent, feedState, headsOf } from "./log.ts";
import { readEvent, readLog } from "./read-event.ts";

const about = {
  kind: "incident",
  id: idOf("one"),
  case: CASE,
  recorded: "2026-11-20T10:00:00.000Z",
  writer: { as: "self" },
};
const body = readEntry({
  about,
  account: { text: "He shouted." },
  when: { when: { at: "2026-11-20", zone: null, offset: null }, many: null },
});
const event = appendEvent(feedState(idOf("feed"), []), body, chance("read"));
const { header } = event;

test.each<readonly [string, unknown]>([
  ["nothing", null],
  ["a text", "event"],
  ["a list", [event]],
  ["no header", { body, salts: event.salts }],
  ["a part too many", { ...event, note: "" }],
  ["a header with a part too many", { ...event, header: { ...header, note: "" } }],
  ["version 0", { ...event, header: { ...header, v: 0 } }],
  ["number 0", { ...event, header: { ...header, seq: 0 } }],
  ["half a number", { ...event, header: { ...header, seq: 1.5 } }],
  ["a number too big to count", { ...event, header: { ...header, seq: 2 ** 53 } }],
  ["a first event that follows one", { ...event, header: { ...header, prev: "0".repeat(64) } }],
  ["a second event that follows none", { ...event, header: { ...header, seq: 2 } }],
  ["a head of its own feed", { ...event, header: { ...header, heads: { [idOf("feed")]: "0".repeat(64) } } }],
  ["a head that is no digest", { ...event, header: { ...header, heads: { [idOf("b")]: "0" } } }],
  ["a digest in big letters", { ...event, header: { ...header, bodyRoot: "A".repeat(64) } }],
  ["a salt that is too short", { ...event, salts: { ...event.salts, account: "AAAA" } }],
  ["a kind that nobody knows", { ...event, body: { ...body, about: { ...about, kind: "rumour" } } }],
  ["a kind that every object knows", { ...event, body: { ...body, about: { ...about, kind: "toString" } } }],
  ["an incident without an account", { ...event, body: { about, when: body } }],
  ...[
    "2026-11-20T10:00",
    "2026-11-20T10:00:00Z",
    "2026-11-20 10:00:00.000Z",
    "2026-11-20T10:00:00.000+00:00",
  ].map(
    (recorded) =>
      [`recorded ${recorded}`, { ...event, body: { ...body, about: { ...about, recorded } } }] as const,
  ),
])("%s is no event", (_, value) => {
  expect(readEvent(value)).toEqual({ ok: false, why: "shape" });
});

/** null for what is no JSON any more. */
function listOf(written: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(written);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

test("an event of a later version is told apart from a broken one", () => {
  expect(readEvent({ header: { v: 2, anything: true }, body: {}, more: 1 })).toEqual({
    ok: false,
    why: "newer",
  });
});

test("a body that its header does not commit to", () => {
  const other = readEntry({ ...body, account: { text: "He whispered." } });
  expect(readEvent({ ...event, body: other })).toEqual({ ok: false, why: "changed" });
  expect(readEvent({ ...event, salts: {} })).toEqual({ ok: false, why: "changed" });
});

describe("a whole log", () => {
  test("says which ones it refused and goes on with the others", () => {
    const next = appendEvent(feedState(idOf("feed"), [event]), body, chance("next"));
    const last = appendEvent(feedState(idOf("feed"), [event, next]), body, chance("last"));
    const read = readLog([event, { ...next, salts: {} }, null, last]);
    expect(read.events).toEqual([event, last]);
    expect(read.refused).toEqual([
      { at: 1, why: "changed" },
      { at: 2, why: "shape" },
    ]);
    expect(read.faults).toEqual([{ why: "gap", feed: idOf("feed"), seq: 3 }]);
  });

  // Nothing in a log vouches for the newest header of a feed: whoever names it does, such as a seal or a timestamp.
  test("one letter changed anywhere in a log is named, or its heads are others", () => {
    const second = appendEvent(feedState(idOf("feed"), [event]), body, chance("second"));
    const other = appendEvent(feedState(idOf("other"), [event, second]), body, chance("other"));
    const written = JSON.stringify([event, second, other]);
    const heads = headsOf([event, second, other]);
    for (const [at, letter] of [...written].entries()) {
      const changed = `${written.slice(0, at)}${letter === "1" ? "2" : "1"}${written.slice(at + 1)}`;
      const values = listOf(changed);
      if (values === null) continue;
      const { events, refused, faults } = readLog(values);
      if (refused.length + faults.length === 0) expect(headsOf(events), `letter ${at}`).not.toEqual(heads);
    }
  });

  test("any log reads back from its JSON as it was", () => {
    fc.assert(
      fc.property(anyLog(6), (events) => {
        const read = readLog(listOf(JSON.stringify(events)) ?? []);
        expect(read.refused).toEqual([]);
        expect(read.events).toEqual(events);
      }),
      { numRuns: 50 },
    );
  });
});
