/** How the same chat was read before, as the person said then: read otherwise, its messages would pass for new ones. */
import type { Case } from "../../case/case.ts";
import type { Found, Reading } from "./orders.ts";

/** Only what the file itself leaves open. null where nothing was said before, or nothing is open. `people` are the same when one list holds the other. */
export function readBefore(
  { exhibits }: Pick<Case, "exhibits">,
  { service, survey, questions }: Pick<Found, "service" | "survey" | "questions">,
): Reading | null {
  const people = new Set(survey.people.map(({ name }) => name));
  const before = [...exhibits.values()]
    .flatMap((exhibit) => exhibit.import ?? [])
    .findLast((one) => one.service === service && isSame(new Set(one.people), people));
  if (before === undefined) return null;
  const asked = questions.find((one) => one.ask === "day-or-month");
  const order = asked === undefined || asked.guess === before.order ? null : before.order;
  const zone = survey.localTimes ? before.zone : null;
  return zone === null && order === null ? null : { zone, order };
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  return small.size > 0 && [...small].every((name) => large.has(name));
}

/** What is recorded of a reading: where the dates can be read in two ways and nobody chose, the way that was shown and left. */
export function readingKept({ zone, order }: Reading, { questions }: Pick<Found, "questions">): Reading {
  const asked = questions.find((one) => one.ask === "day-or-month");
  return { zone, order: order ?? asked?.guess ?? null };
}
