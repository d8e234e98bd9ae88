/** Calendar text (iCalendar, RFC 5545) for chosen days; what it says is handed in, so that it can be neutral. */
import { addDays, isDay } from "../kit/calendar.ts";
import { milliseconds, momentFrom } from "../kit/zone.ts";

/** `uid`: random, and stable for one day so that saving again replaces it. `day` is `YYYY-MM-DD`. `alarmAt`: hours after the day begins, or null for no alarm. */
export type CalendarDay = Readonly<{ uid: string; day: string; title: string; alarmAt: number | null }>;

/** Longest content line in octets, without its line break (RFC 5545, 3.1). */
const LINE = 75;

/** `now` is a moment in UTC. Days are whole days without a zone. Throws a RangeError for a day that does not exist. */
export function calendarText(days: readonly CalendarDay[], now: string): string {
  const stamp = basic(momentFrom(milliseconds(now)).slice(0, 19)).concat("Z");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Calendar//EN",
    "CALSCALE:GREGORIAN",
    ...days.flatMap((one) => eventLines(one, stamp)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventLines({ uid, day, title, alarmAt }: CalendarDay, stamp: string): readonly string[] {
  if (!isDay(day)) throw new RangeError(`"${day}" is no day.`);
  const summary = escaped(title);
  const alarm =
    alarmAt === null
      ? []
      : ["BEGIN:VALARM", "ACTION:DISPLAY", `TRIGGER:PT${alarmAt}H`, `DESCRIPTION:${summary}`, "END:VALARM"];
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${basic(day)}`,
    `DTEND;VALUE=DATE:${basic(addDays(day, 1))}`,
    `SUMMARY:${summary}`,
    "TRANSP:TRANSPARENT",
    ...alarm,
    "END:VEVENT",
  ];
}

function basic(text: string): string {
  return text.replaceAll(/[-:]/g, "");
}

/** TEXT of RFC 5545, 3.3.11; other control characters have no place in it. */
export function escaped(text: string): string {
  const lines = text.replaceAll(/[\\;,]/g, "\\$&").replaceAll(/\r\n|\r|\n/g, "\\n");
  return [...lines].filter((one) => one === "\t" || (one >= " " && one !== "\u007f")).join("");
}

/** Breaks a line that is longer than 75 octets of UTF-8, never inside a character; each next line starts with a space. */
export function folded(line: string): string {
  const lines: string[] = [];
  let text = "";
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > LINE) {
      lines.push(text);
      [text, octets] = [" ", 1];
    }
    text += character;
    octets += size;
  }
  return [...lines, text].join("\r\n");
}
