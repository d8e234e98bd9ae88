/** Names that say something, and no words that wave a rule through. */
import { basename } from "node:path";
import { expect, test } from "vitest";
import type { Offence, Source } from "./source.ts";
import { codeIn, parseSource } from "./source.ts";

/** Files with these names become drawers for everything. */
const DRAWERS =
  /^(?:index|(?:.*-)?(?:utils?|helpers?|types?|common|misc|shared|stuff|constants))(?:\.test)?\.(?:ts|tsx|mjs|d\.ts)$/;

const NEVER = /@ts-(?:ignore|nocheck)\b/;
const ONLY_WITH_REASON = /@ts-expect-error|(?:ox|es)lint-disable|prettier-ignore|v8 ignore|istanbul ignore/;
const UNFINISHED = /\b(?:TODO|FIXME|XXX|HACK)\b/;

function nameOffences({ path }: Source): readonly Offence[] {
  return DRAWERS.test(basename(path)) ? [`${path}: name it after the one thing it holds.`] : [];
}

function barrelOffences({ path, nodes }: Source): readonly Offence[] {
  const statements = nodes.filter(({ type }) => /Declaration$|Statement$/.test(type));
  const passesOn = statements.filter(
    ({ type, source }) =>
      /^Export(All|Named)Declaration$/.test(type) && source !== null && source !== undefined,
  );
  const barrel = statements.length > 0 && passesOn.length === statements.length;
  return barrel ? [`${path} only passes names on: import from where they are.`] : [];
}

function wordOffences({ path, nodes, lineOf }: Source): readonly Offence[] {
  return nodes.flatMap(({ type, start }) => {
    if (type === "TSAnyKeyword")
      return [`${path}:${lineOf(start)} says any: say what it is, or unknown and look.`];
    if (type === "TSEnumDeclaration")
      return [`${path}:${lineOf(start)} has an enum: write a union of words.`];
    return [];
  });
}

function commentOffences({ path, comments }: Source): readonly Offence[] {
  return comments.flatMap(({ text, line }) => {
    if (NEVER.test(text)) return [`${path}:${line} silences the compiler: mend the type.`];
    const silenced = ONLY_WITH_REASON.exec(text);
    if (silenced !== null) {
      const reason =
        / -- (.*)/.exec(text)?.[1] ??
        (text.includes("@ts-expect-error") ? text.slice(silenced.index + silenced[0].length) : "");
      if (reason.trim().split(/\s+/).length < 3)
        return [`${path}:${line} waves a rule through: give the reason after " -- ".`];
    }
    if (UNFINISHED.test(text)) return [`${path}:${line} is not finished: do it, or write an issue.`];
    return [];
  });
}

function offences(files: readonly Source[]): readonly Offence[] {
  return files.flatMap((file) => [
    ...nameOffences(file),
    ...barrelOffences(file),
    ...wordOffences(file),
    ...commentOffences(file),
  ]);
}

test("names, types and comments of the whole house", () => {
  expect(offences([...codeIn("src"), ...codeIn("tests"), ...codeIn("scripts")])).toEqual([]);
});

test("these rules can fail", () => {
  const bad = (path: string, text: string): number => offences([parseSource(path, text)]).length;
  for (const name of ["utils.ts", "date-helpers.ts", "types.ts", "index.ts", "common.tsx", "types.d.ts"]) {
    expect(bad(`src/kit/${name}`, "export const a = 1;"), name).toBe(1);
  }
  expect(
    bad(
      "src/kit/a.ts",
      'export * from "./b.ts"; export { c } from "./c.ts"; export type { D } from "./d.ts";',
    ),
  ).toBe(1);
  expect(bad("src/kit/a.ts", 'export * from "./b.ts"; export const own = 1;')).toBe(0);
  expect(bad("src/kit/a.ts", "export const a: any = 1;")).toBe(1);
  expect(bad("src/kit/a.ts", "export enum A { B }")).toBe(1);
  expect(bad("src/kit/a.ts", "// @ts-ignore because the types are wrong\nexport const a = 1;")).toBe(1);
  expect(bad("src/kit/a.ts", "// oxlint-disable-next-line no-console\nexport const a = 1;")).toBe(1);
  expect(
    bad(
      "src/kit/a.ts",
      "// oxlint-disable-next-line no-console -- the terminal is the reader here\nexport const a = 1;",
    ),
  ).toBe(0);
  expect(bad("src/kit/a.ts", "// @ts-expect-error\nexport const a = 1;")).toBe(1);
  expect(bad("src/kit/a.ts", "// TODO: later\nexport const a = 1;")).toBe(1);
});
