/** Flips bits of everything a vault stores, and of a backup: each must be found and named, and nothing else be lost. */
import { seeded } from "../promises/answer-sets.ts";
import { fromUtf8, utf8 } from "../../src/kit/bytes.ts";
import { newRecoveryWords } from "../../src/kit/words.ts";
import { writeFrame } from "../../src/vault/backup-frames.ts";
import type { Frame } from "../../src/vault/backup-frames.ts";
import { openBackup } from "../../src/vault/backup.ts";
import { DamagedError, faultName } from "../../src/vault/fault.ts";
import { MemoryStore } from "../../src/vault/memory-store.ts";
import { CHOICE, fixture, quickDerive, seededBytes } from "../../src/vault/vault-fixture.ts";
import type { Vault } from "../../src/vault/vault.ts";
import { createVault, openVault } from "../../src/vault/vault.ts";

export type DamageFindings = Readonly<{
  tried: number;
  /** the damage went unseen, or was seen and the wrong thing was named */
  unseen: number;
  misnamed: number;
  /** a record came back with other bytes than were kept, and nobody said so */
  wrong: number;
  /** a record that was not touched was not given */
  lost: number;
  examples: readonly string[];
}>;

type Found = {
  tried: number;
  unseen: number;
  misnamed: number;
  wrong: number;
  lost: number;
  examples: string[];
};
type Upto = (end: number) => number;

const SECOND = "an empty looking one";
const WORDS = newRecoveryWords(seededBytes(5));

/** "main events 3" to its bytes, and the name of each row and chunk to what lies in it. */
type Built = Readonly<{
  store: MemoryStore;
  expected: ReadonlyMap<string, Uint8Array>;
  rows: ReadonlyMap<string, string>;
  chunks: ReadonlyMap<string, string>;
}>;

/** Damages one bit of one stored value `rounds` times. */
export async function damageVault(rounds: number, seed: number): Promise<DamageFindings> {
  const random = seeded(seed);
  const upTo: Upto = (end) => Math.floor(random() * end);
  const built = await build();
  const found: Found = { tried: rounds, unseen: 0, misnamed: 0, wrong: 0, lost: 0, examples: [] };
  for (let round = 0; round < rounds; round += 1) {
    const store = built.store.copy();
    const hit = strike(store, upTo, built);
    const seen = await lookAround(store);
    const tell = (kind: "unseen" | "misnamed" | "wrong" | "lost", what: string): void => {
      found[kind] += 1;
      found.examples.push(`${kind}: ${hit.what}${hit.where}: ${what} [${seen.faults.join("; ")}]`);
    };
    if (seen.faults.length === 0) tell("unseen", "no fault");
    else if (!seen.faults.some((fault) => fault.startsWith(hit.what))) tell("misnamed", "another name");
    for (const [name, bytes] of built.expected) {
      const given = seen.given.get(name);
      const named = seen.faults.some((fault) => fault.startsWith(`${name} `));
      if (given === undefined ? !named : !same(given, bytes) && !named) {
        tell(given === undefined ? "lost" : "wrong", name);
      }
    }
  }
  return { ...found, examples: found.examples.slice(0, 5) };
}

type Hit = Readonly<{ what: string; where: string }>;

function strike(store: MemoryStore, upTo: Upto, { rows, chunks }: Built): Hit {
  const kind = upTo(10);
  if (kind < 2) {
    const front = store.installation ?? new Uint8Array();
    const at = flip(front, upTo);
    return { what: "slots", where: ` at ${at}` };
  }
  const [bytes, names] = kind < 3 ? [store.chunks, chunks] : [store.rows, rows];
  const id = [...bytes.keys()][upTo(bytes.size)] ?? "";
  const value = bytes.get(id) ?? new Uint8Array();
  const what = names.get(id) ?? "?";
  if (upTo(8) > 0) return { what, where: ` at ${flip(value, upTo)} of ${value.length}` };
  const name = utf8(id);
  const at = upTo(name.length);
  name[at] = (name[at] ?? 0) ^ (1 << upTo(6));
  bytes.delete(id);
  bytes.set(fromUtf8(name), value);
  return { what, where: " in its name" };
}

function flip(bytes: Uint8Array, upTo: Upto): number {
  const at = upTo(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << upTo(8));
  return at;
}

/** Opens both vaults by every way there is, and reads all of both. */
async function lookAround(store: MemoryStore) {
  const faults: string[] = [];
  const given = new Map<string, Uint8Array>();
  const ways = [
    { vault: "main", secret: { kind: "passphrase", text: CHOICE.passphrase } },
    { vault: "main", secret: { kind: "recovery", words: WORDS } },
    { vault: "second", secret: { kind: "passphrase", text: SECOND } },
  ] as const;
  for (const { vault: name, secret } of ways) {
    const opened = await openVault(fixture(store, 9), secret);
    if (!opened.ok) {
      faults.push(opened.why);
      continue;
    }
    for (const fault of opened.faults) {
      faults.push(fault.store === "slots" ? faultName(fault) : `${name} ${faultName(fault)}`);
    }
    for (const [full, bytes] of await allOf(opened.vault, name, faults)) given.set(full, bytes);
  }
  return { faults, given };
}

async function allOf(vault: Vault, name: string, faults: string[]): Promise<Map<string, Uint8Array>> {
  const all = new Map<string, Uint8Array>();
  for (const [store, kept] of vault.records) {
    if (store !== "exhibits") for (const { id, bytes } of kept) all.set(`${name} ${store} ${id}`, bytes);
  }
  for (const { id } of vault.records.get("exhibits") ?? []) {
    try {
      for await (const piece of vault.readExhibit(id))
        all.set(`${name} exhibits ${id}`, new Uint8Array(piece));
    } catch (error) {
      if (error instanceof DamagedError) faults.push(`${name} ${faultName(error.fault)}`);
    }
  }
  return all;
}

/** Two vaults with some sixty records; each row is learnt by writing one thing at a time. */
async function build(): Promise<Built> {
  const store = new MemoryStore();
  const rows = new Map<string, string>();
  const chunks = new Map<string, string>();
  const expected = new Map<string, Uint8Array>();
  const learn = async (names: Readonly<Record<"fresh" | "changed", string>>, act: () => Promise<unknown>) => {
    const before = new Map(store.rows);
    const chunksBefore = new Set(store.chunks.keys());
    await act();
    for (const [id, bytes] of store.rows) {
      const old = before.get(id);
      if (old === undefined) rows.set(id, names.fresh);
      else if (!same(old, bytes) && !rows.has(id)) rows.set(id, names.changed);
    }
    for (const id of store.chunks.keys()) if (!chunksBefore.has(id)) chunks.set(id, names.fresh);
  };
  const fill = async (vault: Vault, name: string, events: number): Promise<void> => {
    for (let at = 1; at <= events; at += 1) {
      const what = `${name} events ${at}`;
      const bytes = utf8(`${what} ${"x".repeat(7 * at)}`);
      expected.set(what, bytes);
      const write = () => vault.write(() => ({ append: [{ store: "events", bytes }] }));
      await learn({ fresh: what, changed: `${name} head` }, write);
    }
    for (const key of ["settings", "one", "two", "three"]) {
      const of = key === "settings" ? "settings" : "drafts";
      const what = `${name} ${of} ${key}`;
      const bytes = utf8(`${what} as it is`);
      expected.set(what, bytes);
      const write = () => vault.write(() => ({ put: [{ store: of, key, bytes }] }));
      await learn({ fresh: what, changed: `${name} list` }, write);
    }
    for (const id of ["photo", "voice"]) {
      const what = `${name} exhibits ${id}`;
      const bytes = seededBytes(3)(2000);
      expected.set(what, bytes);
      await learn({ fresh: what, changed: what }, () =>
        vault.putExhibit(id, new Blob([new Uint8Array(bytes)])),
      );
    }
  };
  const main = await createVault(fixture(store), { ...CHOICE, recovery: WORDS });
  await fill(main, "main", 40);
  await learn({ fresh: "?", changed: "main ring" }, () => main.setDecoy(SECOND));
  const second = await openVault(fixture(store, 2), { kind: "passphrase", text: SECOND });
  if (!second.ok) throw new Error(second.why);
  await fill(second.vault, "second", 5);
  for (const id of store.rows.keys()) if (!rows.has(id)) rows.set(id, "second ring");
  return { store, expected, rows, chunks };
}

/** Changes one byte of a backup `rounds` times. Each costs one post-quantum opening, some 16 ms. */
export async function damageBackup(rounds: number, seed: number): Promise<DamageFindings> {
  const random = seeded(seed);
  const upTo: Upto = (end) => Math.floor(random() * end);
  const vault = await createVault(fixture(), { ...CHOICE, recovery: WORDS });
  await vault.write(() => ({ put: [{ store: "settings", key: "settings", bytes: utf8("{}") }] }));
  await vault.write(() => ({
    append: Array.from({ length: 60 }, (_, at) => ({ store: "events", bytes: seededBytes(at)(3000 + at) })),
  }));
  await vault.putExhibit("photo", new Blob([new Uint8Array(100_000)]));
  const whole = new Uint8Array(await new Response(vault.backup()).arrayBuffer());
  const good = await openBackup(whole, { kind: "passphrase", text: CHOICE.passphrase }, quickDerive);
  if (!good.ok || !good.complete) throw new Error("The backup is not whole to begin with.");
  const ends = await frameEnds(good.frames());
  const payload = payloadStart(whole);
  const found: Found = { tried: rounds, unseen: 0, misnamed: 0, wrong: 0, lost: 0, examples: [] };
  for (let round = 0; round < rounds; round += 1) {
    const bytes = whole.slice();
    const at = flip(bytes, upTo);
    const tell = (kind: "unseen" | "misnamed" | "wrong" | "lost", what: string): void => {
      found[kind] += 1;
      found.examples.push(`${kind}: byte ${at} of ${whole.length}: ${what}`);
    };
    const opened = await openBackup(bytes, { kind: "passphrase", text: CHOICE.passphrase }, quickDerive);
    if (!opened.ok) {
      // Nothing lies before the payload that could be offered.
      if (at >= payload) tell("lost", opened.why);
      continue;
    }
    if (opened.complete) tell("unseen", "it passes for whole");
    else if (opened.damage === null) tell("misnamed", "no name");
    const clear = Math.floor(Math.max(0, at - payload) / AGE_CHUNK) * (AGE_CHUNK - 16);
    const before = ends.filter((end) => end <= clear).length;
    let number = 0;
    for (const [store, kept] of opened.records) {
      for (const { id, bytes: given } of kept) {
        number += 1;
        const own = good.records.get(store)?.find((one) => one.id === id);
        if (own === undefined || !same(own.bytes, given)) tell("wrong", `${store} ${id}`);
      }
    }
    // Frame 0 is the start, the last three are the chunk and the end.
    if (number < Math.min(61, before - 1)) tell("lost", `${number} of ${before - 1}`);
  }
  return { ...found, examples: found.examples.slice(0, 5) };
}

/** A chunk of age: 64 KiB and its tag. */
const AGE_CHUNK = 65_552;

/** Where the first sealed chunk begins: after our header, the age header's last line and 16 bytes of nonce. */
function payloadStart(backup: Uint8Array): number {
  const text = Buffer.from(backup).toString("latin1");
  return text.indexOf("\n", text.indexOf("\n--- ") + 1) + 1 + 16;
}

async function frameEnds(frames: AsyncIterable<Frame>): Promise<readonly number[]> {
  const ends: number[] = [];
  for await (const { about, bytes } of frames) {
    ends.push((ends.at(-1) ?? 0) + writeFrame(ends.length, about, bytes).length);
  }
  return ends;
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
