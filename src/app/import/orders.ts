/** What the page asks of the import worker, and what it answers; files go in, messages and drafts come out. */
import type { IncidentDraft } from "../../evidence/import/group.ts";
import type { DateOrder, Gap, Question, Service } from "../../evidence/import/message.ts";
import type { Choice } from "../../evidence/import/pick.ts";
import type { NoExportCode } from "../../evidence/import/reader.ts";
import type { Origin } from "../../evidence/import/source.ts";
import type { Surveyed } from "../../evidence/import/survey.ts";

/** What an export was read as. `skipped`: members of the archive that were left out, by name. */
export type Found = Readonly<{
  service: Service;
  kind: string;
  questions: readonly Question[];
  gaps: readonly Gap[];
  survey: Surveyed;
  skipped: readonly string[];
  archive: boolean;
}>;

export type Reading = Readonly<{ zone: string | null; order: DateOrder | null }>;

/** `known`: keys of messages that the case quotes already; they are left out. `most`: how many messages are picked at once. */
export type PickOrder = Readonly<{ choice: Choice; known: readonly string[]; most: number }>;

/** `chosen` counts what fits the choice, `already` those of them that the case has. `cut`: there are more than were picked. */
export type Picks = Readonly<{
  drafts: readonly IncidentDraft[];
  chosen: number;
  already: number;
  cut: boolean;
}>;

/**
 * A file that a picked message names as `member`: what is recorded of it without its bytes being stored twice. `origin`: which of the chosen files
 * holds it, and under which name there.
 */
export type InnerMedia = Readonly<{
  member: string;
  origin: Origin;
  type: string;
  size: number;
  digest: string;
}>;

/** The text of an export without its pictures: one member as it is, or the messages as JSON where there are several. */
export type TextOnly = Readonly<{
  bytes: Blob;
  name: string;
  type: string;
  leftOut: readonly string[];
  archive: string;
}>;

export type Order =
  | Readonly<{ do: "look"; files: readonly File[]; reading: Reading }>
  | Readonly<{ do: "pick" } & PickOrder>
  | Readonly<{ do: "media"; members: readonly string[] }>
  | Readonly<{ do: "text-only" }>;

export type Answers = Readonly<{
  look: Found;
  pick: Picks;
  media: readonly InnerMedia[];
  "text-only": TextOnly;
}>;

/** Why it went no further: the file is no export, or it could not be read at all. */
export type ReadTrouble = NoExportCode | "unreadable" | "broken";

export type Answer =
  | Readonly<{ says: "progress"; bytes: number }>
  | Readonly<{ says: "done"; value: unknown }>
  | Readonly<{ says: "trouble"; why: ReadTrouble; file: string }>;
