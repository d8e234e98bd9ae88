/** Changes of the ways in: each rewraps 32 bytes, in one strict transaction. */
import type { Bytes } from "../kit/bytes.ts";
import { OWN } from "./contents.ts";
import { VaultRefusal } from "./fault.ts";
import { readInstallation, writeInstallation } from "./installation.ts";
import type { Installation } from "./installation.ts";
import { IV_BYTES, unwrap } from "./keys.ts";
import type { Secret } from "./keys.ts";
import { makeRing } from "./new-vault.ts";
import type { VaultBody } from "./open-vault.ts";
import { writeRing } from "./ring.ts";
import type { Places, Ring } from "./ring.ts";
import { boxKey, openBoxes, sealBox, withBoxes } from "./slots.ts";
import type { OpenedBox } from "./slots.ts";
import type { StoreChange, VaultStore } from "./store.ts";

/** An open vault with the box that opened it; `lostRing`: its wrapped root when the ring could not be read. */
export type Opened = Readonly<{ body: VaultBody; by: Pick<OpenedBox, "box" | "kind">; root: string }>;

/** Throws when the installation is gone, damaged or newer. */
export async function installationOf(store: VaultStore): Promise<Installation> {
  const bytes = await store.readInstallation();
  if (bytes === null) throw new VaultRefusal("GoneError", "The vault was deleted.");
  const read = readInstallation(bytes);
  if (!read.ok) throw new Error(`The installation cannot be changed: ${read.why}.`);
  return read.installation;
}

export const NO_PLACES: Places = { passphrase: null, recovery: null, passkey: null, second: null };

/** The ring; a new one when it was lost, which knows only the box that opened the vault. */
async function ringOf({ body, by, root }: Opened): Promise<Readonly<{ ring: Ring; root: Bytes }>> {
  const { keys, contents } = body;
  const clear = await unwrap(keys, "root", contents.ring?.root ?? root);
  if (clear === null) throw new Error("The root of this vault does not open.");
  if (contents.ring !== null) return { ring: contents.ring, root: clear };
  const { ring } = await makeRing(keys, body.outside.random, {
    root: clear,
    second: null,
    places: { ...NO_PLACES, [by.kind]: by.box },
    used: { recovery: by.kind === "recovery", passkey: by.kind === "passkey", second: false },
    dropBox: null,
  });
  return { ring, root: clear };
}

/** What a change of slots comes to: boxes (null: random again), the new ring, and rows of another vault. */
type SlotChange = Readonly<{ boxes: ReadonlyMap<number, Bytes | null>; ring: Ring; extra?: StoreChange }>;

/** One strict transaction: boxes, the ring, and what else the change brings. */
export async function changeSlots(
  opened: Opened,
  build: (now: Readonly<{ ring: Ring; root: Bytes; installation: Installation }>) => Promise<SlotChange>,
): Promise<void> {
  const { body } = opened;
  const { store, random } = body.outside;
  await body.commit(async () => {
    const installation = await installationOf(store);
    const { ring, root } = await ringOf(opened);
    try {
      const change = await build({ ring, root, installation });
      return {
        change: { put: [{ store: OWN, key: "ring", bytes: writeRing(change.ring) }] },
        extra: {
          ...change.extra,
          installation: writeInstallation(withBoxes(installation, random, change.boxes)),
        },
      };
    } finally {
      root.fill(0);
    }
  });
}

/** The ring that is stored; a lost one is made anew and stored first. */
export async function storedRing(opened: Opened): Promise<Ring> {
  if (opened.body.contents.ring === null && !opened.body.locked) {
    await changeSlots(opened, ({ ring }) => Promise.resolve({ boxes: new Map(), ring }));
  }
  const { ring } = opened.body.contents;
  if (ring === null) throw new VaultRefusal("LockedError", "The vault is locked.");
  return ring;
}

/** Throws a NoFreeSlotError. */
export function placeFor(ring: Ring, what: keyof Places): number {
  const place = ring.places[what];
  if (place === null) throw new VaultRefusal("NoFreeSlotError", "There is no free slot for this.");
  return place;
}

/** The key for a new box; throws for recovery words that are none. */
export async function keyFor({ body }: Opened, secret: Secret): Promise<CryptoKey> {
  const key = await boxKey(body.outside.derive, secret, await installationOf(body.outside.store));
  if (key === null) throw new TypeError("These are not recovery words.");
  return key;
}

/** Makes `secret` open this vault in place of what was in its box. Throws a SamePassphraseError when it opens another box. */
export async function setSlot(opened: Opened, secret: Secret): Promise<void> {
  const key = await keyFor(opened, secret);
  const { random } = opened.body.outside;
  await changeSlots(opened, async ({ ring, root, installation }) => {
    const box = placeFor(ring, secret.kind);
    if (secret.kind === "passkey" && ring.used.second) {
      throw new VaultRefusal("NoFreeSlotError", "A second passphrase is used.");
    }
    const other = await openBoxes(key, installation);
    other?.root.fill(0);
    if (other !== null && other.box !== box) {
      throw new VaultRefusal("SamePassphraseError", "This opens something already.");
    }
    const place = { salt: installation.salt, box };
    const sealed = await sealBox(key, random(IV_BYTES), place, { kind: secret.kind, root });
    const used = secret.kind === "passphrase" ? ring.used : { ...ring.used, [secret.kind]: true };
    return { boxes: new Map([[box, sealed]]), ring: { ...ring, used } };
  });
}

/** Makes the box random again, as if it had never been used. */
export async function clearSlot(opened: Opened, kind: "recovery" | "passkey"): Promise<void> {
  await changeSlots(opened, ({ ring }) => {
    const box = placeFor(ring, kind);
    const used = { ...ring.used, [kind]: false };
    return Promise.resolve({ boxes: new Map([[box, null]]), ring: { ...ring, used } });
  });
}
