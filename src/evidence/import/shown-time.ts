/** The local day and time of a message, as a person would say it. */
import { londonOffset, milliseconds, momentFrom } from "../../kit/zone.ts";

/** `offset` such as `+01:00`, null where the zone of the message is not known. */
export type Shown = Readonly<{ day: string; time: string; offset: string | null }>;

/** In London for a message whose zone is known; as written for one whose zone is not. `time` is `HH:MM`. */
export function shownTime(at: string): Shown {
  if (!at.endsWith("Z")) return { day: at.slice(0, 10), time: at.slice(11, 16), offset: null };
  const moment = milliseconds(at);
  const ahead = londonOffset(moment);
  const local = momentFrom(moment + ahead * 60_000);
  return { day: local.slice(0, 10), time: local.slice(11, 16), offset: ahead === 60 ? "+01:00" : "+00:00" };
}
