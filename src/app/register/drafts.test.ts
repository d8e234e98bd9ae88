// What is typed into the forms of the register becomes entries only when it is whole, and is kept as it was typed.
import { expect, test } from "vitest";
import { readEntry } from "../../case/entry.ts";
import { NO_BODY, draftOf, readBody, readBodyDraft } from "./body-draft.ts";
import { NO_PARTS } from "./told-parts.ts";
import { entriesOf, missing, readToldDraft } from "./told-draft.ts";
import type { ToldDraft } from "./told-draft.ts";
import { calendarDays } from "./calendar-days.ts";
import { areaAfter } from "./moves.ts";

const ID = "AAAAAAAAAAAAAAAAAAAAAA";
const OTHER = "BBBBBBBBBBBBBBBBBBBBBB";
const LISTED = [{ id: "magna", name: "Magna Housing" }];

const nothing: ToldDraft = {
  body: null,
  added: NO_BODY,
  topic: null,
  way: null,
  when: { at: "2026-11-23", zone: "Europe/London", offset: null },
  handle: "",
  incidents: [],
  ...NO_PARTS,
};

const plain: ToldDraft = { ...nothing, body: ID, topic: "asb-report", way: "call" };

test("a body without a kind or a name is asked for", () => {
  expect(readBody(NO_BODY, [])).toEqual({ ok: false, trouble: ["kind"] });
  expect(readBody({ ...NO_BODY, kind: "landlord", name: "  " }, LISTED)).toEqual({
    ok: false,
    trouble: ["name"],
  });
});

test.each(["0", "367", "ten", "1.5", "-3", "9999"])("%s is no number of days", (acknowledge) => {
  const read = readBody({ ...NO_BODY, kind: "school", name: "Hill School", acknowledge }, []);
  expect(read).toEqual({ ok: false, trouble: ["acknowledge"] });
});

test("a school's own days are kept in its own kind of days", () => {
  const read = readBody({ ...NO_BODY, kind: "school", name: "Hill School", answer: " 10 " }, []);
  expect(read.ok && read.body.stated).toEqual({ acknowledge: null, answer: 10, unit: "school-days" });
});

test("councils and police count for a Case Review, private landlords do not, and not known stays not known", () => {
  const relevant = (
    kind: "council" | "police" | "school" | "landlord",
    landlord: "private" | "council" | null,
  ) => {
    const read = readBody({ ...NO_BODY, kind, name: "A", landlord }, []);
    return read.ok ? read.body.relevant : "not read";
  };
  expect(relevant("council", null)).toBe(true);
  expect(relevant("police", null)).toBe(true);
  expect(relevant("landlord", "council")).toBe(true);
  expect(relevant("landlord", "private")).toBe(false);
  expect(relevant("landlord", null)).toBeNull();
  expect(relevant("school", null)).toBeNull();
});

test("a body of the list is named as the list names it, and can be changed again", () => {
  const read = readBody({ ...NO_BODY, kind: "landlord", pack: "magna", name: "typed before" }, LISTED);
  expect(read.ok && read.body).toMatchObject({ name: "Magna Housing", pack: "magna" });
  if (!read.ok) throw new Error("not read");
  expect(readBody(draftOf(read.body, LISTED), LISTED)).toEqual(read);
});

test("whom, what and how are asked for; a day for a promise needs the promise", () => {
  expect(missing(nothing)).toEqual(["who", "topic", "way"]);
  expect(missing({ ...plain, by: "2026-12-01" })).toEqual(["promised"]);
  expect(entriesOf(nothing, OTHER, null)).toBeNull();
  expect(entriesOf({ ...plain, body: "" }, OTHER, null)).toBeNull();
});

test("the plain case is one notice, with nothing made up", () => {
  expect(entriesOf(plain, OTHER, null)).toEqual([
    {
      kind: "notice",
      id: OTHER,
      to: { body: ID, topic: "asb-report", way: "call", handle: "" },
      when: { when: plain.when },
      incidents: [],
    },
  ]);
});

test("a new body and its first notice are kept in one act, in shapes that can be recorded", () => {
  const read = readBody({ ...NO_BODY, kind: "police", name: "The police" }, []);
  if (!read.ok) throw new Error("not read");
  const whole = {
    ...plain,
    body: "",
    reference: " 44/1 ",
    promised: "ring back",
    by: "2026-12-01",
    said: "É\n!",
    exhibits: [ID, OTHER],
  };
  const entries = entriesOf(whole, OTHER, { id: ID, body: read.body }) ?? [];
  expect(entries.map((entry) => entry.kind)).toEqual(["body", "notice"]);
  expect(entries[1]).toMatchObject({
    reference: " 44/1 ",
    said: "É\n!",
    promised: { what: "ring back", by: "2026-12-01" },
    exhibits: [ID, OTHER],
  });
  for (const { kind, id: _, ...parts } of entries) {
    const about = { kind, id: OTHER, case: ID, recorded: "2026-11-23T10:00:00.000Z", writer: { as: "self" } };
    expect(() => readEntry({ about, ...parts })).not.toThrow();
  }
});

test("a stored draft comes back as it was; what is not one of ours does not", () => {
  expect(readToldDraft(JSON.parse(JSON.stringify(plain)))).toEqual(plain);
  for (const stored of [null, 7, {}, { ...plain, extra: 1 }, { ...plain, topic: "nonsense" }])
    expect(readToldDraft(stored)).toBeNull();
});

test("a draft from before there were files is taken, and what is no file in it is left out", () => {
  const { exhibits: _, ...older } = plain;
  expect(readToldDraft(older)).toEqual(plain);
  expect(readToldDraft({ ...plain, exhibits: [ID] })?.exhibits).toEqual([ID]);
  for (const exhibits of ["x", [7], ["too short"], null])
    expect(readToldDraft({ ...plain, exhibits })).toEqual(plain);
});

test("a body that was begun is taken up again; what is none is not", () => {
  expect(readBodyDraft(JSON.parse(JSON.stringify(NO_BODY)))).toEqual(NO_BODY);
  for (const stored of [null, 7, {}, { ...NO_BODY, kind: "nonsense" }])
    expect(readBodyDraft(stored)).toBeNull();
});

test("only a move of home or area changes the area, and only to another one", () => {
  expect(areaAfter("home", "dorset", "wales")).toBe("wales");
  expect(areaAfter("home", "dorset", "dorset")).toBeNull();
  expect(areaAfter("school", "dorset", "wales")).toBeNull();
  expect(areaAfter("area", null, null)).toBeNull();
});

test("a calendar holds each day once, without those gone by, under names that tell nothing", () => {
  const rows = [
    { day: "2026-12-01", title: "Reminder" },
    { day: "2026-11-22", title: "Reminder" },
    { day: "2026-12-01", title: "Reminder" },
    { day: null, title: "Reminder" },
    { day: "2026-11-23", title: "Reminder" },
  ];
  const days = calendarDays(rows, ID, "2026-11-23");
  expect(days.map((one) => one.day)).toEqual(["2026-11-23", "2026-12-01"]);
  expect(days.every((one) => /^[0-9a-f]{32}$/.test(one.uid))).toBe(true);
  expect(calendarDays(rows, ID, "2026-11-23")).toEqual(days);
  expect(calendarDays(rows, OTHER, "2026-11-23")[0]?.uid).not.toBe(days[0]?.uid);
});
