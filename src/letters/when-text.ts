/** A *when* as letters say it. */
import type { When } from "../case/parts.ts";
import { parseWhen } from "../case/when.ts";
import { fill } from "../content/fill.ts";
import type { LetterPhrases } from "../content/letter.ts";

/** `2026-11-22` as `22 November 2026`; also `2026-11` and `2026`. Text that is no day is answered as it is. */
export function dayWords(day: string, language: string): string {
  if (!/^\d{4}(?:-\d{2}){0,2}$/.test(day)) return day;
  const parts = day.split("-").length;
  const [year = "", month = "01", date = "01"] = day.split("-");
  return new Intl.DateTimeFormat(language, {
    year: "numeric",
    ...(parts > 1 ? { month: "long" as const } : {}),
    ...(parts > 2 ? { day: "numeric" as const } : {}),
    timeZone: "UTC",
  }).format(Date.UTC(Number(year), Number(month) - 1, Number(date)));
}

/** About and not sure are said in words. */
export function whenText(when: When, phrases: LetterPhrases, language: string): string {
  const read = parseWhen(when.at);
  if (read === null) return when.at;
  const point = (text: string): string => {
    const [day = "", time] = text.split("T");
    const named = dayWords(day, language);
    return time === undefined ? named : fill(phrases.at, { day: named, time });
  };
  const { start, end, about, unsure } = read;
  const from = point(start.text);
  const span =
    end === null
      ? from
      : end === "open"
        ? fill(phrases.since, { from })
        : fill(phrases.span, { from, to: point(end.text) });
  const rough = about ? fill(phrases.about, { when: span }) : span;
  return unsure ? fill(phrases.unsure, { when: rough }) : rough;
}
