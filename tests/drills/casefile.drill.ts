// Case files that somebody changed, at a small, fixed size: `npm run misuse` runs it at full numbers.
import { expect, test } from "vitest";
import { tamper } from "./casefile-tamper.ts";

test("300 changes of a case file, some with its lists made again: each is found and named, or lies where it carries no meaning", async () => {
  const { tried, unseen, unnamed, thrown } = await tamper(300, 7);
  expect({ tried, unseen, unnamed, thrown }).toEqual({ tried: 300, unseen: [], unnamed: [], thrown: [] });
}, 120_000);
