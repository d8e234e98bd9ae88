// The case file on paper: what a reader sees, hears and can check, and that hostile words do it no harm.
import { expect, test } from "vitest";
import { MADE, PARTS, exhibit } from "../../../tests/casefile/sample-case.ts";
import type { Parts } from "../../../tests/casefile/sample-case.ts";
import { idOf } from "../../../tests/case-log/any-log.ts";
import { count, incident, judged, paper, smallJpeg, textOf } from "../../../tests/casefile/paper.ts";

const EMPTY = PARTS.slice(0, 1);
const WHOLE = "No syntax or stream encoding errors";

test("a case without one incident still gives a whole file, and says so in one line for each part", async () => {
  const bytes = await paper(EMPTY);
  expect(judged(bytes, "qpdf", "--check", "FILE")).toContain(WHOLE);
  const text = textOf(bytes);
  for (const none of [
    "No incident is in this file.",
    "Nobody was told, or nothing of it is in this file.",
    "No effect was written down.",
    "No exhibit is in this file.",
    "No witness was written down.",
  ])
    expect(text).toContain(none);
});

test("page one tells who, what, since when, how often, the worst, the effect, what was asked and what is wanted, in that order", async () => {
  const bytes = await paper(PARTS, { wanted: "Please act.", contact: "By e-mail." });
  const first = textOf(bytes, "-l", "1");
  const order = [
    "For Dorset Council. Made on 23 November 2026, 12:00.",
    "Alex Reed",
    "Social media (1)",
    "First on 20 October 2026, last on 22 October 2026.",
    "Incidents: 2. Some stand for several times; that makes 4 times in all.",
    "“He wrote words on my gate.” (number 1, in full on page 2)",
    "It scared me",
    "Dorset Council: Report of antisocial behaviour",
    "REF-1",
    "They wrote that they have it",
    "Please act.",
    "By e-mail.",
    "One person's account; the other side has not been heard.",
    "Don't post this online. Give it only to people who must act.",
    "What happened, page 2",
  ];
  const at = order.map((one) => first.indexOf(one));
  expect(order.filter((_, index) => (at[index] ?? -1) < 0)).toEqual([]);
  expect(at.toSorted((one, other) => one - other)).toEqual(at);
});

test("page one stays one page where words are long, by telling less of each; pages that it names are the right ones", async () => {
  const long = "He came to the door and shouted. ".repeat(60);
  const names = Array.from({ length: 9 }, (_, at) => `n${at}`);
  const parts: readonly Parts[] = [
    ...PARTS,
    incident("long", long),
    { kind: "labelling", of: { incident: idOf("long"), worst: true }, labels: [] },
    ...names.map((name): Parts => ({
      kind: "notice",
      id: idOf(name),
      to: { body: idOf("council"), topic: "asb-report", way: "letter", handle: "" },
      when: { when: { at: "2026-10-24", zone: null, offset: null } },
      incidents: [],
      reference: `REF-${name}`,
    })),
  ];
  const bytes = await paper(parts, { wanted: "Please act. ".repeat(20), contact: "By e-mail." });
  const pages = judged(bytes, "pdftotext", "-raw", "FILE", "-").split("\f");
  expect(pages[0]).toContain("In this file:");
  const [, named = ""] = /What is due, and what is overdue, page (\d+)/.exec(textOf(bytes)) ?? [];
  expect(pages[Number(named) - 1]).toContain("\nWhat is due, and what is overdue\n");
  const last = pages.findLastIndex((page) => page.trim() !== "");
  expect(pages[last]).toContain(`${last + 1} of ${last + 1}`);
});

test("the account stands word for word, with its number, its corrections and its withdrawal, oldest first", async () => {
  const whole = textOf(await paper(PARTS));
  const text = whole.slice(whole.indexOf("1. Tuesday"));
  const order = [
    "1. Tuesday 20 October 2026, 21:30. Chosen as worst",
    "Social media · Whatsapp · sam99 · 16 Secret Lane",
    "Sam O'Neill (seen by the writer)",
    "He wrote words on my gate.",
    "What the writer did: I told him to stop. The writer replied.",
    "Seen or heard by: Wanda Witness",
    "Exhibits: 1, 2",
    "Told to: Dorset Council, 24 Oct 2026, REF-1",
    "Added on 1 November 2026, 08:11: I looked it up",
    "It was after nine.",
    "Where, put right: Social media · Whatsapp · sam99 · 16 Secret Lane",
    "2. Thursday 22 October 2026 (about). 3 times",
    '=HYPERLINK("http://evil")',
    "3. Friday 23 October 2026. Withdrawn",
    "Withdrawn on 1 November 2026, 08:10: It was another day",
  ];
  const at = order.map((one) => text.indexOf(one));
  expect(order.filter((_, index) => (at[index] ?? -1) < 0)).toEqual([]);
  expect(at.toSorted((one, other) => one - other)).toEqual(at);
});

test("exhibits stand with their fingerprint in groups, what they show, whose copy they are, and as missing where they are", async () => {
  const parts = [
    ...PARTS,
    exhibit("gone"),
    { kind: "destruction", of: { exhibit: idOf("gone") }, day: "2026-11-01" },
  ];
  const bytes = await paper(parts, {}, { thumbnails: new Map([[idOf("gate"), smallJpeg()]]) });
  const text = textOf(bytes);
  expect(text).toContain("Exhibit 1: gate.jpg");
  expect(text).toMatch(/Fingerprint: (?:[0-9a-f]{4} ){15}[0-9a-f]{4}/);
  expect(text).toContain("Redacted copy of exhibit 1: some parts are covered. Places covered: 2.");
  expect(text).toContain("It was destroyed because it should not have been kept.");
  expect(text).not.toContain("gone.jpg");
  const raw = judged(bytes, "qpdf", "--qdf", "--object-streams=disable", "FILE", "-");
  expect(raw).toContain("/Alt (The gate with words on it)");
  expect(count(raw, /\/Subtype \/Image/g)).toBe(1);
});

test("a thumbnail that is no picture leaves its exhibit without one", async () => {
  const thumbnails = new Map([
    [idOf("gate"), new Uint8Array([0xff, 0xd8, 0xff])],
    [idOf("chat"), new TextEncoder().encode("<svg/>")],
  ]);
  const bytes = await paper(PARTS, {}, { thumbnails });
  expect(judged(bytes, "qpdf", "--check", "FILE")).toContain(WHOLE);
  expect(textOf(bytes)).toContain("Exhibit 3: chat.jpg");
});

test("it is tagged truly: a tree in which all that is drawn hangs, a language, a neutral title, bookmarks, fonts inside", async () => {
  const bytes = await paper(PARTS);
  const info = judged(bytes, "pdfinfo", "FILE");
  expect(info).toMatch(/Tagged: +yes/);
  expect(info).toMatch(/Title: +Case file, 23 November 2026\n/);
  expect(info).toMatch(/Page size: .*A4/);
  const tree = judged(bytes, "pdfinfo", "-struct", "FILE")
    .split("\n")
    .flatMap((row) => /^\s*(\w+)/.exec(row)?.[1] ?? []);
  const least = {
    Document: 1,
    H1: 1,
    H2: 9,
    H3: 9,
    P: 40,
    BlockQuote: 4,
    Table: 6,
    Caption: 2,
    TR: 15,
    TH: 20,
    TD: 20,
  };
  for (const [role, number] of Object.entries({ ...least, L: 3, LI: 6, Lbl: 6, LBody: 6, Figure: 1 }))
    expect(tree.filter((one) => one === role).length, role).toBeGreaterThanOrEqual(number);
  const raw = judged(bytes, "qpdf", "--qdf", "--object-streams=disable", "FILE", "-");
  for (const part of [
    "/Lang (en-GB)",
    "<pdfuaid:part>1",
    "/DisplayDocTitle true",
    "/Outlines",
    "/Tabs /S",
    "/Scope /Row",
  ])
    expect(raw).toContain(part);
  // Every piece of content belongs to a node or is no content; none stands outside.
  const marked = count(raw, / BDC$/gm);
  expect(marked).toBe(count(raw, /^EMC$/gm));
  expect(count(raw, /<<\/MCID \d+>> BDC/g)).toBeGreaterThan(100);
  expect(raw).not.toMatch(/^EMC\n(?!\/|endstream|Q|%)[^\n]*(?:BT|re f|l S)/m);
  const embedded = judged(bytes, "pdffonts", "FILE").trim().split("\n").slice(2);
  expect(embedded).toHaveLength(2);
  expect(
    embedded.every((row) => / yes yes yes /.test(row)),
    embedded.join("\n"),
  ).toBe(true);
});

test("what was left out by choice is not on the paper, and it says what was", async () => {
  const text = textOf(await paper(PARTS, { places: false, witnesses: false, names: false, effect: false }));
  for (const hidden of ["Secret Lane", "Wanda", "O'Neill", "private", "secret-code", "It scared me"])
    expect(text).not.toContain(hidden);
  for (const said of [
    "S. O.",
    "Witnesses were left out.",
    "Effect was left out.",
    "Where it happened was left out.",
  ])
    expect(text).toContain(said);
});

test("the same choice and moment give the same bytes", async () => {
  const [one, other] = [await paper(PARTS), await paper(PARTS)];
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  expect(judged(one, "pdfinfo", "-isodates", "FILE")).toContain(`CreationDate:    ${MADE}`);
});

test("a password locks it for every reader, and lets whoever has it print, copy and hear it", async () => {
  const password = "river candle seven boots tree";
  const locked = await paper(PARTS, {}, { password });
  expect(() => judged(locked, "pdftotext", "FILE", "-")).toThrow();
  expect(judged(locked, "pdftotext", "-upw", password, "FILE", "-")).toContain("He wrote words on my gate.");
  expect(judged(locked, "qpdf", `--password=${password}`, "--check", "FILE")).toContain(WHOLE);
  const how = judged(locked, "qpdf", `--password=${password}`, "--show-encryption", "FILE");
  for (const line of [
    "R = 6",
    "file encryption method: AESv3",
    "print high resolution: allowed",
    "extract for accessibility: allowed",
  ])
    expect(how).toContain(line);
});

test("the person's own line stands there where chosen, and SAMPLE on every page of a sample", async () => {
  const own = { name: "", about: "me", who: "", area: null, young: null, sample: true };
  const bytes = await paper([{ kind: "case", case: own }, ...PARTS.slice(1)], { statement: true });
  expect(textOf(bytes)).toContain("This is my own account, as well as I remember it.");
  expect(textOf(await paper(PARTS))).not.toContain("This is my own account");
  const pages = judged(bytes, "pdftotext", "-raw", "FILE", "-")
    .split("\f")
    .filter((page) => page.trim() !== "");
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.every((page) => page.includes("SAMPLE"))).toBe(true);
});
