/** Many screenshots on their way to become days of the diary: what was read of each, what the person put right, and what would be kept. */
import * as v from "valibot";
import type { Exhibit } from "../../case/case.ts";
import type { NewEntry } from "../../case/entry.ts";
import type { When } from "../../case/parts.ts";
import { isDay } from "../../kit/calendar.ts";
import { daysOf } from "../../evidence/read-text/in-order.ts";
import type { DayOfPictures } from "../../evidence/read-text/in-order.ts";
import { joinWords } from "../../evidence/read-text/join-words.ts";
import { textOf } from "../../evidence/read-text/read-picture.ts";
import type { ReadPicture } from "../../evidence/read-text/read-picture.ts";
import { momentOf, suggest } from "../../evidence/read-text/suggest.ts";
import { takenAt } from "./reading/read-exhibit.ts";

/**
 * `day` and `time` as they stand in their fields. `from`: the line where the day was read, or null: it comes from the file (`file`), or there is none.
 * `days`: others that were read. `words`: all that was read; empty when it was not.
 */
const orderPicture = v.object({
  exhibit: v.string(),
  day: v.string(),
  time: v.string(),
  from: v.nullable(v.string()),
  file: v.boolean(),
  counted: v.boolean(),
  days: v.array(v.string()),
  words: v.string(),
});

/** `accounts`: the person's own words, by day. `step`: nothing is chosen yet, or the dates are looked through. */
const orderDraft = v.object({
  step: v.picklist(["choose", "dates"]),
  pictures: v.array(orderPicture),
  accounts: v.record(v.string(), v.string()),
  keepWords: v.boolean(),
});

export type OrderPicture = v.InferOutput<typeof orderPicture>;
export type OrderDraft = v.InferOutput<typeof orderDraft>;

export const NO_ORDER: OrderDraft = { step: "choose", pictures: [], accounts: {}, keepWords: true };

/** Null for what is no draft. */
export function readOrderDraft(stored: unknown): OrderDraft | null {
  const read = v.safeParse(orderDraft, stored);
  return read.success ? read.output : null;
}

/** What is suggested of one picture; `read` is null where it was not, or could not be, read. */
export function orderPictureOf(exhibit: Exhibit, read: ReadPicture | null, today: string): OrderPicture {
  const taken = takenAt(exhibit, today);
  const suggestions = read === null ? [] : suggest(read, taken?.day ?? today);
  const { day, time } = momentOf(suggestions);
  const fromFile = day === null && taken !== null;
  return {
    exhibit: exhibit.of.exhibit,
    day: day?.value ?? taken?.day ?? "",
    time: time?.value ?? (fromFile ? (taken.time ?? "") : ""),
    from: day?.line ?? null,
    file: fromFile,
    counted: day?.counted ?? false,
    days: suggestions.flatMap(({ kind, value }) => (kind === "day" && value !== day?.value ? [value] : [])),
    words: read === null ? "" : textOf(read.lines),
  };
}

/** Why the fields of one picture cannot stand; an empty day is no fault: that picture waits. */
export function orderTrouble(
  { day, time }: Pick<OrderPicture, "day" | "time">,
  today: string,
): "day" | "future" | "time" | null {
  if (day !== "" && !isDay(day)) return "day";
  if (day > today) return "future";
  return time === "" || /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? null : "time";
}

type Making = Readonly<{
  exhibits: ReadonlyMap<string, Exhibit>;
  /** the line above words that a machine read */
  marker: string;
  /** what an account says where the person wrote nothing */
  account: (day: string) => string;
  whenAt: (at: string) => When;
}>;

/** One incident for each day with its pictures, and, where wanted, the words that were read in each. */
export function orderEntries(draft: OrderDraft, making: Making): readonly NewEntry[] {
  return [
    ...daysOf(draft.pictures).map((one) => incidentEntry(one, draft, making)),
    ...(draft.keepWords ? draft.pictures.flatMap((picture) => wordsEntry(picture, making)) : []),
  ];
}

function incidentEntry(
  { day, at, exhibits }: DayOfPictures,
  { accounts }: OrderDraft,
  { account, whenAt }: Making,
): NewEntry {
  const own = accounts[day] ?? "";
  return {
    kind: "incident",
    account: { text: own.trim() === "" ? account(day) : own },
    when: { when: whenAt(at), many: null },
    exhibits: [...exhibits],
  };
}

function wordsEntry(
  { exhibit, words, day }: OrderPicture,
  { exhibits, marker }: Making,
): readonly NewEntry[] {
  const kept = exhibits.get(exhibit);
  if (kept === undefined || words === "" || day === "") return [];
  const shows = joinWords(kept.now.shows, marker, words);
  return [{ kind: "description", of: { exhibit }, shows, reader: "machine" }];
}
