// A chat that comes again is read as the person said before, so that nothing of it doubles; what the file itself says stands above that.
import { expect, test } from "vitest";
import type { Question } from "../../evidence/import/message.ts";
import { Survey } from "../../evidence/import/survey.ts";
import { exhibit } from "../fields/case-by-hand.ts";
import { readBefore, readingKept } from "./read-before.ts";

const UNSURE: Question = { ask: "day-or-month", guess: "day-first", example: "03/04/2026" };

function found(people: readonly string[], questions: readonly Question[] = [], zoneKnown = false) {
  const survey = new Survey();
  for (const from of people)
    survey.message({
      ...{ at: zoneKnown ? "2026-04-03T18:05:09Z" : "2026-04-03T18:05:09", zoneKnown, from, text: "words" },
      ...{ attachments: [], system: false, mine: null, conversation: "Kim", id: null },
      place: { file: "a.txt", line: 1, path: null },
    });
  return { service: "whatsapp", survey: survey.result(), questions } as const;
}

function caseWith(
  ...imports: readonly Readonly<{
    people: readonly string[];
    zone?: string;
    order?: "month-first" | "day-first";
  }>[]
) {
  const exhibits = imports.map(({ people, zone = null, order = null }, at) => {
    const read = {
      ...{ service: "whatsapp", kind: "android-text", people: [...people], messages: 3, unread: 0 },
      ...{ from: null, to: null, zone, order, gaps: [] },
    };
    return [String(at), exhibit(String(at), `${at}.txt`, { import: read })] as const;
  });
  return { exhibits: new Map(exhibits) };
}

const LONDON = "Europe/London";

test("nothing was said before, or of other people, or nothing is open", () => {
  expect(readBefore({ exhibits: new Map() }, found(["Kim", "Jo"], [UNSURE]))).toBeNull();
  const known = caseWith({ people: ["Kim", "Jo"], zone: LONDON, order: "month-first" });
  expect(readBefore(known, found(["Kim", "Sam"], [UNSURE]))).toBeNull();
  expect(readBefore(known, { ...found(["Kim", "Jo"], [UNSURE]), service: "telegram" })).toBeNull();
  expect(readBefore(known, found([], [UNSURE]))).toBeNull();
  expect(readBefore(known, found(["Kim", "Jo"], [], true))).toBeNull();
  expect(readBefore(caseWith({ people: ["Kim", "Jo"] }), found(["Kim", "Jo"], [UNSURE]))).toBeNull();
});

test("the zone and the order come back; people who came later do not matter", () => {
  const known = caseWith({ people: ["Kim", "Jo"], zone: LONDON, order: "month-first" });
  for (const people of [["Kim", "Jo"], ["Jo", "Kim", "Sam"], ["Kim"]])
    expect(readBefore(known, found(people, [UNSURE]))).toEqual({ zone: LONDON, order: "month-first" });
});

test("a file that settles the order by itself is believed", () => {
  const known = caseWith({ people: ["Kim", "Jo"], zone: LONDON, order: "month-first" });
  expect(readBefore(known, found(["Kim", "Jo"]))).toEqual({ zone: LONDON, order: null });
});

test("what was said last holds, also that the zone stays open", () => {
  const known = caseWith(
    { people: ["Kim", "Jo"], zone: LONDON },
    { people: ["Kim", "Jo"], order: "month-first" },
  );
  expect(readBefore(known, found(["Kim", "Jo"], [UNSURE]))).toEqual({ zone: null, order: "month-first" });
});

test("a guess that was left standing is kept as what was said", () => {
  expect(readingKept({ zone: null, order: null }, { questions: [UNSURE] })).toEqual({
    zone: null,
    order: "day-first",
  });
  expect(readingKept({ zone: LONDON, order: "month-first" }, { questions: [UNSURE] }).order).toBe(
    "month-first",
  );
  expect(readingKept({ zone: null, order: null }, { questions: [] }).order).toBeNull();
});
