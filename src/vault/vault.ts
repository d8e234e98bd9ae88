/** The vault: seals records under keys that only the person's secrets open, and names whatever was changed from outside. */
import type { Kept } from "./contents.ts";
import type { Cost } from "./cost.ts";
import { makeInstallation } from "./create.ts";
import { dropBoxOf } from "./drops.ts";
import type { DropBox } from "./drops.ts";
import type { Span } from "./exhibits.ts";
import { missingChunks } from "./exhibits.ts";
import type { VaultFault } from "./fault.ts";
import type { Followed } from "./follow.ts";
import { readInstallation } from "./installation.ts";
import type { DamagedParts } from "./installation.ts";
import { IV_BYTES, keysOf, unwrap, wrap } from "./keys.ts";
import type { Secret } from "./keys.ts";
import { loadVault } from "./load.ts";
import { VaultBody } from "./open-vault.ts";
import type { Build } from "./open-vault.ts";
import type { Outside } from "./outside.ts";
import type { Ring } from "./ring.ts";
import { backupOf } from "./save-backup.ts";
import { clearSecond, setSecond } from "./second-vault.ts";
import { clearSlot, setSlot } from "./slot-changes.ts";
import type { Opened as OpenedBody } from "./slot-changes.ts";
import { boxKey, openBoxes } from "./slots.ts";

export type { Secret } from "./keys.ts";
export type { Outside } from "./outside.ts";

/** Which ways in this vault says there are. In the vault behind a second passphrase `second` is its own, so not used. */
export type WaysIn = Readonly<{ passphrase: boolean; recovery: boolean; passkey: boolean; second: boolean }>;

/** Every call but `lock` and the readers rejects with a LockedError once locked. */
export interface Vault {
  /** Every record that could be read, by store, in order; kept in step by `write` and `follow`. Empty once locked. */
  readonly records: ReadonlyMap<string, readonly Kept[]>;
  /** Free bytes of the app in the head, up to 2,048. */
  readonly note: Uint8Array;
  /**
   * One strict transaction that also rewrites the sealed head. `build` is called alone over all tabs, after what they
   * wrote was read in; resolves once durable. Rejects with what `build` throws, with a QuotaExceededError, a
   * LockedError, or a GoneError when the vault was deleted; then nothing has changed.
   */
  write(build: Build): Promise<void>;
  /** Reads what other tabs wrote since; answers the new records, [] when there are none. */
  follow(): Promise<readonly Followed[]>;
  waysIn(): WaysIn;
  /** Throws a SamePassphraseError when it opens something else already. */
  changePassphrase(text: string): Promise<void>;
  /** Twelve recovery words in place of the old ones. Throws a TypeError for words that are none. */
  setRecovery(words: string): Promise<void>;
  removeRecovery(): Promise<void>;
  /** `output`: 32 bytes of PRF. */
  addPasskey(output: Uint8Array): Promise<"done" | "second-in-use">;
  removePasskey(): Promise<void>;
  /** The passphrase of the other vault, which was made at set-up. */
  setDecoy(passphrase: string): Promise<"done" | "same-as-first" | "passkey-in-use">;
  /** Nothing opens the other vault after it; what is in it shows again when a new second passphrase is set. */
  removeDecoy(): Promise<void>;
  /**
   * Seals bytes in chunks; they become true in one transaction with what `build` gives, which is called when all bytes
   * were read. Throws an AlreadyThereError when the id is taken. When it rejects, nothing of it is left.
   */
  putExhibit(id: string, bytes: AsyncIterable<Uint8Array> | Blob, build?: Build): Promise<void>;
  /** Pieces of up to 1 MiB, of all of it or of a span. Throws a DamagedError at the chunk that is damaged, missing or foreign. */
  readExhibit(id: string, span?: Span): AsyncIterable<Uint8Array>;
  /** Destroys the bytes, in one transaction with what `build` gives. */
  removeExhibit(id: string, build?: Build): Promise<void>;
  /** What was shared to it while it was locked. */
  readonly dropBox: DropBox;
  /** Seals bytes for this vault and writes nothing: what could not be written waits outside of it. */
  sealAside(bytes: Uint8Array): Promise<string>;
  /** The bytes of `sealAside`; null for what another vault sealed. */
  openAside(sealed: string): Promise<Uint8Array | null>;
  /** The encrypted file. No secret is asked for: any slot as it is now opens it. */
  backup(): ReadableStream<Uint8Array<ArrayBuffer>>;
  /** Forgets every key and overwrites what was read. */
  lock(): void;
}

export type Opened =
  | Readonly<{ ok: true; vault: Vault; faults: readonly VaultFault[] }>
  | Readonly<{ ok: false; why: "wrong-secret" | "no-vault" | "damaged-installation" | "newer-version" }>;

/** `recovery`: twelve words, or null. */
export type VaultChoice = Readonly<{ passphrase: string; recovery: string | null; cost: Cost }>;

/** Makes the installation: four slots, this vault and another that nobody can open yet. Rejects with an AlreadyThereError where there is one. */
export async function createVault(outside: Outside, choice: VaultChoice): Promise<Vault> {
  return vaultOf(await makeInstallation(outside, choice));
}

/** A wrong secret, a damaged installation and a newer version are told apart; only the first is worth another try. */
export async function openVault(outside: Outside, secret: Secret): Promise<Opened> {
  const { store, derive, random } = outside;
  const bytes = await store.readInstallation();
  if (bytes === null) return { ok: false, why: "no-vault" };
  const read = readInstallation(bytes);
  if (!read.ok) return read;
  const { installation } = read;
  // Sealed rows tell nothing, so they are read while the key is being worked out.
  const reading = outside.exclusively(() => store.readAll());
  reading.catch(() => undefined);
  const key = await boxKey(derive, secret, installation);
  const box = key === null ? null : await openBoxes(key, installation);
  if (box === null) {
    // The box that this secret opens may be the damaged one.
    const damaged = installation.boxes.includes(null);
    return { ok: false, why: damaged ? "damaged-installation" : "wrong-secret" };
  }
  const keys = await keysOf(box.root);
  const root = await wrap(keys, random(IV_BYTES), "root", box.root);
  box.root.fill(0);
  const { contents, faults } = await loadVault(keys, await reading);
  const body = new VaultBody(outside, keys, contents);
  // What another tab wrote in the meantime.
  await body.follow();
  const chunkFaults = await missingChunks(keys, store, contents.records.get("exhibits") ?? []);
  // What cannot be cleared now (no room, another tab at work) is cleared another time.
  await body.clearPending().catch(() => undefined);
  const slotFaults = faultsOf(read.damaged, contents.ring);
  return {
    ok: true,
    vault: vaultOf({ body, by: { box: box.box, kind: box.kind }, root }),
    faults: [...slotFaults, ...faults, ...chunkFaults],
  };
}

/** Named by what the vault uses them for; boxes of nobody that it knows by their number. */
function faultsOf({ header, dropBoxes, boxes }: DamagedParts, ring: Ring | null): readonly VaultFault[] {
  const names = new Map<number | null, string>(
    Object.entries(ring?.places ?? {}).map(([name, at]) => [at, name]),
  );
  const keys = [
    ...(header ? ["header"] : []),
    ...dropBoxes.map((at) => (at === ring?.dropBox.place ? "drop-box" : `drop-box ${at + 1}`)),
    ...boxes.map((at) => names.get(at) ?? `box ${at + 1}`),
  ];
  return keys.map((key) => ({ why: "damaged", store: "slots", key }));
}

/** The vault as app sees it. */
export function vaultOf(opened: OpenedBody): Vault {
  const { body } = opened;
  return {
    get records() {
      return body.records;
    },
    get note() {
      return body.note;
    },
    write: (build) => body.write(build),
    follow: () => body.follow(),
    waysIn: () => ({
      passphrase: true,
      recovery: false,
      passkey: false,
      second: false,
      ...body.contents.ring?.used,
    }),
    changePassphrase: (text) => setSlot(opened, { kind: "passphrase", text }),
    setRecovery: (words) => setSlot(opened, { kind: "recovery", words }),
    removeRecovery: () => clearSlot(opened, "recovery"),
    addPasskey: async (output) => {
      if (body.contents.ring?.used.second === true) return "second-in-use";
      await setSlot(opened, { kind: "passkey", output });
      return "done";
    },
    removePasskey: () => clearSlot(opened, "passkey"),
    setDecoy: (text) => setSecond(opened, text),
    removeDecoy: () => clearSecond(opened),
    putExhibit: (id, bytes, build) => body.putExhibit(id, bytes, build),
    readExhibit: (id, span) => body.readExhibit(id, span),
    removeExhibit: (id, build) => body.removeExhibit(id, build),
    dropBox: dropBoxOf(opened),
    sealAside: async (bytes) => wrap(body.keys, body.outside.random(IV_BYTES), "aside", bytes),
    openAside: async (sealed) => unwrap(body.keys, "aside", sealed),
    backup: () => backupOf(opened),
    lock: () => body.lock(),
  };
}
