/** What a check of a case file can find, as codes and plain data: the words for them belong to those who show them. */
import type { Existed } from "../told.ts";

/** Each makes the file "altered": something in it is not as it was made, or does not hold together. */
export const FINDING_CODES = [
  // The zip around it.
  "zip-broken",
  "zip-locked",
  "zip-too-much",
  "zip-too-many",
  "zip-hidden-bytes",
  "zip-two-stories",
  "zip-bad-name",
  "zip-twice",
  "zip-not-a-file",
  "zip-cannot-unpack",
  "outside",
  // Files against the lists.
  "changed",
  "missing",
  "uncovered",
  "unknown-file",
  "list-broken",
  "bag-info",
  "version",
  "too-large",
  // case.json and the log.
  "case-broken",
  "case-spelling",
  "log-changed",
  "log-gap",
  "log-broken",
  "log-fork",
  "log-unseen",
  "log-twice",
  "log-order",
  "log-other-case",
  "log-reworded",
  "log-taken-out",
  "log-not-chosen",
  // Exhibits, diary, timestamps, parts.
  "exhibit-changed",
  "exhibit-not-in-log",
  "exhibit-not-listed",
  "exhibit-renamed",
  "exhibit-order",
  "diary-changed",
  "stamp-broken",
  "stamp-half",
  "stamp-heads",
  "stamp-not-in-log",
  "root-broken",
  "part-twice",
  "part-other",
] as const;

export type FindingCode = (typeof FINDING_CODES)[number];

/** Worth naming, and no change of what was made. `system-file`: put there by a computer that packed the file again. `weak-list`: a list by MD5 or SHA-1, which can be forged. */
export const NOTE_CODES = ["system-file", "weak-list", "unknown-list", "elsewhere"] as const;

export type NoteCode = (typeof NOTE_CODES)[number];

/** `where`: a path in the bag, with the name of the file before it where there are several. `what`: the detail as data: a name, a digest, a number. */
export type Found<Code> = Readonly<{ where: string; what: string; code: Code }>;
export type Finding = Found<FindingCode>;
export type Note = Found<NoteCode>;

/**
 * What this file does not prove. The first three always. `new-log`: without a trusted timestamp of the log anybody could have written a whole new one. `after-stamps`: some events came after the last
 * trusted timestamp of the log. `no-bag-stamp`: nothing outside this file vouches for its PDF, its choice, its list of exhibits and what was left out. `own-authority`: signed by an authority that the reader has to trust
 * themselves. `no-authority`: a timestamp leads to no root at all. `abridged`: parts that stand in other words than recorded. `left-out`: events or parts that are not shown.
 * `exhibits-missing`: listed, and their bytes are not in the file. `parts-missing`: other parts of it were not given. `sample`: it is a made-up case. `other-maker`: only the lists could be checked.
 */
export const NOT_PROVEN = [
  "who-wrote",
  "that-it-is-true",
  "device-clock",
  "new-log",
  "after-stamps",
  "no-bag-stamp",
  "own-authority",
  "no-authority",
  "abridged",
  "left-out",
  "exhibits-missing",
  "parts-missing",
  "sample",
  "other-maker",
] as const;

export type NotProven = (typeof NOT_PROVEN)[number];

/** `corrections`: what was put right and stays beside what it corrects. `forks`: numbers that are there twice. */
export type CheckedLog = Readonly<{
  case: string | null;
  feeds: number;
  events: number;
  shown: number;
  incidents: number;
  forks: number;
  corrections: readonly Readonly<{ incident: string; recorded: string; withdrawn: boolean }>[];
}>;

/** `kind` null: of this event only the header is there. */
export type PartsOfEvent = Readonly<{
  feed: string;
  seq: number;
  id: string;
  kind: string;
  parts: readonly string[];
}>;

export type CheckedExhibit = Readonly<{
  number: number;
  id: string;
  path: string | null;
  digest: string;
  size: number;
  state: "whole" | "changed" | "unreadable" | "destroyed" | "elsewhere";
}>;

/**
 * `trusted`: by a root that was handed in. `own-root`: by a root that came with the file. `no-root`: signed, and by nobody that could be named. `broken`: it vouches for nothing; `why` says so.
 * `events`: how many events of the log it vouches for. `covers` bag: all of the file.
 */
export type CheckedStamp = Readonly<{
  path: string;
  covers: "log" | "bag";
  state: "trusted" | "own-root" | "no-root" | "broken";
  why: string | null;
  time: string | null;
  authority: string | null;
  rootFingerprint: string | null;
  events: number;
}>;

/** Plain JSON. `made` as the file says. `existed`: by id of an event. */
export type Verdict = Readonly<{
  kind: "whole" | "altered" | "not-a-case-file" | "other-bag";
  files: number;
  bytes: number;
  made: string | null;
  findings: readonly Finding[];
  notes: readonly Note[];
  log: CheckedLog | null;
  exhibits: readonly CheckedExhibit[];
  timestamps: readonly CheckedStamp[];
  existed: Readonly<Record<string, Existed>>;
  leftOut: Readonly<{ events: number; parts: readonly PartsOfEvent[]; abridged: readonly PartsOfEvent[] }>;
  notProven: readonly NotProven[];
}>;
