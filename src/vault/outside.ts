/** What the vault is handed from outside: a store, chance, a slow derivation, and locks. */
import type { Derive } from "./keys.ts";
import type { VaultStore } from "./store.ts";

/** Locks by name over all tabs, released when their holder goes away. */
export type NamedLocks = Readonly<{
  hold<R>(name: string, act: () => Promise<R>): Promise<R>;
  /** Whether nobody holds it now. */
  isFree(name: string): Promise<boolean>;
}>;

export type Outside = Readonly<{
  store: VaultStore;
  random(bytes: number): Uint8Array;
  derive: Derive;
  /** One act at a time over all tabs. */
  exclusively<R>(act: () => Promise<R>): Promise<R>;
  /**
   * Tells exhibits that another tab is writing from ones that were broken off. Without it only those that this
   * vault object writes are known, and another tab's unfinished one fails with an error when a second tab opens.
   */
  locks?: NamedLocks;
}>;
