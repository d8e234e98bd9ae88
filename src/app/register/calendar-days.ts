/** The days of a calendar file: one for each day and title, under names that tell nothing and stay the same. */
import type { CalendarDay } from "../../case/ics.ts";
import { utf8 } from "../../kit/bytes.ts";
import { sha256Hex } from "../../kit/digest.ts";

/** Reminds at nine in the morning. */
const ALARM_HOUR = 9;

const UID_LENGTH = 32;

/** `caseId` is random and stays on the device: without it no name can be guessed. Days before `today` are left out. */
export function calendarDays(
  rows: readonly Readonly<{ day: string | null; title: string }>[],
  caseId: string,
  today: string,
): readonly CalendarDay[] {
  const days = new Map<string, CalendarDay>();
  for (const { day, title } of rows) {
    if (day === null || day < today) continue;
    const uid = sha256Hex(utf8(`${caseId}\n${day}\n${title}`)).slice(0, UID_LENGTH);
    days.set(uid, { uid, day, title, alarmAt: ALARM_HOUR });
  }
  return [...days.values()].toSorted((one, other) => one.day.localeCompare(other.day));
}
