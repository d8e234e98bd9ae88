/** Days as screens show them (12 Nov, 12/11/2026, Yesterday, Mon 14:05), found in one line of text. */
import { addDays, isDay, weekday } from "../../kit/calendar.ts";

/** `value` is `YYYY-MM-DD`. `words` as they stand in the line, from `at`. `counted`: the year, or the day itself, is not written there and was counted back. */
export type WrittenDay = Readonly<{ value: string; words: string; at: number; counted: boolean }>;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const MONTH =
  "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
const WEEKDAY =
  "(Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:rs?(?:day)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)";
const ON = `(?:\\b${WEEKDAY}[,.]?\\s+)?`;
const DATE = "(\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "(?:,?\\s+((?:19|20)\\d\\d)(?!\\d))?";
const CLOCK = "\\d{1,2}[:.]\\d{2}(?:\\s*[ap]\\.?m\\.?)?";
/** After a day that is told from the day of the screen: nothing but a time, or a line drawn around it. */
const ALONE = `(?:\\s*(?:,|at|·|-)?\\s*${CLOCK})?[^A-Za-z0-9]*$`;
const START = "^[^A-Za-z0-9]*";

/** The first year that is taken for a picture's own. */
const FIRST_YEAR = 2000;
/** How far back a day without a year is looked for: 29 February comes every four years, but for once in a hundred. */
const MOST_YEARS_BACK = 8;

/** `today` is the last day that it can be (`YYYY-MM-DD`): the day the picture was taken, where known. No day after it is ever given. */
export function daysIn(line: string, today: string): readonly WrittenDay[] {
  const found = [...whole(line, today), ...named(line, today), ...told(line, today)];
  const inOrder = found.toSorted((one, other) => one.at - other.at || other.words.length - one.words.length);
  // What lies inside a longer one is a part of it.
  return inOrder.filter(
    ({ at }, place) => !inOrder.slice(0, place).some((other) => at < other.at + other.words.length),
  );
}

/** With numbers: the day first, unless that cannot be. */
function whole(line: string, today: string): readonly WrittenDay[] {
  return [
    ...all(line, /(?<![\d/.-])(20\d\d)-(\d\d)-(\d\d)(?!\d)/g, ([, year, month, date]) =>
      past(Number(year), Number(month), Number(date), today),
    ),
    ...all(line, /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:20)?\d\d)(?![\d/-])/g, (match) => {
      const [, first, sign, second, year = ""] = match;
      // 1.2.26 is a version of something, or a sum of money.
      if (sign === "." && year.length === 2) return null;
      const full = year.length === 2 ? 2000 + Number(year) : Number(year);
      const [date, month] = dayFirst(Number(first), Number(second));
      return past(full, month, date, today);
    }),
    // Without a year only where it stands with a time and nothing else: 24/7 is no day.
    ...all(line, new RegExp(`^(\\d{1,2})/(\\d{1,2}),?\\s+${CLOCK}$`, "gi"), ([, first, second]) => {
      const [date, month] = dayFirst(Number(first), Number(second));
      return latest(month, date, today);
    }),
  ];
}

const dayFirst = (first: number, second: number): readonly [number, number] =>
  second > 12 && first <= 12 ? [second, first] : [first, second];

/** With the month's name, before or after the day. One that begins small ("may", "march") is a word of a sentence more often than a date of a screen. */
function named(line: string, today: string): readonly WrittenDay[] {
  const after = new RegExp(`${ON}(?<![\\d/.:])${DATE}\\s+(?:of\\s+)?${MONTH}\\b\\.?${YEAR}`, "gi");
  const before = new RegExp(`${ON}\\b${MONTH}\\.?\\s+${DATE}(?![\\d:/]|\\.\\d)${YEAR}`, "gi");
  return [
    ...all(line, after, ([, on, date, month, year]) => dayOf({ on, date, month, year }, today)),
    ...all(line, before, ([, on, month, date, year]) => dayOf({ on, date, month, year }, today)),
  ];
}

type Parts = Readonly<Record<"on" | "date" | "month" | "year", string | undefined>>;

function dayOf({ on, date, month = "", year }: Parts, today: string): Found | null {
  if (!/^[A-Z]/.test(month)) return null;
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (year !== undefined) return past(Number(year), number, Number(date), today);
  // A weekday that is written with it tells the year.
  return latest(number, Number(date), today, weekdayOf(on)) ?? latest(number, Number(date), today);
}

const weekdayOf = (name: string | undefined): number =>
  name === undefined ? 0 : WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** Told from the day of the screen itself. They count only where they stand alone or with a time: in a sentence they are somebody's words. */
function told(line: string, today: string): readonly WrittenDay[] {
  const back = (days: number): Found => ({ value: addDays(today, -days), counted: true });
  return [
    ...all(line, new RegExp(`${START}today${ALONE}`, "gi"), () => back(0)),
    ...all(line, new RegExp(`${START}yesterday${ALONE}`, "gi"), () => back(1)),
    ...all(line, new RegExp(`${START}${WEEKDAY}${ALONE}`, "gi"), ([, name]) => {
      // A screen that shows a weekday means one of the seven days before it.
      const days = (weekday(today) - weekdayOf(name) + 7) % 7;
      return back(days === 0 ? 7 : days);
    }),
    ...all(line, /(?<![\d.])(\d{1,2}) (day|week)s? ago\b/gi, ([, count, unit]) =>
      back(Number(count) * (unit?.toLowerCase() === "week" ? 7 : 1)),
    ),
  ];
}

type Found = Readonly<{ value: string; counted: boolean }>;

function all(
  line: string,
  form: RegExp,
  read: (match: readonly (string | undefined)[]) => Found | null,
): readonly WrittenDay[] {
  return [...line.matchAll(form)].flatMap((match) => {
    const found = read([...match]);
    return found === null ? [] : [{ ...found, words: match[0], at: match.index }];
  });
}

const two = (number: number): string => String(number).padStart(2, "0");

function past(year: number, month: number, date: number, today: string): Found | null {
  const value = `${year}-${two(month)}-${two(date)}`;
  return year >= FIRST_YEAR && isDay(value) && value <= today ? { value, counted: false } : null;
}

/** The last such day; `on` 1 to 7 asks for one on that weekday, 0 for any. */
function latest(month: number, date: number, today: string, on = 0): Found | null {
  const year = Number(today.slice(0, 4));
  for (let back = 0; back <= MOST_YEARS_BACK; back += 1) {
    const found = past(year - back, month, date, today);
    if (found !== null && (on === 0 || weekday(found.value) === on)) return { ...found, counted: true };
  }
  return null;
}
