/** Everything of the diary in one list: what happened, and how the days were, newest first. */
import type { Case, EffectEntry, Incident } from "../../case/case.ts";
import { whenKey } from "../../case/when-key.ts";

/** `day`: what the row stands under, as an `at` without its time: a day, or a month or year where no more is known. */
export type DiaryRow = Readonly<{ id: string; day: string }> &
  (Readonly<{ incident: Incident; entry: null }> | Readonly<{ incident: null; entry: EffectEntry }>);

/** "How today was" stands above what happened on that day, for it looks back on it. What a person wrote of one incident stays with it. */
export function rowsOf({ incidents, effects }: Pick<Case, "incidents" | "effects">): readonly DiaryRow[] {
  const entries = effects.filter((entry) => entry.incident === null);
  const rows: DiaryRow[] = [];
  let next = 0;
  for (const incident of incidents) {
    const key = whenKey(incident.now.when.when.at);
    for (let entry = entries[next]; entry !== undefined && `${entry.day}T99` >= key; entry = entries[next]) {
      rows.push(rowOf(entry));
      next += 1;
    }
    rows.push({ id: incident.id, day: key.slice(0, key.indexOf("T")), incident, entry: null });
  }
  return [...rows, ...entries.slice(next).map(rowOf)];
}

const rowOf = (entry: EffectEntry): DiaryRow => ({ id: entry.id, day: entry.day, incident: null, entry });

/** The months of the rows, `YYYY-MM`, newest first. What is known only by its year is in none. */
export function monthsOf(rows: readonly DiaryRow[]): readonly string[] {
  return [...new Set(rows.map(({ day }) => day.slice(0, 7)))].filter((month) => month.length === 7);
}
