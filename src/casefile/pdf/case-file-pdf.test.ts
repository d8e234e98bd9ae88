// The case file on paper: what a reader sees, hears and can check, and that hostile words do it no harm.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as v from "valibot";
import { parse } from "yaml";
import { MADE, PARTS, allHere, caseOf, everything } from "../../../tests/casefile/sample-case.ts";
import type { Parts } from "../../../tests/casefile/sample-case.ts";
import { idOf } from "../../../tests/case-log/any-log.ts";
import { makeSay } from "../../content/say.ts";
import type { Choice } from "../choice.ts";
import { filedCase, told } from "../contents.ts";
import { caseFilePdf } from "./case-file-pdf.ts";
import type { PdfInput } from "./case-file-pdf.ts";
import { fontsNeeded } from "./fonts.ts";

const words = v.parse(
  v.record(v.string(), v.string()),
  parse(readFileSync("packs/words/en-GB/private/casefile.yaml", "utf8")),
);
const font = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(`node_modules/@expo-google-fonts/${path}.ttf`));
const fonts = {
  regular: font("noto-sans/400Regular/NotoSans_400Regular"),
  bold: font("noto-sans/700Bold/NotoSans_700Bold"),
};

async function paper(parts: readonly Parts[], more: Partial<Choice> = {}, input: Partial<PdfInput> = {}) {
  const events = caseOf(parts);
  const choice = everything(events, { reader: "council", to: "Dorset Council", ...more });
  const filed = filedCase(events, choice, MADE, allHere(choice));
  return caseFilePdf({
    told: told(filed, { clocks: [], holidays: new Set() }, new Map()),
    say: makeSay({ casefile: words }),
    fonts,
    thumbnails: new Map(),
    language: "en-GB",
    password: null,
    checkedBy: "",
    ...input,
  });
}

/** What an outside tool says of the file. */
function judged(bytes: Uint8Array, tool: string, ...args: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "case-file-"));
  try {
    const file = join(folder, "case-file.pdf");
    writeFileSync(file, bytes);
    return execFileSync(
      tool,
      args.map((one) => (one === "FILE" ? file : one)),
      { encoding: "utf8" },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const textOf = (bytes: Uint8Array): string =>
  judged(bytes, "pdftotext", "-raw", "FILE", "-").replaceAll(/\s+/g, " ");
const count = (text: string, what: RegExp): number => [...text.matchAll(what)].length;
const incident = (name: string, text: string): Parts => ({
  kind: "incident",
  id: idOf(name),
  account: { text },
  when: { when: { at: "2026-10-20T21:30", zone: "Europe/London", offset: null }, many: null },
});

test("a case without one incident still gives a whole file, and says so", async () => {
  const bytes = await paper(PARTS.slice(0, 1));
  expect(judged(bytes, "qpdf", "--check", "FILE")).toContain("No syntax or stream encoding errors");
  expect(textOf(bytes)).toContain("No incident was put into this file.");
  expect(textOf(bytes)).toContain("Nobody was told yet.");
});

test("hostile words stay words: formulas, markup, turned-around letters, control signs, words without an end", async () => {
  const hostile = `<script>alert(1)</script> \u202Egnp.exe\u202C \u0000\u0007 =1+1 ${"x".repeat(5000)} end`;
  const bytes = await paper([...PARTS.slice(0, 1), incident("one", hostile)]);
  const text = textOf(bytes);
  expect(judged(bytes, "qpdf", "--check", "FILE")).toContain("No syntax or stream encoding errors");
  expect(text).toContain("<script>alert(1)</script> gnp.exe");
  expect(count(text, /x/g)).toBeGreaterThanOrEqual(5000);
  expect(text).toMatch(/end Written down/);
});

test("it is tagged truly: a tree of headings, paragraphs, lists and tables, a language, a neutral title, bookmarks, fonts inside", async () => {
  const bytes = await paper(PARTS);
  const info = judged(bytes, "pdfinfo", "FILE");
  expect(info).toMatch(/Tagged: +yes/);
  expect(info).toMatch(/Title: +Case file, 23 November 2026\n/);
  const tree = judged(bytes, "pdfinfo", "-struct", "FILE")
    .split("\n")
    .flatMap((row) => /^\s*(\w+)/.exec(row)?.[1] ?? []);
  for (const [role, least] of [
    ["H1", 1],
    ["H2", 5],
    ["H3", 5],
    ["P", 30],
    ["Table", 2],
    ["TH", 8],
    ["TD", 4],
    ["LI", 6],
  ] as const)
    expect(tree.filter((one) => one === role).length, role).toBeGreaterThanOrEqual(least);
  const raw = judged(bytes, "qpdf", "--qdf", "--object-streams=disable", "FILE", "-");
  expect(raw).toContain("/Lang (en-GB)");
  expect(raw).toContain("pdfuaid");
  expect(raw).toContain("/Outlines");
  expect(
    count(raw, /\/Type \/StructElem/g) + count(raw, /\/S \/(?:P|H\d|TD|TH|LI|LBody|Lbl)\b/g),
  ).toBeGreaterThan(60);
  const embedded = judged(bytes, "pdffonts", "FILE")
    .split("\n")
    .slice(2)
    .filter((row) => row !== "");
  expect(embedded.length).toBeGreaterThan(1);
  expect(
    embedded.every((row) => / yes yes yes /.test(row)),
    embedded.join("\n"),
  ).toBe(true);
});

test("page one tells who, what, since when, the worst, the effect, what was asked and what is wanted, in that order", async () => {
  const bytes = await paper(PARTS, { wanted: "Please act.", contact: "By e-mail.", effect: true });
  const first = judged(bytes, "pdftotext", "-raw", "-l", "1", "FILE", "-").replaceAll(/\s+/g, " ");
  const order = [
    "For Dorset Council.",
    "Alex Reed",
    "social media",
    "When:",
    "How often:",
    "What I find worst:",
    "He wrote words on my gate.",
    "What it does to me:",
    "What was asked of whom",
    "REF-1",
    "Please act.",
    "By e-mail.",
    "The other side has not been heard.",
  ];
  const at = order.map((one) => first.indexOf(one));
  expect(
    at.every((place) => place >= 0),
    first,
  ).toBe(true);
  expect(at.toSorted((one, other) => one - other)).toEqual(at);
});

test("what was left out by choice is not on the paper: places, witnesses, a child's name, the private title", async () => {
  const text = textOf(await paper(PARTS, { places: false, witnesses: false, names: false }));
  for (const hidden of ["Secret Lane", "Wanda", "O'Neill", "private", "secret-code"])
    expect(text).not.toContain(hidden);
  expect(text).toContain("S. O.");
  expect(text).toContain("Added 1 November 2026");
  expect(text).toContain("Taken back on");
});

test("the same choice and moment give the same bytes; a password locks it for every reader", async () => {
  expect(Buffer.from(await paper(PARTS)).equals(Buffer.from(await paper(PARTS)))).toBe(true);
  const locked = await paper(PARTS, {}, { password: "river candle seven boots tree" });
  expect(() => judged(locked, "pdftotext", "FILE", "-")).toThrow();
  expect(judged(locked, "pdftotext", "-upw", "river candle seven boots tree", "FILE", "-")).toContain(
    "Case file",
  );
  expect(
    judged(locked, "qpdf", "--password=river candle seven boots tree", "--show-encryption", "FILE"),
  ).toContain("AESv3");
});

test("other scripts are shaped by their own fonts, and a letter that no font has stands as its number", async () => {
  const said = "He wrote مرحبا and שלום and नमस्ते.";
  expect(fontsNeeded(said)).toEqual(["arabic", "hebrew", "devanagari"]);
  expect(fontsNeeded("Zoë, Łukasz, Όμηρος, Иван – “so”")).toEqual([]);
  const more = {
    ...fonts,
    arabic: font("noto-sans-arabic/400Regular/NotoSansArabic_400Regular"),
    hebrew: font("noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular"),
    devanagari: font("noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular"),
  };
  const bytes = await paper([...PARTS.slice(0, 1), incident("one", `${said} ᠮᠣ`)], {}, { fonts: more });
  expect(judged(bytes, "pdffonts", "FILE")).toMatch(
    /NotoSansArabic[\s\S]*NotoSansHebrew|NotoSansHebrew[\s\S]*NotoSansArabic/,
  );
  expect(textOf(bytes)).toContain("[U+182E]");
});

test("SAMPLE stands on every page of a sample", async () => {
  const [first, ...rest] = PARTS;
  const sample = [
    {
      ...first,
      kind: "case",
      case: { name: "", about: "me", who: "", area: null, young: null, sample: true },
    },
    ...rest,
  ];
  const pages = judged(await paper(sample), "pdftotext", "-raw", "FILE", "-")
    .split("\f")
    .filter((page) => page.trim() !== "");
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.every((page) => page.includes("SAMPLE"))).toBe(true);
});
