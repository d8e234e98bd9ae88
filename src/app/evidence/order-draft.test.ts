// Many screenshots become days: nothing is guessed without ground, a picture without a day waits, what the person wrote stays.
import { expect, test } from "vitest";
import { exhibit } from "../fields/case-by-hand.ts";
import { NO_ORDER, orderEntries, orderPictureOf, orderTrouble, readOrderDraft } from "./order-draft.ts";

const TODAY = "2026-11-23";

function read(...lines: string[]) {
  const box = { left: 0, top: 500, width: 10, height: 10 };
  return {
    width: 1080,
    height: 2400,
    lines: lines.map((text, block) => ({ text, block, box, words: [{ text, sure: 90, box }] })),
  };
}

const shot = (name: string) => {
  const one = exhibit("a", name);
  return { ...one, exhibit: { ...one.exhibit, type: "image/png" } };
};

test("what is no draft is none", () => {
  expect(readOrderDraft(null)).toBeNull();
  expect(readOrderDraft({ step: "dates" })).toBeNull();
  expect(readOrderDraft(NO_ORDER)).toEqual(NO_ORDER);
});

test("a picture that says no day gets none", () => {
  expect(orderPictureOf(shot("gate.png"), read("hello there"), TODAY)).toMatchObject({ day: "", from: null });
  expect(orderPictureOf(shot("gate.png"), null, TODAY)).toMatchObject({ day: "", time: "", words: "" });
});

test("days that cannot be are named", () => {
  expect(orderTrouble({ day: "2026-02-30", time: "" }, TODAY)).toBe("day");
  expect(orderTrouble({ day: "2026-11-24", time: "" }, TODAY)).toBe("future");
  expect(orderTrouble({ day: "2026-11-12", time: "25:00" }, TODAY)).toBe("time");
  expect(orderTrouble({ day: "", time: "" }, TODAY)).toBeNull();
});

test("what the screen calls yesterday is counted from the day the picture was taken", () => {
  const picture = orderPictureOf(
    shot("Screenshot_20261114-090000.png"),
    read("Yesterday", "hi 08:02"),
    TODAY,
  );
  expect(picture).toMatchObject({
    day: "2026-11-13",
    time: "08:02",
    from: "Yesterday",
    counted: true,
    file: false,
  });
  const bare = orderPictureOf(shot("Screenshot_20261114-090000.png"), null, TODAY);
  expect(bare).toMatchObject({ day: "2026-11-14", time: "09:00", from: null, file: true });
});

test("one incident for each day with its pictures; one without a day waits with its words", () => {
  const described = exhibit("b", "b.png");
  const known = { ...described, now: { ...described.now, shows: "The bus stop" } };
  const entries = orderEntries(
    {
      ...NO_ORDER,
      pictures: [
        {
          ...orderPictureOf(shot("a.png"), null, TODAY),
          exhibit: "a",
          day: "2026-11-12",
          time: "21:41",
          words: "hi",
        },
        {
          ...orderPictureOf(shot("b.png"), null, TODAY),
          exhibit: "b",
          day: "2026-11-12",
          time: "08:00",
          words: "ho",
        },
        { ...orderPictureOf(shot("c.png"), null, TODAY), exhibit: "c", day: "2026-11-13" },
        { ...orderPictureOf(shot("d.png"), null, TODAY), exhibit: "d", words: "waits" },
      ],
      accounts: { "2026-11-13": "He was at the gate." },
    },
    {
      exhibits: new Map([
        ["a", exhibit("a", "a.png")],
        ["b", known],
      ]),
      marker: "Read:",
      account: (day) => `Screenshots of ${day}`,
      whenAt: (at) => ({ at, zone: null, offset: null }),
    },
  );
  expect(entries).toMatchObject([
    {
      kind: "incident",
      account: { text: "Screenshots of 2026-11-12" },
      when: { when: { at: "2026-11-12T08:00/2026-11-12T21:41" } },
      exhibits: ["b", "a"],
    },
    { kind: "incident", account: { text: "He was at the gate." }, exhibits: ["c"] },
    { kind: "description", of: { exhibit: "a" }, shows: "Read:\nhi", reader: "machine" },
    { kind: "description", of: { exhibit: "b" }, shows: "The bus stop\n\nRead:\nho", reader: "machine" },
  ]);
});
