/** A vault whose keys are in memory: reading, writing, following other tabs, exhibits, locking. */
import type { Contents, Kept } from "./contents.ts";
import { OWN } from "./contents.ts";
import {
  EXHIBITS,
  PENDING,
  chunkIds,
  inChunks,
  lockOf,
  newSet,
  openChunks,
  piecesOf,
  readExhibitRecord,
  sealChunk,
  writeExhibit,
  writtenChunks,
} from "./exhibits.ts";
import type { Span } from "./exhibits.ts";
import { VaultRefusal } from "./fault.ts";
import { follow } from "./follow.ts";
import type { Followed } from "./follow.ts";
import type { Keys } from "./keys.ts";
import type { Outside } from "./outside.ts";
import { sealChange } from "./sealing.ts";
import type { VaultChange } from "./sealing.ts";
import type { StoreChange } from "./store.ts";

/** What `build` is handed: everything as it is now, other tabs' records included. */
export type VaultLatest = Readonly<{ records: ReadonlyMap<string, readonly Kept[]>; note: Uint8Array }>;

export type Build = (latest: VaultLatest) => VaultChange | Promise<VaultChange>;

const NOTHING: ReadonlyMap<string, readonly Kept[]> = new Map();

/** Stores that only the vault writes. */
const RESERVED: ReadonlySet<string> = new Set([OWN, EXHIBITS, PENDING]);

export class VaultBody {
  readonly outside: Outside;
  #keys: Keys | null;
  readonly contents: Contents;
  #sealing = false;

  constructor(outside: Outside, keys: Keys, contents: Contents) {
    this.outside = outside;
    this.#keys = keys;
    this.contents = contents;
  }

  /** Throws a LockedError once locked. */
  get keys(): Keys {
    if (this.#keys === null) throw new VaultRefusal("LockedError", "The vault is locked.");
    return this.#keys;
  }

  get locked(): boolean {
    return this.#keys === null;
  }

  get records(): ReadonlyMap<string, readonly Kept[]> {
    return this.locked ? NOTHING : this.contents.records;
  }

  get note(): Uint8Array {
    return this.contents.note;
  }

  /** A change that is being sealed is still finished: half a head must never be written. */
  lock(): void {
    this.#keys = null;
    if (!this.#sealing) this.contents.clear();
  }

  follow(): Promise<readonly Followed[]> {
    return this.outside.exclusively(() => this.#follow());
  }

  write(build: Build): Promise<void> {
    return this.commit(async (latest) => {
      const change = await build(latest);
      const names = [...(change.append ?? []), ...(change.put ?? []), ...(change.remove ?? [])];
      for (const { store } of names) checkStore(store);
      return { change };
    });
  }

  /** One strict transaction: the change with its head, and what else `extra` says. Everything else goes through here. */
  commit(
    build: (latest: VaultLatest) => Promise<Readonly<{ change: VaultChange; extra?: StoreChange }>>,
  ): Promise<void> {
    return this.outside.exclusively(async () => {
      await this.#follow();
      const { change, extra } = await build({ records: this.records, note: this.note });
      if (extra === undefined && isEmpty(change)) return;
      // Throws when it was locked meanwhile: then nothing is written.
      const { keys } = this;
      this.#sealing = true;
      try {
        const sealed = await sealChange(keys, this.outside.random, this.contents, change);
        await this.outside.store.write({
          ...extra,
          put: [...(extra?.put ?? []), ...sealed.put],
          remove: [...(extra?.remove ?? []), ...sealed.remove],
        });
        sealed.settle();
      } finally {
        this.#sealing = false;
        if (this.locked) this.contents.clear();
      }
    });
  }

  #follow(): Promise<readonly Followed[]> {
    return follow(this.outside.store, this.keys, this.contents);
  }

  async putExhibit(id: string, bytes: AsyncIterable<Uint8Array> | Blob, build?: Build): Promise<void> {
    const { keys, outside } = this;
    const { store, random } = outside;
    const set = newSet(random);
    if (find(this.records, EXHIBITS, id) !== null) {
      throw new VaultRefusal("AlreadyThereError", "An exhibit is never overwritten.");
    }
    await this.#hold(set, async () => {
      await this.commit(() =>
        Promise.resolve({ change: { put: [{ store: PENDING, key: set, bytes: new Uint8Array() }] } }),
      );
      // One piece is written while the next is sealed, and never two at once: what is there has no gap.
      let writing: Promise<void> = Promise.resolve();
      try {
        let size = 0;
        let index = 0;
        for await (const chunk of inChunks(bytes instanceof Blob ? piecesOf(bytes) : bytes)) {
          const place = { exhibit: id, set, index, last: chunk.last };
          const sealed = await sealChunk(keys, random, place, chunk.bytes);
          await writing;
          writing = store.write({ putChunks: [sealed] });
          // Waited for before the next; what it throws must not stand alone until then.
          writing.catch(() => undefined);
          size += chunk.bytes.length;
          index += 1;
        }
        await writing;
        await this.commit(async (latest) => {
          if (find(latest.records, PENDING, set) === null) {
            throw new VaultRefusal("GoneError", "What was being written was taken away by another tab.");
          }
          const change = (await build?.(latest)) ?? {};
          const exhibit = { store: EXHIBITS, key: id, bytes: writeExhibit({ set, chunks: index, size }) };
          return {
            change: {
              ...change,
              put: [...(change.put ?? []), exhibit],
              remove: [...(change.remove ?? []), { store: PENDING, key: set }],
            },
          };
        });
      } catch (error) {
        await writing.catch(() => undefined);
        // What cannot be cleared now is cleared at the next unlocking.
        await this.#forget(keys, set).catch(() => undefined);
        throw error;
      }
    });
  }

  async *readExhibit(id: string, span?: Span): AsyncGenerator<Uint8Array> {
    const kept = find(this.records, EXHIBITS, id);
    if (kept === null) throw new VaultRefusal("GoneError", "There is no such exhibit.");
    const { set, chunks } = readExhibitRecord(kept.bytes);
    yield* openChunks(this.keys, this.outside.store, { exhibit: id, set, chunks }, span);
  }

  removeExhibit(id: string, build?: Build): Promise<void> {
    return this.commit(async (latest) => {
      const change = (await build?.(latest)) ?? {};
      const kept = find(latest.records, EXHIBITS, id);
      if (kept === null) return { change };
      const { set, chunks } = readExhibitRecord(kept.bytes);
      return {
        change: { ...change, remove: [...(change.remove ?? []), { store: EXHIBITS, key: id }] },
        extra: { removeChunks: await chunkIds(this.keys, set, chunks) },
      };
    });
  }

  /** Removes what was broken off while being written, unless somebody still writes it. */
  async clearPending(): Promise<void> {
    for (const { id: set } of [...(this.records.get(PENDING) ?? [])]) {
      const { locks } = this.outside;
      if (locks !== undefined && !(await locks.isFree(lockOf(set)))) continue;
      await this.#forget(this.keys, set);
    }
  }

  async #forget(keys: Keys, set: string): Promise<void> {
    const removeChunks = await writtenChunks(keys, this.outside.store, set);
    await this.commit((latest) =>
      Promise.resolve(
        find(latest.records, PENDING, set) === null
          ? { change: {} }
          : { change: { remove: [{ store: PENDING, key: set }] }, extra: { removeChunks } },
      ),
    );
  }

  #hold<R>(set: string, act: () => Promise<R>): Promise<R> {
    const { locks } = this.outside;
    return locks === undefined ? act() : locks.hold(lockOf(set), act);
  }
}

export function find(records: VaultLatest["records"], store: string, key: string): Kept | null {
  return records.get(store)?.find(({ id }) => id === key) ?? null;
}

function checkStore(store: string): void {
  if (RESERVED.has(store) || store.includes("/")) throw new TypeError(`No store may be called "${store}".`);
}

function isEmpty({ append = [], put = [], remove = [], note }: VaultChange): boolean {
  return append.length + put.length + remove.length === 0 && note === undefined;
}
