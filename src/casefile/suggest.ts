/** What the kind of reader suggests to put into a case file, before the person changes anything. */
import type { Case, Exhibit } from "../case/case.ts";
import { asItReads, firstDayOf, lastDayOf } from "../case/clock-days.ts";
import type { Dated } from "../case/clock-days.ts";
import type { Choice, Reader } from "./choice.ts";

/** Those who act on what it did to the person. */
const HEAR_OF_EFFECT: readonly Reader[] = ["landlord", "council", "case-review", "solicitor", "school"];

/** Those who need the bytes as they came. */
const GET_ORIGINALS: readonly Reader[] = ["police", "solicitor"];

/** Those who must protect children see names in full (CARE C20). */
const SEE_NAMES: readonly Reader[] = ["school", "police"];

/** Days, `YYYY-MM-DD`, both within; null where it has no end on that side. */
export type Period = Readonly<{ from: string | null; until: string | null }>;

const ALWAYS: Period = { from: null, until: null };

/**
 * Everything that happened and was told in the period, without what was taken back or destroyed. `here`: ids of the exhibits whose bytes can be read. Witnesses and places are out
 * (CARE C17); so is a file that says where it was made, for all who do not get originals, unless a copy of it has no place.
 */
export function suggested(
  open: Case,
  reader: Reader,
  here: ReadonlySet<string>,
  period: Period = ALWAYS,
): Choice {
  const incidents = open.incidents
    .filter((incident) => incident.withdrawn === null && touches(asItReads(incident), period))
    .toReversed();
  const notices = open.notices.filter((notice) => touches(notice, period)).toReversed();
  const named = new Set([
    ...incidents.flatMap(({ now }) => now.exhibits ?? []),
    ...notices.flatMap((notice) => [notice, ...notice.replies].flatMap((one) => one.exhibits ?? [])),
  ]);
  return {
    reader,
    to: "",
    from: period.from,
    until: period.until,
    incidents: incidents.map(({ id }) => id),
    exhibits: exhibitsFor(open, reader, named, here),
    notices: notices.map(({ id }) => id),
    effect: HEAR_OF_EFFECT.includes(reader),
    witnesses: false,
    places: false,
    names: SEE_NAMES.includes(reader),
    silence: true,
    wanted: "",
    contact: "",
    statement: false,
    pictures: "blurred",
  };
}

/** Whether it can have been on a day of the period. */
function touches(thing: Dated, { from, until }: Period): boolean {
  return (until === null || firstDayOf(thing) <= until) && (from === null || lastDayOf(thing) >= from);
}

/** Each exhibit that an incident or notice names: itself for those who get originals, else its newest redacted copy where there is one. */
function exhibitsFor(
  open: Case,
  reader: Reader,
  named: ReadonlySet<string>,
  here: ReadonlySet<string>,
): readonly string[] {
  const usable = (id: string): Exhibit | null => {
    const exhibit = open.exhibits.get(id);
    return exhibit === undefined || exhibit.destroyed !== null || !here.has(id) ? null : exhibit;
  };
  const chosen = [...named].flatMap((id) => {
    const original = open.exhibits.get(id);
    if (original === undefined) return [];
    if (GET_ORIGINALS.includes(reader)) return usable(id) === null ? [] : id;
    const copy = original.copies.findLast((one) => usable(one) !== null);
    if (copy !== undefined) return copy;
    const safe = reader === "myself" || !(original.claims ?? []).some(({ what }) => what === "place");
    return usable(id) !== null && safe ? id : [];
  });
  return [...new Set(chosen)];
}
