/** Times of the device's own zone, with the offset that holds at that time. */
import type { When } from "../../case/parts.ts";

const two = (number: number): string => String(number).padStart(2, "0");

/** Minutes ahead of UTC as `+01:00`. */
export function offsetText(ahead: number): string {
  const minutes = Math.abs(ahead);
  return `${ahead < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Now, local to the minute. `now` is a moment in UTC. */
export function localNow(now: string): When {
  const ahead = -new Date(now).getTimezoneOffset();
  return localAt(new Date(Date.parse(now) + ahead * 60_000).toISOString().slice(0, 16));
}

/** A *when* in the device's zone. The offset is left open where `at` can lie on both sides of a change of the clocks. */
export function localAt(at: string): When {
  return { at, zone: Intl.DateTimeFormat().resolvedOptions().timeZone, offset: offsetAt(at) };
}

function offsetAt(at: string): string | null {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?[~?%]?$/.exec(at);
  if (day === null) return null;
  const [, date = "", time] = day;
  const ahead = [time ?? "00:00", time ?? "23:59"].map(
    (minute) => -new Date(`${date}T${minute}`).getTimezoneOffset(),
  );
  const [first = Number.NaN, last] = ahead;
  return first === last && Number.isFinite(first) ? offsetText(first) : null;
}
