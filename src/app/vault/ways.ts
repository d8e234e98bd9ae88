/** What the settings, backup and case screens can do with an open vault. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Choices } from "./keeper.ts";
import type { Sharing } from "./sharing.ts";

/** Which ways in there are. `second`: a second passphrase that opens an empty vault. */
export type WaysIn = Readonly<{ passphrase: boolean; recovery: boolean; passkey: boolean; second: boolean }>;

/** What a backup held when it was opened. `damage` names what is damaged; `complete` is false when something after it is lost. */
export type Opened =
  | Readonly<{
      ok: true;
      events: number;
      cases: readonly Readonly<{ name: string; incidents: number }>[];
      exhibits: number;
      /** recorded time of its newest event, UTC; null when it holds none */
      newest: string | null;
      complete: boolean;
      damage: string | null;
      /** events that are not in the open vault; all of them when none is open */
      fresh: number;
    }>
  | Readonly<{ ok: false; why: "wrong-secret" | "not-a-backup" | "newer-version" | "damaged" | "bad-words" }>;

/** `writtenBy`: the supporter's name or initials, for a case about someone else. */
export type NewCase = Readonly<{
  name: string;
  about: "me" | "someone-else";
  who: string;
  writtenBy: string;
}>;

export type VaultWays = Readonly<{
  setChoices(choices: Choices): Promise<void>;
  waysIn(): WaysIn;
  canPasskey: boolean;
  offerPhrase(): string;
  offerWords(): string;
  pickTwo(): readonly [number, number];
  changePassphrase(text: string): Promise<void>;
  setRecovery(words: string): Promise<void>;
  addPasskey(): Promise<boolean>;
  removePasskey(): Promise<void>;
  setSecond(text: string): Promise<"done" | "same-as-first" | "passkey-in-use">;
  removeSecond(): Promise<void>;
  /** Saves the encrypted file through the browser; resolves once it was handed over. */
  saveBackup(): Promise<void>;
  /** Opens a backup without changing anything. */
  tryBackup(file: Blob, secret: BackupSecret): Promise<Opened>;
  /** Adds to the open vault what the last tried backup holds and the vault does not. Answers how many events came. */
  mergeBackup(): Promise<number>;
  /** Asks the browser never to clear this by itself. */
  askToStay(): Promise<"granted" | "refused" | "unknown">;
  /** Whether the browser says that the room for what is kept here is nearly used up; false where it does not say. */
  nearlyFull(): Promise<boolean>;
  openCase(id: string): Promise<void>;
  newCase(given: NewCase): Promise<void>;
  renameCase(name: string): Promise<void>;
  /** the phone's Share menu */
  sharing: Sharing;
  /** Answers what is left. */
  deleteAll(): Promise<readonly string[]>;
}>;

export type BackupSecret = Readonly<{ kind: "passphrase" | "recovery"; text: string }>;

export const WaysContext = createContext<VaultWays | null>(null);

export function useWays(): VaultWays {
  const ways = useContext(WaysContext);
  if (ways === null) throw new Error("This screen stands outside an open vault.");
  return ways;
}
