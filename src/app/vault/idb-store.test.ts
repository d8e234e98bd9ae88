// IndexedDB does what every store of a vault does; checked here on an implementation in memory.
import * as fake from "fake-indexeddb";
import { describe, expect, it, vi } from "vitest";
import { STORE_EXAMPLES } from "../../vault/store-suite.ts";
import { createVault, openVault } from "../../vault/vault.ts";
import { CHOICE, fixture } from "../../vault/vault-fixture.ts";
import { openIdbStore } from "./idb-store.ts";

/** The names that IndexedDB has in a browser, over an empty place. */
function fresh(): IDBFactory {
  const factory = new fake.IDBFactory();
  Object.assign(globalThis, fake, { indexedDB: factory });
  return factory;
}

describe("the store in IndexedDB", () => {
  it.each(STORE_EXAMPLES)("$name", async ({ run }) => {
    const factory = fresh();
    await run(() => openIdbStore(factory));
  });

  it("two tabs share one place; deleting in one does not wait for the other", async () => {
    const factory = fresh();
    const [one, other] = [await openIdbStore(factory), await openIdbStore(factory)];
    await one.write({ put: [{ id: "a", bytes: new Uint8Array([1]) }] });
    expect(await other.readAll()).toHaveLength(1);
    await one.destroy();
    expect(await other.readAll()).toEqual([]);
    expect(await factory.databases()).toEqual([]);
    await other.write({ put: [{ id: "b", bytes: new Uint8Array([2]) }] });
    expect(await one.readAll()).toHaveLength(1);
  });

  it("a database of the first version opens with all that is in it, and takes drops from then on", async () => {
    const factory = fresh();
    await new Promise<void>((resolve, reject) => {
      const request = factory.open("pages", 1);
      request.addEventListener("upgradeneeded", () => {
        for (const name of ["front", "rows", "parts"]) request.result.createObjectStore(name);
      });
      request.addEventListener("success", () => {
        const transaction = request.result.transaction(["front", "rows", "parts"], "readwrite");
        transaction.objectStore("front").put(new Uint8Array([1]), "a");
        transaction.objectStore("rows").put(new Uint8Array([2]), "row");
        transaction.objectStore("parts").put(new Uint8Array([3]), "chunk");
        transaction.addEventListener("complete", () => {
          request.result.close();
          resolve();
        });
      });
      request.addEventListener("error", () => reject(new Error("not made")));
    });
    const store = await openIdbStore(factory);
    expect(await store.readInstallation()).toEqual(new Uint8Array([1]));
    expect(await store.readAll()).toEqual([{ id: "row", bytes: new Uint8Array([2]) }]);
    expect(await store.readChunk("chunk")).toEqual(new Uint8Array([3]));
    expect(await store.listDrops()).toEqual([]);
    await store.putDrop({ id: "drop", bytes: new Uint8Array([4]) });
    expect(await store.readDrop("drop")).toEqual(new Uint8Array([4]));
  });

  it("what is shared while everything is being deleted makes no database of its own", async () => {
    const factory = fresh();
    const [page, worker] = [await openIdbStore(factory), await openIdbStore(factory)];
    await createVault(fixture(page), CHOICE);
    await worker.putDrop({ id: "before", bytes: new Uint8Array([1]) });
    await page.destroy();
    const late = worker.putDrop({ id: "after", bytes: new Uint8Array([2]) });
    await expect(late).rejects.toMatchObject({ name: "GoneError" });
    expect(await factory.databases()).toEqual([]);
  });

  it("after a refusal for want of room, Firefox's one transaction that only deletes takes nothing away", async () => {
    const store = await openIdbStore(fresh());
    await store.write({ put: [{ id: "a", bytes: new Uint8Array([1]) }] });
    const put = vi.spyOn(fake.IDBObjectStore.prototype, "put");
    const onlyDeletes = (): never => {
      throw new DOMException("It did not allow mutations.", "InvalidStateError");
    };
    put.mockImplementationOnce(onlyDeletes).mockImplementationOnce(onlyDeletes);
    const change = { remove: ["a"], put: [{ id: "b", bytes: new Uint8Array([2]) }] };
    await expect(store.write(change)).rejects.toThrow("mutations");
    expect((await store.readAll()).map(({ id }) => id)).toEqual(["a"]);
    put.mockImplementationOnce(onlyDeletes);
    await store.write(change);
    expect((await store.readAll()).map(({ id }) => id)).toEqual(["b"]);
    put.mockRestore();
  });

  it("looking makes no database: nothing is kept that nobody asked for", async () => {
    const factory = fresh();
    const store = await openIdbStore(factory);
    expect(await store.readInstallation()).toBeNull();
    expect(await store.readTries()).toBeNull();
    expect(await store.readAll()).toEqual([]);
    expect(await factory.databases()).toEqual([]);
  });

  it("a database's names tell nothing", async () => {
    const factory = fresh();
    const store = await openIdbStore(factory);
    await createVault(fixture(store), CHOICE);
    store.close();
    const names = (await factory.databases()).map(({ name }) => name);
    expect(names).toEqual(["pages"]);
  });

  it("a whole vault is kept, closed, and opened again with every record", async () => {
    const factory = fresh();
    const store = await openIdbStore(factory);
    const vault = await createVault(fixture(store), CHOICE);
    await vault.write(() => ({ append: [{ store: "events", bytes: new Uint8Array([1, 2, 3]) }] }));
    await vault.putExhibit("photo", new Blob([new Uint8Array(3_000_000).fill(9)]));
    vault.lock();
    store.close();
    const again = fixture(await openIdbStore(factory), 2);
    const opened = await openVault(again, { kind: "passphrase", text: CHOICE.passphrase });
    if (!opened.ok) throw new Error(opened.why);
    expect(opened.faults).toEqual([]);
    expect(opened.vault.records.get("events")).toEqual([{ id: "1", bytes: new Uint8Array([1, 2, 3]) }]);
    let size = 0;
    for await (const piece of opened.vault.readExhibit("photo")) size += piece.length;
    expect(size).toBe(3_000_000);
  });
});
