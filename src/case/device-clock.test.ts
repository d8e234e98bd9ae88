// What is said of a device's clock that cannot be right.
import { expect, test } from "vitest";
import { clockMark } from "./device-clock.ts";

const NEWEST = "2026-11-20T10:00:00.000Z";

test.each([
  ["2025-11-20T10:00:00.000Z", "went-back"],
  ["1970-01-01T00:00:00.000Z", "went-back"],
  ["2026-11-20T09:54:59.999Z", "went-back"],
  ["2026-11-20T09:55:00.000Z", null],
  [NEWEST, null],
  ["2026-11-20T10:00:00.001Z", null],
  ["2027-12-25T10:00:00.000Z", null],
  ["2027-12-25T10:00:00.001Z", "far-ahead"],
  ["2099-01-01T00:00:00.000Z", "far-ahead"],
])("%s", (moment, mark) => {
  expect(clockMark(moment, NEWEST)).toBe(mark);
});
