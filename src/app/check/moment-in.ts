/** A moment in UTC as a reader in London says it. */
import { londonDay, londonTime } from "../../kit/zone.ts";
import { day } from "../text/day.ts";

/** `moment`: UTC, as files have it. The text itself where it is none. */
export function momentIn(moment: string, language: string): string {
  try {
    return `${day(londonDay(moment), language)}, ${londonTime(moment).slice(11, 16)}`;
  } catch {
    return moment;
  }
}
