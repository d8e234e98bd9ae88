/** Reads the stamp with which each message of a chat begins: its date, its time, and where the rest of the line starts. */
import { digitOf, isBlank, isMark } from "./marks.ts";
import { hourOf, stampWord } from "./stamp-words.ts";
import type { DayPart, StampWord } from "./stamp-words.ts";

/** `bracket`: `[date, time] rest` of iOS. `dash`: `date, time - rest` of Android. `colon`: `date, time: rest` of iOS before 2017. */
export type Family = "bracket" | "dash" | "colon";

/** No stamp is longer, in UTF-16 units; nothing after it is looked at. */
const LONGEST_STAMP = 80;
const LONGEST_WORD = 28;

const SLASH = 0x2f;
const DOT = 0x2e;
const COLON = 0x3a;
const YEAR = 0x5e74;
const DASHES = new Set([0x2d, 0x2013, 0x2014]);
const DATE_SEPARATORS = new Set([SLASH, DOT, 0x2d, 0x2010, 0x2011, YEAR]);

/**
 * One scanner reads line after line, and holds what the last stamp said. `first`, `middle`, `last` are the three numbers of the date as written;
 * `second` is -1 where there is none; `rest` is where the text after the stamp begins.
 */
export class StampScanner {
  family: Family = "dash";
  separator = 0;
  first = 0;
  firstDigits = 0;
  middle = 0;
  last = 0;
  lastDigits = 0;
  hour = 0;
  minute = 0;
  second = -1;
  rest = 0;
  #line = "";
  #at = 0;
  #limit = 0;
  #digits = 0;

  /** `broken`: it has the shape of a stamp, but its time is none, or has a word that is not known. */
  scan(line: string): "none" | "stamp" | "broken" {
    const start = line.charCodeAt(0);
    // Most lines that go on with a message are told by their first letter.
    if (start !== 0x5b && digitOf(start) < 0 && !isMark(start)) return "none";
    this.#line = line;
    this.#at = 0;
    this.#limit = Math.min(line.length, LONGEST_STAMP);
    this.#skipMarks();
    const bracket = this.#code() === 0x5b;
    if (bracket) {
      this.#at += 1;
      this.#skipBlanks();
    }
    if (!this.#date()) return "none";
    const before = this.#word(true, bracket);
    if (before === false || !this.#time()) return "none";
    const after = this.#word(false, bracket);
    if (after === false || !this.#end(bracket)) return "none";
    return this.#meaning(before, after, bracket);
  }

  #code(): number {
    return this.#at < this.#limit ? this.#line.charCodeAt(this.#at) : -1;
  }

  #skipMarks(): void {
    while (isMark(this.#code())) this.#at += 1;
  }

  #skipBlanks(): void {
    for (let code = this.#code(); isBlank(code) || isMark(code); code = this.#code()) this.#at += 1;
  }

  /** -1 for no digits, or for more than `most`. */
  #number(most: number): number {
    this.#skipMarks();
    let number = -1;
    this.#digits = 0;
    for (let digit = digitOf(this.#code()); digit >= 0; digit = digitOf(this.#code())) {
      number = Math.max(number, 0) * 10 + digit;
      this.#at += 1;
      this.#digits += 1;
      if (this.#digits > most) return -1;
    }
    return number;
  }

  #date(): boolean {
    this.first = this.#number(4);
    this.firstDigits = this.#digits;
    if (this.first < 0) return false;
    this.#skipMarks();
    this.separator = this.#code();
    if (!DATE_SEPARATORS.has(this.separator)) return false;
    this.#between();
    this.middle = this.#number(2);
    if (this.middle < 0) return false;
    this.#skipMarks();
    if (this.#code() !== (this.separator === YEAR ? 0x6708 : this.separator)) return false;
    this.#between();
    const era = this.#code();
    // Japan counts the years of its era: R1 is 2019, H1 is 1989.
    if (era === 0x52 || era === 0x48) this.#at += 1;
    this.last = this.#number(4);
    this.lastDigits = this.#digits;
    if (this.last < 0) return false;
    if (era === 0x52 || era === 0x48) {
      this.last += era === 0x52 ? 2018 : 1988;
      this.lastDigits = 4;
    }
    this.#skipMarks();
    if (this.#code() === DOT || this.#code() === 0x65e5) this.#at += 1;
    return true;
  }

  #between(): void {
    this.#at += 1;
    if (this.separator === DOT || this.separator === YEAR) this.#skipBlanks();
  }

  /** What stands before the time, up to its first digit, or after it, up to the end of the stamp; false where there is no such end. */
  #word(before: boolean, bracket: boolean): string | false {
    const start = this.#at;
    const most = Math.min(this.#limit, start + LONGEST_WORD);
    for (; this.#at < most; this.#at += 1) {
      const code = this.#code();
      const ends = before
        ? digitOf(code) >= 0
        : bracket
          ? code === 0x5d
          : code === COLON || (DASHES.has(code) && !this.#joins());
      // A time does not touch its date: something must stand between them.
      if (ends) return before && this.#at === start ? false : this.#line.slice(start, this.#at);
      if (code === 0x5b || (before && (code === 0x5d || code === COLON || code === SLASH))) return false;
    }
    return false;
  }

  /** A hyphen inside a word, such as `après-midi`. */
  #joins(): boolean {
    const next = this.#line.charCodeAt(this.#at + 1);
    return !Number.isNaN(next) && !isBlank(next) && !isMark(next);
  }

  #time(): boolean {
    this.hour = this.#number(2);
    if (this.hour < 0) return false;
    const separator = this.#timeSeparator();
    if (separator < 0) return false;
    this.minute = this.#number(2);
    if (this.#digits !== 2) return false;
    this.second = -1;
    this.#skipMarks();
    if (this.#code() !== separator || digitOf(this.#line.charCodeAt(this.#at + 1)) < 0) return true;
    this.#at += 1;
    this.second = this.#number(2);
    return this.#digits === 2;
  }

  /** A colon or a dot, or the `h` of `14 h 56`. */
  #timeSeparator(): number {
    this.#skipMarks();
    const code = this.#code();
    if (code === COLON || code === DOT) {
      this.#at += 1;
      return code;
    }
    this.#skipBlanks();
    if (this.#code() !== 0x68) return -1;
    this.#at += 1;
    this.#skipBlanks();
    return 0x68;
  }

  #end(bracket: boolean): boolean {
    const code = this.#code();
    this.family = bracket ? "bracket" : code === COLON ? "colon" : "dash";
    this.#at += 1;
    const next = this.#at < this.#line.length ? this.#line.charCodeAt(this.#at) : 0x20;
    const blank = isBlank(next);
    if (!blank && !bracket && !isMark(next)) return false;
    this.rest = Math.min(this.#line.length, blank ? this.#at + 1 : this.#at);
    return true;
  }

  #meaning(before: string, after: string, bracket: boolean): "none" | "stamp" | "broken" {
    const one = stampWord(before);
    const other = stampWord(after);
    // Without brackets, words that are not known are what somebody wrote about a day.
    if (one === null || other === null) return bracket && notTooOdd(before, after) ? "broken" : "none";
    if (one === "era" || other === "era") this.last -= 543;
    else if (this.lastDigits === 4 && this.last >= 2500) this.last -= 543;
    this.hour = hourOf(this.hour, dayPart(one) ?? dayPart(other));
    return this.hour < 0 || this.minute > 59 || this.second > 59 ? "broken" : "stamp";
  }
}

function dayPart(word: StampWord): DayPart | null {
  return word === "nothing" || word === "era" ? null : word;
}

/** Up to a few letters, as every language has them for the halves of a day. */
function notTooOdd(before: string, after: string): boolean {
  return !/[<>{}()"]/.test(before + after);
}
