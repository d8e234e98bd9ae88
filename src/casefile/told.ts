/** What a case file tells its reader: the case as folded from what was chosen alone, and what goes with it. */
import type { Case } from "../case/case.ts";
import type { Clock } from "../case/clock.ts";
import type { Pattern } from "../case/pattern.ts";
import type { Choice } from "./choice.ts";

/**
 * An exhibit in the file. `number` counts from 1 in the order of the file. `path` in the bag, or null when its bytes are not in the file: `missing` says why
 * (`unreadable`: they could not be opened or did not fit their digest). `incidents`: numbers of the incidents that name it.
 */
export type ToldExhibit = Readonly<{
  id: string;
  number: number;
  name: string;
  type: string;
  size: number;
  digest: string;
  added: string;
  shows: string;
  copyOf: string | null;
  path: string | null;
  missing: "unreadable" | "destroyed" | null;
  incidents: readonly number[];
}>;

/** A moment before which an event was there: the authority's own time, UTC, and its name. */
export type Existed = Readonly<{ by: string; authority: string }>;

/** What could not be shown stays countable. `leftOut`: events of which only the header is in the file. */
export type Told = Readonly<{
  /** UTC, to the second */
  made: string;
  choice: Choice;
  case: Case;
  /** incidents oldest first: number 1 is the first one */
  incidents: readonly string[];
  clocks: readonly Clock[];
  pattern: Pattern;
  exhibits: readonly ToldExhibit[];
  /** by id of an event */
  existed: ReadonlyMap<string, Existed>;
  events: number;
  leftOut: number;
}>;
