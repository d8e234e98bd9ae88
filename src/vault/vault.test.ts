// A vault is made, locked and opened; two tabs write into it; nothing that was said to be kept is lost.
import { describe, expect, it } from "vitest";
import { fromUtf8, utf8 } from "../kit/bytes.ts";
import { sha256 } from "../kit/digest.ts";
import { faultName } from "./fault.ts";
import { MemoryStore } from "./memory-store.ts";
import { INSTALLATION_BYTES } from "./installation.ts";
import type { Vault } from "./vault.ts";
import { createVault, openVault } from "./vault.ts";
import { CHOICE, fixture, oneByOne } from "./vault-fixture.ts";

const PASSPHRASE = { kind: "passphrase", text: CHOICE.passphrase } as const;

const texts = (vault: Vault, store: string): readonly string[] =>
  (vault.records.get(store) ?? []).map(({ id, bytes }) => `${id} ${fromUtf8(bytes)}`);

const event = (text: string) => ({ store: "events", bytes: utf8(text) });

async function opened(outside: ReturnType<typeof fixture>): Promise<Vault> {
  const found = await openVault(outside, PASSPHRASE);
  if (!found.ok) throw new Error(found.why);
  expect(found.faults).toEqual([]);
  return found.vault;
}

describe("opening", () => {
  it("says when there is nothing here", async () => {
    expect(await openVault(fixture(), PASSPHRASE)).toEqual({ ok: false, why: "no-vault" });
  });

  it("a wrong passphrase, recovery words that were never set, and a passkey open nothing and change nothing", async () => {
    const outside = fixture();
    await createVault(outside, CHOICE);
    const before = await outside.store.readAll();
    const words = "legal winner thank year wave sausage worth useful legal winner thank yellow";
    for (const secret of [
      { kind: "passphrase", text: "Rope amber tiger nine cup" },
      { kind: "passphrase", text: "" },
      { kind: "recovery", words },
      { kind: "recovery", words: "not any words" },
      { kind: "passkey", output: new Uint8Array(32) },
    ] as const) {
      expect(await openVault(outside, secret)).toEqual({ ok: false, why: "wrong-secret" });
    }
    expect(await outside.store.readAll()).toEqual(before);
  });

  it("forgives spaces and forms of letters in a passphrase, but not case", async () => {
    const outside = fixture();
    await createVault(outside, { ...CHOICE, passphrase: "ﬁve  Ångström\u00a0words " });
    const typed = { kind: "passphrase", text: " five A\u030angstro\u0308m words" } as const;
    expect((await openVault(outside, typed)).ok).toBe(true);
    expect((await openVault(outside, { ...typed, text: typed.text.toLowerCase() })).ok).toBe(false);
  });

  it("refuses to make a vault over one that is there", async () => {
    const outside = fixture();
    await createVault(outside, CHOICE);
    await expect(createVault(outside, CHOICE)).rejects.toMatchObject({ name: "AlreadyThereError" });
    await opened(outside);
  });

  it("a newer version says so and touches nothing; a damaged header never reads as a wrong passphrase", async () => {
    const store = new MemoryStore();
    const outside = fixture(store);
    await createVault(outside, CHOICE);
    const whole = store.installation?.slice() ?? new Uint8Array();
    const half = INSTALLATION_BYTES / 2;
    const newer = whole.slice();
    newer[5] = 2;
    newer.set(sha256(newer.subarray(0, 64)).subarray(0, 16), 64);
    store.installation = newer.slice();
    expect(await openVault(outside, PASSPHRASE)).toEqual({ ok: false, why: "newer-version" });
    expect(store.installation).toEqual(newer);
    for (const at of [0, 5, 10, 25, 70]) {
      store.installation = whole.slice();
      store.installation[at] = (store.installation[at] ?? 0) ^ 1;
      const found = await openVault(outside, PASSPHRASE);
      expect(found.ok && found.faults.map(faultName)).toEqual(["slots header is damaged"]);
      store.installation[half + at] = (store.installation[half + at] ?? 0) ^ 1;
      expect(await openVault(outside, PASSPHRASE)).toEqual({ ok: false, why: "damaged-installation" });
    }
  });

  it("a slot that is damaged in one copy still opens, is named, and is whole after the next change", async () => {
    const store = new MemoryStore();
    const outside = fixture(store);
    await createVault(outside, CHOICE);
    const whole = store.installation?.slice() ?? new Uint8Array();
    const half = INSTALLATION_BYTES / 2;
    store.installation = whole.slice();
    store.installation.fill(0, 0, half);
    const found = await openVault(outside, PASSPHRASE);
    if (!found.ok) throw new Error(found.why);
    expect(found.faults).toHaveLength(11);
    expect(found.faults.map(faultName)).toContain("slots passphrase is damaged");
    await found.vault.changePassphrase("a new one");
    const after = await openVault(outside, { kind: "passphrase", text: "a new one" });
    expect(after.ok && after.faults).toEqual([]);
    store.installation = whole.slice(0, half - 1200);
    expect(await openVault(outside, PASSPHRASE)).toEqual({ ok: false, why: "damaged-installation" });
  });

  it("takes leftovers away that have no installation", async () => {
    const store = new MemoryStore();
    await store.write({
      put: [{ id: "old", bytes: new Uint8Array(9) }],
      putChunks: [{ id: "c", bytes: new Uint8Array(9) }],
    });
    await createVault(fixture(store), CHOICE);
    expect(store.rows.has("old")).toBe(false);
    expect(store.chunks.size).toBe(0);
    expect(store.installation).toHaveLength(INSTALLATION_BYTES);
  });
});

describe("writing", () => {
  it("numbers what is appended, replaces what has a key, and finds all of it again", async () => {
    const outside = fixture();
    const vault = await createVault(outside, CHOICE);
    await vault.write(() => ({ append: [event("one"), event("two")], note: utf8("heads") }));
    await vault.write(() => ({ put: [{ store: "settings", key: "settings", bytes: utf8("a") }] }));
    await vault.write(() => ({
      append: [event("three")],
      put: [
        { store: "settings", key: "settings", bytes: utf8("b") },
        { store: "drafts", key: "case/diary", bytes: utf8("half a sent") },
      ],
    }));
    await vault.write(() => ({ remove: [{ store: "drafts", key: "case/diary" }] }));
    for (const one of [vault, await opened(outside)]) {
      expect(texts(one, "events")).toEqual(["1 one", "2 two", "3 three"]);
      expect(texts(one, "settings")).toEqual(["settings b"]);
      expect(texts(one, "drafts")).toEqual([]);
      expect(fromUtf8(one.note)).toBe("heads");
    }
  });

  it("writes nothing when the change cannot be built, is empty, or has no room", async () => {
    const store = new MemoryStore(80_000);
    const vault = await createVault(fixture(store), CHOICE);
    const before = new Map(store.rows);
    await expect(vault.write(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    await vault.write(() => ({}));
    await expect(vault.write(() => ({ note: new Uint8Array(2049) }))).rejects.toThrow(RangeError);
    for (const name of ["", "exhibits", "pending", "a/b"]) {
      await expect(vault.write(() => ({ append: [{ store: name, bytes: utf8("") }] }))).rejects.toThrow(
        TypeError,
      );
    }
    const much = vault.write(() => ({ append: [{ store: "events", bytes: new Uint8Array(90_000) }] }));
    await expect(much).rejects.toMatchObject({ name: "QuotaExceededError" });
    expect(store.rows).toEqual(before);
    await vault.write(() => ({ append: [event("fits")] }));
    expect(texts(vault, "events")).toEqual(["1 fits"]);
  });

  it("nothing that was typed lies in the store as it was typed, and lengths are padded", async () => {
    const store = new MemoryStore();
    const vault = await createVault(fixture(store), CHOICE);
    await vault.write(() => ({ append: [event("he waited outside"), event("x".repeat(200))] }));
    const all = [...store.rows.values()];
    expect(all.some((bytes) => Buffer.from(bytes).includes("waited"))).toBe(false);
    const lengths = all.map((bytes) => bytes.length).toSorted((one, other) => one - other);
    expect(lengths.slice(0, 2)).toEqual([256 + 32, 256 + 32]);
  });
});

describe("two tabs", () => {
  it("follow each other, and lose no writing", async () => {
    const store = new MemoryStore();
    const exclusively = oneByOne();
    const one = await createVault({ ...fixture(store), exclusively }, CHOICE);
    const other = await opened({ ...fixture(store, 2), exclusively });
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        (at % 2 === 0 ? one : other).write(({ records }) => ({
          append: [event(`after ${records.get("events")?.length ?? 0}`)],
          put: [{ store: "drafts", key: String(at), bytes: utf8(String(at)) }],
        })),
      ),
    );
    await Promise.all([one.follow(), other.follow()]);
    const expected = Array.from({ length: 20 }, (_, at) => `${at + 1} after ${at}`);
    expect(texts(one, "events")).toEqual(expected);
    expect(texts(other, "events")).toEqual(expected);
    expect(texts(one, "drafts")).toEqual(texts(other, "drafts"));
    expect(texts(one, "drafts")).toHaveLength(20);
    await opened({ ...fixture(store, 3), exclusively });
  });

  it("following answers what is new, and nothing when nothing is", async () => {
    const store = new MemoryStore();
    const exclusively = oneByOne();
    const one = await createVault({ ...fixture(store), exclusively }, CHOICE);
    const other = await opened({ ...fixture(store, 2), exclusively });
    expect(await other.follow()).toEqual([]);
    await one.write(() => ({
      append: [event("new")],
      put: [{ store: "settings", key: "settings", bytes: utf8("s") }],
      note: utf8("n"),
    }));
    const found = await other.follow();
    expect(found.map(({ store: name, id }) => `${name} ${id}`)).toEqual(["events 1", "settings settings"]);
    expect(fromUtf8(other.note)).toBe("n");
    await one.write(() => ({ remove: [{ store: "settings", key: "settings" }] }));
    expect(await other.follow()).toEqual([]);
    expect(texts(other, "settings")).toEqual([]);
  });

  it("a vault that was deleted in one tab takes nothing more in the other", async () => {
    const store = new MemoryStore();
    const vault = await createVault(fixture(store), CHOICE);
    await store.destroy();
    await expect(vault.write(() => ({ append: [event("late")] }))).rejects.toMatchObject({
      name: "GoneError",
    });
    await createVault(fixture(store, 9), CHOICE);
    await expect(vault.follow()).rejects.toMatchObject({ name: "GoneError" });
    expect(store.rows.size).toBe(6);
  });
});

describe("locking", () => {
  it("forgets the keys and what was read; everything after it is refused", async () => {
    const vault = await createVault(fixture(), CHOICE);
    await vault.write(() => ({ append: [event("secret")] }));
    const held = vault.records.get("events")?.[0]?.bytes ?? utf8("?");
    vault.lock();
    expect(vault.records.size).toBe(0);
    expect([...held].every((byte) => byte === 0)).toBe(true);
    const refused = { name: "LockedError" };
    await expect(vault.write(() => ({ append: [event("more")] }))).rejects.toMatchObject(refused);
    await expect(vault.follow()).rejects.toMatchObject(refused);
    await expect(vault.changePassphrase("another one")).rejects.toMatchObject(refused);
    await expect(vault.putExhibit("a", new Blob(["x"]))).rejects.toMatchObject(refused);
    await expect(new Response(vault.backup()).blob()).rejects.toMatchObject(refused);
  });

  it("in the middle of a change either all of it is there, or nothing", async () => {
    for (let turns = 0; turns < 25; turns += 1) {
      const outside = fixture();
      const vault = await createVault(outside, CHOICE);
      await vault.write(() => ({ append: [event("one")] }));
      const writing = vault
        .write(() => ({ append: [event("two")] }))
        .then(
          () => 2,
          () => 1,
        );
      for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
      vault.lock();
      const kept = await writing;
      expect(texts(await opened(outside), "events")).toHaveLength(kept);
    }
  });
});
