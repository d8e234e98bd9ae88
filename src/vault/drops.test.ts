// What is shared while a vault is locked waits for that vault alone, and goes with it.
import { describe, expect, it } from "vitest";
import { newIdentity } from "../kit/age.ts";
import { DropFault } from "./drop-box.ts";
import { DROP_PIECE_BYTES } from "./drop-rows.ts";
import { readInstallation, writeInstallation } from "./installation.ts";
import { MemoryStore } from "./memory-store.ts";
import type { Outside } from "./outside.ts";
import { MOST_ROWS, takeDrops } from "./take-drops.ts";
import type { Shared } from "./take-drops.ts";
import { createVault, openVault } from "./vault.ts";
import type { Vault } from "./vault.ts";
import { CHOICE, fixture, seededBytes } from "./vault-fixture.ts";

const SECOND = "a shopping list";
const random = seededBytes(99);

const shared = (text: string, name = "photo.jpg"): Shared => ({
  name,
  type: "image/jpeg",
  bytes: new Blob([text]),
});

const take = (store: MemoryStore, files: readonly Shared[], moment = "2026-11-23T09:41:00.000Z") =>
  takeDrops({ store, random, moment }, files);

async function opened(outside: Outside, text: string): Promise<Vault> {
  const found = await openVault(outside, { kind: "passphrase", text });
  if (!found.ok) throw new Error(found.why);
  return found.vault;
}

async function fresh(): Promise<Readonly<{ store: MemoryStore; outside: Outside; vault: Vault }>> {
  const store = new MemoryStore();
  const outside = fixture(store);
  return { store, outside, vault: await createVault(outside, CHOICE) };
}

const why = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => "opened",
    (error: unknown) => (error instanceof DropFault ? error.why : String(error)),
  );

describe("nothing is taken in", () => {
  it("where there is no vault, or nobody asked for it", async () => {
    expect(await take(new MemoryStore(), [shared("a")])).toBe("none");
    const { store, vault } = await fresh();
    expect(await vault.dropBox.receives()).toBe("off");
    expect(await take(store, [shared("a")])).toBe("none");
    expect(await store.listDrops()).toEqual([]);
  });

  it("after it was switched off again", async () => {
    const { store, vault } = await fresh();
    await vault.dropBox.receive(true);
    await vault.dropBox.receive(false);
    expect(await vault.dropBox.receives()).toBe("off");
    expect(await take(store, [shared("a")])).toBe("none");
  });

  it("when there is no room: what was begun is taken away, what was whole stays", async () => {
    const store = new MemoryStore(80_000);
    const vault = await createVault(fixture(store), CHOICE);
    await vault.dropBox.receive(true);
    const files = [
      shared("small"),
      { ...shared(""), bytes: new Blob([new Uint8Array(2 * DROP_PIECE_BYTES)]) },
    ];
    expect(await take(store, files)).toBe("some");
    expect(await vault.dropBox.list()).toHaveLength(1);
    expect(await store.listDrops()).toHaveLength(1);
  });

  it("beyond what may wait", async () => {
    const { store, vault } = await fresh();
    await vault.dropBox.receive(true);
    for (let at = 0; at < MOST_ROWS; at += 1) store.drops.set(`x${at}`, new Uint8Array(1));
    expect(await take(store, [shared("a")])).toBe("none");
  });
});

it("what was shared is sealed at once, opens after unlocking, and goes when it is removed", async () => {
  const { store, outside, vault } = await fresh();
  expect(await vault.dropBox.receive(true)).toBe(true);
  vault.lock();
  const long = new Uint8Array(2 * DROP_PIECE_BYTES + 5).fill(3);
  expect(await take(store, [shared("plantedphrase", "second.txt")], "2026-11-23T10:00:00.000Z")).toBe("all");
  expect(await take(store, [{ ...shared("", "plantedname.mp4"), bytes: new Blob([long]) }])).toBe("all");
  for (const bytes of store.drops.values()) expect(Buffer.from(bytes).includes("planted")).toBe(false);
  await expect(vault.dropBox.list()).rejects.toMatchObject({ name: "LockedError" });
  const again = await opened(outside, CHOICE.passphrase);
  expect(await again.dropBox.receives()).toBe("on");
  const [first, second] = await again.dropBox.list();
  expect([first?.moment, second?.moment]).toEqual(["2026-11-23T09:41:00.000Z", "2026-11-23T10:00:00.000Z"]);
  const film = await again.dropBox.open(first?.id ?? "");
  expect(film.about.name).toBe("plantedname.mp4");
  expect(Buffer.compare(new Uint8Array(await film.bytes.arrayBuffer()), long)).toBe(0);
  expect(await (await again.dropBox.open(second?.id ?? "")).bytes.text()).toBe("plantedphrase");
  await again.dropBox.remove([first?.id ?? "", "nowhere"]);
  expect(await again.dropBox.list()).toHaveLength(1);
  await again.dropBox.remove([second?.id ?? ""]);
  expect(await store.listDrops()).toEqual([]);
});

describe("one that is not whole", () => {
  it("is named, gives nothing, and can be thrown away; the others open", async () => {
    const { store, vault } = await fresh();
    await vault.dropBox.receive(true);
    const long = { ...shared(""), bytes: new Blob([new Uint8Array(3 * DROP_PIECE_BYTES)]) };
    await take(store, [long]);
    const [id = ""] = (await vault.dropBox.list()).map((drop) => drop.id);
    const rows = await store.listDrops();
    const part = rows[1] ?? "";
    const kept = store.drops.get(part) ?? new Uint8Array();
    store.drops.delete(part);
    expect(await vault.dropBox.list()).toEqual([{ id, moment: null }]);
    expect(await why(vault.dropBox.open(id))).toBe("cut-off");
    const changed = kept.slice();
    changed[7000] = (changed[7000] ?? 0) ^ 1;
    store.drops.set(part, changed);
    expect(await why(vault.dropBox.open(id))).toBe("changed");
    store.drops.delete(rows.at(-1) ?? "");
    expect(await vault.dropBox.list()).toEqual([{ id, moment: null }]);
    await take(store, [shared("whole")]);
    expect((await vault.dropBox.list()).map(({ moment }) => moment === null)).toEqual([true, false]);
    await vault.dropBox.remove([id]);
    expect(await vault.dropBox.list()).toHaveLength(1);
  });

  it("is left alone while somebody still writes it", async () => {
    const { store, outside } = await fresh();
    const locks = {
      hold: <R>(_: string, act: () => Promise<R>) => act(),
      isFree: () => Promise.resolve(false),
    };
    const vault = await opened({ ...outside, locks }, CHOICE.passphrase);
    await vault.dropBox.receive(true);
    await take(store, [{ ...shared(""), bytes: new Blob([new Uint8Array(2 * DROP_PIECE_BYTES)]) }]);
    store.drops.delete((await store.listDrops()).at(-1) ?? "");
    expect(await vault.dropBox.list()).toEqual([]);
  });
});

describe("the other vault", () => {
  it("never sees it, neither in its list nor in whether it is on, and cannot take it away", async () => {
    const { store, outside, vault } = await fresh();
    await vault.setDecoy(SECOND);
    await vault.dropBox.receive(true);
    await take(store, [shared("for the first only")]);
    const [drop] = await vault.dropBox.list();
    const other = await opened(outside, SECOND);
    expect(await other.dropBox.list()).toEqual([]);
    expect(await other.dropBox.receives()).toBe("off");
    expect(await why(other.dropBox.open(drop?.id ?? ""))).toBe("cut-off");
    await other.dropBox.remove([drop?.id ?? ""]);
    await other.dropBox.receive(false);
    expect(await vault.dropBox.receives()).toBe("on");
    expect(await vault.dropBox.list()).toHaveLength(1);
  });

  it("has a box that works the same; which of the two it is tells nothing", async () => {
    const places = new Set<number | null>();
    for (let seed = 1; seed <= 12; seed += 1) {
      const store = new MemoryStore();
      const vault = await createVault(fixture(store, seed), CHOICE);
      await vault.dropBox.receive(true);
      places.add(store.dropPlace);
    }
    expect(places).toEqual(new Set([0, 1]));
    const { store, outside, vault } = await fresh();
    await vault.setDecoy(SECOND);
    const other = await opened(outside, SECOND);
    expect(await other.dropBox.receive(true)).toBe(true);
    expect(await take(store, [shared("for the other")])).toBe("all");
    expect(await other.dropBox.list()).toHaveLength(1);
    expect(await vault.dropBox.list()).toEqual([]);
    expect(await vault.dropBox.receives()).toBe("off");
  });

  it("a third one has no box, and says so", async () => {
    const { outside, vault } = await fresh();
    await vault.setDecoy(SECOND);
    const other = await opened(outside, SECOND);
    await other.setDecoy("and a third one");
    const third = await opened(outside, "and a third one");
    expect(await third.dropBox.receives()).toBe("impossible");
    expect(await third.dropBox.receive(true)).toBe(false);
    expect(await third.dropBox.list()).toEqual([]);
  });
});

it("a recipient that was exchanged from outside is put right and told of once", async () => {
  const { store, vault } = await fresh();
  await vault.dropBox.receive(true);
  const read = readInstallation(store.installation ?? new Uint8Array());
  if (!read.ok) throw new Error(read.why);
  const { recipient } = await newIdentity();
  const dropBoxes = read.installation.dropBoxes.map(() => recipient);
  store.installation = writeInstallation({ ...read.installation, dropBoxes });
  await take(store, [shared("read by somebody else")]);
  expect(await vault.dropBox.receives()).toBe("mended");
  expect(await vault.dropBox.receives()).toBe("on");
  expect((await vault.dropBox.list()).map(({ moment }) => moment)).toEqual([null]);
  await take(store, [shared("for me again")]);
  expect((await vault.dropBox.list()).filter(({ moment }) => moment !== null)).toHaveLength(1);
});

it("a new vault never finds what waited for one that is gone", async () => {
  const { store, vault } = await fresh();
  await vault.dropBox.receive(true);
  await take(store, [shared("for the old one")]);
  store.installation = null;
  await createVault(fixture(store, 5), CHOICE);
  expect(await store.listDrops()).toEqual([]);
  expect(await store.readDropPlace()).toBeNull();
});
