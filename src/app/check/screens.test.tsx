// The check page has words for everything that a check can find, and says first whether the file is whole.
import { readFileSync } from "node:fs";
import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import * as v from "valibot";
import { parse } from "yaml";
import { FINDING_CODES, NOTE_CODES, NOT_PROVEN } from "../../casefile/verify/findings.ts";
import type { Verdict } from "../../casefile/verify/findings.ts";
import { NOTHING } from "../../casefile/verify/judge.ts";
import type { Place } from "../../content/place.ts";
import { makeSay } from "../../content/say.ts";
import { SayContext } from "../say.tsx";
import { SettingContext } from "../setting.tsx";
import { VerdictView } from "./verdict-view.tsx";

const words = v.parse(
  v.record(v.string(), v.string()),
  parse(readFileSync("packs/words/en-GB/private/check.yaml", "utf8")),
);
const say = makeSay({ check: words });

const none = new Map<string, never>();
const place: Place = {
  id: "uk",
  label: "UK",
  has: new Set(),
  chain: ["uk"],
  helplines: none,
  bodies: none,
  offences: none,
  clocks: none,
  facts: none,
  holidays: new Set(),
};

const shown = (verdict: Partial<Verdict>): string =>
  render(
    <SayContext.Provider value={say}>
      <SettingContext.Provider value={{ place, today: "2026-11-23", language: "en-GB" }}>
        <VerdictView verdict={{ ...NOTHING, ...verdict }} />
      </SettingContext.Provider>
    </SayContext.Provider>,
  );

test("each thing that a check can find has its words, and no words are left over", () => {
  const codes = [
    ...FINDING_CODES.map((code) => `finding-${code}`),
    ...NOTE_CODES.map((code) => `note-${code}`),
    ...NOT_PROVEN.map((code) => `not-${code}`),
  ];
  expect(codes.filter((code) => words[code] === undefined)).toEqual([]);
  const said = Object.keys(words).filter((key) => /^(?:finding|note|not)-/.test(key));
  expect(said.filter((key) => !codes.includes(key))).toEqual([]);
});

test("what is no case file is said to be none, and nothing more is claimed of it", () => {
  const html = shown({});
  expect(html).toContain("This is not a case file");
  expect(html).not.toContain("What this does not prove");
});

test("what was changed is named, with the path that a trick cannot turn around", () => {
  const html = shown({
    kind: "altered",
    findings: [{ where: "data/diary.csv", what: "", code: "changed" }],
  });
  expect(html).toContain("It is not as it was made");
  expect(html).toContain("<bdi>data/diary.csv: it was changed.</bdi>");
});

test("a whole file still says what it does not prove, and marks its proof so that it can be read out", () => {
  const html = shown({
    kind: "whole",
    made: "2026-11-23T12:00:00Z",
    log: { case: "c", feeds: 1, events: 9, shown: 7, incidents: 3, forks: 0, corrections: [] },
    exhibits: [
      {
        number: 1,
        id: "e",
        path: "data/exhibits/0001-gate.jpg",
        digest: "0123456789abcdef",
        size: 3,
        state: "whole",
      },
    ],
    notProven: ["who-wrote", "that-it-is-true", "device-clock", "new-log"],
  });
  expect(html).toContain("It is whole");
  expect(html).toContain("0123 4567 89ab cdef");
  expect(html).toContain("The other side has not been heard.");
  expect(html).toContain("Nothing outside this file says when it was there.");
});
