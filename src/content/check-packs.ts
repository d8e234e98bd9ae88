/** The whole check of the packs: faults of reading, and whether everything that is named exists. */
import { MADE_BY_CODE } from "./addresses.ts";
import { letterFaults } from "./check-letters.ts";
import { GRADED_LANGUAGE, pageFaults } from "./check-pages.ts";
import { stepFaults, triageFaults } from "./check-plan-words.ts";
import type { PlanIds } from "./check-plan-words.ts";
import type { Fault } from "./fault.ts";
import { resolvePlace } from "./place.ts";
import { datedRows } from "./read-places.ts";
import type { Packs } from "./read-packs.ts";

/**
 * All faults of packs that were read; warnings for what is overdue on `today` (`YYYY-MM-DD`).
 * With faults of reading the cross checks still run over what could be read.
 */
export function checkPacks(packs: Packs, ids: PlanIds, today: string): readonly Fault[] {
  const faults: Fault[] = [...packs.faults];
  for (const row of datedRows(packs.places)) {
    if (today > row.reviewBy) {
      faults.push({
        file: row.file,
        line: 1,
        message: `${row.id} was to be reviewed by ${row.reviewBy}.`,
        weight: "warning",
      });
    }
  }
  const { words } = packs;
  if (words === null) return faults;
  const addresses = new Set([...MADE_BY_CODE, ...words.pages.map((page) => page.address)]);
  const known = new Map([...packs.places.keys()].flatMap((id) => resolved(packs, id)));
  for (const page of words.pages) {
    const place = known.get(page.place);
    if (place !== undefined)
      faults.push(...pageFaults(page, addresses, place, words.language === GRADED_LANGUAGE));
    if (page.dated !== null && today > page.dated.reviewBy) {
      faults.push({
        file: page.file,
        line: 1,
        message: `was to be reviewed by ${page.dated.reviewBy}.`,
        weight: "warning",
      });
    }
  }
  const folder = `words/${words.language}`;
  faults.push(...stepFaults(ids.steps, words.steps, addresses, [...known.values()], `${folder}/steps`));
  faults.push(...triageFaults(ids.questions, words.triage, `${folder}/triage.yaml`));
  faults.push(...letterFaults(words, `${folder}/letters`));
  return faults;
}

function resolved(packs: Packs, id: string): readonly (readonly [string, ReturnType<typeof resolvePlace>])[] {
  try {
    return [[id, resolvePlace(packs.places, id)]];
  } catch {
    return []; // a missing parent is already among the faults of reading
  }
}
