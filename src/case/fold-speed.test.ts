// Ten thousand events fold fast enough to open a case with, and twice as many take about twice as long.
import { expect, test } from "vitest";
import { CASE, chance, idOf } from "../../tests/case-log/any-log.ts";
import { toHex } from "../kit/bytes.ts";
import { readEntry } from "./entry.ts";
import type { Event, Header } from "./event.ts";
import { foldCase } from "./fold.ts";
import { headerDigest } from "./log.ts";

/** Generous for a machine that does other things too: it takes about a tenth of a second here. */
const BOUND_MS = 400;

const random = chance("speed");

function written(length: number, feedOf: (at: number) => string): readonly Event[] {
  const newest = new Map<string, Header>();
  const digests = new Map<string, string>();
  return Array.from({ length }, (_, at) => {
    const feed = idOf(feedOf(at));
    const { [feed]: prev = null, ...heads } = Object.fromEntries(digests);
    const header: Header = {
      v: 1,
      feed,
      seq: (newest.get(feed)?.seq ?? 0) + 1,
      prev,
      heads,
      bodyRoot: toHex(random(32)),
    };
    newest.set(feed, header);
    digests.set(feed, headerDigest(header));
    const recorded = new Date(Date.UTC(2026, 0, 1) + at * 600_000).toISOString();
    const about = { kind: "incident", id: idOf(at), case: CASE, recorded, writer: { as: "self" } };
    const parts =
      at % 10 === 9
        ? {
            about: { ...about, kind: "correction" },
            of: { incident: idOf(at - 5), why: "" },
            account: { text: "more" },
          }
        : {
            about,
            account: { text: "He shouted." },
            when: { when: { at: recorded.slice(0, 16), zone: "Europe/London", offset: null }, many: null },
          };
    return { header, body: readEntry(parts), salts: {} };
  });
}

/** The best of three: others use this machine too. */
function took(events: readonly Event[]): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    expect(foldCase(events).events).toBe(events.length);
    return performance.now() - start;
  });
  return Math.min(...times);
}

test("one feed", () => {
  expect(took(written(10_000, () => "phone"))).toBeLessThan(BOUND_MS);
});

test("a restored case goes on in a feed of its own that has seen the old one", () => {
  const events = written(10_000, (at) => (at < 5000 ? "old" : "new"));
  expect(took(events)).toBeLessThan(BOUND_MS);
  expect(took(events.toReversed())).toBeLessThan(BOUND_MS);
});

test("two devices that see every word of each other: twice the events, not four times the time", () => {
  const [one, twice] = [2500, 5000].map((length) =>
    took(written(length, (at) => (at % 2 === 0 ? "phone" : "tablet"))),
  );
  expect(twice).toBeLessThan(3.5 * (one ?? 0) + 50);
});
