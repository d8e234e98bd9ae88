/** Times of day as screens show them (21:41, 9:41 pm), found in one line of text. */

/** `value` is `HH:MM`. `words` as they stand in the line, from `at`. */
export type WrittenTime = Readonly<{ value: string; words: string; at: number }>;

// "0:35" is how long a sound lasts: without am or pm an hour needs two digits.
const FORM =
  /(?<![\d:.£$€])(?:(\d{1,2})[:.](\d\d)(?::\d\d)?\s?([ap])\.?m\b\.?|([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?(?![\d:%]))/gi;

export function timesIn(line: string): readonly WrittenTime[] {
  return [...line.matchAll(FORM)].flatMap((match) => {
    const [words, hour, minute, half, hour24, minute24] = match;
    const value =
      half === undefined
        ? `${hour24 ?? ""}:${minute24 ?? ""}`
        : twelve(Number(hour), Number(minute), half.toLowerCase() === "p");
    return value === null ? [] : [{ value, words, at: match.index }];
  });
}

function twelve(hour: number, minute: number, afternoon: boolean): string | null {
  if (hour < 1 || hour > 12 || minute > 59) return null;
  const full = (hour % 12) + (afternoon ? 12 : 0);
  return `${String(full).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
