/** The ticked answers while the person goes through the questions; held in memory and nowhere else. */

/** What the screens need to know of a field of a question. */
export type Field = Readonly<{
  id: string;
  choose: "one" | "many";
  options: readonly string[];
  /** options that exclude the others */
  alone?: readonly string[] | undefined;
}>;

export type Question = Readonly<{ id: string; fields: readonly Field[] }>;

/** Ticked options by field id; a field that is not there was not answered. */
export type Chosen = Readonly<Record<string, readonly string[]>>;

export const isChosen = (chosen: Chosen, field: Field, option: string): boolean =>
  chosen[field.id]?.includes(option) ?? false;

/** Ticks or unticks an option; an option that stands alone takes the place of the others, and the other way round. */
export function toggle(chosen: Chosen, field: Field, option: string): Chosen {
  const now = chosen[field.id] ?? [];
  const alone = field.alone ?? [];
  const next = now.includes(option)
    ? now.filter((one) => one !== option)
    : field.choose === "one" || alone.includes(option)
      ? [option]
      : [...now.filter((one) => !alone.includes(one)), option];
  return withField(chosen, field.id, next);
}

/** Takes all answers of a question back: skipped means not known (CARE C1). */
export function clear(chosen: Chosen, question: Question): Chosen {
  return question.fields.reduce((rest, field) => withField(rest, field.id, []), chosen);
}

/** The shape that the plan room reads: one option as text, several as a list. */
export function toAnswers(chosen: Chosen, questions: readonly Question[]): Readonly<Record<string, unknown>> {
  const fields = questions.flatMap((question) => question.fields);
  return Object.fromEntries(
    fields.flatMap((field): readonly (readonly [string, unknown])[] => {
      const options = chosen[field.id] ?? [];
      if (options.length === 0) return [];
      return [[field.id, field.choose === "one" ? options[0] : options]];
    }),
  );
}

function withField(chosen: Chosen, id: string, options: readonly string[]): Chosen {
  const { [id]: _, ...rest } = chosen;
  return options.length === 0 ? rest : { ...rest, [id]: options };
}

/** Answers that were ticked on the page before its script ran, as pairs of field id and option: none may be lost. */
export function fromTicks(ticks: Iterable<readonly [string, string]>): Chosen {
  let chosen: Chosen = {};
  for (const [field, option] of ticks) chosen = withField(chosen, field, [...(chosen[field] ?? []), option]);
  return chosen;
}
