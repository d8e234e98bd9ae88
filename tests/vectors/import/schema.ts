// The JSON Schema (2020-12) of what `habits import --json` prints, made from the shape that checks it.
import {
  importAttachment,
  importMessage,
  importPlace,
  importQuestion,
  importShape,
  importTime,
} from "../../../src/evidence/import/printed.ts";
import { published } from "../../case-log/schemas.ts";

/** As stored in docs/schemas. */
export const importSchema = (): string =>
  published("Import", "What `habits import FILE --json` prints of an export of chats, texts or mails.", importShape, {
    time: importTime,
    place: importPlace,
    attachment: importAttachment,
    message: importMessage,
    question: importQuestion,
  });
