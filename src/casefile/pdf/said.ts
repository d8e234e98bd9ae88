/** Days, moments and times as the paper says them. */
import type { When } from "../../case/parts.ts";
import { parseWhen } from "../../case/when.ts";
import type { Say } from "../../content/say.ts";
import { londonDay, londonTime } from "../../kit/zone.ts";

/** What every part of the paper says with. `language`: BCP 47. */
export type Saying = Readonly<{ say: Say; language: string }>;

/** `2026-11-22` as `22 November 2026`; also `2026-11` and `2026`. Text that is no day is answered as it is. */
export function daySaid(day: string, { language }: Saying): string {
  if (!/^\d{4}(?:-\d{2}){0,2}$/.test(day)) return day;
  const [year = "", month = "01", date = "01"] = day.split("-");
  return formatOf(language, day.split("-").length).format(
    Date.UTC(Number(year), Number(month) - 1, Number(date)),
  );
}

/** One takes longer to make than a thousand days to say. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: string, parts: number): Intl.DateTimeFormat {
  const known = formats.get(`${language} ${parts}`);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(language, {
    year: "numeric",
    ...(parts > 1 ? { month: "long" as const } : {}),
    ...(parts > 2 ? { day: "numeric" as const } : {}),
    timeZone: "UTC",
  });
  formats.set(`${language} ${parts}`, made);
  return made;
}

/** A moment in UTC as a clock in London showed it. */
export function momentSaid(moment: string, saying: Saying): string {
  return saying.say("casefile.at", {
    day: daySaid(londonDay(moment), saying),
    time: londonTime(moment).slice(11, 16),
  });
}

/** With about and not sure in words. */
export function whenSaid(when: When, saying: Saying): string {
  const { say } = saying;
  const read = parseWhen(when.at);
  if (read === null) return when.at;
  const point = (text: string): string => {
    const [day = "", time] = text.split("T");
    const named = daySaid(day, saying);
    return time === undefined ? named : say("casefile.at", { day: named, time });
  };
  const { start, end, about, unsure } = read;
  const from = point(start.text);
  const span =
    end === null
      ? from
      : end === "open"
        ? say("casefile.since-then", { from })
        : say("casefile.span", { from, to: point(end.text) });
  const rough = about ? say("casefile.about", { when: span }) : span;
  return unsure ? say("casefile.unsure", { when: rough }) : rough;
}

/** The first so many letters, and a sign that there is more. Whole letters, ending with a word where there is one. */
export function shortened(text: string, most: number): string {
  const letters = [...text.trim().replaceAll(/\s+/g, " ")];
  if (letters.length <= most) return letters.join("");
  const cut = letters.slice(0, most).join("");
  return `${cut.includes(" ") ? cut.slice(0, cut.lastIndexOf(" ")) : cut} …`;
}
