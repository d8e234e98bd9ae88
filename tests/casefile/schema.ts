// The JSON Schema (2020-12) of case.json, made from the shape that checks it.
import { filedShape } from "../../src/casefile/filed-shape.ts";
import { published } from "../case-log/schemas.ts";

/** As stored in docs/schemas. */
export const caseFileSchema = (): string =>
  published(
    "Case file",
    "case.json of a case file: every event of the case log, shown, abridged or by its header alone, and the exhibits that go with it.",
    filedShape,
  );
