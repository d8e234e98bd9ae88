/** Checks each guidance page against the rest: links, slots, closing sections, words, reading age. */
import { textFaults } from "./check-text.ts";
import type { Fault } from "./fault.ts";
import { inlineText, plainLines, references } from "./node.ts";
import type { Slot } from "./node.ts";
import type { Page } from "./page.ts";
import type { Place } from "./place.ts";
import { readingGrades } from "./reading-age.ts";
import type { Grades } from "./reading-age.ts";

export const CLOSING: readonly string[] = ["What to do next", "What to write down"];

/** No page may be harder than this US school grade, by either formula. */
export const HARDEST_GRADE = 8;

/** Tools that the code knows to put into a page. */
const TOOLS: readonly string[] = ["contacts", "keep", "check"];

/** The formulas are made for English; another language needs its own. */
export const GRADED_LANGUAGE = "en-GB";

/** `addresses`: every address that the site has. `place`: the resolved place of the page. `graded`: check its grade. */
export function pageFaults(
  page: Page,
  addresses: ReadonlySet<string>,
  place: Place,
  graded: boolean,
): readonly Fault[] {
  const faults: Fault[] = [];
  const error = (message: string): void =>
    void faults.push({ file: page.file, line: page.bodyLine, message, weight: "error" });
  for (const reference of references(page.body)) {
    if ("href" in reference) {
      const target = reference.href.split("#")[0] ?? "";
      if (!addresses.has(target)) error(`The link to ${reference.href} leads nowhere.`);
    } else if (!slotExists(reference, place)) {
      error(`{{${reference.slot} ${reference.id}}} is not known in the place ${page.place}.`);
    }
  }
  const headings = page.body.flatMap((block) =>
    "heading" in block && block.heading === 2 ? [inlineText(block.text)] : [],
  );
  if (headings.slice(-2).join("|") !== CLOSING.join("|")) {
    error(`The page must end with "## ${CLOSING.join('" and "## ')}".`);
  }
  const own = page.dated !== null;
  for (const { message, sample } of textFaults(page.body, { place: page.place, own }))
    error(`"${sample}": ${message}`);
  const grades = readingGrades(plainLines(page.body));
  const hardest = Math.max(grades.fleschKincaid, grades.automated);
  if (graded && hardest > HARDEST_GRADE)
    error(`Reading grade ${hardest.toFixed(1)} is over ${HARDEST_GRADE}: shorter words, shorter sentences.`);
  return faults;
}

/** Whether a slot's id is known in a place. */
export function slotExists(slot: Slot, place: Place): boolean {
  if (slot.slot === "tool") return TOOLS.includes(slot.id);
  if (slot.slot === "body") return place.bodies.has(slot.id);
  if (slot.slot === "offence") return place.offences.has(slot.id);
  if (slot.slot === "clock") return place.clocks.has(slot.id);
  if (slot.slot === "fact") return place.facts.has(slot.id);
  const helpline = place.helplines.get(slot.id);
  if (helpline === undefined)
    return slot.slot === "web" || slot.slot === "name" ? place.bodies.has(slot.id) : false;
  if (slot.slot === "call") return helpline.phone !== undefined;
  if (slot.slot === "text") return helpline.text !== undefined;
  if (slot.slot === "web") return helpline.web !== undefined || helpline.chat !== undefined;
  return true;
}

export type PageGrade = Readonly<{ address: string }> & Grades;

/** The reading grades of every page. */
export function pageGrades(pages: readonly Page[]): readonly PageGrade[] {
  return pages.map((page) => ({ address: page.address, ...readingGrades(plainLines(page.body)) }));
}
