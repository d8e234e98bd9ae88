// A backup is saved without a secret, opened by any slot, told apart from other files, and brought back elsewhere.
import { describe, expect, it } from "vitest";
import { fromUtf8, utf8 } from "../kit/bytes.ts";
import { sha256 } from "../kit/digest.ts";
import { newRecoveryWords } from "../kit/words.ts";
import { openBackup } from "./backup.ts";
import type { OpenedBackup } from "./backup.ts";
import type { Secret } from "./keys.ts";
import { MemoryStore } from "./memory-store.ts";
import { restoreVault } from "./restore.ts";
import type { Vault } from "./vault.ts";
import { createVault, openVault } from "./vault.ts";
import { CHOICE, fixture, quickDerive, seededBytes } from "./vault-fixture.ts";

const PASSPHRASE: Secret = { kind: "passphrase", text: CHOICE.passphrase };
const WORDS = newRecoveryWords(seededBytes(5));
const RECOVERY: Secret = { kind: "recovery", words: WORDS };
const PHOTO = new Uint8Array(seededBytes(4)(1_300_000));

async function filled(events = 30): Promise<Vault> {
  const vault = await createVault(fixture(), { ...CHOICE, recovery: WORDS });
  await vault.write(() => ({
    append: Array.from({ length: events }, (_, at) => ({ store: "events", bytes: utf8(`event ${at + 1}`) })),
    put: [{ store: "settings", key: "settings", bytes: utf8("as I like it") }],
    note: utf8("heads"),
  }));
  await vault.putExhibit("photo", new Blob([PHOTO]));
  return vault;
}

const saved = async (vault: Vault): Promise<Uint8Array> =>
  new Uint8Array(await new Response(vault.backup()).arrayBuffer());

async function mustOpen(bytes: Uint8Array | Blob, secret: Secret): Promise<OpenedBackup> {
  const opened = await openBackup(bytes, secret, quickDerive);
  if (!opened.ok) throw new Error(opened.why);
  return opened;
}

const texts = (records: Vault["records"], store: string) =>
  (records.get(store) ?? []).map(({ id, bytes }) => `${id} ${fromUtf8(bytes)}`);

async function photoIn(bytes: AsyncIterable<Uint8Array>): Promise<boolean> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.compare(Buffer.concat(pieces), PHOTO) === 0;
}

describe("opening a backup", () => {
  it("says what a file is that is none, newer, damaged at its start, or locked with another secret", async () => {
    const whole = await saved(await filled());
    const why = async (bytes: Uint8Array, secret: Secret = PASSPHRASE) => {
      const opened = await openBackup(bytes, secret, quickDerive);
      return opened.ok ? "opened" : opened.why;
    };
    expect(await why(new Uint8Array())).toBe("not-a-backup");
    expect(await why(utf8("%PDF-1.7 and so on, a letter to the landlord"))).toBe("not-a-backup");
    expect(await why(whole.slice(0, 9))).toBe("not-a-backup");
    expect(await why(whole.slice(0, 300))).toBe("damaged");
    expect(await why(whole, { kind: "passphrase", text: "wrong" })).toBe("wrong-secret");
    expect(await why(whole, { kind: "recovery", words: "not words" })).toBe("wrong-secret");
    const length = new DataView(whole.buffer).getUint32(6);
    const newer = whole.slice();
    newer[5] = 2;
    expect(await why(newer)).toBe("damaged");
    newer.set(sha256(newer.subarray(0, 10 + length)), 10 + length);
    expect(await why(newer)).toBe("newer-version");
    const endless = whole.slice();
    endless.fill(255, 6, 10);
    expect(await why(endless)).toBe("damaged");
  });

  it("any slot opens it, and nothing is asked for when saving", async () => {
    const vault = await filled();
    await vault.addPasskey(new Uint8Array(32).fill(7));
    const whole = await saved(vault);
    for (const secret of [
      PASSPHRASE,
      RECOVERY,
      { kind: "passkey", output: new Uint8Array(32).fill(7) },
    ] as const) {
      const { records, complete, damage, exhibits, readExhibit } = await mustOpen(
        new Blob([new Uint8Array(whole)]),
        secret,
      );
      expect({ complete, damage }).toEqual({ complete: true, damage: null });
      expect(texts(records, "events")).toEqual(
        Array.from({ length: 30 }, (_, at) => `${at + 1} event ${at + 1}`),
      );
      expect(texts(records, "settings")).toEqual(["settings as I like it"]);
      expect(exhibits).toEqual([{ id: "photo", size: PHOTO.length }]);
      expect(await photoIn(readExhibit("photo"))).toBe(true);
    }
  });

  it("an old backup keeps the old passphrase", async () => {
    const vault = await filled(1);
    const old = await saved(vault);
    await vault.changePassphrase("a new one");
    expect((await openBackup(old, { kind: "passphrase", text: "a new one" }, quickDerive)).ok).toBe(false);
    expect((await openBackup(old, PASSPHRASE, quickDerive)).ok).toBe(true);
    expect((await openBackup(await saved(vault), PASSPHRASE, quickDerive)).ok).toBe(false);
  });

  it("the second passphrase does not open a backup of the first vault, nor says that it could", async () => {
    const vault = await filled(1);
    await vault.setDecoy("the second one");
    const opened = await openBackup(
      await saved(vault),
      { kind: "passphrase", text: "the second one" },
      quickDerive,
    );
    expect(opened).toEqual({ ok: false, why: "wrong-secret" });
  });

  it("nothing that was typed lies in it as it was typed", async () => {
    expect(Buffer.from(await saved(await filled())).includes("event")).toBe(false);
  });

  it("a cut one offers all before the cut, and names the first that is lost", async () => {
    const whole = await saved(await filled(2000));
    const { records, complete, damage } = await mustOpen(whole.slice(0, 250_000), PASSPHRASE);
    const events = texts(records, "events");
    expect(complete).toBe(false);
    expect(events.length).toBeGreaterThan(900);
    expect(events.length).toBeLessThan(2000);
    expect(events).toEqual(events.map((_, at) => `${at + 1} event ${at + 1}`));
    expect(damage).toBe(`events ${events.length + 1}`);
    const exhibits = await mustOpen(whole.slice(0, -100_000), PASSPHRASE);
    expect(exhibits).toMatchObject({ complete: false, damage: "exhibits photo", exhibits: [] });
    expect(exhibits.records.get("events")).toHaveLength(2000);
    const more = new Uint8Array([...whole.subarray(0, whole.length), 1]);
    expect((await mustOpen(more, PASSPHRASE)).complete).toBe(false);
  });

  it("a vault that was locked while its backup was saved gives an error, not half a file", async () => {
    const vault = await filled(2000);
    const reader = vault.backup().getReader();
    await reader.read();
    vault.lock();
    await expect(
      (async () => {
        for (;;) if ((await reader.read()).done) return;
      })(),
    ).rejects.toThrow();
  });
});

describe("restoring", () => {
  it("brings back every record and exhibit; the slots that are known open it, the second passphrase is gone", async () => {
    const vault = await filled();
    await vault.setDecoy("the second one");
    const bytes = await saved(vault);
    for (const secret of [PASSPHRASE, RECOVERY]) {
      const outside = fixture(new MemoryStore(), 50);
      const restored = await restoreVault(outside, await mustOpen(bytes, secret), secret);
      expect(restored.waysIn()).toEqual({ passphrase: true, recovery: true, passkey: false, second: false });
      for (const other of [PASSPHRASE, RECOVERY]) {
        const opened = await openVault(outside, other);
        if (!opened.ok) throw new Error(opened.why);
        expect(opened.faults).toEqual([]);
        expect(texts(opened.vault.records, "events")).toEqual(texts(vault.records, "events"));
        expect(texts(opened.vault.records, "settings")).toEqual(["settings as I like it"]);
        expect(fromUtf8(opened.vault.note)).toBe("heads");
        expect(await photoIn(opened.vault.readExhibit("photo"))).toBe(true);
      }
      expect((await openVault(outside, { kind: "passphrase", text: "the second one" })).ok).toBe(false);
      expect(await restored.setDecoy("a new second one")).toBe("done");
      const second = await openVault(outside, { kind: "passphrase", text: "a new second one" });
      expect(second.ok && second.faults).toEqual([]);
      await restored.write(() => ({ append: [{ store: "events", bytes: utf8("goes on") }] }));
      expect(restored.records.get("events")).toHaveLength(31);
    }
  });

  it("a restored vault has the stored shape of a new one", async () => {
    const vault = await createVault(fixture(), { ...CHOICE, recovery: WORDS });
    const store = new MemoryStore();
    await restoreVault(fixture(store, 50), await mustOpen(await saved(vault), PASSPHRASE), PASSPHRASE);
    const fresh = new MemoryStore();
    await createVault(fixture(fresh, 51), CHOICE);
    const shape = (one: MemoryStore) => [
      one.installation?.length,
      one.tries?.length,
      [...one.rows.values()].map((bytes) => bytes.length),
    ];
    expect(shape(store)).toEqual(shape(fresh));
  });

  it("what a damaged one still holds comes back, numbered without a gap, and opens without a fault", async () => {
    const whole = await saved(await filled(2000));
    const backup = await mustOpen(whole.slice(0, 250_000), RECOVERY);
    const outside = fixture(new MemoryStore(), 50);
    const restored = await restoreVault(outside, backup, RECOVERY);
    const opened = await openVault(outside, PASSPHRASE);
    if (!opened.ok) throw new Error(opened.why);
    expect(opened.faults).toEqual([]);
    expect(restored.records.get("events")).toHaveLength(backup.records.get("events")?.length ?? -1);
  });

  it("never writes over a vault, and one that is broken off leaves nothing that opens", async () => {
    const bytes = await saved(await filled());
    const outside = fixture();
    await createVault(outside, { ...CHOICE, passphrase: "what is here" });
    const again = restoreVault(outside, await mustOpen(bytes, PASSPHRASE), PASSPHRASE);
    await expect(again).rejects.toMatchObject({ name: "AlreadyThereError" });
    expect((await openVault(outside, { kind: "passphrase", text: "what is here" })).ok).toBe(true);
    const small = new MemoryStore(900_000);
    const broken = restoreVault(fixture(small, 50), await mustOpen(bytes, PASSPHRASE), PASSPHRASE);
    await expect(broken).rejects.toMatchObject({ name: "QuotaExceededError" });
    expect(await openVault(fixture(small, 51), PASSPHRASE)).toEqual({ ok: false, why: "no-vault" });
    await createVault(fixture(small, 52), CHOICE);
    expect(small.chunks.size + small.rows.size).toBe(6);
  });
});
