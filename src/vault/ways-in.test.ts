// Changing the ways in: the old passphrase stops working, recovery words and a passkey open the same vault.
import { describe, expect, it } from "vitest";
import { utf8 } from "../kit/bytes.ts";
import { newRecoveryWords } from "../kit/words.ts";
import type { Secret } from "./keys.ts";
import { MemoryStore } from "./memory-store.ts";
import type { Outside } from "./outside.ts";
import type { Vault } from "./vault.ts";
import { createVault, openVault } from "./vault.ts";
import { CHOICE, fixture, oneByOne, seededBytes } from "./vault-fixture.ts";

const WORDS = newRecoveryWords(seededBytes(5));
const OTHER_WORDS = newRecoveryWords(seededBytes(6));
const PASSKEY = new Uint8Array(32).fill(7);

async function madeWith(outside: Outside, recovery: string | null): Promise<Vault> {
  const vault = await createVault(outside, { ...CHOICE, recovery });
  await vault.write(() => ({ append: [{ store: "events", bytes: utf8("kept") }] }));
  return vault;
}

async function opens(outside: Outside, secret: Secret): Promise<boolean> {
  const found = await openVault(outside, secret);
  if (found.ok) expect(found.faults).toEqual([]);
  return found.ok && found.vault.records.get("events")?.length === 1;
}

const passphrase = (text: string): Secret => ({ kind: "passphrase", text });
const recovery = (words: string): Secret => ({ kind: "recovery", words });

describe("the ways in", () => {
  it("a changed passphrase opens it, the old one does not", async () => {
    const outside = fixture();
    const vault = await madeWith(outside, null);
    await vault.changePassphrase("quite another one");
    expect(await opens(outside, passphrase("quite another one"))).toBe(true);
    expect(await opens(outside, passphrase(CHOICE.passphrase))).toBe(false);
  });

  it("recovery words made at set-up open it, however they are typed; new ones take their place", async () => {
    const outside = fixture();
    const vault = await madeWith(outside, WORDS);
    expect(vault.waysIn()).toEqual({ passphrase: true, recovery: true, passkey: false, second: false });
    expect(await opens(outside, recovery(WORDS.toUpperCase().replaceAll(" ", ",  ")))).toBe(true);
    await vault.setRecovery(OTHER_WORDS);
    expect(await opens(outside, recovery(WORDS))).toBe(false);
    expect(await opens(outside, recovery(OTHER_WORDS))).toBe(true);
    await vault.removeRecovery();
    expect(await opens(outside, recovery(OTHER_WORDS))).toBe(false);
    expect(vault.waysIn().recovery).toBe(false);
    expect(await opens(outside, passphrase(CHOICE.passphrase))).toBe(true);
  });

  it("words that are none are refused, and the words as a passphrase open nothing", async () => {
    const outside = fixture();
    await expect(madeWith(outside, "twelve words that nobody ever picked")).rejects.toThrow(TypeError);
    const vault = await madeWith(outside, WORDS);
    await expect(vault.setRecovery("one two three")).rejects.toThrow(TypeError);
    expect(await opens(outside, passphrase(WORDS))).toBe(false);
  });

  it("a passphrase forgotten and recovered is changed from inside", async () => {
    const outside = fixture();
    await madeWith(outside, WORDS);
    const found = await openVault(outside, recovery(WORDS));
    if (!found.ok) throw new Error(found.why);
    await found.vault.changePassphrase("the new one");
    expect(await opens(outside, passphrase("the new one"))).toBe(true);
    expect(await opens(outside, recovery(WORDS))).toBe(true);
  });

  it("a passkey opens it until it is removed", async () => {
    const outside = fixture();
    const vault = await madeWith(outside, null);
    expect(await vault.addPasskey(PASSKEY)).toBe("done");
    expect(vault.waysIn().passkey).toBe(true);
    expect(await opens(outside, { kind: "passkey", output: PASSKEY })).toBe(true);
    expect(await opens(outside, { kind: "passkey", output: PASSKEY.map((byte) => byte ^ 1) })).toBe(false);
    await vault.removePasskey();
    expect(await opens(outside, { kind: "passkey", output: PASSKEY })).toBe(false);
  });

  it("a passphrase that opens something else already is refused", async () => {
    const outside = fixture();
    const vault = await madeWith(outside, null);
    await vault.setDecoy("the second one");
    await expect(vault.changePassphrase("the second one")).rejects.toMatchObject({
      name: "SamePassphraseError",
    });
    await vault.changePassphrase(CHOICE.passphrase);
    expect(await opens(outside, passphrase(CHOICE.passphrase))).toBe(true);
  });

  it("changes made in two tabs are both there", async () => {
    const store = new MemoryStore();
    const exclusively = oneByOne();
    const one = await madeWith({ ...fixture(store), exclusively }, null);
    const found = await openVault({ ...fixture(store, 2), exclusively }, passphrase(CHOICE.passphrase));
    if (!found.ok) throw new Error(found.why);
    await Promise.all([one.setRecovery(WORDS), found.vault.changePassphrase("from the other tab")]);
    const outside = { ...fixture(store, 3), exclusively };
    expect(await opens(outside, recovery(WORDS))).toBe(true);
    expect(await opens(outside, passphrase("from the other tab"))).toBe(true);
    await found.vault.follow();
    expect(found.vault.waysIn().recovery).toBe(true);
  });

  it("only the slot's bytes and the vault's own records change: nothing that was written is sealed anew", async () => {
    const store = new MemoryStore();
    const vault = await madeWith(fixture(store), null);
    const before = new Map(store.rows);
    const front = store.installation?.slice() ?? new Uint8Array();
    await vault.changePassphrase("quite another one");
    const changed = [...store.rows].filter(
      ([id, bytes]) => before.get(id) !== bytes && !same(before.get(id), bytes),
    );
    expect(changed).toHaveLength(3);
    const bytes = [...(store.installation ?? [])].filter((byte, at) => byte !== front[at]);
    expect(bytes.length).toBeLessThanOrEqual(288);
  });

  it("without room the old passphrase still opens it", async () => {
    const store = new MemoryStore();
    await madeWith(fixture(store), null);
    const copy = store.copy();
    const full = fixture(copy);
    copy.write = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
    const found = await openVault(full, passphrase(CHOICE.passphrase));
    if (!found.ok) throw new Error(found.why);
    await expect(found.vault.changePassphrase("new")).rejects.toMatchObject({ name: "QuotaExceededError" });
    expect((await openVault(full, passphrase(CHOICE.passphrase))).ok).toBe(true);
  });
});

function same(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one !== undefined && Buffer.compare(one, other) === 0;
}
