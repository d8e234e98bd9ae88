// Stamps of the vault become what a case file takes in; what cannot be read vouches for nothing.
import { expect, test } from "vitest";
import type { Stamp } from "../vault/keeper.ts";
import { timestampsOf } from "./timestamps-of.ts";

const stamp = (heads: string): Stamp => ({
  case: "c",
  heads,
  token: "AAAA",
  root: "AQID",
  at: "2026-11-23T10:00:00.000Z",
  authority: "Ours",
});

test("the exact bytes that were stamped go in, each root once, and broken ones stay out", () => {
  const good = '{"case":"c","heads":{"feed":"digest"},"v":1}';
  const { timestamps, roots, tokens } = timestampsOf({
    stamps: () => [stamp("{"), stamp('{"heads":7}'), stamp(good), stamp(good)],
  });
  expect(timestamps.map(({ heads }) => new TextDecoder().decode(heads))).toEqual([good, good]);
  expect(roots).toHaveLength(1);
  expect(roots[0]).toContain("BEGIN CERTIFICATE");
  expect(tokens[0]).toEqual({
    heads: { feed: "digest" },
    time: "2026-11-23T10:00:00.000Z",
    authority: "Ours",
  });
});

test("without stamps there is nothing", () => {
  expect(timestampsOf({ stamps: () => [] })).toEqual({ timestamps: [], roots: [], tokens: [] });
});
