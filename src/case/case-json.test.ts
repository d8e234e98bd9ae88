// A folded case as JSON: whatever was recorded, it has the shape that is published.
import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import { anyLog } from "../../tests/case-log/any-log.ts";
import { caseToJson } from "./case-json.ts";
import { foldCase } from "./fold.ts";
import { caseShape, entryShape, eventShape } from "./schema.ts";

test("what is no case is refused", () => {
  const empty = caseToJson(foldCase([]));
  expect(v.is(caseShape, empty)).toBe(true);
  expect(v.is(caseShape, { ...empty, score: 1 })).toBe(false);
  expect(v.is(caseShape, { ...empty, forks: null })).toBe(false);
  expect(v.is(entryShape, { about: { kind: "rumour" } })).toBe(false);
});

test("any case survives being written as JSON, and fits its shape; so does every event", () => {
  fc.assert(
    fc.property(anyLog(), (events) => {
      const plain = caseToJson(foldCase(events));
      const back: unknown = JSON.parse(JSON.stringify(plain));
      expect(back).toEqual(plain);
      expect(v.parse(caseShape, back)).toEqual(back);
      for (const event of events) expect(v.is(eventShape, event)).toBe(true);
    }),
  );
});

test("nothing that stood in a map is lost", () => {
  fc.assert(
    fc.property(anyLog(), (events) => {
      const folded = foldCase(events);
      const plain = caseToJson(folded);
      for (const name of ["actors", "witnesses", "bodies", "exhibits", "settled"] as const) {
        expect(Object.entries(plain[name])).toEqual([...folded[name]]);
      }
      expect(Object.entries(plain.plan?.marks ?? {})).toEqual([...(folded.plan?.marks ?? [])]);
    }),
    { numRuns: 30 },
  );
});
