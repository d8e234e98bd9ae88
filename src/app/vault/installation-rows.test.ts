// No single damage to what opens a vault shuts anybody out, and none goes unseen: a row gone, moved, written over or changed.
import fc from "fast-check";
import { expect, test } from "vitest";
import { INSTALLATION_BYTES, readInstallation } from "../../vault/installation.ts";
import { MemoryStore } from "../../vault/memory-store.ts";
import { createVault } from "../../vault/vault.ts";
import { CHOICE, fixture } from "../../vault/vault-fixture.ts";
import { INSTALLATION_KEYS, installationOf } from "./installation-rows.ts";
import type { FrontRow } from "./installation-rows.ts";

async function written(): Promise<Uint8Array> {
  const store = new MemoryStore();
  await createVault(fixture(store), CHOICE);
  return (await store.readInstallation()) ?? new Uint8Array();
}

const [FIRST, SECOND] = INSTALLATION_KEYS;
const both = (bytes: Uint8Array): readonly FrontRow[] => [
  { key: FIRST, bytes },
  { key: "b", bytes: new Uint8Array(40) },
  { key: SECOND, bytes },
];

/** What a reader makes of the rows: everything there, and whether damage is named. */
function seen(rows: readonly FrontRow[]): Readonly<{ all: boolean; named: boolean }> | null {
  const found = installationOf(rows);
  const read = found === null ? null : readInstallation(found);
  if (read?.ok !== true) return null;
  const { installation, damaged } = read;
  return {
    all: !installation.boxes.includes(null) && !installation.dropBoxes.includes(null),
    named: damaged.header || damaged.boxes.length + damaged.dropBoxes.length > 0,
  };
}

test("where nothing was kept there is none", () => {
  expect(installationOf([])).toBeNull();
  expect(installationOf([{ key: "b", bytes: new Uint8Array(40) }])).toBeNull();
});

test("whole it is whole, also in a vault of a version that wrote one row", async () => {
  const bytes = await written();
  expect(installationOf(both(bytes))).toEqual(bytes);
  expect(installationOf([{ key: FIRST, bytes }])).toEqual(bytes);
});

test("a row that is gone, moved to another key, or written over by a smaller one is named, and nothing is lost", async () => {
  const bytes = await written();
  const [first, tries, second] = both(bytes);
  if (first === undefined || tries === undefined || second === undefined) throw new Error("Three rows.");
  const damages: readonly (readonly FrontRow[])[] = [
    [tries, second],
    [{ ...first, key: "q" }, tries, second],
    [first, tries, { ...second, key: "second cope" }],
    [{ key: FIRST, bytes: tries.bytes }, second],
    [first, { ...tries, key: SECOND }],
  ];
  for (const rows of damages) expect(seen(rows)).toEqual({ all: true, named: true });
});

test("any byte of either row may change: it is named, and nothing is lost", async () => {
  const bytes = await written();
  const byte = fc.record({
    row: fc.constantFrom(FIRST, SECOND),
    at: fc.nat(INSTALLATION_BYTES - 1),
    by: fc.integer({ min: 1, max: 255 }),
  });
  fc.assert(
    fc.property(byte, ({ row, at, by }) => {
      const rows = both(bytes).map((one) => {
        const changed = new Uint8Array(one.bytes);
        changed[at] = (changed[at] ?? 0) ^ by;
        return one.key === row ? { ...one, bytes: changed } : one;
      });
      expect(seen(rows)).toEqual({ all: true, named: true });
    }),
    { numRuns: 300 },
  );
});
