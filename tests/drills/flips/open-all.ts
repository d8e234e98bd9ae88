/** For the drill of flips, inside a page: opens the vaults there as the app does, reads all, and says which row holds what. */
import { newRecoveryWords } from "../../../src/kit/words.ts";
import { deriveInWorker } from "../../../src/app/vault/derive.ts";
import { openOutside, random } from "../../../src/app/vault/device.ts";
import { LEAST_COST } from "../../../src/vault/cost.ts";
import { chunkId, readExhibitRecord } from "../../../src/vault/exhibits.ts";
import { DamagedError, faultName } from "../../../src/vault/fault.ts";
import { readInstallation } from "../../../src/vault/installation.ts";
import { keysOf, rowId } from "../../../src/vault/keys.ts";
import type { Derive, Keys, Secret } from "../../../src/vault/keys.ts";
import { recordName } from "../../../src/vault/record.ts";
import { boxKey, openBoxes } from "../../../src/vault/slots.ts";
import { createVault, openVault } from "../../../src/vault/vault.ts";
import type { Vault } from "../../../src/vault/vault.ts";

/** What opens the two vaults. */
export type FlipSecrets = Readonly<{ passphrase: string; recovery: string; second: string }>;

/** Puts both vaults of an installation into IndexedDB, at the least cost that is allowed. */
export async function make(): Promise<FlipSecrets> {
  const recovery = newRecoveryWords(random);
  const secrets = { passphrase: "rope amber tiger nine cup", recovery, second: "an empty looking one" };
  const vault = await createVault(await openOutside(), { ...secrets, cost: LEAST_COST });
  await vault.setDecoy(secrets.second);
  vault.lock();
  return secrets;
}

const known = new Map<string, Uint8Array>();

/** argon2id in the app's own worker; what was worked out once is remembered. */
const remembered: Derive = async (secret, salt, cost) => {
  const name = JSON.stringify([[...secret], [...salt], cost]);
  const found = known.get(name) ?? (await deriveInWorker(secret, salt, cost));
  known.set(name, found);
  return found.slice();
};

export type Way = Readonly<{ vault: "main" | "second"; secret: Secret }>;

export const waysOf = ({ passphrase, recovery, second }: FlipSecrets): readonly Way[] => [
  { vault: "main", secret: { kind: "passphrase", text: passphrase } },
  { vault: "main", secret: { kind: "recovery", words: recovery } },
  { vault: "second", secret: { kind: "passphrase", text: second } },
];

export type Seen = Readonly<{ faults: readonly string[]; given: ReadonlyMap<string, Uint8Array> }>;

/** Opens by each way and reads all. `real`: the number of the way that works its key out anew. */
export async function lookAround(ways: readonly Way[], real: number | null): Promise<Seen> {
  const faults: string[] = [];
  const given = new Map<string, Uint8Array>();
  const outside = await openOutside();
  for (const [number, { vault: name, secret }] of ways.entries()) {
    const opened = await openVault(
      { ...outside, derive: number === real ? deriveInWorker : remembered },
      secret,
    );
    if (!opened.ok) {
      faults.push(`slots: ${opened.why}`);
      continue;
    }
    for (const fault of opened.faults) {
      faults.push(fault.store === "slots" ? faultName(fault) : `${name} ${faultName(fault)}`);
    }
    for (const [full, bytes] of await allOf(opened.vault, name, faults)) given.set(full, bytes);
    opened.vault.lock();
  }
  outside.store.close();
  return { faults, given };
}

async function allOf(vault: Vault, name: string, faults: string[]): Promise<Map<string, Uint8Array>> {
  const all = new Map<string, Uint8Array>();
  for (const [store, kept] of vault.records) {
    for (const { id, bytes } of kept) {
      const full = `${name} ${store} ${id}`;
      if (store !== "exhibits") {
        all.set(full, bytes.slice());
        continue;
      }
      try {
        const pieces: BlobPart[] = [];
        for await (const piece of vault.readExhibit(id)) pieces.push(new Uint8Array(piece));
        all.set(full, new Uint8Array(await new Blob(pieces).arrayBuffer()));
      } catch (error) {
        if (!(error instanceof DamagedError)) throw error;
        faults.push(`${name} ${faultName(error.fault)}`);
      }
    }
  }
  return all;
}

/** What lies under each name of a row or chunk, such as "main events 3". */
export async function namesOf(ways: readonly Way[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  const outside = { ...(await openOutside()), derive: remembered };
  for (const { vault: name, secret } of ways) {
    const keys = await keysBy(secret);
    const opened = await openVault(outside, secret);
    if (!opened.ok) throw new Error(opened.why);
    for (const own of ["head", "list", "ring"]) {
      names.set(await rowId(keys, recordName("", own)), `${name} ${own}`);
    }
    for (const [store, kept] of opened.vault.records) {
      for (const { id, bytes } of kept) {
        names.set(await rowId(keys, recordName(store, id)), `${name} ${store} ${id}`);
        if (store !== "exhibits") continue;
        const { set, chunks } = readExhibitRecord(bytes);
        for (let at = 0; at < chunks; at += 1) {
          names.set(await chunkId(keys, set, at), `${name} exhibits ${id} chunk ${at}`);
        }
      }
    }
    opened.vault.lock();
  }
  outside.store.close();
  return names;
}

async function keysBy(secret: Secret): Promise<Keys> {
  const { store } = await openOutside();
  const read = readInstallation((await store.readInstallation()) ?? new Uint8Array());
  store.close();
  if (!read.ok) throw new Error(read.why);
  const key = await boxKey(remembered, secret, read.installation);
  const box = key === null ? null : await openBoxes(key, read.installation);
  if (box === null) throw new Error("Nothing opens by this.");
  return keysOf(box.root);
}
