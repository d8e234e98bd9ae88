// The diary as a spreadsheet: one row for each incident, the same again from case.json, and nothing that a spreadsheet would run.
import { expect, test } from "vitest";
import { idOf } from "../../tests/case-log/any-log.ts";
import { MADE, PARTS, allHere, caseOf, everything } from "../../tests/casefile/sample-case.ts";
import type { Parts } from "../../tests/casefile/sample-case.ts";
import type { Choice } from "./choice.ts";
import { filedCase, filedText, readFiled } from "./contents.ts";
import { csv } from "./csv.ts";
import { diaryCsv } from "./diary-csv.ts";

/** A reader of RFC 4180, apart from the writer. */
function rowsOf(text: string): readonly (readonly string[])[] {
  expect(text.startsWith("\u{FEFF}")).toBe(true);
  const rows: string[][] = [];
  let at = 1;
  while (at < text.length) {
    const row: string[] = [];
    for (;;) {
      expect(text[at]).toBe('"');
      let end = at + 1;
      while (text[end] !== '"' || text[end + 1] === '"') end += text[end] === '"' ? 2 : 1;
      row.push(text.slice(at + 1, end).replaceAll('""', '"'));
      at = end + 2;
      if (text[end + 1] === ",") continue;
      expect(text.slice(end + 1, end + 3)).toBe("\r\n");
      at = end + 3;
      break;
    }
    rows.push(row);
  }
  return rows;
}

/** The rows as records by heading. */
function diaryOf(
  parts: readonly Parts[],
  more: Partial<Choice> = {},
): readonly Readonly<Record<string, string>>[] {
  const events = caseOf(parts);
  const choice = everything(events, more);
  const filed = filedCase(events, choice, MADE, allHere(choice));
  const text = diaryCsv(filed);
  expect(diaryCsv(readFiled(filedText(filed)))).toBe(text);
  const [headings = [], ...rows] = rowsOf(text);
  return rows.map((row) => {
    expect(row).toHaveLength(headings.length);
    return Object.fromEntries(headings.map((heading, at) => [heading, row[at] ?? ""]));
  });
}

test("each incident is a row, oldest first, with what was added, done, felt and told", () => {
  const [one, two, three, ...more] = diaryOf(PARTS);
  expect(more).toEqual([]);
  expect(one).toMatchObject({
    number: "1",
    from: "2026-10-20 21:30",
    until: "2026-10-20 21:30",
    times: "1",
    channel: "social media",
    place: "16 Secret Lane",
    who: "Sam O'Neill (the writer saw them: He told me himself)",
    "what happened": "He wrote words on my gate.",
    "what I did": "I told him to stop.",
    "I replied": "yes",
    "called worst": "yes",
    witnesses: "Wanda Witness",
    exhibits: "0001-gate.jpg; 0002-gate-copy.jpg",
    told: "Dorset Council, 2026-10-24, REF-1",
    id: idOf("one"),
  });
  expect(one?.["added later"]).toContain("It was after nine.");
  expect(one?.["added later"]).toMatch(/^\[added 2026-11-01T/);
  expect(one?.["effect on me"]).toBe("[2026-10-20]; 3 of 4\nIt scared me\nsleep: I lay awake");
  expect(two).toMatchObject({
    from: "2026-10-22",
    "how sure of when": "about",
    times: "3",
    exhibits: "0003-chat.jpg",
  });
  expect(two?.["what happened"]).toBe('\'=HYPERLINK("http://evil")');
  expect(three?.["taken back"]).toMatch(/It was another day$/);
});

test("what was left out is not there, and a copy stands for its original", () => {
  const [one] = diaryOf(PARTS, {
    witnesses: false,
    places: false,
    names: false,
    effect: false,
    exhibits: [idOf("gate-copy")],
  });
  expect(one).toMatchObject({ witnesses: "", place: "", "effect on me": "", exhibits: "0001-gate-copy.jpg" });
  expect(one?.["who"]).toMatch(/^S\. O\. \(the writer saw them/);
});

test("no incident leaves the headings alone", () => {
  expect(diaryOf([])).toEqual([]);
});

test("nothing typed becomes a formula, breaks a row or loses a letter", () => {
  const hostile = [
    "=1+1",
    "+44 7700",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
    'quote " and "" and ,',
    "line\r\none\rtwo\n\nthree",
    "שלום עולם \u{202E}abc",
    "👩‍👩‍👧‍👦 e\u{301}",
    "x".repeat(5000),
    `${"long ".repeat(8000)}end`,
    "nul\0bell\u{7}",
    "\";=cmd|' /C calc'!A0",
  ];
  const rows = diaryOf(
    hostile.map((text) => ({
      kind: "incident",
      account: { text },
      when: { when: { at: "2026-10-20", zone: null, offset: null }, many: null },
      where: { channel: null, platform: null, place: text, link: text, handle: text },
      mine: { replied: null, did: text },
    })),
  );
  expect(rows).toHaveLength(hostile.length);
  for (const [at, text] of hostile.entries()) {
    const clean = text
      .replaceAll(/\r\n?/g, "\n")
      .replaceAll("\0", "\u{FFFD}")
      .replaceAll("\u{7}", "\u{FFFD}");
    const guarded = /^[=+\-@\t\r\n＝]/u.test(text) ? `'${clean}` : clean;
    for (const heading of ["what happened", "place", "link", "account or number", "what I did"])
      expect(rows[at]?.[heading], JSON.stringify(text.slice(0, 20))).toBe(guarded);
  }
});

test("a cell begins with nothing that runs", () => {
  for (const start of ["=", "+", "-", "@", "\t", "\r", "\n"]) {
    expect(csv([[`${start}1`]])).toMatch(/^\u{FEFF}"'/u);
  }
  expect(csv([[-1, "a"]])).toBe('\u{FEFF}"-1","a"\r\n');
});
