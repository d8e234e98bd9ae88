// The JSON Schemas (2020-12) of an event and of a folded case, made from the shapes that check them.
import { toJsonSchema } from "@valibot/to-json-schema";
import type { GenericSchema } from "valibot";
import { writer } from "../../src/case/entry.ts";
import { day, id, moment, text, when } from "../../src/case/parts.ts";
import { caseShape, digest, eventShape } from "../../src/case/schema.ts";

const DIALECT = "https://json-schema.org/draft/2020-12/schema";

type Definitions = Readonly<Record<string, GenericSchema>>;

const OF_EVENTS: Definitions = { id, text, day, moment, when, digest, writer };

/** As docs/schemas has it, of a shape that checks. `definitions`: shapes in it that get a name of their own. */
export function published(
  title: string,
  description: string,
  shape: GenericSchema,
  definitions: Definitions = OF_EVENTS,
): string {
  const { $defs, ...schema } = toJsonSchema(shape, {
    target: "draft-2020-12",
    // Only known fields may be keys of an effect's words: the list of them says so.
    overrideSchema: ({ valibotSchema, jsonSchema }) => (valibotSchema.type === "record" ? jsonSchema : null),
    definitions: { ...definitions },
  });
  const whole = { title, description, ...schema, $schema: DIALECT, $defs };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** As stored in docs/schemas, by name. */
export const caseSchemas = (): Readonly<Record<"event" | "case", string>> => ({
  event: published(
    "Event",
    "One event of the case log: a header in a chain, and a body whose parts are each committed to.",
    eventShape,
  ),
  case: published("Case", "A case as it stands: what the fold of its events gives.", caseShape),
});
