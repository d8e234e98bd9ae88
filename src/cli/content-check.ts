/** `habits content check`: every fault of the packs with file and line, and the reading grade of each page. */
import { checkPacks } from "../content/check-packs.ts";
import type { PlanIds } from "../content/check-plan-words.ts";
import { stepLines } from "../content/check-plan-words.ts";
import { HARDEST_GRADE, pageGrades } from "../content/check-pages.ts";
import type { PackFiles } from "../content/fault.ts";
import { readPacks } from "../content/read-packs.ts";
import { readingGrades } from "../content/reading-age.ts";

/** Half of all pages must be at or under this grade, by both formulas. */
const MEDIAN_GRADE = 6;

export type Outcome = Readonly<{ lines: readonly string[]; exitCode: 0 | 1 | 2 }>;

/** `today` is `YYYY-MM-DD`. With `grades` the grade of every page is listed, hardest last. */
export function contentCheck(
  files: PackFiles,
  language: string,
  ids: PlanIds,
  today: string,
  grades = false,
): Outcome {
  const packs = readPacks(files, language);
  const faults = checkPacks(packs, ids, today);
  const lines = faults.map(
    ({ file, line, weight, message }) => `packs/${file}:${line}: ${weight}: ${message}`,
  );
  const pages = packs.words === null ? [] : pageGrades(packs.words.pages);
  const hardest = pages
    .map((page) => ({ ...page, grade: Math.max(page.fleschKincaid, page.automated) }))
    .toSorted((one, other) => one.grade - other.grade);
  if (grades) {
    lines.push(
      ...hardest.map((page) => `${page.grade.toFixed(1).padStart(5)}  ${page.address} (${page.words} words)`),
    );
  }
  const median = hardest[Math.floor(hardest.length / 2)]?.grade ?? 0;
  const tooHard = median > MEDIAN_GRADE;
  if (tooHard) lines.push(`error: the median reading grade ${median.toFixed(1)} is over ${MEDIAN_GRADE}.`);
  for (const step of Object.values(packs.words?.steps ?? {})) {
    const { fleschKincaid, automated } = readingGrades(stepLines(step));
    const grade = Math.max(fleschKincaid, automated);
    if (grades) lines.push(`${grade.toFixed(1).padStart(5)}  step ${step.id}`);
    if (grade > HARDEST_GRADE)
      lines.push(`packs/${step.file}:1: error: reading grade ${grade.toFixed(1)} is over ${HARDEST_GRADE}.`);
  }
  const errors = lines.filter((line) => line.includes("error:")).length;
  const warnings = faults.filter((fault) => fault.weight === "warning").length;
  lines.push(
    `${pages.length} pages, median reading grade ${median.toFixed(1)}, hardest ${(hardest.at(-1)?.grade ?? 0).toFixed(1)}; ` +
      `${packs.places.size} places; ${errors} errors, ${warnings} warnings.`,
  );
  return { lines, exitCode: errors > 0 ? 1 : 0 };
}
