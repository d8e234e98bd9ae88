/** Every file of src opens with one sentence that says what it is. */
import { expect, test } from "vitest";
import type { Offence, Source } from "./source.ts";
import { codeIn, filesIn, parseSource, textOf } from "./source.ts";

/** Longer openings belong to what they explain. */
const LONGEST = 240;

function openingOffence(path: string, comment: string | null): readonly Offence[] {
  const text =
    comment
      ?.replaceAll(/^\s*\*+/gm, "")
      .replaceAll(/\s+/g, " ")
      .trim() ?? "";
  const say = (what: string): readonly Offence[] => [
    `${path} ${what}: open it with one sentence that says what it is.`,
  ];
  if (text === "") return say("has no opening");
  if (!/^[\p{Lu}`"“]/u.test(text) || !/[.?]$/.test(text))
    return say(`opens with no whole sentence ("${text.slice(0, 60)}")`);
  if (/[.?!]["”)]?\s+(?=[\p{Lu}"“`])/u.test(text)) return say("opens with more than one sentence");
  if (text.length > LONGEST) return say(`opens with ${text.length} letters, ${LONGEST} at most`);
  return [];
}

function openingOffences(files: readonly Source[]): readonly Offence[] {
  return files.flatMap(({ path, text, comments }) => {
    const [first] = comments;
    const opens = first !== undefined && text.slice(0, first.start).trim() === "";
    return openingOffence(path, opens ? first.text : null);
  });
}

/** The style sheets' opening: a line of `//`, or a block. */
function sheetOpening(text: string): string | null {
  return /^\s*\/\/(.*)/.exec(text)?.[1] ?? /^\s*\/\*([^]*?)\*\//.exec(text)?.[1] ?? null;
}

test("each file of src says at once what it is", () => {
  expect(openingOffences(codeIn("src"))).toEqual([]);
});

test("each style sheet too", () => {
  const sheets = filesIn("src", [".scss", ".css"]);
  expect(sheets.flatMap((path) => openingOffence(path, sheetOpening(textOf(path))))).toEqual([]);
});

test("these rules can fail", () => {
  const bad = [
    parseSource("src/kit/a.ts", "export const a = 1; /** Late. */"),
    parseSource("src/kit/b.ts", "/** lower case */"),
    parseSource("src/kit/c.ts", `/** ${"Long ".repeat(60)}. */`),
    parseSource("src/kit/d.ts", ""),
    parseSource("src/kit/e.ts", "/** One thing. And another. */"),
  ];
  expect(openingOffences(bad)).toHaveLength(5);
  expect(
    openingOffences([
      parseSource("src/kit/e.ts", "// One happening.\nexport {};"),
      parseSource("src/kit/f.ts", "/**\n * One\n * happening.\n */"),
    ]),
  ).toEqual([]);
  expect(sheetOpening("// The frame.\n.a {}")).toBe(" The frame.");
  expect(sheetOpening(".a {}")).toBeNull();
});
