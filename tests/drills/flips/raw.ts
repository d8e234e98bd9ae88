/** For the drill of flips, inside a page: what lies in IndexedDB, changed by the raw API behind the vault's back, and put back. */

export type Place = Readonly<{ store: string; key: string }>;

/** One value as it lay. */
export type Value = Place & Readonly<{ bytes: Uint8Array<ArrayBuffer> }>;

const DATABASE = "pages";

/** Opens what is there, whatever its version. */
export function openRaw(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE);
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(new Error("The database did not open.")));
  });
}

/** Every value of every store. Throws when one is not bytes under a text: then the drill does not know what it changes. */
export async function readRaw(database: IDBDatabase): Promise<readonly Value[]> {
  const values: Value[] = [];
  for (const store of database.objectStoreNames) {
    const own = database.transaction(store).objectStore(store);
    const [keys, all] = await Promise.all([done(own.getAllKeys()), done<unknown[]>(own.getAll())]);
    for (const [at, key] of keys.entries()) {
      const bytes = all[at];
      if (typeof key !== "string" || !(bytes instanceof Uint8Array))
        throw new TypeError(`${store} holds more.`);
      values.push({ store, key, bytes: new Uint8Array(bytes) });
    }
  }
  return values;
}

/** Takes one value away and puts another one there, in one transaction; they may lie in the same place. */
export async function swapRaw(database: IDBDatabase, from: Place, to: Value): Promise<void> {
  const transaction = database.transaction([...new Set([from.store, to.store])], "readwrite");
  const ended = new Promise<void>((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(new Error("It was not changed.")));
  });
  transaction.objectStore(from.store).delete(from.key);
  transaction.objectStore(to.store).put(new Uint8Array(to.bytes), to.key);
  await ended;
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(new Error("It could not be read.")));
  });
}
