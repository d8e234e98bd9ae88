// All that could tell where the person is, how to reach them or who is named is found before it leaves, and nothing that stays is.
import fc from "fast-check";
import { expect, test } from "vitest";
import { MADE, PARTS, allHere, caseOf, everything, exhibit } from "../../tests/casefile/sample-case.ts";
import type { Parts } from "../../tests/casefile/sample-case.ts";
import { idOf } from "../../tests/case-log/any-log.ts";
import { foldCase } from "../case/fold.ts";
import type { Choice } from "./choice.ts";
import { filedCase } from "./contents.ts";
import { leavingOf } from "./leaving.ts";
import type { LeavingKind } from "./leaving.ts";

function leaves(more: Partial<Choice> = {}, parts: readonly Parts[] = PARTS) {
  const events = caseOf(parts);
  const choice = everything(events, more);
  return leavingOf(filedCase(events, choice, MADE, allHere(choice)), foldCase(events));
}

const texts = (kind: LeavingKind, ...given: Parameters<typeof leaves>): readonly string[] =>
  leaves(...given).flatMap((row) => (row.kind === kind ? row.text : []));

const incident = (text: string): Parts => ({
  kind: "incident",
  account: { text },
  when: { when: { at: "2026-11-02", zone: null, offset: null }, many: null },
});

const found = (text: string): readonly string[] =>
  leaves({}, [...PARTS, incident(text)])
    .filter(({ text: one }) => text.includes(one))
    .map(({ kind, text: one }) => `${kind} ${one}`);

test("what was left out is not named as leaving", () => {
  const out = leaves({ reader: "council", witnesses: false, places: false });
  expect(out.filter(({ kind }) => kind === "witness" || kind === "place")).toEqual([]);
  expect(out.map(({ text }) => text)).not.toContain("01202 000000");
  expect(
    leaves({ incidents: [], exhibits: [], notices: [], effect: false, silence: false, wanted: "" }),
  ).toEqual([{ kind: "person", text: "Alex Reed", times: 1 }]);
});

test("days, ids, digests and the names of screenshots are no numbers to ring", () => {
  expect(found("On 2026-11-02 and 2026-11-03, at 21:30, 20 times, 12/11/2026")).toEqual([]);
  expect(found("Screenshot_20261102-101010.png and IMG 2026-11-02 101010")).toEqual([]);
  expect(texts("phone")).toEqual(["01202 000000"]);
});

test("who is named stands there, a child as initials where the reader sees no more", () => {
  expect(texts("actor")).toEqual(["Sam O'Neill"]);
  expect(texts("actor", { reader: "council", names: false })).toEqual(["S. O."]);
  expect(texts("witness")).toEqual(["Wanda Witness"]);
  expect(texts("body")).toEqual(["Dorset Council"]);
  expect(texts("handle")).toEqual(["sam99"]);
});

test("places are named when they go in, also those that a correction named", () => {
  expect(texts("place")).toEqual(["50.7194, -1.8808", "14 Secret Lane", "16 Secret Lane"]);
  expect(texts("address")).toEqual(["14 Secret Lane", "16 Secret Lane"]);
});

test("a file whose bytes say where it was made is named even where its claims stay out", () => {
  expect(texts("file", { reader: "police", places: false })).toEqual(["gate.jpg"]);
  expect(texts("place", { reader: "police", places: false })).toEqual([]);
  expect(texts("file", { exhibits: [idOf("gate-copy")] })).toEqual([]);
  expect(texts("file", {}, [...PARTS, exhibit("plain")])).toEqual(["gate.jpg"]);
});

test.each([
  ["Ring me on 07700 900123.", "phone 07700 900123"],
  ["or +44 7700 900123", "phone +44 7700 900123"],
  ["alex@example.org", "email alex@example.org"],
  ["see https://example.org/x?y=1", "link https://example.org/x?y=1"],
  ["at BH1 2AB now", "postcode BH1 2AB"],
  ["I live at Flat 3, 12a Old Mill Road now", "address Flat 3, 12a Old Mill Road"],
  ["it was 50.7194, -1.8808", "point 50.7194, -1.8808"],
  ["it was 50°43'12\"N", "point 50°43'12\"N"],
])("in the person's own words: %s", (text, row) => {
  expect(found(text)).toContain(row);
});

test("it is also found in what is wanted and how to reach the person", () => {
  const rows = leaves({ incidents: [], wanted: "Come to 5 High Street", contact: "me@example.org" });
  expect(rows).toContainEqual({ kind: "address", text: "5 High Street", times: 1 });
  expect(rows).toContainEqual({ kind: "email", text: "me@example.org", times: 1 });
});

test("a number that stands in many incidents stands once, with how often", () => {
  const again = Array.from({ length: 3 }, () => incident("07700 900123, and 07700 900123"));
  expect(leaves({}, [...PARTS, ...again])).toContainEqual({ kind: "phone", text: "07700 900123", times: 3 });
});

test("no words of anyone make it stumble, and each row stands once", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const rows = leaves({}, [...PARTS, incident(text)]);
      expect(new Set(rows.map((row) => `${row.kind} ${row.text}`)).size).toBe(rows.length);
    }),
    { numRuns: 60 },
  );
});

test("ten thousand incidents are looked through in under two seconds", () => {
  const many = Array.from({ length: 10_000 }, (_, at) =>
    incident(`He rang ${at} times from 07700 900${at % 1000}.`),
  );
  const events = caseOf([...PARTS.slice(0, 1), ...many]);
  const choice = everything(events);
  const filed = filedCase(events, choice, MADE, new Map());
  const open = foldCase(events);
  const start = performance.now();
  leavingOf(filed, open);
  expect(performance.now() - start).toBeLessThan(2000);
});
