/** What every store of a vault must do: examples for each adapter, in a browser too, that throw when it is not so. */
import { equal, utf8 } from "../kit/bytes.ts";
import type { VaultStore } from "./store.ts";

/** `open` opens the same place each time it is called in one example, and a fresh one for the next example. */
export type StoreExample = Readonly<{
  name: string;
  run(open: () => Promise<VaultStore>): Promise<void>;
}>;

export const STORE_EXAMPLES: readonly StoreExample[] = [
  {
    name: "is empty at first",
    run: async (open) => {
      const store = await open();
      check((await store.readInstallation()) === null, "an installation from nowhere");
      check((await store.readTries()) === null, "tries from nowhere");
      check((await store.readAll()).length === 0, "rows from nowhere");
      check((await store.listChunks()).length === 0, "chunks from nowhere");
      check((await store.readChunk("a")) === null, "a chunk from nowhere");
      check((await store.read(["a"]))[0] === null, "a row from nowhere");
      check((await store.listDrops()).length === 0, "drops from nowhere");
      check((await store.readDrop("a")) === null, "a drop from nowhere");
      check((await store.readDropPlace()) === null, "a drop box from nowhere");
    },
  },
  {
    name: "takes no drop where there is no vault, and none is made of it",
    run: async (open) => {
      const store = await open();
      const name = await store.putDrop(row("a", "one")).then(
        () => "nothing",
        (error: unknown) => (error instanceof Error ? error.name : ""),
      );
      check(name === "GoneError", `${name} instead of a GoneError`);
      check((await store.listDrops()).length === 0, "a drop was taken");
      await store.removeDrops(["a"]);
      await store.writeDropPlace(null);
    },
  },
  {
    name: "keeps drops apart from rows and chunks, in order, until they are removed",
    run: async (open) => {
      const first = await open();
      await first.write({
        installation: utf8("front"),
        put: [row("a", "one")],
        putChunks: [row("a", "chunk")],
      });
      const bytes = utf8("shared");
      await first.putDrop({ id: "b", bytes });
      await first.putDrop(row("a", "first"));
      await first.writeDropPlace(1);
      bytes.fill(0);
      first.close();
      const store = await open();
      check((await store.listDrops()).join() === "a,b", "drops are not in the order of their ids");
      same(await store.readDrop("b"), "shared");
      check((await store.readDropPlace()) === 1, "the drop box was forgotten");
      await store.removeDrops(["a", "nowhere"]);
      check((await store.listDrops()).join() === "b", "a drop was not removed, or another one was");
      same((await store.read(["a"]))[0]?.bytes ?? null, "one");
      same(await store.readChunk("a"), "chunk");
      check((await store.readAll()).length === 1, "a drop is a row");
      check((await store.listChunks()).length === 1, "a drop is a chunk");
      await store.writeDropPlace(null);
      check((await store.readDropPlace()) === null, "the drop box still receives");
    },
  },
  {
    name: "keeps all parts of one change, for whoever opens the place next",
    run: async (open) => {
      const first = await open();
      await first.write({
        installation: utf8("front"),
        put: [row("b", "two"), row("a", "one")],
        putChunks: [row("c", "chunk")],
      });
      await first.writeTries(utf8("0123456789abcdef"));
      first.close();
      const store = await open();
      same(await store.readInstallation(), "front");
      same(await store.readTries(), "0123456789abcdef");
      same(await store.readChunk("c"), "chunk");
      const rows = await store.readAll();
      check(rows.map(({ id }) => id).join() === "a,b", "rows are not in the order of their ids");
      same(rows[1]?.bytes ?? null, "two");
      check((await store.listChunks()).join() === "c", "chunks are not listed");
    },
  },
  {
    name: "reads rows in the order asked for, with gaps",
    run: async (open) => {
      const store = await open();
      await store.write({ put: [row("a", "one"), row("b", "two")] });
      const [b = null, gap = null, a = null] = await store.read(["b", "x", "a"]);
      same(b?.bytes ?? null, "two");
      check(gap === null, "a row from nowhere");
      same(a?.bytes ?? null, "one");
    },
  },
  {
    name: "overwrites and removes rows and chunks apart; what is removed and put in one change is put",
    run: async (open) => {
      const store = await open();
      await store.write({ put: [row("a", "one"), row("b", "two")], putChunks: [row("a", "chunk")] });
      await store.write({ put: [row("a", "three")], remove: ["a", "b", "nowhere"] });
      same((await store.read(["a"]))[0]?.bytes ?? null, "three");
      check((await store.readAll()).length === 1, "a row was not removed");
      same(await store.readChunk("a"), "chunk");
      await store.write({ removeChunks: ["a"] });
      check((await store.readChunk("a")) === null, "a chunk was not removed");
    },
  },
  {
    name: "keeps its own copy: bytes that are changed afterwards do not change it",
    run: async (open) => {
      const store = await open();
      const bytes = utf8("as it was");
      await store.write({ put: [{ id: "a", bytes }] });
      bytes.fill(0);
      const [read = null] = await store.read(["a"]);
      same(read?.bytes ?? null, "as it was");
      read?.bytes.fill(0);
      same((await store.read(["a"]))[0]?.bytes ?? null, "as it was");
    },
  },
  {
    name: "takes writings that overlap one after the other, and loses none",
    run: async (open) => {
      const store = await open();
      await Promise.all(
        Array.from({ length: 40 }, (_, at) => store.write({ put: [row(`row ${at}`, String(at))] })),
      );
      check((await store.readAll()).length === 40, "a writing was lost");
    },
  },
  {
    name: "is empty after it was destroyed",
    run: async (open) => {
      const store = await open();
      await store.write({
        installation: utf8("front"),
        put: [row("a", "one")],
        putChunks: [row("c", "chunk")],
      });
      await store.writeTries(utf8("0123456789abcdef"));
      await store.putDrop(row("d", "shared"));
      await store.writeDropPlace(0);
      await store.destroy();
      const again = await open();
      check((await again.readInstallation()) === null, "the installation is still there");
      check((await again.readTries()) === null, "the tries are still there");
      check((await again.readAll()).length === 0, "rows are still there");
      check((await again.listChunks()).length === 0, "chunks are still there");
      check((await again.listDrops()).length === 0, "drops are still there");
      check((await again.readDropPlace()) === null, "the drop box still receives");
    },
  },
];

const row = (id: string, text: string) => ({ id, bytes: utf8(text) });

function same(bytes: Uint8Array | null, text: string): void {
  check(bytes !== null && equal(bytes, utf8(text)), `not "${text}"`);
}

function check(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(`The store fails: ${otherwise}.`);
}
