/** What it did to the person, in their own words, apart from the facts. */
import { EFFECT_FIELDS } from "../../case/effect.ts";
import type { EffectEntry } from "../../case/case.ts";
import type { Span } from "./line.ts";
import type { Paper } from "./paper.ts";
import { isolated } from "./bidi.ts";
import { shortDay, together } from "./said.ts";
import { table } from "./table.ts";
import type { Telling } from "./telling.ts";

/** How much, and each thing that was said, with its name in front. */
export function effectSaid({ effect, still }: EffectEntry, { say }: Telling): readonly Span[] {
  if (effect === null) return still ? [{ text: say("casefile.still") }] : [];
  const parts: readonly (readonly Span[])[] = [
    effect.scale === null ? [] : [{ text: say(`casefile.scale-${effect.scale}`) }],
    effect.words.trim() === "" ? [] : [{ text: isolated(effect.words.trim()) }],
    ...EFFECT_FIELDS.map((field) => {
      const words = effect.fields[field]?.trim() ?? "";
      return words === ""
        ? []
        : [{ text: say(`casefile.field-${field}`), bold: true }, { text: ` ${isolated(words)}` }];
    }),
  ];
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, at): readonly Span[] => (at === 0 ? part : [{ text: " " }, ...part]));
}

/** All that was said of it, oldest first. */
export function allEffects({ incidents, told }: Telling): readonly EffectEntry[] {
  const ofIncidents = incidents.flatMap((incident) => incident.effects);
  const seen = new Set(ofIncidents.map(({ id }) => id));
  return [...ofIncidents, ...told.case.effects.filter(({ id }) => !seen.has(id))].toSorted((one, other) =>
    `${one.day} ${one.recorded}` < `${other.day} ${other.recorded}` ? -1 : 1,
  );
}

export function effects(paper: Paper, telling: Telling): void {
  const { say, told, numbers } = telling;
  paper.heading("H2", say("casefile.effects"));
  if (!told.choice.effect) return paper.paragraph(say("casefile.effectout"));
  const all = allEffects(telling);
  if (all.length === 0) return paper.paragraph(say("casefile.noeffects"));
  paper.paragraph(say("casefile.effectsnote"));
  table(
    paper,
    [
      { head: say("casefile.col-day"), share: 0.16 },
      { head: say("casefile.col-about"), share: 0.17 },
      { head: say("casefile.col-words"), share: 0.67 },
    ],
    all.map((entry) => [
      shortDay(entry.day, telling),
      aboutSaid(entry.incident === null ? null : (numbers.get(entry.incident) ?? null), telling),
      effectSaid(entry, telling),
    ]),
  );
}

const aboutSaid = (incident: number | null, { say }: Telling): string =>
  incident === null ? say("casefile.thatday") : together([say("casefile.incident", { n: incident })]);
