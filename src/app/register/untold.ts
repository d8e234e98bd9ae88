/** Which incidents a notice most likely told of: those that this body has not been told of yet. */
import type { Case, Incident } from "../../case/case.ts";

/** Newest first, as the case has them. Withdrawn ones are left out; what other bodies know does not matter. */
export function untold(open: Case, body: string | null): readonly Incident[] {
  const toBody = new Set(open.notices.filter((notice) => notice.to.body === body).map((notice) => notice.id));
  return open.incidents.filter(
    (incident) => incident.withdrawn === null && !incident.told.some((notice) => toBody.has(notice)),
  );
}

/** The start of an account, cut between words; `most` in UTF-16 units. */
export function excerpt(text: string, most: number): string {
  const line = text
    .slice(0, most * 4)
    .replaceAll(/\s+/g, " ")
    .trim();
  if (line.length <= most) return line;
  const cut = line.lastIndexOf(" ", most);
  const end = cut > most / 2 ? cut : most;
  // Never half of a surrogate pair.
  return `${line.slice(0, /[\uD800-\uDBFF]/.test(line.charAt(end - 1)) ? end - 1 : end)}…`;
}
