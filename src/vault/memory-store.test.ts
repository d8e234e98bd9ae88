// The store in memory does what every store does, and runs out of room when it is told to.
import { describe, expect, it } from "vitest";
import { MemoryStore } from "./memory-store.ts";
import { STORE_EXAMPLES } from "./store-suite.ts";

describe("the store in memory", () => {
  it.each(STORE_EXAMPLES)("$name", async ({ run }) => {
    const store = new MemoryStore();
    await run(() => Promise.resolve(store));
  });

  it("says that there is no room, and keeps what it had", async () => {
    const store = new MemoryStore(100);
    await store.write({ put: [{ id: "a", bytes: new Uint8Array(90) }] });
    const more = store.write({ put: [{ id: "b", bytes: new Uint8Array(20) }], remove: [] });
    await expect(more).rejects.toMatchObject({ name: "QuotaExceededError" });
    expect((await store.readAll()).map(({ id }) => id)).toEqual(["a"]);
  });

  it("a copy is a store of its own", async () => {
    const store = new MemoryStore();
    await store.write({ put: [{ id: "a", bytes: new Uint8Array([1]) }] });
    const copy = store.copy();
    await store.destroy();
    expect(await copy.readAll()).toEqual([{ id: "a", bytes: new Uint8Array([1]) }]);
  });
});
