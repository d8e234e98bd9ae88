/** The numbers of paper sheets: which were given out, which are typed in, and where the next ones start. */
import * as v from "valibot";
import type { Incident } from "../../case/case.ts";

/** The draft that remembers the highest number ever printed. */
export const SHEETS_DRAFT = "paper-sheets";

const HIGHEST = 99_999;

const stored = v.object({ highest: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(HIGHEST)) });

/** The highest number that was printed; 0 when none was, or what was stored cannot be read. */
export function readHighest(draft: unknown): number {
  const read = v.safeParse(stored, draft);
  return read.success ? read.output.highest : 0;
}

type WithSheet = Pick<Incident, "id" | "first">;

/** The incident that each number was typed in as; the first one recorded where two have one number. */
export function typedIn(incidents: readonly WithSheet[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const { id, first } of incidents.toReversed())
    if (first.sheet !== undefined && !found.has(first.sheet)) found.set(first.sheet, id);
  return found;
}

/** Numbers run on from the highest that was printed or typed in. */
export function nextNumber(incidents: readonly WithSheet[], printed: number): number {
  return Math.max(printed, 0, ...typedIn(incidents).keys()) + 1;
}

/** Printed numbers that nobody typed in yet, in order. */
export function notTyped(incidents: readonly WithSheet[], printed: number): readonly number[] {
  const done = typedIn(incidents);
  return Array.from({ length: printed }, (_, index) => index + 1).filter((number) => !done.has(number));
}

/** The number of a sheet as it was typed, or null when it is none. */
export function readNumber(text: string): number | null {
  const trimmed = text.trim();
  const number = Number(trimmed);
  return /^\d{1,5}$/.test(trimmed) && number >= 1 ? number : null;
}
