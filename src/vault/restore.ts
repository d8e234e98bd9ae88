/** Brings a backup back to a device on which nothing is kept: the same vault, with a new vault behind the second passphrase. */
import { concat, fromBase64url } from "../kit/bytes.ts";
import type { Bytes } from "../kit/bytes.ts";
import type { OpenedBackup } from "./backup.ts";
import { clearDrops, leftovers, makePair, refuseIfThere } from "./create.ts";
import { CHUNK_BYTES, EXHIBITS, newSet, sealChunk, writeExhibit } from "./exhibits.ts";
import { BOXES, BOX_BYTES, writeInstallation } from "./installation.ts";
import { IV_BYTES, wrap } from "./keys.ts";
import type { Secret } from "./keys.ts";
import { shuffled } from "./new-vault.ts";
import { VaultBody } from "./open-vault.ts";
import type { Outside } from "./outside.ts";
import type { Places, Ring } from "./ring.ts";
import { sealChange } from "./sealing.ts";
import type { VaultChange } from "./sealing.ts";
import { boxKey, openBoxes } from "./slots.ts";
import type { OpenedBox } from "./slots.ts";
import { NO_TRIES, packTries } from "./tries.ts";
import { vaultOf } from "./vault.ts";
import type { Vault } from "./vault.ts";

/**
 * Keeps the slots that open this vault as they are; all others are random again. Nothing opens before the last
 * transaction, which writes the installation: a restore that is broken off leaves nothing that looks like a vault.
 * Numbered records are numbered anew, in order. Rejects with an AlreadyThereError where there is a vault.
 */
export async function restoreVault(outside: Outside, backup: OpenedBackup, secret: Secret): Promise<Vault> {
  const { store, random, derive } = outside;
  const key = await boxKey(derive, secret, backup.header);
  const box = key === null ? null : await openBoxes(key, backup.header);
  if (box === null) throw new TypeError("This secret does not open the backup.");
  const { root } = box;
  return outside.exclusively(async () => {
    await refuseIfThere(store);
    await clearDrops(store);
    await store.write(await leftovers(store));
    const plan = planOf(backup, box, random);
    const made = await makePair(outside, { root, ...plan });
    const wrapped = await wrap(made.keys, random(IV_BYTES), "root", root);
    root.fill(0);
    const { keys, contents } = made;
    await store.write({ put: made.rows });
    made.settle();
    const write = async (change: VaultChange, installation?: Bytes): Promise<void> => {
      const sealed = await sealChange(keys, random, contents, change);
      await store.write({ put: sealed.put, ...(installation === undefined ? {} : { installation }) });
      sealed.settle();
    };
    for (const change of changesOf(backup)) await write(change);
    let set = "";
    for await (const { about, bytes } of backup.frames()) {
      if (about.kind !== "chunk" || !plan.exhibits.has(about.exhibit)) continue;
      if (about.index === 0) set = newSet(random);
      const { exhibit, index, last } = about;
      await store.write({ putChunks: [await sealChunk(keys, random, { exhibit, set, index, last }, bytes)] });
      if (!last) continue;
      const record = writeExhibit({ set, chunks: index + 1, size: index * CHUNK_BYTES + bytes.length });
      await write({ put: [{ store: EXHIBITS, key: exhibit, bytes: record }] });
    }
    const { salt, cost } = backup.header;
    const boxes = backup.header.boxes.map((old, at) =>
      plan.kept.has(at) && old !== null ? old : concat(random(BOX_BYTES)),
    );
    const note = fromBase64url(backup.start?.note ?? "") ?? new Uint8Array();
    await write({ note }, writeInstallation({ salt, cost, boxes, dropBoxes: made.dropBoxes }));
    await store.writeTries(packTries(NO_TRIES));
    return vaultOf({
      body: new VaultBody(outside, keys, contents),
      by: { box: box.box, kind: box.kind },
      root: wrapped,
    });
  });
}

type Plan = Readonly<{
  places: Places;
  secondPlaces: Places;
  used: Ring["used"];
  /** boxes that stay as they are */
  kept: ReadonlySet<number>;
  exhibits: ReadonlySet<string>;
}>;

/** The vault's own boxes stay where they are; places that are not known are dealt anew. */
function planOf(backup: OpenedBackup, opened: OpenedBox, random: Outside["random"]): Plan {
  const none = { recovery: false, passkey: false, second: false };
  const ways = backup.start?.ways ?? {
    places: { passphrase: null, recovery: null, passkey: null, second: null, [opened.kind]: opened.box },
    used: { ...none, [opened.kind]: true },
  };
  const taken = new Set(Object.values(ways.places));
  const free = shuffled(random, BOXES).filter((at) => !taken.has(at));
  const deal = (known: number | null): number | null => known ?? free.pop() ?? null;
  const { passphrase, recovery, passkey, second } = ways.places;
  const places = {
    passphrase: deal(passphrase),
    recovery: deal(recovery),
    passkey: deal(passkey),
    second: deal(second),
  };
  const used = { recovery: ways.used.recovery, passkey: ways.used.passkey, second: false };
  const own = [passphrase, used.recovery ? recovery : null, used.passkey ? passkey : null, opened.box];
  return {
    places,
    secondPlaces: {
      passphrase: places.second,
      recovery: deal(null),
      passkey: deal(null),
      second: deal(null),
    },
    used,
    kept: new Set(own.filter((at) => at !== null)),
    exhibits: new Set(backup.exhibits.map(({ id }) => id)),
  };
}

const BATCH = 500;

/** Keyed records first, then numbered ones in their order, some hundreds a transaction. */
function* changesOf({ records, numbered }: OpenedBackup): Generator<VaultChange> {
  for (const [store, kept] of [...records].toSorted(
    ([one], [other]) => Number(numbered.has(one)) - Number(numbered.has(other)),
  )) {
    for (let start = 0; start < kept.length; start += BATCH) {
      const batch = kept.slice(start, start + BATCH);
      yield numbered.has(store)
        ? { append: batch.map(({ bytes }) => ({ store, bytes })) }
        : { put: batch.map(({ id, bytes }) => ({ store, key: id, bytes })) };
    }
  }
}
