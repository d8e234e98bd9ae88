/** What lies in the browser's database, counted: nothing may be half-kept. */
import type { Page } from "@playwright/test";

/** Rows of each store, and the bytes of all their values. */
export type StoredRows = Readonly<{ rows: Readonly<Record<string, number>>; bytes: number }>;

export function storedRows(page: Page): Promise<StoredRows> {
  return page.evaluate(async () => {
    // A method: what the tools that run benches add to other functions is not there in the page.
    const ask = {
      result<T>(request: IDBRequest<T>): Promise<T> {
        return new Promise((resolve, reject) => {
          request.addEventListener("success", () => resolve(request.result));
          request.addEventListener("error", () => reject(new Error("not read")));
        });
      },
    };
    const rows: Record<string, number> = {};
    let bytes = 0;
    for (const { name } of await indexedDB.databases()) {
      const database = await ask.result(indexedDB.open(name ?? ""));
      for (const store of database.objectStoreNames) {
        const shelf = database.transaction(store).objectStore(store);
        const keys = await ask.result(shelf.getAllKeys());
        rows[store] = keys.length;
        // One after another: together they may be more than a page can hold.
        for (const key of keys) {
          const value = await ask.result<unknown>(shelf.get(key));
          bytes += value instanceof Uint8Array ? value.length : 0;
        }
      }
      database.close();
    }
    return { rows, bytes };
  });
}
