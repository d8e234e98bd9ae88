/** What the words in a picture suggest: days, times, handles and numbers, each with the line where it was read, for the person to decide. */
import type { Line, ReadPicture } from "./read-picture.ts";
import { daysIn } from "./written-days.ts";
import { handlesIn, numbersIn } from "./written-names.ts";
import { timesIn } from "./written-times.ts";

/**
 * `value`: a day `YYYY-MM-DD`, a time `HH:MM`, a handle with its @, or a number. `words` as read, in `line` (two lines, where a number is broken), whose place among all lines is `row`.
 * `counted`: a day whose year, or whose day, was not written there and was counted back.
 */
export type Suggestion = Readonly<{
  kind: "day" | "time" | "handle" | "number";
  value: string;
  words: string;
  line: string;
  row: number;
  counted: boolean;
}>;

/** A phone's own clock stands this high up, in parts of the picture's height. */
const STATUS_BAR = 0.045;

/**
 * `today` (`YYYY-MM-DD`) is the day the picture was taken, where known, or the day it is read: no day after it is suggested. In reading
 * order; what was read more than once stands where it was read first.
 */
export function suggest(picture: ReadPicture, today: string): readonly Suggestion[] {
  const found = picture.lines.flatMap((line, row) => [
    ...inLine(line, row, picture, today),
    ...overTheEnd(line, row, picture),
  ]);
  return found.filter(
    (one, place) =>
      found.findIndex((other) => other.kind === one.kind && other.value === one.value) === place,
  );
}

function inLine(line: Line, row: number, picture: ReadPicture, today: string): readonly Suggestion[] {
  const text = digitsMended(line.text);
  const made = <K extends Suggestion["kind"]>(
    kind: K,
    all: readonly Readonly<{ value: string; words: string; at: number; counted?: boolean }>[],
  ) =>
    all.map(({ value, words, at, counted = false }) => ({
      at,
      suggestion: {
        ...{ kind, value, line: line.text, row, counted },
        words: line.text.slice(at, at + words.length),
      },
    }));
  return [
    ...made("day", daysIn(text, today)),
    ...made("time", isStatusBar(line, picture) ? [] : timesIn(text)),
    ...made("handle", handlesIn(line.text)),
    ...made("number", numbersIn(text)),
  ]
    .toSorted((one, other) => one.at - other.at)
    .map(({ suggestion }) => suggestion);
}

/** A number that a bubble broke into two lines. */
function overTheEnd(line: Line, row: number, { lines }: ReadPicture): readonly Suggestion[] {
  const next = lines[row + 1];
  if (next === undefined || next.block !== line.block) return [];
  const both = `${line.text} ${next.text}`;
  return numbersIn(digitsMended(both))
    .filter(({ at, words }) => at < line.text.length && at + words.length > line.text.length)
    .map(({ value, words, at }) => ({
      ...{ kind: "number" as const, value, line: both, row, counted: false },
      words: both.slice(at, at + words.length),
    }));
}

const isStatusBar = ({ box }: Line, { width, height }: ReadPicture): boolean =>
  height > width && box.top + box.height < height * STATUS_BAR;

/** Letters that look like digits, inside what is a number otherwise. Keeps every place in the line. */
function digitsMended(line: string): string {
  return line.replaceAll(/(?<![A-Za-z])[\dOolI|:./-]*\d[\dOolI|:./-]*(?![A-Za-z])/g, (token) =>
    token.replaceAll(/[Oo]/g, "0").replaceAll(/[lI|]/g, "1"),
  );
}

/** The first day that was read, and the first time that stands with it or below; null where there is none. A time above every day belongs to what came before. */
export function momentOf(
  suggestions: readonly Suggestion[],
): Readonly<{ day: Suggestion | null; time: Suggestion | null }> {
  const day = suggestions.find(({ kind }) => kind === "day") ?? null;
  const times = suggestions.filter(({ kind }) => kind === "time");
  const time = times.find(({ row }) => day === null || row >= day.row) ?? times[0] ?? null;
  return { day, time };
}
