/** A *when* as a person says it: a day, a time, about, not sure, from one to another. */
import type { When } from "../../case/parts.ts";
import { parseWhen } from "../../case/when.ts";
import type { Point } from "../../case/when.ts";
import type { Say } from "../../content/say.ts";
import { day, month } from "../text/day.ts";

/** Text that cannot be read is shown as it is. `language` is a BCP 47 tag. */
export function whenWords(when: When, say: Say, language: string): string {
  const read = parseWhen(when.at);
  if (read === null) return when.at;
  const { start, end, about, unsure } = read;
  const from = pointWords(start, say, language);
  const span =
    end === null
      ? from
      : end === "open"
        ? say("when.openspan", { from })
        : say("when.span", { from, to: endWords(start, end, say, language) });
  const rough = about ? say("when.aboutthen", { when: span }) : span;
  return unsure ? say("when.unsurethen", { when: rough }) : rough;
}

/** What still has to be said of a *when* under a heading that says `under` (a day, a month or a year): its time, or all where it is more than that. */
export function timeWords(when: When, under: string, say: Say, language: string): string {
  const read = parseWhen(when.at);
  if (read === null || read.end !== null) return whenWords(when, say, language);
  const [date, time = ""] = read.start.text.split("T");
  if (date !== under || (time === "" && (read.about || read.unsure))) return whenWords(when, say, language);
  const rough = read.about ? say("when.aboutthen", { when: time }) : time;
  return read.unsure ? say("when.unsurethen", { when: rough }) : rough;
}

/** A day, month or year (`2026-11-20`, `2026-11`, `2026`) as a person says it. */
export function dayWords(text: string, say: Say, language: string): string {
  return pointWords({ text, about: false, unsure: false }, say, language);
}

function endWords(start: Point, end: Point, say: Say, language: string): string {
  const [date = "", time] = end.text.split("T");
  return time !== undefined && start.text.startsWith(date) ? time : pointWords(end, say, language);
}

function pointWords({ text }: Point, say: Say, language: string): string {
  const [date = "", time] = text.split("T");
  const named = date.length === 10 ? day(date, language) : date.length === 7 ? month(date, language) : date;
  return time === undefined ? named : say("when.at", { day: named, time });
}
