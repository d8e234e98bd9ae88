// A letter saved as a PDF can be read by eye, by ear and by a machine, in the right order.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lacking, lettersOf, readsRightToLeft } from "../../casefile/pdf/font-letters.ts";
import { letterPdf } from "./letter-pdf.ts";
import type { LetterPaper } from "./letter-pdf.ts";
import { textBlocks } from "./text-blocks.ts";

const font = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(`node_modules/@expo-google-fonts/noto-sans/${name}.ttf`));
const regular = font("400Regular/NotoSans_400Regular");
const bold = font("700Bold/NotoSans_700Bold");

function run(tool: string, args: readonly string[]): string | null {
  try {
    return execFileSync(tool, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return null;
  }
}

const TEXT = [
  "Dear Seaview Homes",
  "",
  "What happened",
  "",
  "- 2 November 2026, about 21:30. He wrote: “You will regret it”. Zoë & Łukasz saw it.",
  "- 3 November 2026. He rang five times.",
  "",
  "What I ask you to do",
  "",
  "Write to me within five working days.",
  "Use email only.",
].join("\n");

const paper = (change: Partial<LetterPaper> = {}): LetterPaper => ({
  title: "Letter",
  subject: "Report of anti-social behaviour",
  blocks: textBlocks(TEXT, new Set(["What happened", "What I ask you to do"])),
  mark: "",
  language: "en-GB",
  regular,
  bold,
  ...change,
});

function inFile<Result>(bytes: Uint8Array, look: (file: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), "letter-"));
  try {
    const file = join(folder, "letter.pdf");
    writeFileSync(file, bytes);
    return look(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const count = (text: string, word: RegExp): number => [...text.matchAll(word)].length;

test("the file has a tree of headings, paragraphs and list items, a language and a neutral title", async () => {
  const bytes = await letterPdf(paper());
  const raw = Buffer.from(bytes).toString("latin1");
  // A node of the tree is known by its role alone: its type may be left out.
  expect(count(raw, /^\/S \/(?:Document|H1|H2|P|L|LI|Lbl|LBody)$/gm)).toBeGreaterThan(10);
  expect(raw).toContain("/Lang (en-GB)");
  expect(raw).toContain("/Marked true");
  expect(raw).not.toContain("Report of anti-social behaviour");
  inFile(bytes, (file) => {
    const tree = run("pdfinfo", ["-struct", file]);
    if (tree === null) return;
    const tags = tree.split("\n").flatMap((row) => /^\s*(\w+)/.exec(row)?.[1] ?? []);
    expect(tags.filter((tag) => tag === "LI")).toHaveLength(2);
    expect(tags.filter((tag) => tag === "H1")).toHaveLength(1);
    expect(tags.filter((tag) => tag === "H2")).toHaveLength(2);
    expect(run("pdfinfo", [file])).toContain("Tagged:          yes");
    expect(run("pdfinfo", [file])).toMatch(/Title: +Letter\n/);
  });
});

test("the words come out in the order they were written, accents and quotes too", async () => {
  inFile(await letterPdf(paper()), (file) => {
    const text = run("pdftotext", ["-raw", file, "-"]);
    if (text === null) return;
    const order = [
      "Report of anti-social",
      "Dear Seaview",
      "What happened",
      "“You will regret it”. Zoë & Łukasz",
      "five times",
      "What I ask",
      "Use email only.",
    ];
    const at = order.map((words) => text.indexOf(words));
    expect(
      at.every((place) => place >= 0),
      text,
    ).toBe(true);
    expect(at.toSorted((one, other) => one - other)).toEqual(at);
  });
});

test("a long letter runs over pages, each with its number and the mark of a sample", async () => {
  const long = Array.from({ length: 120 }, (_, index) => `- Incident ${index + 1}: he rang again.`).join(
    "\n",
  );
  const bytes = await letterPdf(paper({ blocks: textBlocks(long, new Set()), mark: "SAMPLE" }));
  inFile(bytes, (file) => {
    const text = run("pdftotext", ["-raw", file, "-"]);
    if (text === null) return;
    const pages = text.split("\f").filter((page) => page.trim() !== "");
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain("SAMPLE");
      expect(page).toContain(`${index + 1} / ${pages.length}`);
    }
    expect(count(text, /Incident \d+/g)).toBe(120);
  });
});

test("qpdf finds the file whole, where it is at hand", async () => {
  inFile(await letterPdf(paper()), (file) => {
    if (run("qpdf", ["--version"]) !== null) expect(run("qpdf", ["--check", file])).toContain("No syntax");
  });
});

test("letters that the font lacks are named before, not left out", () => {
  const has = lettersOf(regular);
  expect(lacking("Zoë wrote: нет, όχι, नहीं. £5 – “so”…\n\t", has)).toEqual([]);
  expect(lacking("He sent 😡😡 and 你好", has)).toEqual(["😡", "你", "好"]);
  expect(lacking("zero\u200bwidth\u202e and \u2066isolate\u2069", has)).toEqual([]);
  expect(readsRightToLeft("He wrote مرحبا to me")).toBe(true);
  expect(readsRightToLeft("He wrote hello")).toBe(false);
  expect(() => lettersOf(new Uint8Array(40))).toThrow();
});
