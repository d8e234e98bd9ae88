/** What every screen of the private side is handed: the open case, how to keep something in it, and where to go. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Case } from "../../case/case.ts";
import type { Clock, Rules } from "../../case/clock.ts";
import type { NewEntry } from "../../case/entry.ts";
import type { Event } from "../../case/event.ts";
import type { Taken } from "../../case/exhibit.ts";
import type { OpenedDrop } from "../../vault/drop-box.ts";
import type { Drop } from "../../vault/drops.ts";

/** Why something could not be kept; what was typed is still on the screen, and what was kept before is untouched. */
export type NotKeptCode = "no-room" | "locked" | "not-allowed" | "broken";

export class NotKept extends Error {
  readonly code: NotKeptCode;
  constructor(code: NotKeptCode) {
    super(`Not kept: ${code}`);
    this.code = code;
  }
}

/** One case of the vault, in the list of cases. */
export type CaseName = Readonly<{
  id: string;
  name: string;
  about: "me" | "someone-else";
  who: string;
  events: number;
}>;

/** Choices of this vault. `careful`: the other person may have the phone, cloud or post. Seconds. `blur`: accounts are blurred until asked for. */
export type Choices = Readonly<{
  careful: Readonly<{ phone: boolean; cloud: boolean; post: boolean }>;
  lockAfterHidden: number;
  lockAfterIdle: number;
  blur: boolean;
  /** whether the log's heads are timestamped by themselves; null while it was not asked */
  stamps: boolean | null;
  /** days between reminders to make a backup; 0 is never */
  backupEvery: number;
  wipeAfter: number;
  writer: Readonly<{ as: "self" }> | Readonly<{ as: "supporter"; name: string }>;
}>;

/**
 * A timestamp of the log's heads. `case`: its id. `heads`: the exact text that is stamped. `token`: the authority's answer (RFC 3161, DER) and `root`: its root
 * certificate (DER), both base64url. `at`: the time it names, UTC. `authority`: its name.
 */
export type Stamp = Readonly<{
  case: string;
  heads: string;
  token: string;
  root: string;
  at: string;
  authority: string;
}>;

/** `rules`: of the case's area. `clocks`: as of now, overdue first. A new object after every change. */
export type View = Readonly<{
  open: Case;
  events: readonly Event[];
  cases: readonly CaseName[];
  choices: Choices;
  rules: Rules;
  clocks: readonly Clock[];
  /** the day in Europe/London, `YYYY-MM-DD`, and the moment in UTC */
  today: string;
  now: string;
}>;

/** An exhibit that is about to be kept. `type`: by content; the browser's own where it is not given. */
export type NewExhibit = Readonly<{ name: string; taken: Taken; type?: string }> &
  Omit<Extract<NewEntry, { kind: "exhibit" }>, "kind" | "id" | "of" | "exhibit"> &
  Readonly<{ entries?: (exhibit: string) => readonly NewEntry[] }>;

/** `ready` is waited for before each piece, so that a long sealing can pause. `onProgress` is told how many bytes are sealed. */
export type Watch = Readonly<{
  signal?: AbortSignal;
  ready?: () => Promise<void>;
  onProgress?: (bytes: number) => void;
}>;

export type Keeper = Readonly<{
  /** Resolves with the ids once all of them are durable, together or not at all. Rejects with `NotKept`. */
  keep(...entries: readonly NewEntry[]): Promise<readonly string[]>;
  /** A sealed draft under a name of the screen's own; null removes it. `of`: its case, where another may be open by now. Resolves once durable. */
  saveDraft(name: string, draft: unknown, of?: string): Promise<void>;
  /** null when there is none */
  readDraft(name: string): Promise<unknown>;
  /** `flush` is called once more before the keys are forgotten, and when the page goes out of sight; answers how to take that back. */
  beforeLock(flush: () => Promise<void>): () => void;
  /**
   * Seals original bytes and records them as an exhibit, together with `entries` that need its id; answers it. Rejects with `NotKept`, or with the
   * reason of the signal: then nothing of it is left.
   */
  keepBytes(bytes: Blob, about: NewExhibit, watch?: Watch): Promise<string>;
  /** Destroys the bytes of one that should not be here, and records that and when (CARE C13). */
  destroyBytes(exhibit: string): Promise<void>;
  /** The original bytes, checked against their digest; null when they are not there or do not fit. */
  readBytes(exhibit: string): Promise<Blob | null>;
  /** A small picture of an exhibit (JPEG), sealed beside it and destroyed with it. Rejects with `NotKept`; one that is there stays. */
  keepThumbnail(exhibit: string, picture: Blob): Promise<void>;
  /** null when none was made, or it cannot be read */
  thumbnail(exhibit: string): Promise<Blob | null>;
  /** What vouches for the times of the open case, oldest first. */
  stamps(): readonly Stamp[];
  /** Resolves once durable; rejects with `NotKept`. */
  keepStamp(stamp: Stamp): Promise<void>;
  /** What was shared to here while it was locked, oldest first. Nothing of it is opened. */
  drops(): Promise<readonly Drop[]>;
  /** All of one. Rejects with a `DropFault` for one that is not whole, or with `NotKept`. */
  openDrop(id: string): Promise<OpenedDrop>;
  /** Throws them away, sorted in or unseen. Resolves once durable; rejects with `NotKept`. */
  removeDrops(ids: readonly string[]): Promise<void>;
  /** A new name for something that is about to be recorded: 128 random bits. */
  newId(): string;
  /** While our own picker, printer or recorder is open the vault stays open, up to five minutes. */
  stayOpen<Result>(during: () => Promise<Result>): Promise<Result>;
}>;

/** The screens of the private side, by name; `id` names the thing that is shown. */
export type Screen = Readonly<{
  name: string;
  id?: string | undefined;
  with?: Readonly<Record<string, string>> | undefined;
}>;

/** `to` opens a screen, `back` goes to the one before; the address never changes. `said` is a line read out on the next screen ("Saved"). */
export type Go = Readonly<{ to(screen: Screen, said?: string): void; back(said?: string): void }>;

/** What each screen of a room is handed by the shell. */
export type ScreenProps = Readonly<{ id: string; with: Readonly<Record<string, string>> }>;

type Inside = Readonly<{ keeper: Keeper; view: View; go: Go }>;

export const InsideContext = createContext<Inside | null>(null);

function useInside(): Inside {
  const inside = useContext(InsideContext);
  if (inside === null) throw new Error("This screen stands outside an open vault.");
  return inside;
}

export const useKeeper = (): Keeper => useInside().keeper;
export const useView = (): View => useInside().view;
export const useCase = (): Case => useInside().view.open;
export const useGo = (): Go => useInside().go;
