// What a case looks like after what was recorded: corrections add, nothing is lost, and the order of arrival does not matter.
import { describe, expect, test } from "vitest";
import { CASE, chance, idOf } from "../../tests/case-log/any-log.ts";
import type { Incident } from "./case.ts";
import { readEntry } from "./entry.ts";
import type { Event } from "./event.ts";
import { casesOf, foldCase } from "./fold.ts";
import { appendEvent, headerDigest } from "./log.ts";

type Parts = Readonly<Record<string, unknown>>;

/** A diary on one phone: each thing said is recorded a minute after the one before. */
function diary(
  ...said: readonly (readonly [kind: string, name: string, parts: Parts, about?: Parts])[]
): readonly Event[] {
  const random = chance("diary");
  let prev: string | null = null;
  return said.map(([kind, name, parts, more], at) => {
    const recorded = new Date(Date.UTC(2026, 10, 20, 10, at)).toISOString();
    const about = { kind, id: idOf(name), case: CASE, recorded, writer: { as: "self" }, ...more };
    const event = appendEvent(
      { feed: idOf("phone"), seq: at, prev, heads: {} },
      readEntry({ about, ...parts }),
      random,
    );
    prev = headerDigest(event.header);
    return event;
  });
}

const when = (at: string): Parts => ({ when: { at, zone: "Europe/London", offset: null } });
const incident = (text: string, at: string, more: Parts = {}): Parts => ({
  account: { text },
  when: { ...when(at), many: null },
  ...more,
});
const notice = (at: string, incidents: readonly string[], more: Parts = {}): Parts => ({
  to: { body: idOf("landlord"), topic: "asb-report", way: "email", handle: "" },
  when: when(at),
  incidents: incidents.map(idOf),
  ...more,
});

function only(events: readonly Event[]): Incident {
  const [one, ...more] = foldCase(events).incidents;
  if (one === undefined || more.length > 0) throw new Error("One incident was recorded.");
  return one;
}

describe("what points at something that is not there", () => {
  const stray = [
    ["correction", "c", { of: { incident: idOf("gone"), why: "wrong day" }, account: { text: "more" } }],
    ["withdrawal", "w", { of: { incident: idOf("gone"), why: "", back: false } }],
    ["labelling", "l", { of: { incident: idOf("gone"), worst: true }, labels: ["stairs"] }],
    [
      "effect",
      "e",
      { of: { incident: idOf("gone"), day: "2026-11-20" }, effect: { scale: 3, fields: {}, words: "" } },
    ],
    [
      "reply",
      "r",
      { of: { notice: idOf("lost"), kind: "answer", until: null }, when: when("2026-11-21"), said: "no" },
    ],
    ["fixed", "f", { of: { notice: idOf("lost"), fixed: "no" }, said: "" }],
  ] as const;

  test("nothing breaks and nothing is shown where it does not belong", () => {
    const folded = foldCase(diary(...stray));
    expect(folded).toMatchObject({ incidents: [], notices: [], events: 6 });
    expect(folded.effects.map(({ incident: of }) => of)).toEqual([idOf("gone")]);
  });

  test("all of it is there as soon as the thing comes in", () => {
    const folded = foldCase(
      diary(
        ...stray,
        ["incident", "gone", incident("He shouted.", "2026-11-20")],
        ["notice", "lost", notice("2026-11-20", ["gone"])],
      ),
    );
    expect(folded.incidents).toMatchObject([
      {
        worst: true,
        labels: ["stairs"],
        withdrawn: { why: "" },
        corrections: [{ of: { why: "wrong day" } }],
      },
    ]);
    expect(folded.incidents[0]?.effects).toHaveLength(1);
    expect(folded.notices).toMatchObject([{ replies: [{ said: "no" }], fixed: { fixed: "no" } }]);
    expect(folded.incidents[0]?.told).toEqual([idOf("lost")]);
  });

  test("a case without any event, and one without a name", () => {
    expect(foldCase([])).toMatchObject({ id: "", name: "", opened: "", plan: null, events: 0 });
    expect(foldCase(diary(["still", "s", { of: { day: "2026-11-20" } }]))).toMatchObject({
      id: CASE,
      name: "",
      area: null,
    });
  });
});

describe("corrections", () => {
  const events = diary(
    ["incident", "i", incident("He shouted.", "2026-11-20", { actors: [idOf("Ann")], labels: ["night"] })],
    [
      "correction",
      "1",
      {
        of: { incident: idOf("i"), why: "it was a day before" },
        when: { ...when("2026-11-19T23:30"), many: 3 },
        mine: { replied: false, did: "" },
      },
    ],
    [
      "correction",
      "2",
      { of: { incident: idOf("i"), why: "I forgot" }, account: { text: "He also threw a can." }, actors: [] },
    ],
    [
      "correction",
      "3",
      { of: { incident: idOf("i"), why: "sure now" }, when: { ...when("2026-11-19T23:40"), many: null } },
    ],
  );

  test("the first account stays word for word, and what is added stands beside it with its reason", () => {
    const { first, now, corrections } = only(events);
    expect(first).toMatchObject({ account: { text: "He shouted." }, when: { when: { at: "2026-11-20" } } });
    expect(now.account).toEqual({ text: "He shouted." });
    expect(corrections.map((one) => [one.of.why, one.account?.text ?? null])).toEqual([
      ["it was a day before", null],
      ["I forgot", "He also threw a can."],
      ["sure now", null],
    ]);
  });

  test("all other parts read as they were last corrected", () => {
    expect(only(events).now).toMatchObject({
      when: { when: { at: "2026-11-19T23:40" }, many: null },
      actors: [],
      mine: { replied: false, did: "" },
      labels: ["night"],
    });
  });

  test("on which day it happened decides where it stands, as it reads now", () => {
    const moved = diary(
      ["incident", "old", incident("a", "2026-11-01")],
      ["incident", "new", incident("b", "2026-11-10")],
      [
        "correction",
        "c",
        { of: { incident: idOf("old"), why: "" }, when: { ...when("2026-11-11"), many: null } },
      ],
    );
    expect(foldCase(moved).incidents.map(({ id }) => id)).toEqual([idOf("old"), idOf("new")]);
  });
});

test("an incident that was withdrawn stays, and can be taken back", () => {
  const start = ["incident", "i", incident("He shouted.", "2026-11-20")] as const;
  const gone = ["withdrawal", "w", { of: { incident: idOf("i"), why: "not him", back: false } }] as const;
  const back = ["withdrawal", "b", { of: { incident: idOf("i"), why: "it was", back: true } }] as const;
  expect(only(diary(start, gone))).toMatchObject({
    withdrawn: { id: idOf("w"), why: "not him" },
    first: { account: {} },
  });
  expect(only(diary(start, gone, back)).withdrawn).toBeNull();
});

test("incidents stand newest first by when they happened, then by when they were recorded", () => {
  const days = [
    "2026-11",
    "2026-11-20T08:00",
    "2026-11-20",
    "2026-11-01/2026-11-19~",
    "2026-10-31",
    "2026-11-20",
  ];
  const events = diary(...days.map((at, seq) => ["incident", `${seq}`, incident(at, at)] as const));
  expect(foldCase(events).incidents.map(({ id }) => days.findIndex((_, seq) => idOf(seq) === id))).toEqual([
    0, 5, 2, 1, 3, 4,
  ]);
  const plain = foldCase(events, (at) => at);
  expect(plain.incidents.map(({ first }) => first.account.text)).toEqual(days.toSorted().toReversed());
});

test("a notice keeps its replies, oldest first, and every reference once; it tells which incidents it told of", () => {
  const reply = (at: string, reference: string): Parts => ({
    of: { notice: idOf("n"), kind: "answer", until: null },
    when: when(at),
    said: "",
    reference,
  });
  const folded = foldCase(
    diary(
      ["incident", "i", incident("a", "2026-11-01")],
      ["notice", "n", notice("2026-11-02", ["i", "i"], { reference: "A1" })],
      ["notice", "m", notice("2026-11-03T10:00", ["i"])],
      ["reply", "late", reply("2026-11-09", "B2")],
      ["reply", "early", reply("2026-11-08", "A1")],
      ["fixed", "f", { of: { notice: idOf("n"), fixed: "no" }, said: "" }],
      ["fixed", "g", { of: { notice: idOf("n"), fixed: "partly" }, said: "quieter" }],
    ),
  );
  expect(folded.notices.map(({ id }) => id)).toEqual([idOf("m"), idOf("n")]);
  expect(folded.notices[1]).toMatchObject({
    references: ["A1", "B2"],
    fixed: { fixed: "partly", said: "quieter" },
  });
  expect(folded.notices[1]?.replies.map(({ id }) => id)).toEqual([idOf("early"), idOf("late")]);
  expect(folded.incidents[0]?.told).toEqual([idOf("n"), idOf("m")]);
});

test("what is recorded again keeps what it was before", () => {
  const body = (name: string): Parts => ({
    of: { body: idOf("landlord") },
    body: { kind: "landlord", name, pack: null, relevant: null, contact: "", stated: null },
  });
  const { bodies } = foldCase(
    diary(["body", "1", body("Old")], ["body", "2", body("Newer")], ["body", "3", body("Newest")]),
  );
  const kept = bodies.get(idOf("landlord"));
  expect(kept).toMatchObject({ id: idOf("3"), now: { name: "Newest" } });
  expect(kept?.before.map(({ id, now }) => [id, now.name])).toEqual([
    [idOf("1"), "Old"],
    [idOf("2"), "Newer"],
  ]);
});

test("ticks of the plan, a backup, a clock at rest, and an example that stays one", () => {
  const name = (sample: boolean): Parts => ({
    case: { name: "Mine", about: "me", who: "", area: "dorset", young: null, sample },
  });
  const mark = (action: string, as: string | null): Parts => ({ mark: { action, as } });
  const settled = (as: string): Parts => ({ of: { clock: "k", as }, said: as });
  const folded = foldCase(
    diary(
      ["case", "1", name(true)],
      ["case", "2", name(false)],
      ["plan", "p", { answers: { who: "neighbour" }, plan: { code: "abc" } }],
      ["mark", "a", mark("block.block", "true")],
      ["mark", "b", mark("inform.tell", "later")],
      ["mark", "c", mark("block.block", null)],
      ["backup", "d", { of: { events: 6 } }],
      ["settled", "e", settled("not-needed")],
      ["settled", "f", settled("met")],
    ),
  );
  expect(folded).toMatchObject({ name: "Mine", area: "dorset", sample: true, backup: { events: 6 } });
  expect([...(folded.plan?.marks ?? [])]).toEqual([["inform.tell", "later"]]);
  expect(folded.settled.get("k")).toMatchObject({ as: "met", id: idOf("f") });
});

test("who wrote it, and a clock that cannot be right, stay with each thing", () => {
  const about = { writer: { as: "supporter", name: "Sam", for: "Jo" }, clock: "went-back" };
  expect(only(diary(["incident", "i", incident("a", "2026-11-01"), about]))).toMatchObject({
    ...about,
    recorded: "2026-11-20T10:00:00.000Z",
  });
});

test("events of several cases are told apart", () => {
  const other = diary(["still", "s", { of: { day: "2026-11-20" } }, { case: idOf("other") }]);
  const mine = diary(["still", "t", { of: { day: "2026-11-20" } }]);
  expect([...casesOf([...other, ...mine, ...other])].map(([id, events]) => [id, events.length])).toEqual([
    [idOf("other"), 2],
    [CASE, 1],
  ]);
});

test("two devices that add an exhibit each to one incident lose none", () => {
  const added = (name: string): Parts => ({
    of: { incident: idOf("gate"), why: "" },
    exhibits: [idOf(name)],
  });
  const events = diary(
    ["incident", "gate", incident("He broke the gate.", "2026-11-20T21:30", { exhibits: [idOf("photo")] })],
    ["correction", "one", added("film")],
    ["correction", "two", added("letter")],
  );
  expect(only(events).now.exhibits).toEqual(["photo", "film", "letter"].map(idOf));
});
