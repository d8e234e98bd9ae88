/** `habits case`: the events of a case in; the case as it stands, its clocks, its Case Review and its pattern out, as JSON. */
import { caseReviewOf } from "../case/case-review.ts";
import { caseToJson } from "../case/case-json.ts";
import { clocksOf } from "../case/clocks.ts";
import { readEntry } from "../case/entry.ts";
import type { Event } from "../case/event.ts";
import { casesOf, foldCase } from "../case/fold.ts";
import { patternOf } from "../case/pattern.ts";
import { readLog } from "../case/read-event.ts";
import type { NotEvent, ReadLog } from "../case/read-event.ts";
import { collectFaults } from "../content/fault.ts";
import type { PackFiles } from "../content/fault.ts";
import { resolvePlace } from "../content/place.ts";
import { readPlaces } from "../content/read-places.ts";
import { milliseconds } from "../kit/zone.ts";
import type { Outcome } from "./content-check.ts";

/** `now` is a moment with its offset (`2026-11-22T10:00Z`). `area`: a place instead of the case's own. `caseId`: which case, where the file has several. */
export type CaseQuestion = Readonly<{ now: string; area: string | null; caseId: string | null }>;

/** The widest place, used while no area is chosen. */
const EVERYWHERE = "uk";

const WHY: Readonly<Record<NotEvent, string>> = {
  newer: "was written by a later version of this service",
  shape: "is not an event of a case",
  changed: "was changed after it was written",
};

/** A reason to stop, told in one line. */
class Refused extends Error {}

/** Exit code 1 and one plain line when the file is not a list of events or bare entries, or the question does not fit it. */
export function caseFromEvents(text: string, files: PackFiles, question: CaseQuestion): Outcome {
  try {
    return { lines: [JSON.stringify(answer(text, files, question), null, 2)], exitCode: 0 };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { lines: [error.message], exitCode: 1 };
  }
}

function answer(text: string, files: PackFiles, { now, area, caseId }: CaseQuestion): unknown {
  if (!isMoment(now)) throw new Refused(`"${now}" is no moment. Write it like 2026-11-22T10:00Z`);
  const { events, faults } = eventsIn(text);
  const folded = foldCase(oneCase(events, caseId));
  const places = readPlaces(files, "en-GB", collectFaults());
  const place = area ?? folded.area ?? EVERYWHERE;
  if (!places.has(place)) throw new Refused(`There is no area "${place}" in the packs.`);
  const { clocks, holidays } = resolvePlace(places, place);
  const rules = { clocks: [...clocks.values()], holidays };
  return {
    case: caseToJson(folded),
    clocks: clocksOf(folded, rules, now),
    caseReview: caseReviewOf(folded, rules, now),
    pattern: patternOf(folded, now),
    ...(faults.length > 0 ? { faults } : {}),
  };
}

function isMoment(text: string): boolean {
  try {
    return milliseconds(text) > 0;
  } catch {
    return false;
  }
}

type Read = Pick<ReadLog, "events" | "faults">;

function eventsIn(text: string): Read {
  const values = parsed(text);
  if (!Array.isArray(values))
    throw new Refused("This file is not a list of events. It must be JSON that starts with [");
  const list: readonly unknown[] = values;
  if (list.length > 0 && list.every((value) => isObject(value) && "about" in value)) return bare(list);
  const { events, refused, faults } = readLog(list);
  const [first] = refused;
  if (first !== undefined) throw new Refused(`Number ${first.at + 1} in this file ${WHY[first.why]}.`);
  return { events, faults };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** Entries without headers, as one feed in the order of the file. */
function bare(values: readonly unknown[]): Read {
  const events = values.map((value, at): Event => {
    try {
      const header = { v: 1, feed: "bare", seq: at + 1, prev: null, heads: {}, bodyRoot: "" } as const;
      return { header, body: readEntry(value), salts: {} };
    } catch {
      throw new Refused(`Number ${at + 1} in this file ${WHY.shape}.`);
    }
  });
  return { events, faults: [] };
}

function oneCase(events: readonly Event[], caseId: string | null): readonly Event[] {
  const cases = casesOf(events);
  if (caseId === null && cases.size > 1)
    throw new Refused(
      `This file has ${cases.size} cases. Name one: --case ${[...cases.keys()].join(" or ")}`,
    );
  if (caseId === null) return events;
  const named = cases.get(caseId);
  if (named === undefined) throw new Refused(`This file has no case "${caseId}".`);
  return named;
}
