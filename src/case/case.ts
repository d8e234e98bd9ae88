/** A case as it stands: what the fold of its events gives, for screens, clocks and letters. */
import type { Actor, Witness } from "./actor.ts";
import type { Effect } from "./effect.ts";
import type { EntryOf, Kind, Writer } from "./entry.ts";
import type { FeedId } from "./event.ts";
import type { Body } from "./notice.ts";

/** What every recorded thing knows: its id, when the device said it was recorded (UTC), who wrote it, whether that clock can be right. */
export type Recorded = Readonly<{
  id: string;
  recorded: string;
  writer: Writer;
  clock: "went-back" | "far-ahead" | null;
}>;

type PartsOf<K extends Kind> = Omit<EntryOf<K>, "about">;

/** A dated addition to an incident. The first account is never touched. */
export type Correction = Recorded & Readonly<PartsOf<"correction">>;

/**
 * An incident as first recorded, with all that was added. `now` holds the parts as they read after the corrections,
 * newest last; `first` is what was first written. `withdrawn`: the last word on it, or null. `told`: ids of notices that told of it.
 */
export type Incident = Recorded &
  Readonly<{
    first: PartsOf<"incident">;
    now: PartsOf<"incident">;
    corrections: readonly Correction[];
    withdrawn: (Recorded & Readonly<{ why: string }>) | null;
    labels: readonly string[];
    worst: boolean;
    effects: readonly EffectEntry[];
    told: readonly string[];
  }>;

/** `incident` is null for "how today was". `still`: the one tap "nothing new, still affecting me"; its effect is null. */
export type EffectEntry = Recorded &
  Readonly<{ incident: string | null; day: string; effect: Effect | null; still: boolean }>;

/** The newest record of a thing that can be recorded again, and the older ones, oldest first. */
export type Kept<T> = Recorded & Readonly<{ now: T; before: readonly (Recorded & Readonly<{ now: T }>)[] }>;

export type Reply = Recorded & Readonly<PartsOf<"reply">>;

/** A notice with what came back, oldest first. `references`: its own and those that replies added. */
export type Notice = Recorded &
  Readonly<PartsOf<"notice">> &
  Readonly<{
    replies: readonly Reply[];
    references: readonly string[];
    fixed: (Recorded & Readonly<{ fixed: "yes" | "partly" | "no"; said: string }>) | null;
  }>;

export type Silence = Recorded & Readonly<PartsOf<"silence">>;

export type Move = Recorded & Readonly<PartsOf<"move">>;

/**
 * An exhibit as it was added. `now`: what it shows and where it was seen, by the newest words. `descriptions`, `custody`: oldest first. `copies`: ids of redacted copies.
 * `import`: how it was read as a chat. `destroyed`: its bytes are gone, and with them its name and words (CARE C13).
 */
export type Exhibit = Recorded &
  Readonly<PartsOf<"exhibit">> &
  Readonly<{
    now: Readonly<{ shows: string; source: NonNullable<PartsOf<"exhibit">["source"]> }>;
    descriptions: readonly (Recorded & Readonly<{ shows: string; reader: "machine" | null }>)[];
    custody: readonly (Recorded & Readonly<{ act: PartsOf<"custody">["of"]["act"]; to: string }>)[];
    copies: readonly string[];
    import: PartsOf<"import">["import"] | null;
    destroyed: Recorded | null;
  }>;

/** `answers` is what the person told in the questions; `code` the plan's link code. `marks`: action to true, or the reason it was skipped. */
export type KeptPlan = Recorded &
  Readonly<{ answers: Readonly<Record<string, unknown>>; code: string; marks: ReadonlyMap<string, string> }>;

/** Two headers of one feed with one number: both kept, shown, never merged silently. */
export type Fork = Readonly<{ feed: FeedId; seq: number; events: readonly string[] }>;

export type Case = Readonly<{
  id: string;
  name: string;
  about: "me" | "someone-else";
  who: string;
  area: string | null;
  young: boolean | null;
  sample: boolean;
  /** recorded time of its first event */
  opened: string;
  plan: KeptPlan | null;
  /** newest first by when they happened, then by when they were recorded; withdrawn ones stay */
  incidents: readonly Incident[];
  /** newest day first */
  effects: readonly EffectEntry[];
  actors: ReadonlyMap<string, Kept<Actor>>;
  witnesses: ReadonlyMap<string, Kept<Witness>>;
  bodies: ReadonlyMap<string, Kept<Body>>;
  /** newest first */
  notices: readonly Notice[];
  silences: readonly Silence[];
  moves: readonly Move[];
  exhibits: ReadonlyMap<string, Exhibit>;
  /** clock key to what the person said of it */
  settled: ReadonlyMap<string, Recorded & Readonly<{ as: "met" | "not-needed"; said: string }>>;
  /** recorded time of the newest backup, and how many events it held */
  backup: (Recorded & Readonly<{ events: number }>) | null;
  forks: readonly Fork[];
  /** how many events were folded */
  events: number;
}>;
