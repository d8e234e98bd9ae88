// What was kept and belongs to nothing is found, and nothing else is taken for it.
import { expect, test } from "vitest";
import type { Case } from "../../case/case.ts";
import { day, emptyCase, exhibit, incident, kept, notice } from "../fields/case-by-hand.ts";
import { looseOf } from "./loose.ts";
import { stillOf } from "./still.ts";

const of = (...all: readonly ReturnType<typeof exhibit>[]): Case["exhibits"] =>
  new Map(all.map((one) => [one.of.exhibit, one]));

const idsOf = (open: Partial<Case>): readonly string[] =>
  looseOf({ ...emptyCase(), ...open }).map((one) => one.of.exhibit);

test("in a case without exhibits nothing is loose", () => {
  expect(idsOf({})).toEqual([]);
});

test("a recording whose incident was never saved is found, the newest first", () => {
  expect(idsOf({ exhibits: of(exhibit("a", "voice"), exhibit("b", "letter.pdf")) })).toEqual(["b", "a"]);
});

test("what an incident, an addition, a notice or a reply holds is not loose, nor what an incident quotes", () => {
  const { first } = incident("i", "He came back.");
  const reply = {
    ...kept("r", null),
    of: { notice: "n", kind: "answer" as const, until: null },
    when: { when: day("2026-11-15") },
    said: "",
    exhibits: ["d"],
  };
  const quoted = { exhibit: "e", messages: [] };
  const open = {
    exhibits: of(...["a", "b", "c", "d", "e", "f"].map((id) => exhibit(id, id))),
    incidents: [
      incident("i", "", {
        first: { ...first, exhibits: ["a"] },
        now: { ...first, quoted },
        corrections: [{ ...kept("x", null), of: { incident: "i", why: "" }, exhibits: ["b"] }],
      }),
    ],
    notices: [notice("n", { body: "o" }, "2026-11-02", { exhibits: ["c"], replies: [reply] })],
  };
  expect(idsOf(open)).toEqual(["f"]);
});

test("what was destroyed, copied from another, or lies in an archive is not offered", () => {
  const exhibits = of(
    exhibit("a", "", { destroyed: { id: "d", recorded: "", writer: { as: "self" }, clock: null } }),
    exhibit("b", "b", { copyOf: { exhibit: "a", boxes: 1 } }),
    exhibit("c", "c", { inside: { exhibit: "a", path: "c" } }),
  );
  expect(idsOf({ exhibits })).toEqual([]);
});

test("the one tap of today is found, and neither that of yesterday nor another effect of today", () => {
  const tap = { ...kept("s", null), incident: null, effect: null, still: true };
  const effects = [
    { ...tap, day: "2026-11-23", still: false },
    { ...tap, day: "2026-11-22" },
  ];
  expect(stillOf({ effects }, "2026-11-23")).toBeNull();
  expect(stillOf({ effects }, "2026-11-22")?.id).toBe("s");
});
