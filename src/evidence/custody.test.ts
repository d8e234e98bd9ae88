// The chain of custody tells every step of an exhibit in the order in which it was recorded.
import { expect, test } from "vitest";
import type { Exhibit } from "../case/case.ts";
import { custody } from "./custody.ts";

const SELF = { as: "self" } as const;
const recorded = (id: string, at: string) => ({ id, recorded: at, writer: SELF, clock: null });

const photo: Exhibit = {
  ...recorded("photo", "2026-11-20T10:00:00.000Z"),
  of: { exhibit: "photo" },
  exhibit: { name: "gate.jpg", type: "image/jpeg", size: 9, digest: "0".repeat(64), taken: "camera" },
  now: { shows: "The gate", source: { platform: null, handle: "", link: "", post: "" } },
  descriptions: [{ ...recorded("words", "2026-11-20T10:05:00.000Z"), shows: "The gate", reader: null }],
  custody: [
    { ...recorded("seen", "2026-11-20T10:01:00.000Z"), act: "viewed", to: "" },
    { ...recorded("sent", "2026-11-22T09:00:00.000Z"), act: "shared", to: "PC 1234" },
  ],
  copies: ["copy", "never came"],
  import: null,
  destroyed: null,
};
const copy: Exhibit = { ...photo, ...recorded("copy", "2026-11-21T10:00:00.000Z"), custody: [], copies: [] };

test("steps stand in the order in which they were recorded, and a copy that is not here is left out", () => {
  const steps = custody(photo, new Map([["copy", copy]]));
  expect(steps.map(({ act, words }) => [act, words])).toEqual([
    ["added", ""],
    ["viewed", ""],
    ["described", "The gate"],
    ["redacted", ""],
    ["shared", "PC 1234"],
  ]);
});

test("that an exhibit was destroyed ends its chain", () => {
  const gone = { ...photo, destroyed: recorded("gone", "2026-11-23T08:00:00.000Z") };
  expect(custody(gone, new Map()).at(-1)?.act).toBe("destroyed");
});
