/** When a picture was taken, by its name or by what the file says of itself: a hint, for anyone can change both. */
import { isDay } from "../../kit/calendar.ts";

/** `day` is `YYYY-MM-DD`; `time` is `HH:MM`, or null. */
export type TakenDay = Readonly<{ day: string; time: string | null }>;

const FORMS = [
  // Screenshot_20261112-214500.png, IMG_20261112_214500.jpg, IMG-20261112-WA0001.jpg
  /(?<!\d)(20\d\d)(\d\d)(\d\d)(?:[-_ T]?(\d\d)(\d\d)\d\d(?!\d))?(?!\d)/,
  // Screenshot 2026-11-12 at 21.45.00.png, pasted-2026-11-12-2145.png, 2026_11_12 21_45_00
  /(?<!\d)(20\d\d)[-_.](\d\d)[-_.](\d\d)(?:(?:[-_ T]| at )(\d\d)[-._:]?(\d\d)(?!\d{3}))?/,
] as const;

/** As phones name their pictures. Null where the name says no day, or one after `today`. */
export function dayOfName(name: string, today: string): TakenDay | null {
  for (const form of FORMS) {
    const [, year, month, date, hour, minute] = form.exec(name) ?? [];
    const day = `${year ?? ""}-${month ?? ""}-${date ?? ""}`;
    if (!isDay(day) || day > today) continue;
    const real = hour !== undefined && Number(hour) < 24 && Number(minute) < 60;
    return { day, time: real ? `${hour}:${minute ?? ""}` : null };
  }
  return null;
}

/** As the file claims, with a time only where that is local. */
export function dayOfClaims(
  claims: readonly Readonly<{ what: string; value: string }>[],
  today: string,
): TakenDay | null {
  for (const kind of ["taken", "made"]) {
    const value = claims.find(({ what }) => what === kind)?.value ?? "";
    const [, day = "", time, utc] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::\d\d)?(Z)?)?/.exec(value) ?? [];
    if (isDay(day) && day <= today) return { day, time: utc === undefined ? (time ?? null) : null };
  }
  return null;
}
