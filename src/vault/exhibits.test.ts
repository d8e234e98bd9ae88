// Large bytes become true together with what tells of them, or not at all.
import { describe, expect, it, vi } from "vitest";
import fc from "fast-check";
import { utf8 } from "../kit/bytes.ts";
import { inChunks } from "./exhibits.ts";
import type { Span } from "./exhibits.ts";
import { MemoryStore } from "./memory-store.ts";
import type { NamedLocks, Outside } from "./outside.ts";
import type { Vault } from "./vault.ts";
import { createVault, openVault } from "./vault.ts";
import { CHOICE, fixture, oneByOne, seededBytes } from "./vault-fixture.ts";

const PASSPHRASE = { kind: "passphrase", text: CHOICE.passphrase } as const;
const PHOTO = new Uint8Array(seededBytes(4)(2_300_000));

const told = () => ({ append: [{ store: "events", bytes: utf8("a photo") }] });

async function bytesOf(vault: Vault, id: string, span?: Span): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of vault.readExhibit(id, span)) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function reopened(outside: Outside): Promise<Vault> {
  const opened = await openVault(outside, PASSPHRASE);
  if (!opened.ok) throw new Error(opened.why);
  expect(opened.faults).toEqual([]);
  return opened.vault;
}

function locks(): NamedLocks & { held: Set<string> } {
  const held = new Set<string>();
  return {
    held,
    hold: async (name, act) => {
      held.add(name);
      try {
        return await act();
      } finally {
        held.delete(name);
      }
    },
    isFree: (name) => Promise.resolve(!held.has(name)),
  };
}

async function* brokenOff(): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(PHOTO.subarray(0, 1_500_000));
  throw new Error("the phone was put away");
}

describe("an exhibit", () => {
  it("comes back byte for byte, with the event that was written with it", async () => {
    const store = new MemoryStore();
    const outside = fixture(store);
    const vault = await createVault(outside, CHOICE);
    await vault.putExhibit("photo", new Blob([PHOTO]), told);
    await vault.putExhibit("empty", new Blob([]));
    expect(store.chunks.size).toBe(4);
    const again = await reopened(outside);
    expect(Buffer.compare(await bytesOf(again, "photo"), PHOTO)).toBe(0);
    expect(await bytesOf(again, "empty")).toHaveLength(0);
    expect(again.records.get("events")).toHaveLength(1);
    expect(again.records.get("pending") ?? []).toEqual([]);
  });

  it("is read from any byte to any byte, and no chunk beside is opened", async () => {
    const store = new MemoryStore();
    const vault = await createVault(fixture(store), CHOICE);
    await vault.putExhibit("photo", new Blob([PHOTO]));
    const opened = vi.spyOn(store, "readChunk");
    const place = fc.integer({ min: 0, max: PHOTO.length + 10 });
    await fc.assert(
      fc.asyncProperty(place, place, async (one, other) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other)];
        opened.mockClear();
        expect(
          Buffer.compare(await bytesOf(vault, "photo", { start, end }), PHOTO.subarray(start, end)),
        ).toBe(0);
        const covered = start === end ? 0 : Math.ceil(end / 1_048_576) - Math.floor(start / 1_048_576);
        expect(opened.mock.calls.length).toBeLessThanOrEqual(Math.max(1, covered));
      }),
      {
        numRuns: 40,
        examples: [
          [0, 0],
          [1_048_576, 1_048_576],
          [1_048_575, 1_048_577],
          [0, 2_300_010],
        ],
      },
    );
  });

  it("is never overwritten", async () => {
    const vault = await createVault(fixture(), CHOICE);
    await vault.putExhibit("photo", new Blob([PHOTO]));
    await expect(vault.putExhibit("photo", new Blob(["other"]))).rejects.toMatchObject({
      name: "AlreadyThereError",
    });
    expect(Buffer.compare(await bytesOf(vault, "photo"), PHOTO)).toBe(0);
  });

  it("that is broken off, or whose event is refused, or for which there is no room leaves nothing", async () => {
    const store = new MemoryStore(1_500_000);
    const outside = fixture(store);
    const vault = await createVault(outside, CHOICE);
    const rows = store.rows.size;
    await expect(vault.putExhibit("photo", brokenOff())).rejects.toThrow("put away");
    await expect(
      vault.putExhibit("photo", new Blob(["x"]), () => Promise.reject(new Error("no event"))),
    ).rejects.toThrow("no event");
    await expect(vault.putExhibit("photo", new Blob([PHOTO]), told)).rejects.toMatchObject({
      name: "QuotaExceededError",
    });
    expect(store.chunks.size).toBe(0);
    expect(store.rows.size).toBe(rows);
    await expect(bytesOf(vault, "photo")).rejects.toMatchObject({ name: "GoneError" });
    expect((await reopened(outside)).records.get("events") ?? []).toEqual([]);
  });

  it("whose writing ended with the browser is cleared at the next unlock", async () => {
    const store = new MemoryStore();
    const outside = fixture(store);
    const vault = await createVault(outside, CHOICE);
    const write = store.write.bind(store);
    let left = 3;
    store.write = (change) => {
      left -= 1;
      return left < 0 ? new Promise(() => undefined) : write(change);
    };
    void vault.putExhibit("photo", new Blob([PHOTO]), told);
    while (left >= 0) await new Promise(setImmediate);
    const after = store.copy();
    expect(after.chunks.size).toBe(2);
    const again = await reopened(fixture(after, 2));
    expect(after.chunks.size).toBe(0);
    expect(again.records.get("pending")).toEqual([]);
    await again.putExhibit("photo", new Blob([PHOTO]), told);
    expect(Buffer.compare(await bytesOf(again, "photo"), PHOTO)).toBe(0);
  });

  it("that another tab is writing is left alone while its lock is held", async () => {
    const store = new MemoryStore();
    const shared = { exclusively: oneByOne(), locks: locks() };
    const vault = await createVault({ ...fixture(store), ...shared }, CHOICE);
    let opened: Vault | null = null;
    await vault.putExhibit("photo", new Blob([PHOTO]), async () => {
      expect(shared.locks.held.size).toBe(1);
      return Promise.resolve(told());
    });
    async function* slowly(): AsyncGenerator<Uint8Array> {
      yield PHOTO.subarray(0, 1_100_000);
      opened = await reopened({ ...fixture(store, 2), ...shared });
      yield PHOTO.subarray(1_100_000);
    }
    await vault.putExhibit("slow", slowly());
    expect(shared.locks.held.size).toBe(0);
    if (opened === null) throw new Error("It was not opened.");
    const other: Vault = opened;
    await other.follow();
    expect(Buffer.compare(await bytesOf(other, "slow"), PHOTO)).toBe(0);
  });

  it("that another tab took away while it was written says so, and is not half there", async () => {
    const store = new MemoryStore();
    const exclusively = oneByOne();
    const vault = await createVault({ ...fixture(store), exclusively }, CHOICE);
    async function* slowly(): AsyncGenerator<Uint8Array> {
      yield PHOTO.subarray(0, 1_100_000);
      await reopened({ ...fixture(store, 2), exclusively });
      yield PHOTO.subarray(1_100_000);
    }
    await expect(vault.putExhibit("photo", slowly(), told)).rejects.toMatchObject({ name: "GoneError" });
    expect((await reopened({ ...fixture(store, 3), exclusively })).records.get("exhibits") ?? []).toEqual([]);
  });

  it("can be destroyed, with a note that it was", async () => {
    const store = new MemoryStore();
    const outside = fixture(store);
    const vault = await createVault(outside, CHOICE);
    await vault.putExhibit("photo", new Blob([PHOTO]));
    await vault.removeExhibit("photo", told);
    expect(store.chunks.size).toBe(0);
    const again = await reopened(outside);
    expect(again.records.get("exhibits") ?? []).toEqual([]);
    expect(again.records.get("events")).toHaveLength(1);
  });
});

describe("cutting into chunks", () => {
  it("any pieces come out as whole chunks of 1 MiB and one last one", async () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 1_500_000 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(lengths, async (pieces) => {
        const all = Buffer.concat(pieces.map((length, at) => new Uint8Array(length).fill(at + 1)));
        async function* source(): AsyncGenerator<Uint8Array> {
          let start = 0;
          for (const length of pieces) {
            yield await Promise.resolve(all.subarray(start, start + length));
            start += length;
          }
        }
        const chunks: { bytes: Uint8Array; last: boolean }[] = [];
        for await (const chunk of inChunks(source())) chunks.push(chunk);
        expect(Buffer.compare(Buffer.concat(chunks.map(({ bytes }) => bytes)), all)).toBe(0);
        expect(chunks.map(({ last }) => last)).toEqual(chunks.map((_, at) => at === chunks.length - 1));
        for (const { bytes, last } of chunks) if (!last) expect(bytes.length).toBe(1_048_576);
      }),
      { numRuns: 30 },
    );
  });
});
