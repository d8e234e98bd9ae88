/** Reads what came in as answers, from JSON or from a form, and refuses what the questions do not offer. */
import { FIELDS } from "./questions.ts";
import type { Answers, Field } from "./questions.ts";

export type AnswersResult = Readonly<{ ok: true; answers: Answers }> | Readonly<{ ok: false }>;

const REFUSED: AnswersResult = { ok: false };

/** More fields than a whole form can have; what is longer is not one of ours. */
const MOST_PAIRS = 500;

/**
 * Answers as an object: `one` fields as text, `many` fields as a list. A field that is not there, or an empty list,
 * is not known. Refused: unknown fields and options, duplicates, wrong shapes. `areas` are the choosable places.
 */
export function readAnswers(input: unknown, areas: readonly string[]): AnswersResult {
  if (typeof input !== "object" || input === null || Array.isArray(input)) return REFUSED;
  const given = new Map<string, readonly string[]>();
  for (const [id, value] of Object.entries(input)) {
    const field = FIELDS.find((one) => one.id === id);
    const options = field === undefined ? null : listed(field, value);
    if (options === null) return REFUSED;
    given.set(id, options);
  }
  return checked(given, areas);
}

/**
 * Answers as the pairs of a form: the field's id is the name, repeated for several options; empty text is not known.
 * Nothing stops a person without scripts from ticking an option that stands alone with others: it is dropped.
 */
export function answersFromForm(
  pairs: Iterable<readonly [string, string]>,
  areas: readonly string[],
): AnswersResult {
  const given = new Map<string, readonly string[]>();
  let count = 0;
  for (const [name, value] of pairs) {
    count += 1;
    if (count > MOST_PAIRS) return REFUSED;
    given.set(name, [...(given.get(name) ?? []), ...(value === "" ? [] : [value])]);
  }
  return checked(given, areas);
}

function checked(given: ReadonlyMap<string, readonly string[]>, areas: readonly string[]): AnswersResult {
  const read: Record<string, string | readonly string[]> = {};
  for (const id of given.keys()) if (!FIELDS.some((field) => field.id === id)) return REFUSED;
  for (const field of FIELDS) {
    const options = given.get(field.id) ?? [];
    if (options.length === 0) continue;
    const known = field.id === "area" ? areas : field.options;
    if (options.some((option) => !known.includes(option))) return REFUSED;
    if (new Set(options).size < options.length) return REFUSED;
    const [first] = options;
    if (field.choose === "one") {
      if (options.length > 1 || first === undefined) return REFUSED;
      read[field.id] = first;
    } else {
      read[field.id] = withoutAlone(field, options);
    }
  }
  return isAnswers(read, areas) ? { ok: true, answers: read } : REFUSED;
}

/** "I am safe" beside "in danger": the other answers win, in the order of the question. */
function withoutAlone(field: Field, options: readonly string[]): readonly string[] {
  const alone = field.alone ?? [];
  const rest = options.filter((option) => !alone.includes(option));
  const kept = rest.length > 0 ? rest : options.slice(0, 1);
  return field.options.filter((option) => kept.includes(option));
}

function listed(field: Field, value: unknown): readonly string[] | null {
  if (value === undefined) return [];
  if (field.choose === "one") return typeof value === "string" ? [value] : null;
  if (!Array.isArray(value) || value.length > field.options.length) return null;
  const options = value.filter((one): one is string => typeof one === "string");
  return options.length === value.length ? options : null;
}

function isAnswers(read: Readonly<Record<string, unknown>>, areas: readonly string[]): read is Answers {
  return FIELDS.every(({ id, choose, options }) => {
    const value = read[id];
    const known: readonly unknown[] = id === "area" ? areas : options;
    if (value === undefined) return true;
    return choose === "one"
      ? known.includes(value)
      : Array.isArray(value) && value.every((one) => known.includes(one));
  });
}
