/** Local times of any IANA zone as moments, by the rules that the engine knows. */

const FORMATS = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = FORMATS.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  FORMATS.set(zone, format);
  return format;
}

/** Milliseconds that the zone's clocks are ahead of UTC then. */
function ahead(time: number, zone: string): number {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(time)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  const local = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return local - Math.floor(time / 1000) * 1000;
}

/**
 * The moment, in milliseconds since 1970, at which the zone's clocks show the local time (given as if it were UTC). An hour that comes twice is
 * its first one; a time that is skipped is read as an hour later. Throws a RangeError for a zone that the engine does not know.
 */
export function localAt(local: number, zone: string): number {
  // The offsets of a day before and after are all that can hold.
  const before = local - ahead(local - 86_400_000, zone);
  if (before + ahead(before, zone) === local) return before;
  const after = local - ahead(local + 86_400_000, zone);
  return after + ahead(after, zone) === local ? after : before;
}
