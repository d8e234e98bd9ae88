// The note about room names what to do, warns of a watched cloud, and goes when a backup holds everything.
import { readFileSync } from "node:fs";
import { renderToString } from "preact-render-to-string";
import * as v from "valibot";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { makeSay } from "../../content/say.ts";
import { emptyCase, kept } from "../fields/case-by-hand.ts";
import { SayContext } from "../say.tsx";
import { RoomWords, holdsMore } from "./room-note.tsx";

const read = (name: string) =>
  v.parse(
    v.record(v.string(), v.string()),
    parse(readFileSync(`packs/words/en-GB/private/${name}.yaml`, "utf8")),
  );

const drawn = (careful: boolean, state: "" | "making" | "made" | "failed"): string =>
  renderToString(
    <SayContext.Provider value={makeSay({ shell: read("shell"), backup: read("backup") })}>
      <RoomWords careful={careful} state={state} onSave={() => undefined} />
    </SayContext.Provider>,
  );

test("it offers a backup at once, and says how that went", () => {
  expect(drawn(false, "")).toMatch(/<button[^>]*>Save a backup now<\/button>/);
  expect(drawn(false, "making")).toMatch(/<button[^>]*disabled/);
  expect(drawn(false, "made")).toContain("Your browser has the file now.");
  expect(drawn(false, "failed")).toContain("The backup could not be made.");
});

test("whoever's cloud may be watched is told to choose another place", () => {
  expect(drawn(false, "")).not.toContain("Choose another place.");
  expect(drawn(true, "")).toContain("Choose another place.");
});

test("it is wanted while something is kept that no backup holds, and never in the sample", () => {
  const backup = (events: number) => ({ ...kept("b", null), events });
  const asks = (parts: object): boolean => holdsMore({ open: { ...emptyCase(), ...parts } });
  expect(asks({ events: 0 })).toBe(false);
  expect(asks({ events: 3 })).toBe(true);
  expect(asks({ events: 4, backup: backup(3) })).toBe(false);
  expect(asks({ events: 5, backup: backup(3) })).toBe(true);
  expect(asks({ events: 3, sample: true })).toBe(false);
});
