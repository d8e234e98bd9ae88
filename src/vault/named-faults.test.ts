// What was done to a vault from outside is named at unlock: missing, moved, foreign, old; the rest stays readable.
import { beforeAll, describe, expect, it } from "vitest";
import { fromUtf8, utf8 } from "../kit/bytes.ts";
import { readExhibitRecord } from "./exhibits.ts";
import { faultName } from "./fault.ts";
import { keysOf, rowId } from "./keys.ts";
import type { Keys } from "./keys.ts";
import { MemoryStore } from "./memory-store.ts";
import { boxKey, openBoxes } from "./slots.ts";
import { readInstallation } from "./installation.ts";
import type { Vault } from "./vault.ts";
import { createVault, openVault } from "./vault.ts";
import { CHOICE, fixture } from "./vault-fixture.ts";

const PASSPHRASE = { kind: "passphrase", text: CHOICE.passphrase } as const;
const STORE = new MemoryStore();
/** The store before each of the writes, by name. */
const EARLIER = new Map<string, MemoryStore>();
const KEYS: Keys[] = [];

function remember(name: string, store: MemoryStore): void {
  if (store === STORE) EARLIER.set(name, store.copy());
}

async function keysIn(store: MemoryStore): Promise<Keys> {
  const read = readInstallation(store.installation ?? new Uint8Array());
  if (!read.ok) throw new Error(read.why);
  const key = await boxKey(fixture().derive, PASSPHRASE, read.installation);
  const box = key === null ? null : await openBoxes(key, read.installation);
  if (box === null) throw new Error("It does not open.");
  return keysOf(box.root);
}

const id = async (name: string): Promise<string> => rowId(KEYS[0] ?? (await keysIn(STORE)), name);

const settings = (text: string) => ({ put: [{ store: "settings", key: "settings", bytes: utf8(text) }] });

async function fill(vault: Vault, store: MemoryStore): Promise<void> {
  for (let at = 1; at <= 5; at += 1) {
    await vault.write(() => ({ append: [{ store: "events", bytes: utf8(`event ${at}`) }] }));
    if (at === 3) remember("three events", store);
  }
  await vault.write(() => settings("first"));
  remember("first settings", store);
  await vault.write(() => settings("second"));
  await vault.write(() => ({ put: [{ store: "drafts", key: "a", bytes: utf8("draft") }] }));
  remember("draft", store);
  await vault.write(() => ({ remove: [{ store: "drafts", key: "a" }] }));
  await vault.putExhibit("photo", new Blob([new Uint8Array(2_500_000).fill(1)]));
}

beforeAll(async () => {
  const vault = await createVault(fixture(STORE), CHOICE);
  await fill(vault, STORE);
  KEYS.push(await keysIn(STORE));
});

async function look(change: (store: MemoryStore) => Promise<void> | void) {
  const store = STORE.copy();
  await change(store);
  const opened = await openVault(fixture(store, 7), PASSPHRASE);
  if (!opened.ok) throw new Error(opened.why);
  const { vault, faults } = opened;
  return {
    store,
    vault,
    faults: faults.map(faultName),
    events: (vault.records.get("events") ?? []).map((kept) => `${kept.id} ${fromUtf8(kept.bytes)}`),
    settings: (vault.records.get("settings") ?? []).map((kept) => fromUtf8(kept.bytes)),
  };
}

const ALL = [1, 2, 3, 4, 5].map((at) => `${at} event ${at}`);
const without = (...gone: readonly number[]) => ALL.filter((_, at) => !gone.includes(at + 1));

const row = (store: MemoryStore | undefined, name: string): Uint8Array =>
  store?.rows.get(name)?.slice() ?? new Uint8Array();

describe("at unlock", () => {
  it("nothing is named when nothing was done", async () => {
    const seen = await look(() => undefined);
    expect(seen).toMatchObject({ faults: [], events: ALL, settings: ["second"] });
  });

  it("a record that was taken away", async () => {
    const seen = await look(async (store) => void store.rows.delete(await id("events/3")));
    expect(seen).toMatchObject({ faults: ["events 3 is missing"], events: without(3) });
    const last = await look(async (store) => void store.rows.delete(await id("events/5")));
    expect(last).toMatchObject({ faults: ["events 5 is missing"], events: without(5) });
    const keyed = await look(async (store) => void store.rows.delete(await id("settings/settings")));
    expect(keyed).toMatchObject({ faults: ["settings settings is missing"], settings: [] });
  });

  it("a record with another record's bytes in it, and two that changed places", async () => {
    const copied = await look(async (store) => {
      store.rows.set(await id("events/3"), row(store, await id("events/4")));
    });
    expect(copied).toMatchObject({ faults: ["events 3 is foreign"], events: without(3) });
    const swapped = await look(async (store) => {
      const [one, other] = [row(store, await id("events/3")), row(store, await id("events/4"))];
      store.rows.set(await id("events/3"), other);
      store.rows.set(await id("events/4"), one);
    });
    expect(swapped).toMatchObject({
      faults: ["events 3 is foreign", "events 4 is foreign"],
      events: without(3, 4),
    });
  });

  it("a record of another vault, put in place", async () => {
    const other = new MemoryStore();
    await fill(await createVault(fixture(other, 99), CHOICE), other);
    const theirs = row(other, await rowId(await keysIn(other), "events/3"));
    const seen = await look(async (store) => void store.rows.set(await id("events/3"), theirs));
    expect(seen).toMatchObject({ faults: ["events 3 is foreign"], events: without(3) });
  });

  it("an old record put back", async () => {
    const earlier = row(EARLIER.get("first settings"), await id("settings/settings"));
    const seen = await look(async (store) => void store.rows.set(await id("settings/settings"), earlier));
    expect(seen).toMatchObject({ faults: ["settings settings is old"], settings: ["first"], events: ALL });
  });

  it("a record that had been removed, put back: it stays away", async () => {
    const removed = row(EARLIER.get("draft"), await id("drafts/a"));
    const seen = await look(async (store) => void store.rows.set(await id("drafts/a"), removed));
    expect(seen.faults).toEqual(["drafts a is old"]);
    expect(seen.vault.records.get("drafts") ?? []).toEqual([]);
  });

  it("an old head put back, alone or with its list", async () => {
    const earlier = EARLIER.get("three events");
    const head = await look(
      async (store) => void store.rows.set(await id("/head"), row(earlier, await id("/head"))),
    );
    expect(head).toMatchObject({ faults: ["head is old"], events: ALL, settings: ["second"] });
    const both = await look(async (store) => {
      for (const name of ["/head", "/list"]) store.rows.set(await id(name), row(earlier, await id(name)));
    });
    expect(both.faults).toEqual(["list is old", "head is old"]);
    expect(both).toMatchObject({ events: ALL, settings: ["second"] });
  });

  it("an old list put back, and a head or list that is gone", async () => {
    const earlier = EARLIER.get("first settings");
    const old = await look(
      async (store) => void store.rows.set(await id("/list"), row(earlier, await id("/list"))),
    );
    expect(old).toMatchObject({ faults: ["list is old"], events: ALL, settings: ["second"] });
    for (const name of ["head", "list", "ring"]) {
      const gone = await look(async (store) => void store.rows.delete(await id(`/${name}`)));
      expect(gone).toMatchObject({ faults: [`${name} is missing`], events: ALL, settings: ["second"] });
    }
  });

  it("a chunk that is missing; one that is moved or cut is named when it is read", async () => {
    const { set } = readExhibitRecord(
      (await look(() => undefined)).vault.records.get("exhibits")?.[0]?.bytes ?? utf8("{}"),
    );
    const chunk = (index: number): Promise<string> => id(`chunk/${set}/${index}`);
    const gone = await look(async (store) => void store.chunks.delete(await chunk(1)));
    expect(gone.faults).toEqual(["exhibits photo chunk 1 is missing"]);
    const read = async (change: (store: MemoryStore) => Promise<void>): Promise<string> => {
      const { vault, faults } = await look(change);
      expect(faults).toEqual([]);
      let pieces = 0;
      try {
        for await (const piece of vault.readExhibit("photo")) pieces += piece.length > 0 ? 1 : 0;
      } catch (error) {
        return `${pieces}: ${error instanceof Error ? error.message : "?"}`;
      }
      return "whole";
    };
    const moved = await read(
      async (store) =>
        void store.chunks.set(await chunk(1), store.chunks.get(await chunk(0)) ?? new Uint8Array()),
    );
    expect(moved).toBe("1: exhibits photo chunk 1 is foreign");
    const cut = await read(
      async (store) =>
        void store.chunks.set(
          await chunk(2),
          (store.chunks.get(await chunk(2)) ?? new Uint8Array()).slice(0, 10),
        ),
    );
    expect(cut).toBe("2: exhibits photo chunk 2 is damaged");
    await expect(read(() => Promise.resolve())).resolves.toBe("whole");
  });
});

describe("after it was named", () => {
  it("writing goes on, and what is missing is named again", async () => {
    const { vault, store } = await look(async (one) => {
      one.rows.delete(await id("events/3"));
      one.rows.delete(await id("/head"));
    });
    await vault.write(() => ({ append: [{ store: "events", bytes: utf8("event 6") }] }));
    const again = await openVault(fixture(store, 8), PASSPHRASE);
    expect(again.ok && again.faults.map(faultName)).toEqual(["events 3 is missing"]);
    expect(again.ok && again.vault.records.get("events")?.map((kept) => kept.id)).toEqual([
      "1",
      "2",
      "4",
      "5",
      "6",
    ]);
  });

  it("a lost ring is made anew: the passphrase can be changed and a backup saved", async () => {
    const { vault, store } = await look(async (one) => void one.rows.delete(await id("/ring")));
    expect(vault.waysIn()).toEqual({ passphrase: true, recovery: false, passkey: false, second: false });
    expect((await new Response(vault.backup()).arrayBuffer()).byteLength).toBeGreaterThan(1000);
    await vault.changePassphrase("after the damage");
    await expect(vault.setDecoy("x")).rejects.toMatchObject({ name: "NoFreeSlotError" });
    const again = await openVault(fixture(store, 8), { kind: "passphrase", text: "after the damage" });
    expect(again.ok && again.faults).toEqual([]);
  });
});
