/** JSON Schemas (2020-12) of answers and plan with every id, built from the same data as the plan itself. */
import { FIELDS } from "./questions.ts";
import type { ItemKind, Step } from "./step.ts";
import { STEPS } from "./steps/all.ts";

/** A JSON Schema as plain data. */
export type Schema = Readonly<Record<string, unknown>>;

const DIALECT = "https://json-schema.org/draft/2020-12/schema";

/** The shape of answers; `areas` are the ids of the choosable places. */
export function answersSchema(areas: readonly string[]): Schema {
  const fields = FIELDS.map(({ id, choose, options }): readonly [string, Schema] => {
    const one = { enum: id === "area" ? areas : options };
    return [id, choose === "one" ? one : { type: "array", items: one, uniqueItems: true }];
  });
  return {
    $schema: DIALECT,
    title: "Answers",
    description: "What a person told. A field that is not there is not known, which is not the same as no.",
    type: "object",
    properties: Object.fromEntries(fields),
    additionalProperties: false,
  };
}

/** The shape of a plan: each step with its own reasons and items. */
export function planSchema(): Schema {
  const doItems = STEPS.flatMap((step) => itemsOf(step, "do"));
  return {
    $schema: DIALECT,
    title: "Plan",
    description: "Ids of steps, reasons and items in the order that fits one person. It holds no answers.",
    type: "object",
    properties: {
      version: { const: 1 },
      place: {
        description: "The chosen area, or null while it is not known.",
        oneOf: [{ type: "null" }, { type: "string", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }],
      },
      steps: { type: "array", items: { oneOf: STEPS.map(stepSchema) } },
      first: {
        description: "What stands on top of the plan.",
        type: "array",
        items: { enum: doItems },
        maxItems: 3,
        uniqueItems: true,
      },
    },
    required: ["version", "place", "steps", "first"],
    additionalProperties: false,
  };
}

const LISTS: readonly (readonly [string, ItemKind])[] = [
  ["do", "do"],
  ["expect", "expect"],
  ["say", "say"],
  ["write", "write"],
  ["traps", "trap"],
  ["next", "next"],
];

function stepSchema(step: Step): Schema {
  const lists = LISTS.map(([name, kind]): readonly [string, Schema] => {
    const ids = itemsOf(step, kind);
    return [name, ids.length === 0 ? { type: "array", maxItems: 0 } : listOf(ids)];
  });
  return {
    type: "object",
    properties: {
      id: { const: step.id },
      state: { enum: [...new Set(step.states.map((rule) => rule.state))] },
      reason: { enum: step.states.map((rule) => rule.reason) },
      ...Object.fromEntries(lists),
    },
    required: ["id", "state", "reason", ...LISTS.map(([name]) => name)],
    additionalProperties: false,
  };
}

const listOf = (ids: readonly string[]): Schema => ({
  type: "array",
  items: { enum: ids },
  uniqueItems: true,
});

const itemsOf = (step: Step, kind: ItemKind): readonly string[] =>
  step.items.filter((item) => item.kind === kind).map((item) => item.id);
