/** What it did to the person, as a letter tells it: day by day, oldest first, in their own words. */
import type { EffectEntry, Incident } from "../case/case.ts";
import { asItReads, firstDayOf } from "../case/clock-days.ts";
import { EFFECT_FIELDS } from "../case/effect.ts";
import type { Effect } from "../case/effect.ts";
import { fill } from "../content/fill.ts";
import type { LetterPhrases } from "../content/letter.ts";
import type { LetterInput } from "./letter-input.ts";
import { penOf } from "./voice.ts";
import { dayWords } from "./when-text.ts";

/** Those of the incidents that the letter tells of, and the days on their own from the first of these on. Without an incident all of these days. */
export function effectLines(incidents: readonly Incident[], input: LetterInput): readonly string[] {
  const from = incidents.map((incident) => firstDayOf(asItReads(incident))).toSorted()[0] ?? "";
  const told = new Set(incidents.map(({ id }) => id));
  const belongs = ({ incident, day }: EffectEntry): boolean =>
    incident === null ? day >= from : told.has(incident);
  return input.open.effects
    .filter(belongs)
    .toReversed()
    .flatMap((entry) => {
      const words = entry.effect === null ? "" : effectWords(entry.effect, input.phrases);
      const { mark } = penOf(entry, input);
      const day = dayWords(entry.day, input.language);
      return words === "" ? [] : [mark === "" ? `${day}: ${words}` : `${day}. ${mark} ${words}`];
    });
}

function effectWords({ scale, fields, words }: Effect, phrases: LetterPhrases): string {
  const lines = [
    scale === null ? "" : phrases[`scale-${scale}`],
    ...EFFECT_FIELDS.map((field) => {
      const said = fields[field]?.trim() ?? "";
      return said === "" ? "" : fill(phrases[`field-${field}`], { words: said });
    }),
    words.trim(),
  ];
  return lines.filter((line) => line !== "").join(" ");
}
