// A vault and a backup of every released version open for ever.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { argon2 } from "../kit/argon2.ts";
import { fromBase64url, fromUtf8, toBase64url, utf8 } from "../kit/bytes.ts";
import { sha256Hex } from "../kit/digest.ts";
import { openBackup } from "./backup.ts";
import { MemoryStore } from "./memory-store.ts";
import type { Outside } from "./outside.ts";
import type { Vault } from "./vault.ts";
import { createVault, openVault } from "./vault.ts";
import { fixture } from "./vault-fixture.ts";

const FOLDER = fileURLToPath(new URL("../../tests/vectors/vault/", import.meta.url));
const VERSION = "v1";

const rowsSchema = v.array(v.object({ id: v.string(), bytes: v.string() }));
const holdsSchema = v.object({
  /** by store: id and text */
  records: v.record(v.string(), v.array(v.tuple([v.string(), v.string()]))),
  /** by id: SHA-256 */
  exhibits: v.record(v.string(), v.string()),
});
/** Bytes are base64url without padding. */
const vectorSchema = v.object({
  passphrase: v.string(),
  recovery: v.string(),
  second: v.string(),
  installation: v.string(),
  rows: rowsSchema,
  chunks: rowsSchema,
  first: holdsSchema,
  other: holdsSchema,
});
type Vector = v.InferOutput<typeof vectorSchema>;

const SECRETS = {
  passphrase: "rope amber tiger nine cup – ﬁve",
  recovery: "legal winner thank year wave sausage worth useful legal winner thank yellow",
  second: "a shopping list",
};

const derived = new Map<string, ReturnType<typeof argon2>>();

/** At its full cost, once for each secret, salt and cost. */
const derive: typeof argon2 = (secret, salt, cost) => {
  const name = JSON.stringify([toBase64url(secret), toBase64url(salt), cost]);
  const key = derived.get(name) ?? argon2(secret, salt, cost);
  derived.set(name, key);
  return key;
};

function outsideOf(store: MemoryStore): Outside {
  return { ...fixture(store, 77), derive };
}

const bytesOf = (text: string): Uint8Array => fromBase64url(text) ?? new Uint8Array();

function storeOf({ installation, rows, chunks }: Vector): MemoryStore {
  const store = new MemoryStore();
  store.installation = bytesOf(installation);
  store.rows = new Map(rows.map(({ id, bytes }) => [id, bytesOf(bytes)]));
  store.chunks = new Map(chunks.map(({ id, bytes }) => [id, bytesOf(bytes)]));
  return store;
}

async function held(vault: Vault): Promise<Vector["first"]> {
  const records: Vector["first"]["records"] = {};
  const exhibits: Vector["first"]["exhibits"] = {};
  for (const [store, kept] of vault.records) {
    if (store !== "exhibits" && kept.length > 0)
      records[store] = kept.map(({ id, bytes }) => [id, fromUtf8(bytes)]);
  }
  for (const { id } of vault.records.get("exhibits") ?? [])
    exhibits[id] = await digestOf(vault.readExhibit(id));
  return { records, exhibits };
}

async function digestOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return sha256Hex(Buffer.concat(pieces));
}

const read = (version: string): Vector =>
  v.parse(vectorSchema, JSON.parse(readFileSync(join(FOLDER, `${version}.json`), "utf8")));

const versions = existsSync(FOLDER)
  ? readdirSync(FOLDER).flatMap((file) => (/^v\d+\.json$/.test(file) ? [file.replace(".json", "")] : []))
  : [];

async function makeVectors(): Promise<void> {
  const store = new MemoryStore();
  const outside = outsideOf(store);
  const { passphrase, recovery, second } = SECRETS;
  const vault = await createVault(outside, {
    passphrase,
    recovery,
    cost: { memory: 19_456, passes: 2, lanes: 1 },
  });
  const fill = async (one: Vault, name: string, events: number): Promise<void> => {
    for (let at = 1; at <= events; at += 1) {
      await one.write(() => ({
        append: [{ store: "events", bytes: utf8(`${name} event ${at}: café, 🎈, ${"…".repeat(at * 40)}`) }],
      }));
    }
    await one.write(() => ({
      put: [{ store: "settings", key: "settings", bytes: utf8(`{"of":"${name}"}`) }],
    }));
    await one.write(() => ({
      put: [{ store: "drafts", key: "case/diary", bytes: utf8("half a sent") }],
      note: utf8(name),
    }));
    await one.putExhibit("photo", new Blob([new Uint8Array(5_000).map((_, at) => at % 251)]));
  };
  await fill(vault, "first", 12);
  await vault.write(() => ({ remove: [{ store: "drafts", key: "case/diary" }] }));
  await vault.setDecoy(second);
  const opened = await openVault(outside, { kind: "passphrase", text: second });
  if (!opened.ok) throw new Error(opened.why);
  await fill(opened.vault, "other", 3);
  const rowsOf = (rows: ReadonlyMap<string, Uint8Array>) =>
    [...rows].map(([id, bytes]) => ({ id, bytes: toBase64url(bytes) }));
  const vector: Vector = {
    ...SECRETS,
    installation: toBase64url(store.installation ?? new Uint8Array()),
    rows: rowsOf(store.rows),
    chunks: rowsOf(store.chunks),
    first: await held(vault),
    other: await held(opened.vault),
  };
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${VERSION}.json`), `${JSON.stringify(vector, null, 1)}\n`);
  writeFileSync(
    join(FOLDER, `${VERSION}.backup`),
    new Uint8Array(await new Response(vault.backup()).arrayBuffer()),
  );
}

it("there is a vector of this version; MAKE_VAULT_VECTOR=1 writes it anew", async () => {
  if (process.env["MAKE_VAULT_VECTOR"] === "1") return makeVectors();
  expect(versions).toContain(VERSION);
});

describe.each(versions)("the vault and the backup of version %s", (version) => {
  it("open by passphrase and by recovery words, whole, with every record and exhibit", async () => {
    const vector = read(version);
    const { passphrase, recovery, second } = vector;
    for (const [secret, holds] of [
      [{ kind: "passphrase", text: passphrase }, vector.first],
      [{ kind: "recovery", words: recovery }, vector.first],
      [{ kind: "passphrase", text: second }, vector.other],
    ] as const) {
      const opened = await openVault(outsideOf(storeOf(vector)), secret);
      if (!opened.ok) throw new Error(opened.why);
      expect(opened.faults).toEqual([]);
      expect(await held(opened.vault)).toEqual(holds);
    }
  });

  it("take new records, and are whole after it", async () => {
    const vector = read(version);
    const outside = outsideOf(storeOf(vector));
    const secret = { kind: "passphrase", text: vector.passphrase } as const;
    const opened = await openVault(outside, secret);
    if (!opened.ok) throw new Error(opened.why);
    await opened.vault.write(() => ({ append: [{ store: "events", bytes: utf8("new") }] }));
    await opened.vault.setRecovery("zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong");
    const again = await openVault(outside, secret);
    expect(again.ok && again.faults).toEqual([]);
    expect(again.ok && again.vault.records.get("events")?.length).toBe(
      (vector.first.records["events"]?.length ?? 0) + 1,
    );
  });

  it("the backup opens by either secret and holds the same", async () => {
    const vector = read(version);
    const bytes = new Uint8Array(readFileSync(join(FOLDER, `${version}.backup`)));
    for (const secret of [
      { kind: "passphrase", text: vector.passphrase },
      { kind: "recovery", words: vector.recovery },
    ] as const) {
      const opened = await openBackup(bytes, secret, derive);
      if (!opened.ok) throw new Error(opened.why);
      expect({ complete: opened.complete, damage: opened.damage }).toEqual({ complete: true, damage: null });
      for (const [store, kept] of Object.entries(vector.first.records)) {
        expect(opened.records.get(store)?.map(({ id, bytes: text }) => [id, fromUtf8(text)])).toEqual(kept);
      }
      for (const [id, digest] of Object.entries(vector.first.exhibits)) {
        expect(await digestOf(opened.readExhibit(id))).toBe(digest);
      }
    }
  });
});
