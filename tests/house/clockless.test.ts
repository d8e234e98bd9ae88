/** Rooms below the screens never look at a clock by themselves: the time is handed in. */
import { expect, test } from "vitest";
import type { Offence, Source } from "./source.ts";
import { houseCode, parseSource, roomOf } from "./source.ts";

const ROOMS = [
  "kit",
  "plan",
  "case",
  "evidence",
  "content",
  "vault",
  "wire",
  "letters",
  "casefile",
  "sharing",
];

function clocks({ path, nodes, text, lineOf }: Source): readonly Offence[] {
  return nodes.flatMap((node) => {
    if (node.type !== "NewExpression" && node.type !== "CallExpression") return [];
    if (!/^(?:new\s+)?Date\s*(?:\(\s*\)|;|$)/.test(text.slice(node.start))) return [];
    return [`${path}:${lineOf(node.start)} asks for the time of now: take it as a value.`];
  });
}

test("no room below the screens asks what time it is", () => {
  expect(
    houseCode()
      .filter(({ path }) => ROOMS.includes(roomOf(path) ?? ""))
      .flatMap(clocks),
  ).toEqual([]);
});

test("this rule can fail", () => {
  expect(clocks(parseSource("src/kit/a.ts", "export const now = new Date();"))).toHaveLength(1);
  expect(clocks(parseSource("src/kit/a.ts", "export const now = Date();"))).toHaveLength(1);
  expect(clocks(parseSource("src/kit/a.ts", "export const then = new Date(0); Date.UTC(2026, 1);"))).toEqual(
    [],
  );
});
