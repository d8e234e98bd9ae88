/** Names of an archive's members: which of them are tricks, and are left out by name. */
import { shownName } from "../shown-name.ts";

export const SKIPPED_WHY = ["path-trick", "twice", "packed-otherwise", "no-export"] as const;

/**
 * `path-trick`: the name climbs, is absolute, or holds what no name holds. `twice`: another thing has this name already. `packed-otherwise`: by
 * a method that we cannot unpack. `no-export`: one of several files that could not be opened at all.
 */
export type SkippedWhy = (typeof SKIPPED_WHY)[number];

/** What was left out of an archive; `name` with control signs and turning signs as U+FFFD, cut at 300 letters. */
export type Skipped = Readonly<{ name: string; why: SkippedWhy }>;

const LONGEST_NAME = 4096;

/** Whether the name would mean another place than one inside the archive, or hides something. */
export function isTrick(name: string): boolean {
  return (
    name === "" ||
    name.length > LONGEST_NAME ||
    /^\/|^[a-z]:|\\|\p{Cc}/iu.test(name) ||
    name.split("/").some((part) => part === "..")
  );
}

/** The name as it may be shown in a list of what was left out. */
export function nameToShow(name: string): string {
  return shownName(name.slice(0, 300));
}
