/** What the page asks of the reading worker, and what it answers: a picture goes in, lines of words come out. */
import type { ReadPicture } from "../../../evidence/read-text/read-picture.ts";

/** One picture: bytes as they were kept. */
export type ReadOrder = Readonly<{ picture: Blob }>;

/** Why a picture was not read: its files could not be fetched, it is no picture that can be drawn, or the reader broke. */
export type ReadTrouble = "no-files" | "no-picture" | "broken";

/** `loading` has no count: the files come packed, and what they unpack to is not known before. `part` goes from 0 to 1. */
export type ReadProgress = Readonly<{ stage: "loading" }> | Readonly<{ stage: "reading"; part: number }>;

export type ReadAnswer =
  | Readonly<{ says: "progress"; progress: ReadProgress }>
  | Readonly<{ says: "done"; read: ReadPicture }>
  | Readonly<{ says: "trouble"; why: ReadTrouble }>;
