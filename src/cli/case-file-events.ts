/** The events of one case out of a file of events. */
import { readFileSync } from "node:fs";
import type { Event } from "../case/event.ts";
import { casesOf } from "../case/fold.ts";
import { readLog } from "../case/read-event.ts";

/** Why a file does not give the events of one case, in one line. */
export class NotEvents extends Error {
  override readonly name = "NotEvents";
}

/** `caseId` is needed where the file has several. Throws a NotEvents for what is no list of events, or a log that is not whole; a fork is no fault of it. */
export function eventsIn(file: string, caseId: string | null): readonly Event[] {
  const { events, refused, faults } = readLog(listIn(file));
  const [first] = refused;
  if (first !== undefined)
    throw new NotEvents(`Number ${first.at + 1} in ${file} is no event of a case (${first.why}).`);
  const [fault] = faults;
  if (fault !== undefined && fault.why !== "fork")
    throw new NotEvents(`The log is not whole: event ${fault.seq} of ${fault.feed} (${fault.why}).`);
  const cases = casesOf(events);
  const [only = ""] = cases.size === 1 ? cases.keys() : [];
  const chosen = cases.get(caseId ?? only);
  if (chosen !== undefined) return chosen;
  if (cases.size === 0) throw new NotEvents(`There is no case in ${file}.`);
  throw new NotEvents(`Name one case: --case ${[...cases.keys()].join(" or ")}`);
}

function listIn(file: string): readonly unknown[] {
  try {
    const values: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (Array.isArray(values)) return values;
  } catch (fault: unknown) {
    if (!(fault instanceof SyntaxError)) throw fault;
  }
  throw new NotEvents(`${file} is not a list of events. It must be JSON that starts with [`);
}
