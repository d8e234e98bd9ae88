/** Dates as mails write them (RFC 5322, and the older forms that it still knows). */
import { isDay } from "../../../kit/calendar.ts";
import { localMoment, momentOfMilliseconds } from "../moment.ts";
import type { Moment } from "../moment.ts";

const MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
const MINUTE = 60_000;

/** Minutes ahead of UTC. The names of RFC 5322, and those of Europe. */
const ZONES: Readonly<Record<string, number>> = {
  ...{ UT: 0, UTC: 0, GMT: 0, Z: 0, WET: 0, BST: 60, WEST: 60, CET: 60, CEST: 120, EET: 120, EEST: 180 },
  ...{ EDT: -240, EST: -300, CDT: -300, CST: -360, MDT: -360, MST: -420, PDT: -420, PST: -480 },
};

const HEADER =
  /^(?:[A-Za-z]{2,9},?\s*)?(\d{1,2})[\s-]+([A-Za-z]{3})[A-Za-z]*[\s-]+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[A-Za-z]{1,5})?/;
const SEPARATOR =
  /\b[A-Za-z]{3} ([A-Za-z]{3}) +(\d{1,2}) (\d{2}):(\d{2})(?::(\d{2}))?(?: ([+-]\d{4}|[A-Z]{1,5}))? (\d{4})\b/;

/** The value of a Date header. `zone` holds where it names none. null for what is no date. */
export function mailMoment(value: string, zone: string | null): Moment | null {
  const [, day = "", month = "", year = "", hour = "", minute = "", second = "00", named] =
    HEADER.exec(
      value
        .slice(0, 200)
        .replaceAll(/\([^()]*\)/g, " ")
        .trim(),
    ) ?? [];
  return momentOf({ day, month, year, hour, minute, second, named }, zone);
}

/** The date in the line that begins a message of an mbox: `From - Fri Apr  3 10:00:00 2026`. */
export function separatorMoment(line: string, zone: string | null): Moment | null {
  const [, month = "", day = "", hour = "", minute = "", second = "00", named, year = ""] =
    SEPARATOR.exec(line.slice(0, 300)) ?? [];
  return momentOf({ day, month, year, hour, minute, second, named }, zone);
}

type Parts = Readonly<
  Record<"day" | "month" | "year" | "hour" | "minute" | "second", string> & { named: string | undefined }
>;

function momentOf(parts: Parts, zone: string | null): Moment | null {
  const month = MONTHS.indexOf(parts.month.toLowerCase()) / 3 + 1;
  if (parts.month === "" || !Number.isInteger(month)) return null;
  const two = (digits: string | number): string => String(digits).padStart(2, "0");
  const day = `${fullYear(parts.year)}-${two(month)}-${two(parts.day)}`;
  if (!isDay(day) || Number(parts.hour) > 23 || Number(parts.minute) > 59) return null;
  // A leap second is the second before it.
  const second = Math.min(59, Number(parts.second));
  const local = Date.parse(`${day}T${two(parts.hour)}:${parts.minute}:${two(second)}Z`);
  const offset = offsetOf(parts.named);
  return offset === null ? localMoment(local, zone) : momentOfMilliseconds(local - offset * MINUTE);
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year + (digits.length === 2 && year < 50 ? 2000 : 1900);
}

/** Minutes ahead of UTC; null where none is named, or nobody knows the name. */
function offsetOf(named: string | undefined): number | null {
  if (named === undefined) return null;
  if (!/^[+-]/.test(named)) return ZONES[named.toUpperCase()] ?? null;
  const minutes = Number(named.slice(1, 3)) * 60 + Number(named.slice(3));
  return named.startsWith("-") ? -minutes : minutes;
}
