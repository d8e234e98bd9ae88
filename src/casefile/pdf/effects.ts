/** What it did to the person, in their words. */
import type { Effect, EffectField } from "../../case/effect.ts";
import type { Told } from "../told.ts";
import { BODY } from "./paper.ts";
import type { Paper } from "./paper.ts";
import { daySaid } from "./said.ts";
import type { Saying } from "./said.ts";

const FIELDS: readonly EffectField[] = [
  "sleep",
  "worry",
  "home",
  "school-or-work",
  "health",
  "stopped",
  "household",
];

/** Empty where nothing was said. */
export function effectSaid(effect: Effect | null, { say }: Saying): string {
  if (effect === null) return "";
  const fields = FIELDS.flatMap((field) => {
    const words = effect.fields[field] ?? "";
    return words === "" ? [] : `${say(`casefile.field-${field}`)} ${words}`;
  });
  return [effect.scale === null ? "" : say(`casefile.scale-${effect.scale}`), effect.words, ...fields]
    .filter((part) => part !== "")
    .join(" ");
}

export function effects(paper: Paper, told: Told, saying: Saying): void {
  const { say } = saying;
  const days = told.case.effects.filter(({ incident }) => incident === null).toReversed();
  const numbers = new Map(told.incidents.map((id, at) => [id, at + 1]));
  const ofIncidents = told.case.incidents
    .toReversed()
    .flatMap(({ id, effects: own }) =>
      own.map((one) => ({ n: numbers.get(id) ?? 0, words: effectSaid(one.effect, saying) })),
    )
    .filter(({ words }) => words !== "");
  if (days.length + ofIncidents.length === 0) paper.paragraph(say("casefile.noeffect"));
  for (const { n, words } of ofIncidents)
    paper.fact(say("casefile.ofincident", { n }), words, { ...BODY, after: 3 });
  for (const { day, effect, still } of days) {
    const words = still ? say("casefile.still") : effectSaid(effect, saying);
    if (words !== "") paper.fact(`${daySaid(day, saying)}:`, words, { ...BODY, after: 3 });
  }
}
