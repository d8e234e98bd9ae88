/** A folded case as plain JSON, for `habits case` and for people with tools (docs/schemas/case.schema.json). */
import type { Case } from "./case.ts";

/** What JSON has instead of a map. */
type Plain<T> =
  T extends ReadonlyMap<string, infer Value>
    ? Readonly<Record<string, Value>>
    : T extends Readonly<{ marks: ReadonlyMap<string, string> }>
      ? Omit<T, "marks"> & Readonly<{ marks: Readonly<Record<string, string>> }>
      : T;

export type CaseJson = Readonly<{ [Key in keyof Case]: Plain<Case[Key]> }>;

/** The same case with objects in place of maps, keys in the order of the maps. */
export function caseToJson(folded: Case): CaseJson {
  const { plan, actors, witnesses, bodies, exhibits, settled, ...rest } = folded;
  return {
    ...rest,
    plan: plan === null ? null : { ...plan, marks: Object.fromEntries(plan.marks) },
    actors: Object.fromEntries(actors),
    witnesses: Object.fromEntries(witnesses),
    bodies: Object.fromEntries(bodies),
    exhibits: Object.fromEntries(exhibits),
    settled: Object.fromEntries(settled),
  };
}
