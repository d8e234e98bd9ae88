// IndexedDB does what every store of a vault does; checked here on an implementation in memory.
import * as fake from "fake-indexeddb";
import { describe, expect, it } from "vitest";
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
