/** Writes a date as a person says it. */

/** `2026-11-22` becomes `22 November 2026` in the language given (BCP 47). */
export function day(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
