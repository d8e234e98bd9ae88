/** What an open vault holds in memory, and what its head and list say of it. */
import type { Bytes } from "../kit/bytes.ts";
import { EMPTY_CHAIN } from "./head.ts";
import type { Chain, Listed } from "./head.ts";
import { recordName } from "./record.ts";
import type { VaultRecord } from "./record.ts";
import type { Ring } from "./ring.ts";
import { readRing } from "./ring.ts";

/** `id`: the key, or the number as text. */
export type Kept = Readonly<{ id: string; bytes: Uint8Array }>;

/** The store of the vault's own records, which the app never sees. */
export const OWN = "";

/** Where the key stands, or would stand, in a list that is sorted by key. */
function placeOf(shelf: readonly Kept[], key: string): number {
  let [low, high] = [0, shelf.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shelf[middle]?.id ?? "") < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

export class Contents {
  revision = 0;
  note: Bytes = new Uint8Array();
  /** tag of the head and of the list as they are stored; "" when there is none that can be read */
  headTag = "";
  list: Listed = { version: 0, tag: "" };
  ring: Ring | null = null;
  readonly chains = new Map<string, Chain>();
  readonly listed = new Map<string, Listed>();
  readonly #records = new Map<string, Kept[]>();

  /** By store, in order: numbered ones by number, keyed ones by key. */
  get records(): ReadonlyMap<string, readonly Kept[]> {
    return this.#records;
  }

  chain(store: string): Chain {
    return this.chains.get(store) ?? EMPTY_CHAIN;
  }

  /** Takes in a record that is newer than what is here; numbered ones come in order. */
  take({ store, key, numbered, version, bytes }: VaultRecord, tag: string): void {
    this.revision = Math.max(this.revision, version);
    if (!numbered) this.listed.set(recordName(store, key), { version, tag });
    if (store === OWN) {
      if (key === "ring") this.ring = readRing(bytes);
      return;
    }
    const shelf = this.#records.get(store) ?? [];
    this.#records.set(store, shelf);
    const at = numbered ? shelf.length : placeOf(shelf, key);
    shelf.splice(at, shelf[at]?.id === key ? 1 : 0, { id: key, bytes });
  }

  drop(store: string, key: string): void {
    this.listed.delete(recordName(store, key));
    const shelf = this.#records.get(store);
    const at = shelf?.findIndex(({ id }) => id === key) ?? -1;
    if (at >= 0) shelf?.splice(at, 1);
  }

  /** Overwrites and forgets everything. */
  clear(): void {
    for (const shelf of this.#records.values()) for (const { bytes } of shelf) bytes.fill(0);
    this.#records.clear();
    this.listed.clear();
    this.chains.clear();
    this.note = new Uint8Array();
    this.ring = null;
  }
}
