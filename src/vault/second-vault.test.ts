// The vault behind a second passphrase: separate, empty at first, and like the first one in all that is stored and said.
import { describe, expect, it } from "vitest";
import { utf8 } from "../kit/bytes.ts";
import { newRecoveryWords } from "../kit/words.ts";
import { MemoryStore } from "./memory-store.ts";
import type { Outside } from "./outside.ts";
import type { Vault } from "./vault.ts";
import { createVault, openVault } from "./vault.ts";
import { CHOICE, fixture, seededBytes } from "./vault-fixture.ts";

const SECOND = "an empty looking one";
const WORDS = newRecoveryWords(seededBytes(5));

const event = (text: string) => ({ store: "events", bytes: utf8(text) });

async function open(outside: Outside, text: string): Promise<Vault | null> {
  const found = await openVault(outside, { kind: "passphrase", text });
  if (found.ok) expect(found.faults).toEqual([]);
  return found.ok ? found.vault : null;
}

async function mustOpen(outside: Outside, text: string): Promise<Vault> {
  const vault = await open(outside, text);
  if (vault === null) throw new Error("It does not open.");
  return vault;
}

/** What a look at the store shows: names are random, so their lengths; sizes; counts. */
function look(store: MemoryStore) {
  return {
    installation: store.installation?.length,
    tries: store.tries?.length,
    names: [...store.rows.keys()].map((id) => id.length),
    sizes: [...store.rows.values()].map((bytes) => bytes.length).toSorted((one, other) => one - other),
    chunks: store.chunks.size,
  };
}

describe("the second passphrase", () => {
  it("opens a vault of its own, in which nothing of the first one shows", async () => {
    const outside = fixture();
    const first = await createVault(outside, { ...CHOICE, recovery: WORDS });
    await first.write(() => ({ append: [event("mine")] }));
    expect(await first.setDecoy(SECOND)).toBe("done");
    const second = await mustOpen(outside, SECOND);
    expect([...second.records.values()].flat()).toEqual([]);
    expect(second.waysIn()).toEqual({ passphrase: true, recovery: false, passkey: false, second: false });
    await second.write(() => ({ append: [event("harmless")] }));
    expect((await mustOpen(outside, CHOICE.passphrase)).records.get("events")?.[0]?.bytes).toEqual(
      utf8("mine"),
    );
    expect((await mustOpen(outside, SECOND)).records.get("events")?.[0]?.bytes).toEqual(utf8("harmless"));
    expect(first.waysIn().second).toBe(true);
  });

  it("stored fields have the same names, counts and sizes after set-up with and without it", async () => {
    const without = new MemoryStore();
    await createVault(fixture(without), CHOICE);
    const withIt = new MemoryStore();
    const vault = await createVault(fixture(withIt, 2), { ...CHOICE, recovery: WORDS });
    await vault.setDecoy(SECOND);
    expect(look(withIt)).toEqual(look(without));
    expect(new Set(look(without).sizes).size).toBe(1);
  });

  it("and after equal use, in whichever of the two it was", async () => {
    const use = async (vault: Vault): Promise<void> => {
      await vault.write(() => ({ append: [event("one"), event("two")] }));
      await vault.write(() => ({ put: [{ store: "settings", key: "settings", bytes: utf8("{}") }] }));
      await vault.putExhibit("photo", new Blob([new Uint8Array(100)]));
      await vault.setRecovery(WORDS);
    };
    const main = new MemoryStore();
    const first = await createVault(fixture(main), CHOICE);
    await use(first);
    const other = new MemoryStore();
    await (await createVault(fixture(other, 2), CHOICE)).setDecoy(SECOND);
    await use(await mustOpen(fixture(other, 3), SECOND));
    expect(look(other)).toEqual(look(main));
  });

  it("behaves the same in every way: passphrase, recovery, passkey, backup, and a second passphrase of its own", async () => {
    const outside = fixture();
    const first = await createVault(outside, { ...CHOICE, recovery: WORDS });
    await first.setDecoy(SECOND);
    const second = await mustOpen(outside, SECOND);
    const words = newRecoveryWords(seededBytes(6));
    await second.setRecovery(words);
    await second.changePassphrase("changed in it");
    expect(await open(outside, SECOND)).toBeNull();
    expect(await second.addPasskey(new Uint8Array(32).fill(3))).toBe("done");
    expect(await second.setDecoy("a third one")).toBe("passkey-in-use");
    await second.removePasskey();
    expect(await second.setDecoy("a third one")).toBe("done");
    expect(second.waysIn()).toEqual({ passphrase: true, recovery: true, passkey: false, second: true });
    const third = await mustOpen(outside, "a third one");
    await third.write(() => ({ append: [event("deep")] }));
    expect((await openVault(outside, { kind: "recovery", words })).ok).toBe(true);
    expect((await openVault(outside, { kind: "recovery", words: WORDS })).ok).toBe(true);
    expect((await mustOpen(outside, CHOICE.passphrase)).waysIn()).toMatchObject({
      recovery: true,
      second: true,
    });
    expect(
      (await new Response((await mustOpen(outside, "changed in it")).backup()).arrayBuffer()).byteLength,
    ).toBeGreaterThan(1000);
  });

  it("refuses the first passphrase, and a passkey beside it, in either order", async () => {
    const outside = fixture();
    const vault = await createVault(outside, CHOICE);
    expect(await vault.setDecoy(` ${CHOICE.passphrase} `)).toBe("same-as-first");
    expect(vault.waysIn().second).toBe(false);
    await vault.setDecoy(SECOND);
    expect(await vault.addPasskey(new Uint8Array(32).fill(3))).toBe("second-in-use");
    await vault.removeDecoy();
    expect(await vault.addPasskey(new Uint8Array(32).fill(3))).toBe("done");
    expect(await vault.setDecoy(SECOND)).toBe("passkey-in-use");
  });

  it("can be changed, removed and set again; its recovery words go with it", async () => {
    const store = new MemoryStore();
    const outside = fixture(store);
    const vault = await createVault(outside, CHOICE);
    await vault.setDecoy(SECOND);
    const second = await mustOpen(outside, SECOND);
    await second.write(() => ({ append: [event("shopping")] }));
    await second.setRecovery(WORDS);
    expect(await vault.setDecoy("changed from the first")).toBe("done");
    expect(await open(outside, SECOND)).toBeNull();
    await vault.removeDecoy();
    expect(await open(outside, "changed from the first")).toBeNull();
    expect((await openVault(outside, { kind: "recovery", words: WORDS })).ok).toBe(false);
    expect(vault.waysIn().second).toBe(false);
    await vault.setDecoy(SECOND);
    const again = await mustOpen(outside, SECOND);
    expect(again.records.get("events")).toHaveLength(1);
    expect(again.waysIn().recovery).toBe(false);
  });

  it("the two heads and rings cannot be told apart by where their boxes lie", async () => {
    const places = await Promise.all(
      Array.from({ length: 40 }, async (_, seed) => {
        const store = new MemoryStore();
        const random = seededBytes(100 + seed);
        await createVault({ ...fixture(store), random }, CHOICE);
        const { readInstallation } = await import("./installation.ts");
        const read = readInstallation(store.installation ?? new Uint8Array());
        if (!read.ok) throw new Error(read.why);
        const { boxKey, openBoxes } = await import("./slots.ts");
        const key = await boxKey(
          fixture().derive,
          { kind: "passphrase", text: CHOICE.passphrase },
          read.installation,
        );
        return key === null ? null : (await openBoxes(key, read.installation))?.box;
      }),
    );
    expect(new Set(places).size).toBeGreaterThan(5);
  });
});
