/** What the page asks of the case file worker, what the worker asks back for, and what it answers. */
import type { Rules } from "../../case/clock.ts";
import type { Event } from "../../case/event.ts";
import type { When } from "../../case/parts.ts";
import type { BagInput } from "../../casefile/bag.ts";
import type { Choice } from "../../casefile/choice.ts";
import type { Leaving } from "../../casefile/leaving.ts";
import type { Lock } from "../../casefile/protect.ts";
import type { Vouching } from "../../casefile/existed.ts";
import type { Screens } from "../../content/words.ts";
import type { PdfFonts, PdfNames } from "./pdf-of.ts";

/** `missing`: ids of chosen exhibits whose bytes cannot be opened. `made`: UTC to the second. `tokens`: those that vouch for times. */
export type Material = Readonly<{
  events: readonly Event[];
  choice: Choice;
  made: string;
  missing: readonly string[];
  rules: Rules;
  words: Screens;
  language: string;
  tokens: readonly Vouching[];
}> &
  PdfNames;

/** `whole`: the zip, else the PDF alone. `password`: of the PDF alone. `partBytes`: null for one file. `stamp`: whether the bag's time is asked for. */
export type Form = Readonly<{
  whole: boolean;
  password: string | null;
  lock: Lock | null;
  partBytes: number | null;
  stamp: boolean;
}>;

/** `thumbnails`: JPEG, by id of the exhibit. `roots`: PEM. */
export type Extras = Readonly<{
  fonts: PdfFonts;
  thumbnails: ReadonlyMap<string, Uint8Array>;
  timestamps: NonNullable<BagInput["timestamps"]>;
  roots: readonly string[];
}>;

export type Order =
  | Readonly<{ do: "look"; material: Material }>
  | Readonly<{ do: "make"; material: Material; extras: Extras; form: Form }>;

/** An incident as it will stand. `account` as written, `added`: later additions to it. */
export type LookedIncident = Readonly<{
  id: string;
  number: number;
  when: When;
  many: number | null;
  account: string;
  added: readonly string[];
  place: string;
  who: readonly string[];
  withdrawn: boolean;
}>;

export type LookedExhibit = Readonly<{
  id: string;
  name: string;
  size: number;
  digest: string;
  path: string | null;
  copy: boolean;
}>;

/** A child's name that stands in the person's own words, and in which incidents. */
export type LookedChild = Readonly<{ name: string; incidents: readonly number[] }>;

/** What would leave. `documents`: bytes of case.json and diary.csv. `bare`: events of which only the header goes in. */
export type Looked = Readonly<{
  sample: boolean;
  events: number;
  bare: number;
  incidents: readonly LookedIncident[];
  exhibits: readonly LookedExhibit[];
  effects: number;
  notices: number;
  replies: number;
  silences: number;
  leaving: readonly Leaving[];
  children: readonly LookedChild[];
  documents: number;
}>;

/** `stamped`: null where no stamp was asked for. */
export type Made = Readonly<{
  files: readonly Readonly<{ name: string; bytes: Blob }>[];
  stamped: boolean | null;
  unshown: readonly string[];
}>;

export type Answers = Readonly<{ look: Looked; make: Made }>;

/** `unreadable`: bytes of the exhibit that `about` names did not come. `recipient`: it is none. */
export type MakeTrouble = "unreadable" | "too-many-files" | "recipient" | "no-room" | "fonts" | "broken";

/** What the worker needs from the page, where the keys and the network are. */
export type Need =
  Readonly<{ what: "bytes"; exhibit: string }> | Readonly<{ what: "stamp"; digest: Uint8Array }>;

export type Phase = "pdf" | "files";

export type Said =
  | Readonly<{ says: "progress"; phase: Phase; done: number; all: number }>
  | Readonly<{ says: "needs"; number: number; need: Need }>
  | Readonly<{ says: "done"; value: unknown }>
  | Readonly<{ says: "trouble"; why: MakeTrouble; about: string }>;

/** `got`: null when it cannot be had. */
export type Got = Readonly<{ number: number; got: Blob | Uint8Array | null }>;

export type Heard = Readonly<{ order: Order }> | Got;
