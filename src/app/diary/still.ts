/** "Nothing new, still affecting me" is kept once a day. */
import type { Case, EffectEntry } from "../../case/case.ts";

/** That of the day (`YYYY-MM-DD`), or null while it was not said. */
export function stillOf({ effects }: Pick<Case, "effects">, day: string): EffectEntry | null {
  return effects.find((one) => one.still && one.day === day) ?? null;
}
