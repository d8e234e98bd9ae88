/** Writes a date as a person says it. */

type Style = Readonly<Intl.DateTimeFormatOptions>;

/** Making a formatter costs a hundred times what using it does. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, name: string, style: Style): Intl.DateTimeFormat {
  const key = `${language} ${name}`;
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(language, { ...style, timeZone: "UTC" });
  formatters.set(key, made);
  return made;
}

/** `2026-11-22` becomes `22 November 2026` in the language given (BCP 47). */
export function day(date: string, language: string): string {
  return formatter(language, "day", { dateStyle: "long" }).format(new Date(`${date}T00:00:00Z`));
}

/** `2026-11` becomes `November 2026` in the language given (BCP 47). */
export function month(text: string, language: string): string {
  const first = new Date(`${text}-01T00:00:00Z`);
  return formatter(language, "month", { month: "long", year: "numeric" }).format(first);
}
