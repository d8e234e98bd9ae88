/** Makes an installation: salt, slots, and two vaults that look alike. */
import { concat } from "../kit/bytes.ts";
import type { Bytes } from "../kit/bytes.ts";
import type { Cost } from "./cost.ts";
import { VaultRefusal } from "./fault.ts";
import { BOXES, BOX_BYTES, SALT_BYTES, writeInstallation } from "./installation.ts";
import { IV_BYTES, ROOT_BYTES, wrap } from "./keys.ts";
import type { Secret } from "./keys.ts";
import { makeVault, shuffled } from "./new-vault.ts";
import type { MadeVault } from "./new-vault.ts";
import { VaultBody } from "./open-vault.ts";
import type { Outside } from "./outside.ts";
import type { Places, Ring } from "./ring.ts";
import type { Opened } from "./slot-changes.ts";
import { boxKey, sealBox } from "./slots.ts";
import type { Row, VaultStore } from "./store.ts";
import { NO_TRIES, packTries } from "./tries.ts";

export async function makeInstallation(
  outside: Outside,
  choice: Readonly<{ passphrase: string; recovery: string | null; cost: Cost }>,
): Promise<Opened> {
  const { store, random, derive } = outside;
  await refuseIfThere(store);
  const salt = concat(random(SALT_BYTES));
  const from = { salt, cost: choice.cost };
  const passphrase: Secret = { kind: "passphrase", text: choice.passphrase };
  const recovery: Secret | null =
    choice.recovery === null ? null : { kind: "recovery", words: choice.recovery };
  const passphraseKey = await boxKey(derive, passphrase, from);
  const recoveryKey = recovery === null ? null : await boxKey(derive, recovery, from);
  if (passphraseKey === null || (recovery !== null && recoveryKey === null)) {
    throw new TypeError("These are not recovery words.");
  }
  const { places, secondPlaces } = newPlaces(random);
  const root = concat(random(ROOT_BYTES));
  const boxes = Array.from({ length: BOXES }, () => concat(random(BOX_BYTES)));
  const fill = async (at: number | null, kind: Secret["kind"], key: CryptoKey): Promise<void> => {
    if (at === null) return;
    boxes[at] = await sealBox(key, random(IV_BYTES), { salt, box: at }, { kind, root });
  };
  await fill(places.passphrase, "passphrase", passphraseKey);
  if (recoveryKey !== null) await fill(places.recovery, "recovery", recoveryKey);
  const used = { recovery: recovery !== null, passkey: false, second: false };
  const made = await makePair(outside, { root, places, secondPlaces, used });
  const wrapped = await wrap(made.keys, random(IV_BYTES), "root", root);
  root.fill(0);
  await outside.exclusively(async () => {
    await refuseIfThere(store);
    await clearDrops(store);
    await store.write({
      ...(await leftovers(store)),
      installation: writeInstallation({ ...from, dropBoxes: made.dropBoxes, boxes }),
      put: made.rows,
    });
    await store.writeTries(packTries(NO_TRIES));
  });
  made.settle();
  return {
    body: new VaultBody(outside, made.keys, made.contents),
    by: { box: places.passphrase ?? 0, kind: "passphrase" },
    root: wrapped,
  };
}

/** Throws an AlreadyThereError where there is an installation. */
export async function refuseIfThere(store: VaultStore): Promise<void> {
  if ((await store.readInstallation()) === null) return;
  throw new VaultRefusal("AlreadyThereError", "There is a vault already.");
}

/** Rows and chunks without an installation are of something that was broken off. */
export async function leftovers(store: VaultStore) {
  const rows = await store.readAll();
  return { remove: rows.map(({ id }) => id), removeChunks: await store.listChunks() };
}

/** What was shared to a box that nobody can open any more. */
export async function clearDrops(store: VaultStore): Promise<void> {
  await store.removeDrops(await store.listDrops());
  await store.writeDropPlace(null);
}

/** Boxes in random order. The second vault's passphrase has the first one's box for it; nothing tells the two apart. */
export function newPlaces(random: Outside["random"]): Readonly<{ places: Places; secondPlaces: Places }> {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = shuffled(random, BOXES);
  return {
    places: { passphrase: a, recovery: b, passkey: c, second: d },
    secondPlaces: { passphrase: d, recovery: e, passkey: f, second: g },
  };
}

type Pair = Readonly<{ root: Bytes; places: Places; secondPlaces: Places; used: Ring["used"] }>;

export type MadePair = Pick<MadeVault, "keys" | "contents"> &
  Readonly<{ rows: readonly Row[]; dropBoxes: readonly string[]; settle(): void }>;

/** The person's vault and the other one, with drop-boxes in random order. */
export async function makePair({ random }: Outside, pair: Pair): Promise<MadePair> {
  const [mine = 0, other = 1] = shuffled(random, 2);
  const second = concat(random(ROOT_BYTES));
  const none = { recovery: false, passkey: false, second: false };
  const [made, decoy] = await Promise.all([
    makeVault(random, { root: pair.root, second, places: pair.places, used: pair.used, dropBox: mine }),
    makeVault(random, { root: second, second: null, places: pair.secondPlaces, used: none, dropBox: other }),
  ]);
  second.fill(0);
  const dropBoxes = mine === 0 ? [made.dropBox, decoy.dropBox] : [decoy.dropBox, made.dropBox];
  const rows = [...made.sealed.put, ...decoy.sealed.put].toSorted((one, two) => (one.id < two.id ? -1 : 1));
  return { keys: made.keys, contents: made.contents, rows, dropBoxes, settle: () => made.sealed.settle() };
}
