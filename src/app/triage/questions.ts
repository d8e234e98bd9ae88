/** The questions with the areas that the place packs offer. */
import type { Question } from "./chosen.ts";
import type { Areas } from "./option-words.ts";

/** Fills the options of the field `area`. */
export function withAreas(questions: readonly Question[], areas: Areas): readonly Question[] {
  return questions.map((question) => ({
    ...question,
    fields: question.fields.map((field) =>
      field.id === "area" ? { ...field, options: areas.map((area) => area.id) } : field,
    ),
  }));
}
