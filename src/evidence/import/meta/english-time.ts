/** Times as Meta's pages write them in English, such as `Sep 22, 2017 6:33 am`; those of other languages are not guessed at. */
import { isDay } from "../../../kit/calendar.ts";
import type { Moment } from "../moment.ts";
import { localMoment } from "../moment.ts";

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);

const CLOCK = String.raw`,?\s+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([ap])\.?m\.?)?$`;
const WEEKDAY = String.raw`^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?`;
const MONTH_FIRST = new RegExp(String.raw`${WEEKDAY}([a-z]+)\.?\s+(\d{1,2}),?\s+(\d{4})${CLOCK}`, "i");
const DAY_FIRST = new RegExp(String.raw`${WEEKDAY}(\d{1,2})\s+([a-z]+)\.?,?\s+(\d{4})${CLOCK}`, "i");

/** 1 to 12; 0 for a name that is no English month, whole or as its first three letters (or "Sept"). */
function monthOf(name: string): number {
  const small = name.toLowerCase();
  return (
    1 +
    MONTHS.findIndex(
      (month) =>
        small === month || small === month.slice(0, 3) || (small === "sept" && month === "september"),
    )
  );
}

/** The local time, in `zone` (IANA) if one is given; null for what is no such time. Without seconds they are 0. */
export function englishTime(text: string, zone: string | null): Moment | null {
  const written = text.trim();
  if (written.length > 60) return null;
  const monthFirst = MONTH_FIRST.exec(written);
  const dayFirst = DAY_FIRST.exec(written);
  const [, one = "", other = "", year = "", hour = "", minute = "", second = "0", half] =
    monthFirst ?? dayFirst ?? [];
  const [month, date] = monthFirst === null ? [other, one] : [one, other];
  const day = `${year}-${String(monthOf(month)).padStart(2, "0")}-${date.padStart(2, "0")}`;
  const hours = hoursOf(Number(hour), half?.toLowerCase());
  if (!isDay(day) || hours === null || Number(minute) > 59 || Number(second) > 59) return null;
  const clock = ((hours * 60 + Number(minute)) * 60 + Number(second)) * 1000;
  return localMoment(Date.parse(`${day}T00:00:00Z`) + clock, zone);
}

/** 0 to 23: 12 am is 0, 12 pm is 12. */
function hoursOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour < 24 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === "p" ? 12 : 0);
}
