/** The vault's store in the browser: IndexedDB, every write strict, under names that tell nothing. */
import { openDB } from "idb";
import type { DBSchema, IDBPDatabase, IDBPTransaction } from "idb";
import { VaultRefusal } from "../../vault/fault.ts";
import { FreshLog } from "./fresh-log.ts";
import type { Tears } from "./fresh-log.ts";
import { INSTALLATION_KEYS, installationOf } from "./installation-rows.ts";
import { asError, settled } from "./settled.ts";
import type { Row, StoreChange, VaultStore } from "../../vault/store.ts";

const DATABASE = "pages";
/** 1: without `drops`. */
const VERSION = 2;

/** `front`: the installation twice, one count, one place. `rows`, `parts` and `drops`: by id. */
interface Pages extends DBSchema {
  front: { key: string; value: Uint8Array<ArrayBuffer> };
  rows: { key: string; value: Uint8Array<ArrayBuffer> };
  parts: { key: string; value: Uint8Array<ArrayBuffer> };
  drops: { key: string; value: Uint8Array<ArrayBuffer> };
}

/** Keys of `front`, beside those of the installation. */
const TRIES = "b";
const DROP_PLACE = "c";

const STORES = ["front", "rows", "parts", "drops"] as const;

/** Rejects when the browser lets nothing be stored. Looking makes nothing: the database comes with the first write. `factory`: the page's own. `tears`: see FreshLog. */
export async function openIdbStore(factory: IDBFactory, tears: Tears = "never"): Promise<VaultStore> {
  const store = new IdbStore(factory, tears);
  await store.look();
  return store;
}

type Database = IDBPDatabase<Pages>;
type Writing = IDBPTransaction<Pages, typeof STORES, "readwrite">;
type Acts = (transaction: Writing) => readonly (() => Promise<unknown>)[];

class IdbStore implements VaultStore {
  readonly #factory: IDBFactory;
  readonly #log: FreshLog;
  #database: Promise<Database | null> | null = null;

  constructor(factory: IDBFactory, tears: Tears) {
    this.#factory = factory;
    this.#log = new FreshLog(tears, () => performance.now());
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
          } else {
            for (const name of STORES)
              if (!database.objectStoreNames.contains(name)) database.createObjectStore(name);
          }
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
    const database = await this.look();
    if (database === null) return null;
    const { store } = database.transaction("front");
    const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
    return installationOf(keys.map((key, at) => ({ key, bytes: values[at] ?? new Uint8Array() })));
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
    await this.#writeWhole((transaction) => {
      const front = transaction.objectStore("front");
      const rows = transaction.objectStore("rows");
      const parts = transaction.objectStore("parts");
      return [
        ...remove.map((id) => () => rows.delete(id)),
        ...removeChunks.map((id) => () => parts.delete(id)),
        ...put.map(
          ({ id, bytes }) =>
            () =>
              rows.put(new Uint8Array(bytes), id),
        ),
        ...putChunks.map(
          ({ id, bytes }) =>
            () =>
              parts.put(alone(bytes), id),
        ),
        ...(installation === undefined
          ? []
          : INSTALLATION_KEYS.map((key) => () => front.put(new Uint8Array(installation), key))),
      ];
    });
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
    await this.#writeWhole((transaction) => [
      () => transaction.objectStore("front").put(new Uint8Array(bytes), TRIES),
    ]);
  }

  async putDrop({ id, bytes }: Row): Promise<void> {
    await this.#writeWhole(
      (transaction) => [() => transaction.objectStore("drops").put(new Uint8Array(bytes), id)],
      () => this.#there(),
    );
  }

  /** What was deleted meanwhile is not made anew. */
  async #there(): Promise<Database> {
    const database = await this.look();
    if (database === null || (await this.readInstallation()) === null) {
      throw new VaultRefusal("GoneError", "The vault was deleted.");
    }
    return database;
  }

  async listDrops(): Promise<readonly string[]> {
    return (await (await this.look())?.getAllKeys("drops")) ?? [];
  }

  async readDrop(id: string): Promise<Uint8Array | null> {
    return (await (await this.look())?.get("drops", id)) ?? null;
  }

  async removeDrops(ids: readonly string[]): Promise<void> {
    if (ids.length === 0 || (await this.look()) === null) return;
    await this.#writeWhole((transaction) =>
      ids.map((id) => () => transaction.objectStore("drops").delete(id)),
    );
  }

  async readDropPlace(): Promise<number | null> {
    return (await (await this.look())?.get("front", DROP_PLACE))?.[0] ?? null;
  }

  async writeDropPlace(place: number | null): Promise<void> {
    if ((await this.look()) === null) return;
    await this.#writeWhole((transaction) => {
      const front = transaction.objectStore("front");
      return [
        () => (place === null ? front.delete(DROP_PLACE) : front.put(Uint8Array.of(place), DROP_PLACE)),
      ];
    });
  }

  /**
   * All acts in one strict transaction, or none. Firefox, after it refused for want of room, hands out one transaction that
   * deletes but throws at a put: its deletes are taken back, and the next one is asked.
   */
  async #writeWhole(acts: Acts, reach = (): Promise<Database> => this.#made()): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      const database = await reach().catch((error: unknown) => Promise.reject(asError(error)));
      const transaction = database.transaction(STORES, "readwrite", { durability: "strict" });
      const begun: Promise<unknown>[] = [];
      try {
        for (const act of acts(transaction)) begun.push(act());
      } catch (error) {
        transaction.abort();
        await Promise.allSettled([transaction.done, ...begun]);
        if (tries === 1 && asError(error).name === "InvalidStateError") continue;
        throw error;
      }
      await settled(begun, transaction.done).catch((error: unknown) => {
        this.#log.failed();
        throw error;
      });
      break;
    }
    void this.#log.wrote({ put: (pieces) => this.#parts(pieces, []), remove: (ids) => this.#parts([], ids) });
  }

  #parts(pieces: readonly Row[], gone: readonly string[]): Promise<void> {
    return this.#writeWhole(
      (transaction) => {
        const parts = transaction.objectStore("parts");
        return [
          ...pieces.map(
            ({ id, bytes }) =>
              () =>
                parts.put(new Uint8Array(bytes), id),
          ),
          ...gone.map((id) => () => parts.delete(id)),
        ];
      },
      () => this.#there(),
    );
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

/** The bytes with nothing else in their buffer, which is stored whole; copied only where there is more in it. */
function alone(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.length
    ? new Uint8Array(buffer)
    : new Uint8Array(bytes);
}
