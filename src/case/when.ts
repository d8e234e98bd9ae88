/** The *when* profile: reads and writes when something happened, as sure or unsure as the person is (PROTOCOL, "When"). */
import { compareDays, daysInMonth, isDay } from "../kit/calendar.ts";
import { londonTime, milliseconds, momentFrom } from "../kit/zone.ts";
import type { When } from "./parts.ts";
import { whenKey } from "./when-key.ts";

/** One end: `text` is `2026`, `2026-11`, `2026-11-20` or `2026-11-20T21:30`; `~` is about, `?` is unsure, `%` is both. */
export type Point = Readonly<{ text: string; about: boolean; unsure: boolean }>;

/** `end` is null where there is one point, `open` where it still goes on. */
export type Span = Readonly<{ start: Point; end: Point | "open" | null }>;

/**
 * `earliest` and `latest` are the first and last local minute that it can have been, `YYYY-MM-DDTHH:MM`; `latest` is null while it goes on.
 * `kind` is how fine a single point is, or `interval` or `open`. `about` and `unsure` hold when either end says so.
 */
export type ParsedWhen = Span &
  Readonly<{
    kind: "year" | "month" | "day" | "minute" | "interval" | "open";
    earliest: string;
    latest: string | null;
    about: boolean;
    unsure: boolean;
  }>;

/** Why a text is no *when*: not of this shape, a day or a time of day that does not exist, or an end before its start. */
export type NotWhen = "shape" | "no-such-day" | "no-such-time" | "backwards";

type Read<T> = Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; why: NotWhen }>;

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}))?)?)?([~?%]?)$/;

const NONE = { about: false, unsure: false };
const MARKS: Readonly<Record<string, Readonly<{ about: boolean; unsure: boolean }>>> = {
  "~": { about: true, unsure: false },
  "?": { about: false, unsure: true },
  "%": { about: true, unsure: true },
};

/** Reads `at`; says why when it cannot be. */
export function readWhen(at: string): Read<ParsedWhen> {
  const [first = "", second, ...more] = at.split("/");
  if (more.length > 0) return { ok: false, why: "shape" };
  const start = readPoint(first);
  if (!start.ok) return start;
  if (second === undefined)
    return { ok: true, value: { ...spanOf(start.value, null), kind: start.value.kind } };
  if (second === "..") return { ok: true, value: { ...spanOf(start.value, "open"), kind: "open" } };
  const end = readPoint(second);
  if (!end.ok) return end;
  if (end.value.latest < start.value.earliest) return { ok: false, why: "backwards" };
  return { ok: true, value: { ...spanOf(start.value, end.value), kind: "interval" } };
}

/** Like `readWhen`, with null for whatever cannot be. */
export function parseWhen(at: string): ParsedWhen | null {
  const read = readWhen(at);
  return read.ok ? read.value : null;
}

const READ = new WeakMap<When, ParsedWhen | null>();

/** `parseWhen` of what was recorded, which never changes: worked out once for each. */
export function parsedOnce(when: When): ParsedWhen | null {
  const known = READ.get(when);
  if (known !== undefined) return known;
  const parsed = parseWhen(when.at);
  READ.set(when, parsed);
  return parsed;
}

type ReadPoint = Point &
  Readonly<{ kind: "year" | "month" | "day" | "minute"; earliest: string; latest: string }>;

function spanOf(start: ReadPoint, end: ReadPoint | "open" | null): Omit<ParsedWhen, "kind"> {
  const later = end === null || end === "open" ? null : end;
  return {
    start: pointOf(start),
    end: later === null ? (end === "open" ? "open" : null) : pointOf(later),
    earliest: start.earliest,
    latest: end === "open" ? null : (later ?? start).latest,
    about: start.about || (later?.about ?? false),
    unsure: start.unsure || (later?.unsure ?? false),
  };
}

function pointOf({ text, about, unsure }: Point): Point {
  return { text, about, unsure };
}

function readPoint(written: string): Read<ReadPoint> {
  const match = POINT.exec(written);
  if (match === null) return { ok: false, why: "shape" };
  const [, year = "", month, day, hour, minute, mark = ""] = match;
  const text = mark === "" ? written : written.slice(0, -1);
  const firstDay = `${year}-${month ?? "01"}-${day ?? "01"}`;
  if (!isDay(firstDay)) return { ok: false, why: "no-such-day" };
  if (Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59) return { ok: false, why: "no-such-time" };
  const lastMonth = month ?? "12";
  const lastDay = day ?? String(daysInMonth(Number(year), Number(lastMonth)));
  const value: ReadPoint = {
    text,
    ...(MARKS[mark] ?? NONE),
    kind: hour !== undefined ? "minute" : day !== undefined ? "day" : month !== undefined ? "month" : "year",
    earliest: hour === undefined ? `${firstDay}T00:00` : text,
    latest: hour === undefined ? `${year}-${lastMonth}-${lastDay}T23:59` : text,
  };
  return { ok: true, value };
}

/** The text of `at` for a point, a span or an open span; the other way round of `parseWhen`. */
export function formatWhen({ start, end }: Span): string {
  if (end === null) return formatPoint(start);
  return `${formatPoint(start)}/${end === "open" ? ".." : formatPoint(end)}`;
}

function formatPoint({ text, about, unsure }: Point): string {
  return `${text}${about && unsure ? "%" : about ? "~" : unsure ? "?" : ""}`;
}

/** For a list with the newest first: below 0 when `one` is later than `other`, by the end of when it was; what still goes on counts by its start. */
export function compareWhen(one: Pick<When, "at">, other: Pick<When, "at">): number {
  return compareDays(whenKey(other.at), whenKey(one.at));
}

/**
 * True when even the earliest minute lies after `now` (a moment in UTC) where it happened: by its offset, or in London. Of another zone without
 * an offset it is true only when no place on earth has reached that minute. False for what cannot be read.
 */
export function isFuture(when: When, now: string, zone: string | null = when.zone): boolean {
  const parsed = parseWhen(when.at);
  return parsed !== null && parsed.earliest > localTime(now, when.offset, zone);
}

function localTime(now: string, offset: string | null, zone: string | null): string {
  if (offset === null && (zone === null || zone === "Europe/London")) return londonTime(now);
  const [hours = 0, minutes = 0] = (offset ?? "+14:00").slice(1).split(":").map(Number);
  const ahead = (hours * 60 + minutes) * (offset?.startsWith("-") === true ? -1 : 1);
  return momentFrom(milliseconds(now) + ahead * 60_000).slice(0, 16);
}
