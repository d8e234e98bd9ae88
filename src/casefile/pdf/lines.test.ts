// Lines of text: none is wider than it may be, and together they say what was said.
import fc from "fast-check";
import { expect, test } from "vitest";
import { FONTS } from "../../../tests/casefile/paper.ts";
import { cleaned, shortened } from "./clean.ts";
import { openFaces } from "./faces.ts";
import { textOf } from "./line.ts";
import { linesOf } from "./lines.ts";
import { visually } from "./bidi.ts";

const faces = openFaces(FONTS);
const said = (words: string, width: number): readonly string[] =>
  linesOf(words, width, faces).map((line) => textOf([line]).trimEnd());

test("a line ends between words, after a hyphen between letters, and in a word only where it must", () => {
  expect(said("one two three", 4000)).toEqual(["one two", "three"]);
  expect(said("well-known words", 4000)).toEqual(["well-", "known", "words"]);
  expect(said("SH-20417", 3000)).not.toContain("SH-");
  expect(said("a\n\n  b", 4000)).toEqual(["a", "", "  b"]);
  expect(said("https://example.org/path/abcdef", 9000)[0]).toBe("https://example.");
  expect(said("", 4000)).toEqual([""]);
});

test("none is wider than it may be, and nothing is lost but blanks where a line ends", () => {
  const letters = fc.constantFrom(
    "a",
    "W",
    "-",
    " ",
    " ",
    "\n",
    "é",
    "ж",
    "ű",
    "\u0301",
    "你",
    "ש",
    "ا",
    "😡",
    "\ud83d",
    "\u202e",
    "\u0007",
  );
  const words = fc.array(letters, { maxLength: 80 }).map((all) => all.join(""));
  fc.assert(
    fc.property(words, fc.integer({ min: 4000, max: 20_000 }), (text, width) => {
      const lines = linesOf([{ text: "Label: ", bold: true }, { text }], width, faces);
      for (const line of lines) expect(line.width).toBeLessThan(width + 700);
      const bare = (some: string): string => some.replaceAll(/\s+/g, "");
      const numbered = Array.from(cleaned(`Label: ${text}`), (one) =>
        /[你שا😡]/u.test(one)
          ? `[U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`
          : one,
      ).join("");
      expect(bare(textOf(lines))).toBe(bare(numbered));
    }),
  );
});

test("what was said is shortened at a word, and says so", () => {
  expect(shortened("He came to the door. He shouted.", 22)).toBe("He came to the door …");
  expect(shortened("x".repeat(30), 10)).toBe(`${"x".repeat(10)} …`);
  expect(shortened(" short \n text ", 20)).toBe("short text");
});

test("pieces turn around by their levels, and those within them turn back", () => {
  const order = (levels: readonly number[]): readonly number[] =>
    visually(levels.map((level, at) => ({ level, at }))).map(({ at }) => at);
  expect(order([0, 1, 1, 0])).toEqual([0, 2, 1, 3]);
  expect(order([1, 2, 2, 1])).toEqual([3, 1, 2, 0]);
  expect(order([0, 0])).toEqual([0, 1]);
  expect(order([1, 1, 0, 1, 1])).toEqual([1, 0, 2, 4, 3]);
});
