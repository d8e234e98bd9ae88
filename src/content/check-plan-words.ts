/** Checks that every id of the plan and the triage has words, and every word has an id. */
import type { Fault } from "./fault.ts";
import { plainLines, inlineText, references } from "./node.ts";
import { slotExists } from "./check-pages.ts";
import { textFaults } from "./check-text.ts";
import type { Place } from "./place.ts";
import type { StepWords } from "./step-words.ts";
import type { TriageWords } from "./triage-words.ts";

/** The ids that the plan room can answer with. An item's id is `<step>.<name>`. */
export type PlanIds = Readonly<{
  steps: readonly Readonly<{ id: string; reasons: readonly string[]; items: readonly string[] }>[];
  questions: readonly Readonly<{
    id: string;
    fields: readonly Readonly<{ id: string; options: readonly string[] }>[];
  }>[];
}>;

const both = (have: readonly string[], want: readonly string[]) => ({
  missing: want.filter((id) => !have.includes(id)),
  unknown: have.filter((id) => !want.includes(id)),
});

/** Faults in `steps/*.md`. A slot must be known in at least one place; links must lead somewhere. */
export function stepFaults(
  ids: PlanIds["steps"],
  words: Readonly<Record<string, StepWords>>,
  addresses: ReadonlySet<string>,
  places: readonly Place[],
  folder: string,
): readonly Fault[] {
  const faults: Fault[] = [];
  const error = (file: string, message: string): void =>
    void faults.push({ file, line: 1, message, weight: "error" });
  const steps = both(
    Object.keys(words),
    ids.map((step) => step.id),
  );
  for (const id of steps.missing) error(`${folder}/${id}.md`, `The step "${id}" has no words.`);
  for (const id of steps.unknown) error(words[id]?.file ?? folder, `The plan has no step "${id}".`);
  for (const step of ids) {
    const own = words[step.id];
    if (own === undefined) continue;
    const reasons = both(Object.keys(own.reasons), step.reasons);
    for (const id of reasons.missing) error(own.file, `The reason "${id}" has no words.`);
    for (const id of reasons.unknown) error(own.file, `The plan has no reason "${id}" in this step.`);
    const names = step.items.map((item) => item.slice(step.id.length + 1));
    const items = both(Object.keys(own.items), names);
    for (const id of items.missing) error(own.file, `The item "${id}" has no words.`);
    for (const id of items.unknown) error(own.file, `The plan has no item "${id}" in this step.`);
    if (!addresses.has(own.guide)) error(own.file, `The guide ${own.guide} leads nowhere.`);
    for (const [name, item] of Object.entries(own.items)) {
      const blocks = [{ paragraph: item.label }, ...item.detail];
      for (const reference of references(blocks)) {
        const good =
          "href" in reference
            ? addresses.has(reference.href.split("#")[0] ?? "")
            : places.some((place) => slotExists(reference, place));
        if (!good)
          error(
            own.file,
            `${name}: ${"href" in reference ? reference.href : `${reference.slot} ${reference.id}`} is not known.`,
          );
      }
      // Which place an item is for is the plan's rule; its words may name an English body.
      for (const { message, sample } of textFaults(blocks, { place: "england", own: false })) {
        error(own.file, `${name}: "${sample}": ${message}`);
      }
    }
  }
  return faults;
}

/** Faults in `triage.yaml`. The area question's options come from the place packs and have no words there. */
export function triageFaults(ids: PlanIds["questions"], words: TriageWords, file: string): readonly Fault[] {
  const faults: Fault[] = [];
  const error = (message: string): void => void faults.push({ file, line: 1, message, weight: "error" });
  const questions = both(
    Object.keys(words.questions),
    ids.map((question) => question.id),
  );
  for (const id of questions.missing) error(`The question "${id}" has no words.`);
  for (const id of questions.unknown) error(`There is no question "${id}".`);
  for (const question of ids) {
    const own = words.questions[question.id];
    if (own === undefined) continue;
    const fields = both(
      Object.keys(own.fields),
      question.fields.map((field) => field.id),
    );
    for (const id of fields.missing) error(`${question.id}: the field "${id}" has no words.`);
    for (const id of fields.unknown) error(`${question.id}: there is no field "${id}".`);
    for (const field of question.fields) {
      const options = both(Object.keys(own.fields[field.id]?.options ?? {}), field.options);
      for (const id of options.missing) error(`${question.id}.${field.id}: the answer "${id}" has no words.`);
      for (const id of options.unknown) error(`${question.id}.${field.id}: there is no answer "${id}".`);
    }
  }
  return faults;
}

/** All lines of a step's words, for the reading age. */
export function stepLines(words: StepWords): readonly string[] {
  return [
    words.title,
    ...Object.values(words.reasons),
    ...Object.values(words.items).flatMap((item) => [inlineText(item.label), ...plainLines(item.detail)]),
  ];
}
