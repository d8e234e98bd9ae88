/** The vault's store in the browser: IndexedDB, every write strict, under names that tell nothing. */
import { openDB } from "idb";
import type { DBSchema, IDBPDatabase } from "idb";
import type { Row, StoreChange, VaultStore } from "../../vault/store.ts";

const DATABASE = "pages";
const VERSION = 1;

/** `front`: one header, one count. `rows` and `parts`: by id. */
interface Pages extends DBSchema {
  front: { key: string; value: Uint8Array<ArrayBuffer> };
  rows: { key: string; value: Uint8Array<ArrayBuffer> };
  parts: { key: string; value: Uint8Array<ArrayBuffer> };
}

/** Keys of `front`. */
const HEADER = "a";
const TRIES = "b";

const STORES = ["front", "rows", "parts"] as const;

/** Rejects when the browser lets nothing be stored. Looking makes nothing: the database comes with the first write. `factory`: the page's own. */
export async function openIdbStore(factory: IDBFactory): Promise<VaultStore> {
  const store = new IdbStore(factory);
  await store.look();
  return store;
}

type Database = IDBPDatabase<Pages>;

class IdbStore implements VaultStore {
  readonly #factory: IDBFactory;
  #database: Promise<Database | null> | null = null;

  constructor(factory: IDBFactory) {
    this.#factory = factory;
  }

  /** null: there is no database, and none was made. */
  async look(): Promise<Database | null> {
    return this.#opened(false);
  }

  async #made(): Promise<Database> {
    const database = (await this.look()) ?? (await this.#opened(true));
    if (database === null) throw new Error("The browser made no database.");
    return database;
  }

  #opened(make: boolean): Promise<Database | null> {
    const opening = this.#database ?? this.#open(make);
    this.#database = opening;
    const forget = (): void => {
      if (this.#database === opening) this.#database = null;
    };
    return opening.then(
      (database) => {
        if (database === null) forget();
        return database;
      },
      (error: unknown) => {
        forget();
        throw error;
      },
    );
  }

  async #open(make: boolean): Promise<Database | null> {
    let none = false;
    try {
      return await openDB<Pages>(DATABASE, VERSION, {
        upgrade: (database, before, _now, transaction) => {
          none = before === 0 && !make;
          if (none) {
            // Taking the first upgrade back leaves no database behind.
            transaction.done.catch(() => undefined);
            transaction.abort();
          } else for (const name of STORES) database.createObjectStore(name);
        },
        // Deleting in one tab must not wait for the others.
        blocking: () => this.close(),
        terminated: () => {
          this.#database = null;
        },
      });
    } catch (error) {
      if (none) return null;
      throw error;
    }
  }

  async readInstallation(): Promise<Uint8Array | null> {
    return (await (await this.look())?.get("front", HEADER)) ?? null;
  }

  async readAll(): Promise<readonly Row[]> {
    const database = await this.look();
    if (database === null) return [];
    const { store } = database.transaction("rows");
    const [ids, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
    return ids.flatMap((id, at) => {
      const bytes = values[at];
      return bytes === undefined ? [] : [{ id, bytes }];
    });
  }

  async read(ids: readonly string[]): Promise<readonly (Row | null)[]> {
    const database = await this.look();
    if (database === null) return ids.map(() => null);
    const { store } = database.transaction("rows");
    return Promise.all(
      ids.map(async (id) => {
        const bytes = await store.get(id);
        return bytes === undefined ? null : { id, bytes };
      }),
    );
  }

  async write(change: StoreChange): Promise<void> {
    const { installation, put = [], remove = [], putChunks = [], removeChunks = [] } = change;
    const transaction = (await this.#made()).transaction(STORES, "readwrite", { durability: "strict" });
    const rows = transaction.objectStore("rows");
    const parts = transaction.objectStore("parts");
    const acts: Promise<unknown>[] = [
      ...remove.map((id) => rows.delete(id)),
      ...removeChunks.map((id) => parts.delete(id)),
      ...put.map(({ id, bytes }) => rows.put(new Uint8Array(bytes), id)),
      ...putChunks.map(({ id, bytes }) => parts.put(new Uint8Array(bytes), id)),
    ];
    if (installation !== undefined) {
      acts.push(transaction.objectStore("front").put(new Uint8Array(installation), HEADER));
    }
    await settled(acts, transaction.done);
  }

  async readChunk(id: string): Promise<Uint8Array | null> {
    return (await (await this.look())?.get("parts", id)) ?? null;
  }

  async listChunks(): Promise<readonly string[]> {
    return (await (await this.look())?.getAllKeys("parts")) ?? [];
  }

  async readTries(): Promise<Uint8Array | null> {
    return (await (await this.look())?.get("front", TRIES)) ?? null;
  }

  async writeTries(bytes: Uint8Array): Promise<void> {
    const transaction = (await this.#made()).transaction("front", "readwrite", { durability: "strict" });
    await settled([transaction.store.put(new Uint8Array(bytes), TRIES)], transaction.done);
  }

  async destroy(): Promise<void> {
    this.close();
    const request = this.#factory.deleteDatabase(DATABASE);
    await new Promise<void>((resolve, reject) => {
      request.addEventListener("success", () => resolve());
      request.addEventListener("error", () => reject(request.error ?? new Error("It could not be deleted.")));
    });
  }

  close(): void {
    const open = this.#database;
    this.#database = null;
    void open?.then((database) => database?.close()).catch(() => undefined);
  }
}

/** The transaction's own end decides: a put that fails by itself fails with the reason of the whole. */
async function settled(acts: readonly Promise<unknown>[], done: Promise<void>): Promise<void> {
  const results = await Promise.allSettled([done, ...acts]);
  const failures = results.flatMap((result) =>
    result.status === "rejected" ? [asError(result.reason)] : [],
  );
  const worst = failures.find(({ name }) => name === "QuotaExceededError") ?? failures[0];
  if (worst !== undefined) throw worst;
}

function asError(reason: unknown): Error {
  return reason instanceof Error || reason instanceof DOMException
    ? reason
    : new Error("It was not written.");
}
