// The log's heads are stamped only where that is wanted, at most once an hour, and not for nothing.
import { expect, test } from "vitest";
import { emptyCase, incident } from "../fields/case-by-hand.ts";
import { viewByHand } from "../fields/keeper-by-hand.ts";
import type { View } from "../vault/keeper.ts";
import { isTimeToStamp } from "./when-to-stamp.ts";

const NEW = { fresh: true, last: null, tried: null } as const;

function view(change: Partial<View["open"]> = {}, stamps: boolean | null = true): View {
  const open = { ...emptyCase(), incidents: [incident("one", "He rang.")], ...change };
  const plain = viewByHand(open);
  return { ...plain, choices: { ...plain.choices, stamps } };
}

const stampOf = (at: string) => ({ case: "case", heads: "", token: "", root: "", at, authority: "" });

test("nothing leaves while it was not asked, was refused, or the case is a sample or empty", () => {
  expect(isTimeToStamp(view({}, null), NEW)).toBe(false);
  expect(isTimeToStamp(view({}, false), NEW)).toBe(false);
  expect(isTimeToStamp(view({ sample: true }), NEW)).toBe(false);
  expect(isTimeToStamp(view({ incidents: [] }), NEW)).toBe(false);
  expect(isTimeToStamp(view(), NEW)).toBe(true);
});

test("what is stamped already is not stamped again", () => {
  expect(isTimeToStamp(view(), { ...NEW, fresh: false })).toBe(false);
});

test("after a stamp an hour passes, and after a try in vain ten minutes", () => {
  expect(isTimeToStamp(view(), { ...NEW, last: stampOf("2026-11-23T09:00:01Z") })).toBe(false);
  expect(isTimeToStamp(view(), { ...NEW, last: stampOf("2026-11-23T09:00:00Z") })).toBe(true);
  const now = Date.parse("2026-11-23T10:00:00Z");
  expect(isTimeToStamp(view(), { ...NEW, tried: now - 599_999 })).toBe(false);
  expect(isTimeToStamp(view(), { ...NEW, tried: now - 600_000 })).toBe(true);
});

test("a device whose clock is far behind the authority's stamps all the same", () => {
  expect(isTimeToStamp(view(), { ...NEW, last: stampOf("2027-11-23T09:00:00Z") })).toBe(true);
});
