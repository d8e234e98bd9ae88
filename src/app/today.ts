/** The day in the United Kingdom. */

/** `YYYY-MM-DD` in Europe/London, from a moment. */
export function londonDay(moment: Date): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London", dateStyle: "short" }).format(moment);
}
