/** Days as `YYYY-MM-DD`: sums with days, months and working days, without a clock and without a time zone. */

/** Saturday, in the counting of `weekday`. */
const SATURDAY = 6;

/** The years that are known: all functions throw a RangeError for text that is no day of them. */
const FIRST_YEAR = 1600;
const LAST_YEAR = 9999;

/** True for a day that exists: 2028-02-29 does, 2026-02-29 does not. */
export function isDay(text: string): boolean {
  if (text.length !== 10 || text[4] !== "-" || text[7] !== "-") return false;
  return isDate(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
}

/** A number of digits only; NaN else. Read one by one, for this is asked ten thousand times at a stroke. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

function isDate(year: number, month: number, day: number): boolean {
  return (
    year >= FIRST_YEAR &&
    year <= LAST_YEAR &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

/** `month` 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days since 1970-01-01, which is 0. */
export function dayNumber(day: string): number {
  const [year, month, date] = parts(day);
  // Years that begin in March put the leap day last, so that months before it have fixed lengths.
  const shifted = month <= 2 ? year - 1 : year;
  const fromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * fromMarch + 2) / 5) + date - 1;
  return shifted * 365 + leapDays(shifted) + dayOfYear - 719_468;
}

function leapDays(year: number): number {
  return Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}

function parts(day: string): readonly [number, number, number] {
  if (!isDay(day)) throw new RangeError(`"${day}" is no day.`);
  return [digits(day, 0, 4), digits(day, 5, 7), digits(day, 8, 10)];
}

function written(year: number, month: number, day: number): string {
  if (!isDate(year, month, day)) throw new RangeError(`${year}-${month}-${day} is no day.`);
  return `${year}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
}

/** The day with this number; the other way round of `dayNumber`. */
export function dayFromNumber(number: number): string {
  const since = number + 719_468;
  const era = Math.floor(since / 146_097);
  const ofEra = since - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (yearOfEra * 365 + leapDays(yearOfEra));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const date = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return written(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date);
}

/** `count` days later; earlier when it is negative. */
export function addDays(day: string, count: number): string {
  return dayFromNumber(dayNumber(day) + count);
}

/** The same day of the month `count` months later, or that month's last day: 31 January and one month is 28 or 29 February. */
export function addMonths(day: string, count: number): string {
  const [year, month, date] = parts(day);
  const months = year * 12 + month - 1 + count;
  const then = Math.floor(months / 12);
  const thenMonth = months - then * 12 + 1;
  return written(then, thenMonth, Math.min(date, daysInMonth(then, thenMonth)));
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 for Monday to 7 for Sunday, as in ISO 8601. */
export function weekday(day: string): number {
  const sinceThursday = dayNumber(day) + 3;
  return (((sinceThursday % 7) + 7) % 7) + 1;
}

/** The Monday of the ISO week that the day lies in. */
export function mondayOf(day: string): string {
  return addDays(day, 1 - weekday(day));
}

/** Neither Saturday nor Sunday nor one of the holidays. */
export function isWorkingDay(day: string, holidays: ReadonlySet<string>): boolean {
  return weekday(day) < SATURDAY && !holidays.has(day);
}

/** The day itself is day 0, whatever day it is; the answer is the `count`th working day after it. `count` is 0 or more. */
export function addWorkingDays(day: string, count: number, holidays: ReadonlySet<string>): string {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`${count} is no count of working days.`);
  let then = addDays(day, 0);
  for (let left = count; left > 0;) {
    then = addDays(then, 1);
    if (isWorkingDay(then, holidays)) left -= 1;
  }
  return then;
}

/** How many working days lie after `from`, up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: string, to: string, holidays: ReadonlySet<string>): number {
  let count = 0;
  const last = dayNumber(to);
  for (let number = dayNumber(from) + 1; number <= last; number += 1) {
    if (isWorkingDay(dayFromNumber(number), holidays)) count += 1;
  }
  return count;
}

/** Below 0 when `one` is the earlier. For days and for local times to the minute alike. */
export function compareDays(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
