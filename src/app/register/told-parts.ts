/** What both a notice and a reply can hold beside who and when: a reference, a name, a promise, words, files. */
import * as v from "valibot";
import { isDay } from "../../kit/calendar.ts";
import { exhibitIds } from "../fields/exhibit-ids.ts";

/** As typed. `by` is a day, or "". */
export const partsShape = {
  reference: v.string(),
  person: v.string(),
  promised: v.string(),
  by: v.string(),
  said: v.string(),
  exhibits: exhibitIds,
} as const;

export type ToldParts = Readonly<{
  reference: string;
  person: string;
  promised: string;
  by: string;
  said: string;
  /** ids of files that are kept already */
  exhibits: readonly string[];
}>;

export const NO_PARTS = { reference: "", person: "", promised: "", by: "", said: "", exhibits: [] };

/** Texts as typed and the ids of the files; what was left empty is left out. What was said each keeps by its own rule. */
export const keptParts = ({ reference, person, promised, by, exhibits }: ToldParts) => ({
  ...(reference.trim() === "" ? {} : { reference }),
  ...(person.trim() === "" ? {} : { person }),
  ...(promised.trim() === "" ? {} : { promised: { what: promised, by: isDay(by) ? by : null } }),
  ...(exhibits.length === 0 ? {} : { exhibits: [...exhibits] }),
});
