/** Files that one can take in at a glance (DESIGN 4). */
import { expect, test } from "vitest";
import type { Offence } from "./source.ts";
import { filesIn, isTest, textOf } from "./source.ts";

type Sized = Readonly<{ path: string; lines: number }>;

/** With fewer files a middle says nothing. */
const ENOUGH_FOR_A_MIDDLE = 20;

function sizesOf(endings: readonly string[]): readonly Sized[] {
  return filesIn("src", endings)
    .filter((path) => !isTest(path))
    .map((path) => ({ path, lines: textOf(path).replace(/\n$/, "").split("\n").length }));
}

/** The size under which `share` of the files are. */
function at(share: number, sizes: readonly Sized[]): number {
  const lines = sizes.map((sized) => sized.lines).toSorted((one, other) => one - other);
  return lines[Math.min(lines.length - 1, Math.floor(lines.length * share))] ?? 0;
}

function tooLong(sizes: readonly Sized[]): readonly Offence[] {
  return sizes
    .filter(({ lines }) => lines > 300)
    .map(({ path, lines }) => `${path} has ${lines} lines: split it by what it is about (300 at most).`);
}

function spread(sizes: readonly Sized[]): readonly Offence[] {
  const offences: Offence[] = [];
  const long = sizes.filter(({ lines }) => lines >= 220).map(({ path, lines }) => `${path} (${lines})`);
  if (long.length > sizes.length * 0.05)
    offences.push(`more than 1 in 20 files has 220 lines or more: ${long.join(", ")}`);
  const median = at(0.5, sizes);
  if (sizes.length >= ENOUGH_FOR_A_MIDDLE && (median < 20 || median > 90)) {
    offences.push(`half of the files have ${median} lines or more: the middle lies between 20 and 90.`);
  }
  return offences;
}

function crowded(paths: readonly string[]): readonly Offence[] {
  const kit = paths.filter((path) => path.startsWith("src/kit/"));
  return kit.length > 12
    ? [`src/kit has ${kit.length} files, 12 at most: what knows the domain belongs in a room.`]
    : [];
}

const code = sizesOf([".ts", ".tsx"]);

test("no file of src is longer than 300 lines", () => {
  expect(tooLong([...code, ...sizesOf([".scss", ".css"])])).toEqual([]);
});

test("most files are short, and few are tiny", () => {
  expect(spread(code)).toEqual([]);
});

test("kit stays small", () => {
  expect(crowded(code.map(({ path }) => path))).toEqual([]);
});

test("these rules can fail", () => {
  const files = (count: number, lines: number): readonly Sized[] =>
    Array.from({ length: count }, (_, index) => ({ path: `src/kit/${index}.ts`, lines }));
  expect(tooLong(files(1, 301))).toHaveLength(1);
  expect(tooLong(files(1, 300))).toEqual([]);
  expect(spread([...files(18, 50), ...files(2, 230)])).toHaveLength(1);
  expect(spread(files(20, 19))).toHaveLength(1);
  expect(spread(files(20, 91))).toHaveLength(1);
  expect(spread(files(20, 60))).toEqual([]);
  expect(crowded(files(13, 1).map(({ path }) => path))).toHaveLength(1);
});
