/** The exhibits that a draft holds by their ids; drafts from before there were any, or with something else in that place, hold none. */
import * as v from "valibot";
import { id } from "../../case/parts.ts";

export const exhibitIds = v.optional(v.fallback(v.array(id), []), []);

/** Both, each once: what a draft held, and what the form was opened with. */
export const together = (held: readonly string[], given: readonly string[]): string[] => [
  ...new Set([...held, ...given]),
];
