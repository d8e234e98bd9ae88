// The command shows a case as it stands on a day, and refuses what it cannot read in plain words.
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { eventsOf, idOf } from "../../tests/vectors/clocks/short-events.ts";
import type { ShortEvent } from "../../tests/vectors/clocks/short-events.ts";
import { appendEvent, headerDigest, newFeed } from "../case/log.ts";
import type { FeedState } from "../case/log.ts";
import { caseFromEvents } from "./case-command.ts";
import type { CaseQuestion } from "./case-command.ts";
import { packFiles } from "./pack-files.ts";

const FILES = packFiles("packs");
const NOW = "2026-11-22T10:00Z";

const SHORT: readonly ShortEvent[] = [
  { incident: "i1", at: "2026-11-01", channel: "message" },
  { notice: "n1", to: "council", topic: "asb-report", at: "2026-11-02", incidents: ["i1"] },
  { notice: "n2", to: "landlord", topic: "stage-1-complaint", at: "2026-11-02" },
];
const ENTRIES = eventsOf(SHORT).map(({ body }) => body);

const ask = (file: unknown, question: Partial<CaseQuestion> = {}) =>
  caseFromEvents(typeof file === "string" ? file : JSON.stringify(file), FILES, {
    now: NOW,
    area: null,
    caseId: null,
    ...question,
  });

const printed = v.object({
  case: v.object({ id: v.string(), events: v.number(), bodies: v.record(v.string(), v.unknown()) }),
  clocks: v.array(v.object({ key: v.string(), state: v.string(), due: v.nullable(v.string()) })),
  caseReview: v.nullable(v.object({ have: v.number(), need: v.number() })),
  pattern: v.object({ daysWithout: v.nullable(v.number()) }),
});

const read = (outcome: ReturnType<typeof ask>) => {
  expect(outcome.exitCode).toBe(0);
  return v.parse(printed, JSON.parse(outcome.lines.join("\n")));
};

describe("what it refuses", () => {
  it.each([
    ["", "This file is not a list of events. It must be JSON that starts with ["],
    ["{", "This file is not a list of events. It must be JSON that starts with ["],
    ["{}", "This file is not a list of events. It must be JSON that starts with ["],
    ["[1]", "Number 1 in this file is not an event of a case."],
    ['[{"about":{"kind":"incident"}}]', "Number 1 in this file is not an event of a case."],
    [
      '[{"header":{"v":2},"body":{},"salts":{}}]',
      "Number 1 in this file was written by a later version of this service.",
    ],
  ])("%j", (text, said) => {
    expect(ask(text)).toEqual({ lines: [said], exitCode: 1 });
  });

  it("a day instead of a moment, an area or a case that is not there", () => {
    expect(ask([], { now: "2026-11-22" }).lines).toEqual([
      '"2026-11-22" is no moment. Write it like 2026-11-22T10:00Z',
    ]);
    expect(ask([], { area: "narnia" }).lines).toEqual(['There is no area "narnia" in the packs.']);
    expect(ask(ENTRIES, { caseId: "other" }).lines).toEqual(['This file has no case "other".']);
  });

  it("several cases at once, until one is named", () => {
    const [first] = ENTRIES;
    if (first === undefined) throw new Error("no entries");
    const two = [...ENTRIES, { ...first, about: { ...first.about, case: idOf("second") } }];
    expect(ask(two).lines[0]).toBe(
      `This file has 2 cases. Name one: --case ${idOf("case")} or ${idOf("second")}`,
    );
    expect(read(ask(two, { caseId: idOf("second") })).case.events).toBe(1);
  });
});

describe("what it prints", () => {
  it("of bare entries: the case, its clocks, the Case Review of the area and the pattern", () => {
    const found = read(ask(ENTRIES, { area: "bcp" }));
    expect(found.case).toMatchObject({ id: idOf("case"), events: 5 });
    expect(found.clocks[0]).toMatchObject({
      key: `housing-stage-1-acknowledge:${idOf("n2")}`,
      state: "overdue",
      due: "2026-11-09",
    });
    expect(found.caseReview).toEqual({ have: 1, need: 2 });
    expect(found.pattern.daysWithout).toBe(21);
  });

  it("of events with headers the same, and without an area no English clock", () => {
    let count = 0;
    const random = (bytes: number): Uint8Array => new Uint8Array(bytes).map(() => (count += 7) % 256);
    let state: FeedState = { feed: newFeed(random), seq: 0, prev: null, heads: {} };
    const events = ENTRIES.map((entry) => {
      const event = appendEvent(state, entry, random);
      state = { ...state, seq: event.header.seq, prev: headerDigest(event.header) };
      return event;
    });
    expect(read(ask(events, { area: "bcp" }))).toEqual(read(ask(ENTRIES, { area: "bcp" })));
    const anywhere = read(ask(events));
    expect(anywhere.caseReview).toBeNull();
    expect(anywhere.clocks.map(({ key }) => key.split(":")[0])).toEqual(["guard"]);
  });

  it("of an empty file an empty case", () => {
    expect(read(ask([])).clocks).toEqual([]);
  });
});
