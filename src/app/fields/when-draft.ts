/** What stands in the fields of a "when", and how it becomes the *when* that is kept, and back. */
import type { When } from "../../case/parts.ts";
import { formatWhen, readWhen } from "../../case/when.ts";
import type { NotWhen, Point } from "../../case/when.ts";
import { addDays, isDay } from "../../kit/calendar.ts";

/**
 * Days are `YYYY-MM-DD`, times `HH:MM`; empty where not given. `rough`: only the month or the year is known, and `day` holds what was typed for it.
 * `still`: it still goes on.
 */
export type WhenDraft = Readonly<{
  day: string;
  time: string;
  untilDay: string;
  untilTime: string;
  rough: boolean;
  still: boolean;
  about: boolean;
  unsure: boolean;
}>;

export const NO_WHEN: WhenDraft = {
  ...{ day: "", time: "", untilDay: "", untilTime: "" },
  ...{ rough: false, still: false, about: false, unsure: false },
};

const point = (day: string, time: string): string => (time === "" ? day : `${day}T${time}`);

/** The text of the *when*; "" while no day is given. */
export function textOf(draft: WhenDraft): string {
  const { day, time, rough, still, about, unsure } = draft;
  if (day.trim() === "") return "";
  const mark = { about, unsure };
  const until = still ? "open" : rough ? null : endOf(draft);
  return formatWhen({
    start: { text: rough ? monthOf(day) : point(day, time), ...mark },
    end: until === null || until === "open" ? until : { text: until, ...mark },
  });
}

/** An end without a day of its own is on the same day, or past midnight when it is before the start. */
function endOf({ day, time, untilDay, untilTime }: WhenDraft): string | null {
  if (untilDay === "" && untilTime === "") return null;
  if (untilDay !== "") return point(untilDay, untilTime);
  const pastMidnight = time !== "" && untilTime < time && isDay(day);
  return point(pastMidnight ? addDays(day, 1) : day, untilTime);
}

/** `2026-11` from "2026-11", "11/2026", "11.2026" or "112026"; a year stays a year; anything else stays as it was typed. */
function monthOf(typed: string): string {
  const text = typed.trim();
  const [, month, year] = /^(\d{1,2})[\s/.-]?(\d{4})$/.exec(text) ?? [];
  return month === undefined || year === undefined ? text : `${year}-${month.padStart(2, "0")}`;
}

/** Why a draft cannot be kept yet; null when it can. */
export function troubleOf(when: When): NotWhen | "empty" | null {
  if (when.at === "") return "empty";
  const read = readWhen(when.at);
  return read.ok ? null : read.why;
}

/** The fields for a *when* that is there already. */
export function draftOf(when: When): WhenDraft {
  const read = readWhen(when.at);
  if (!read.ok) return NO_WHEN;
  const { start, end, about, unsure } = read.value;
  const [day, time] = fieldsOf(start);
  const [untilDay, untilTime] = end === null || end === "open" ? ["", ""] : fieldsOf(end);
  return { day, time, untilDay, untilTime, rough: day.length < 10, still: end === "open", about, unsure };
}

function fieldsOf({ text }: Point): readonly [string, string] {
  const [day = "", time = ""] = text.split("T");
  return [day, time];
}
