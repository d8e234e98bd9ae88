/** Writes the time of a stamp as ISO 8601: local, or in UTC where the person said the zone. */
import { addDays, dayNumber } from "../../../kit/calendar.ts";
import { localAt } from "../local-time.ts";
import { dayOf } from "./date-order.ts";
import type { Reading } from "./date-order.ts";
import type { StampScanner } from "./stamp.ts";

const DAY = 86_400_000;
const TWO = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, "0"));

/** `ahead`: milliseconds that the zone is ahead of UTC all that day, null on a day when its clocks change. */
type Day = Readonly<{ text: string; local: number; ahead: number | null }>;

/** Makes times of one file's stamps. `zone` is an IANA name that the engine knows, or null. */
export class Times {
  readonly #reading: Reading;
  readonly #zone: string | null;
  readonly #days = new Map<number, Day | null>();

  constructor(reading: Reading, zone: string | null) {
    this.#reading = reading;
    this.#zone = zone;
  }

  /** `YYYY-MM-DDTHH:MM:SS`, with `Z` where the zone is known; null where the day is on no calendar. */
  at(stamp: StampScanner): string | null {
    const day = this.#day(stamp);
    if (day === null) return null;
    if (this.#zone === null) return `${day.text}T${clock(stamp)}`;
    const local = day.local + (stamp.hour * 3600 + stamp.minute * 60 + Math.max(stamp.second, 0)) * 1000;
    const time = day.ahead === null ? localAt(local, this.#zone) : local - day.ahead;
    return `${new Date(time).toISOString().slice(0, 19)}Z`;
  }

  #day({ first, firstDigits, middle, last, lastDigits }: StampScanner): Day | null {
    const key = ((first * 100 + middle) * 10_000 + last) * 100 + firstDigits * 10 + lastDigits;
    const known = this.#days.get(key);
    if (known !== undefined) return known;
    const text = dayOf(first, firstDigits, middle, last, lastDigits, this.#reading);
    const day = text === null ? null : this.#worked(text);
    this.#days.set(key, day);
    return day;
  }

  #worked(text: string): Day {
    const local = dayNumber(text) * DAY;
    if (this.#zone === null) return { text, local, ahead: null };
    const ahead = local - localAt(local, this.#zone);
    const next = dayNumber(addDays(text, 1)) * DAY;
    return { text, local, ahead: next - localAt(next, this.#zone) === ahead ? ahead : null };
  }
}

function clock({ hour, minute, second }: StampScanner): string {
  return `${TWO[hour] ?? ""}:${TWO[minute] ?? ""}:${TWO[Math.max(second, 0)] ?? ""}`;
}

/** The zone itself, null for one that the engine does not know. */
export function knownZone(zone: string | null): string | null {
  if (zone === null) return null;
  try {
    localAt(0, zone);
    return zone;
  } catch {
    return null;
  }
}
