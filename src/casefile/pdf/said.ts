/** Days, moments, sizes and names as the paper says them. */
import type { When } from "../../case/parts.ts";
import { parsedOnce } from "../../case/when.ts";
import type { Point } from "../../case/when.ts";
import { londonTime } from "../../kit/zone.ts";
import { isolated } from "./bidi.ts";
import { inOneLine } from "./clean.ts";
import type { Telling } from "./telling.ts";

type Saying = Pick<Telling, "say" | "language">;

/** Making a formatter costs a hundred times what using it does. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatted(day: string, language: string, style: Readonly<Intl.DateTimeFormatOptions>): string {
  const key = `${language} ${Object.entries(style).join(" ")}`;
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(language, { ...style, timeZone: "UTC" });
  formatters.set(key, made);
  return made.format(new Date(`${day}T00:00:00Z`));
}

/** `2026-11-22` as 22 November 2026; also `2026-11` and `2026`. */
export function daySaid(day: string, { language }: Saying): string {
  if (day.length === 10) return formatted(day, language, { day: "numeric", month: "long", year: "numeric" });
  if (day.length === 7) return formatted(`${day}-01`, language, { month: "long", year: "numeric" });
  return day;
}

/** `2026-11-22` as 22 Nov 2026, for tables. */
export function shortDay(day: string, { language }: Saying): string {
  return day.length === 10
    ? formatted(day, language, { day: "numeric", month: "short", year: "numeric" })
    : day;
}

/** `2026-11` as Nov 26, under a chart. */
export const monthSaid = (month: string, { language }: Saying): string =>
  formatted(`${month}-01`, language, { month: "short", year: "2-digit" });

/** A moment in UTC as clocks in London showed it. */
export function momentSaid(moment: string, saying: Saying): string {
  const [day = "", time = ""] = londonTime(moment).split("T");
  return saying.say("casefile.at", { day: daySaid(day, saying), time });
}

/** With about and not sure in words. `weekday`: which day of the week it was, where one day is known. Text that cannot be read stands as it is. */
export function whenSaid(when: When, saying: Saying, weekday = false): string {
  const { say } = saying;
  const read = parsedOnce(when);
  if (read === null) return when.at;
  const { start, end, about, unsure } = read;
  const from = pointSaid(start, saying, weekday);
  const span =
    end === null
      ? from
      : end === "open"
        ? say("casefile.openspan", { from })
        : say("casefile.span", { from, to: endSaid(start, end, saying, weekday) });
  const rough = about ? say("casefile.aboutthen", { when: span }) : span;
  return unsure ? say("casefile.unsurethen", { when: rough }) : rough;
}

function endSaid(start: Point, end: Point, saying: Saying, weekday: boolean): string {
  const [date = "", time] = end.text.split("T");
  return time !== undefined && start.text.startsWith(date) ? time : pointSaid(end, saying, weekday);
}

function pointSaid({ text }: Point, saying: Saying, weekday: boolean): string {
  const [date = "", time] = text.split("T");
  const named = daySaid(date, saying);
  const day =
    weekday && date.length === 10
      ? saying.say("casefile.weekday", {
          weekday: formatted(date, saying.language, { weekday: "long" }),
          day: named,
        })
      : named;
  return time === undefined ? day : saying.say("casefile.at", { day, time });
}

/** Of one end of a *when*: its first day, or its last. */
export function edgeSaid(when: When, which: "first" | "last", saying: Saying): string {
  const read = parsedOnce(when);
  if (read === null) return when.at;
  if (which === "last" && read.end === "open")
    return saying.say("casefile.openspan", { from: pointSaid(read.start, saying, false) });
  const point = which === "last" && read.end !== null && read.end !== "open" ? read.end : read.start;
  return daySaid(point.text.split("T")[0] ?? "", saying);
}

/** `2.1 MB (2,103,456 bytes)`. */
export function sizeSaid(bytes: number, { say, language }: Saying): string {
  const exact = bytes.toLocaleString(language);
  if (bytes < 1000) return say("casefile.bytes", { n: exact });
  const unit = bytes < 999_500 ? "kb" : bytes < 999_500_000 ? "mb" : "gb";
  const many = bytes / { kb: 1e3, mb: 1e6, gb: 1e9 }[unit];
  return say(`casefile.size-${unit}`, { n: many < 10 ? many.toFixed(1) : Math.round(many), bytes: exact });
}

/** A day, or so many. */
export const daysSaid = (n: number, { say }: Saying): string =>
  n === 1 ? say("casefile.oneday") : say("casefile.days", { n });

/** A name or a few words of somebody's within a sentence of ours. */
export const named = (words: string): string => isolated(inOneLine(words));

/** Parts that are not empty, one behind the other. */
export const together = (parts: readonly string[], between = ", "): string =>
  parts.filter((part) => part !== "").join(between);

export const platformSaid = (id: string | null, { say, platformNames }: Telling): string =>
  id === null || id === ""
    ? ""
    : id === "phone" || id === "email"
      ? say(`casefile.account-${id}`)
      : ((Object.hasOwn(platformNames, id) ? platformNames[id] : undefined) ??
        id.charAt(0).toUpperCase() + id.slice(1).replaceAll("-", " "));
