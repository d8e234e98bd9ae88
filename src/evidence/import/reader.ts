/** A reader of one service's exports: says whether a source is one of its own, and reads it. */
import type { Reading, ReadingChoices, Service, Sink } from "./message.ts";
import type { Source } from "./source.ts";

/**
 * `fits`: how sure it is that the source is its own, from 0 (not) to 1; it looks at names and heads only, never at a whole member.
 * `read`: hands each message to the sink in the order of the export and answers once all is read. A member that is broken is handed to
 * `sink.unread` and the rest goes on; it throws a NoExport only when nothing of it can be read.
 */
export type Reader = Readonly<{
  service: Service;
  fits: (source: Source) => Promise<number>;
  read: (source: Source, choices: ReadingChoices, sink: Sink) => Promise<Reading>;
}>;

/** Why a file could not be taken for an export; each has a plain message in the words pack. */
export type NoExportCode =
  "not-an-export" | "empty" | "cut-off" | "locked-archive" | "too-many-files" | "too-much-inside" | "too-big";

export class NoExport extends Error {
  readonly code: NoExportCode;
  constructor(code: NoExportCode, detail: string) {
    super(detail);
    this.code = code;
  }
}
