// What a picture of a chat suggests: noise gives nothing, the phone's own clock is no message, and each suggestion says where it was read.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { linesOf, textOf } from "./read-picture.ts";
import type { ReadPicture } from "./read-picture.ts";
import { momentOf, suggest } from "./suggest.ts";
import { dayOfClaims, dayOfName } from "./taken-day.ts";

const TODAY = "2026-11-23";

/** Lines one under another, 40 pixels each, on a phone's screen. */
function picture(lines: readonly string[], first = 200, oneBlock = false): ReadPicture {
  return {
    width: 1080,
    height: 2400,
    lines: lines.map((text, row) => {
      const box = { left: 40, top: first + row * 40, width: 800, height: 30 };
      return { text, block: oneBlock ? 1 : row, box, words: [{ text, sure: 90, box }] };
    }),
  };
}

const found = (...lines: string[]) =>
  suggest(picture(lines), TODAY).map(({ kind, value }) => `${kind} ${value}`);

test("what is no handle, number or time gives nothing", () => {
  expect(
    found(
      "write to kim@example.org",
      "a @ b",
      "@ 12",
      "0:35",
      "25:61",
      "£10.30",
      "12.30 is a sum",
      "score 12:345",
      "14:99 pm",
      "order 0123",
      "card 4929 1234 5678 9012 3456",
    ),
  ).toEqual([]);
});

test("a chat gives its day, times, handle and number, in order, with where they were read", () => {
  const all = suggest(
    picture([
      "Thu, 12 Nov",
      "leave it 21:4l",
      "ask ©kim_rowe.07.",
      "my new number is 07700 900123",
      "bye 9:43 pm",
    ]),
    TODAY,
  );
  expect(all.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
    "day 2026-11-12",
    "time 21:41",
    "handle @kim_rowe.07",
    "number 07700 900123",
    "time 21:43",
  ]);
  expect(all[1]).toMatchObject({ words: "21:4l", line: "leave it 21:4l", row: 1 });
});

test("a number that a bubble broke into two lines is one number", () => {
  const values = (lines: readonly string[], oneBlock: boolean) =>
    suggest(picture(lines, 200, oneBlock), TODAY).map(({ value }) => value);
  const broken = ["my new number is 07700", "900123 so there 08:03"];
  expect(values(broken, true)).toEqual(["07700 900123", "08:03"]);
  expect(values(broken, false)).toEqual(["08:03"]);
  expect(values(["see you 21:39", "07 is my lucky number"], true)).toEqual(["21:39"]);
});

test("the phone's own clock at the top is no time of a message", () => {
  const screen = picture(["22:07 64%", "Sam R", "hello 21:38"], 20);
  expect(suggest(screen, TODAY).map(({ value }) => value)).toEqual(["21:38"]);
  expect(suggest({ ...screen, height: 700 }, TODAY).map(({ value }) => value)).toEqual(["22:07", "21:38"]);
});

test("the moment of a picture is its first day and the first time under it", () => {
  const of = (...lines: string[]) => {
    const { day, time } = momentOf(suggest(picture(lines), TODAY));
    return [day?.value ?? null, time?.value ?? null];
  };
  expect(of("nothing here")).toEqual([null, null]);
  expect(of("hi 08:00", "Yesterday", "you 21:41")).toEqual(["2026-11-22", "21:41"]);
  expect(of("hi 08:00", "Yesterday")).toEqual(["2026-11-22", "08:00"]);
});

test("whatever was read, every suggestion stands in its line and none twice", () => {
  const piece = fc.oneof(
    fc.constantFrom("@", "©", "kim", "0", "7700", "+44", ":", "21", "41", "pm", "l", "O", " ", ".", "12 Nov"),
    fc.string(),
  );
  const line = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      const all = suggest(picture(lines), TODAY);
      const names = all.map(({ kind, value }) => `${kind} ${value}`);
      expect(new Set(names).size).toBe(names.length);
      for (const { kind, words, line: where, row, value } of all) {
        expect(lines[row]).toBe(where);
        expect(where).toContain(words);
        if (kind === "time") expect(value).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
        if (kind === "day") expect(value <= TODAY).toBe(true);
      }
    }),
  );
});

test("Tesseract's table becomes lines; what it is not sure of and what is no word falls out", () => {
  expect(linesOf("")).toEqual([]);
  expect(linesOf("5\tx\n\n5\t1\t1\t1\t1\t1\tno\tno\tno\tno\tno\tword")).toEqual([]);
  const row = (block: number, line: number, word: number, sure: number, text: string): string =>
    [5, 1, block, 1, line, word, 10 * word, 20, 8, 12, sure, text].join("\t");
  const lines = linesOf(
    [
      row(1, 1, 1, 95, "|"),
      row(1, 1, 2, 92, "know"),
      row(1, 1, 3, 3, "~"),
      row(1, 2, 1, 90, "|'m"),
      row(2, 1, 1, 90, "here"),
    ].join("\n"),
  );
  expect(textOf(lines)).toBe("I know\nI'm\n\nhere");
  expect(lines[0]?.box).toEqual({ left: 10, top: 20, width: 18, height: 12 });
});

test("names that phones give to pictures", () => {
  for (const name of [
    "",
    "gate.jpg",
    "Screenshot_20271112-214500.png",
    "20261301.png",
    "IMG_2026.png",
    "1202611120.png",
  ]) {
    expect(dayOfName(name, TODAY), name).toBeNull();
  }
  const at = (name: string) => Object.values(dayOfName(name, TODAY) ?? {});
  expect(at("Screenshot_20261112-214500.png")).toEqual(["2026-11-12", "21:45"]);
  expect(at("Screenshot_20261112_214500_WhatsApp.jpg")).toEqual(["2026-11-12", "21:45"]);
  expect(at("IMG-20261112-WA0001.jpg")).toEqual(["2026-11-12", null]);
  expect(at("Screenshot 2026-11-12 at 21.45.00.png")).toEqual(["2026-11-12", "21:45"]);
  expect(at("pasted-2026-11-12-2145.png")).toEqual(["2026-11-12", "21:45"]);
  expect(at("Screenshot_20261112-994500.png")).toEqual(["2026-11-12", null]);
});

test("what a file claims of its own day", () => {
  const at = (what: string, value: string) => dayOfClaims([{ what, value }], TODAY);
  expect(at("taken", "yesterday")).toBeNull();
  expect(at("sent", "2026-11-12T21:45:00")).toBeNull();
  expect(at("taken", "2031-11-12T21:45:00")).toBeNull();
  expect(at("taken", "2026-11-12T21:45:00+00:00")).toEqual({ day: "2026-11-12", time: "21:45" });
  expect(at("made", "2026-11-12T21:45:00Z")).toEqual({ day: "2026-11-12", time: null });
});
