/** `habits plan`: answers in, plan out, both as JSON. */
import { readPlaces } from "../content/read-places.ts";
import { collectFaults } from "../content/fault.ts";
import type { PackFiles } from "../content/fault.ts";
import { choosable, resolvePlace } from "../content/place.ts";
import { readAnswers } from "../plan/answers.ts";
import { placeRules } from "../plan/place.ts";
import { makePlan } from "../plan/plan.ts";
import { answersSchema, planSchema } from "../plan/schema.ts";
import type { Outcome } from "./content-check.ts";

/** The widest place, used while no area is chosen. */
const EVERYWHERE = "uk";

/** The plan for answers given as JSON text; exit code 1 and one plain line when they are not answers. */
export function planFromAnswers(text: string, files: PackFiles): Outcome {
  const places = readPlaces(files, "en-GB", collectFaults());
  const read = readAnswers(
    parsed(text),
    choosable(places).map((place) => place.id),
  );
  if (!read.ok) {
    return { lines: ["These are not answers. See: habits plan --schema"], exitCode: 1 };
  }
  const area = read.answers.area ?? null;
  const place = resolvePlace(places, area ?? EVERYWHERE);
  return {
    lines: [JSON.stringify(makePlan(read.answers, placeRules(area, place.has)), null, 2)],
    exitCode: 0,
  };
}

/** The JSON Schemas (2020-12) of answers and plan, with every id. */
export function planSchemas(files: PackFiles): Outcome {
  const areas = choosable(readPlaces(files, "en-GB", collectFaults())).map((place) => place.id);
  return {
    lines: [JSON.stringify({ answers: answersSchema(areas), plan: planSchema() }, null, 2)],
    exitCode: 0,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
