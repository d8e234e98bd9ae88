/** Finds out from the dates of a whole file whether day or month comes first. */
import { isDay } from "../../../kit/calendar.ts";
import type { DateOrder } from "../message.ts";

/** How three numbers are a date; `year-first` of two digits is the rarest. */
export type Reading = DateOrder | "year-first";

/** `sure`: the file says so itself. */
export type Verdict = Readonly<{ reading: Reading; sure: boolean }>;

type Tally = { impossible: number; backwards: number; previous: number };

/** Takes the dates in the order of the file, and judges once all are there. */
export class OrderEvidence {
  readonly #days: Tally = { impossible: 0, backwards: 0, previous: 0 };
  readonly #months: Tally = { impossible: 0, backwards: 0, previous: 0 };
  readonly #years: Tally = { impossible: 0, backwards: 0, previous: 0 };
  readonly #firsts = new Set<number>();
  readonly #lasts = new Set<number>();
  #fourFirst = false;
  #fourLast = false;
  #before = -1;

  add(first: number, firstDigits: number, middle: number, last: number, lastDigits: number): void {
    if (firstDigits >= 3) this.#fourFirst = true;
    if (lastDigits >= 3) this.#fourLast = true;
    const date = (first * 100 + middle) * 10_000 + last;
    if (date === this.#before) return;
    this.#before = date;
    weigh(this.#days, last, middle, first);
    weigh(this.#months, last, first, middle);
    weigh(this.#years, first, middle, last);
    this.#firsts.add(first);
    this.#lasts.add(last);
  }

  /** `dotted`: dates with dots, which no land writes with the month first. `said` is what the person said, null while they did not. */
  verdict(dotted: boolean, said: DateOrder | null): Verdict {
    if (this.#fourFirst || this.#shortYearFirst()) return { reading: "year-first", sure: true };
    const proof = this.#days.impossible - this.#months.impossible;
    if (proof !== 0) return { reading: proof < 0 ? "day-first" : "month-first", sure: true };
    if (dotted) return { reading: "day-first", sure: true };
    const back = { days: this.#days.backwards, months: this.#months.backwards };
    // A few steps back are messages that came late; the wrong order goes back again and again.
    if (back.months > back.days * 4) return { reading: "day-first", sure: true };
    if (back.days > back.months * 4) return { reading: "month-first", sure: true };
    const guess = back.days > back.months ? "month-first" : "day-first";
    return { reading: said ?? guess, sure: said !== null };
  }

  /** A year of two digits stands first where neither other order can be, or where the last number is the one that changes with the days. */
  #shortYearFirst(): boolean {
    if (this.#fourLast) return false;
    const others = Math.min(this.#days.impossible, this.#months.impossible);
    if (this.#years.impossible < others) return true;
    return this.#years.impossible === others && this.#lasts.size >= 8 && this.#firsts.size <= 2;
  }
}

function weigh(tally: Tally, year: number, month: number, day: number): void {
  if (month < 1 || month > 12 || day < 1 || day > 31) {
    tally.impossible += 1;
    return;
  }
  const then = (year * 16 + month) * 32 + day;
  if (then < tally.previous) tally.backwards += 1;
  tally.previous = then;
}

/** `YYYY-MM-DD`; null for what is on no calendar. Two digits of a year are of this century: there was no WhatsApp before. */
export function dayOf(
  first: number,
  firstDigits: number,
  middle: number,
  last: number,
  lastDigits: number,
  reading: Reading,
): string | null {
  const yearFirst = firstDigits >= 3 || reading === "year-first";
  const digits = yearFirst ? firstDigits : lastDigits;
  const written = yearFirst ? first : last;
  const year = digits === 2 ? written + 2000 : digits === 4 ? written : 0;
  const month = yearFirst || reading === "day-first" ? middle : first;
  const day = yearFirst ? last : reading === "day-first" ? first : middle;
  const text = `${year}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
  return isDay(text) ? text : null;
}
