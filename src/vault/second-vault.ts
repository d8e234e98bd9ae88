/** The other vault, behind the second passphrase: made at set-up whether it is used or not. */
import type { Bytes } from "../kit/bytes.ts";
import { Contents, OWN } from "./contents.ts";
import { VaultRefusal } from "./fault.ts";
import { readHead, readList } from "./head.ts";
import { IV_BYTES, keysOf, rowId, unwrap } from "./keys.ts";
import type { Secret } from "./keys.ts";
import { makeVault } from "./new-vault.ts";
import type { VaultBody } from "./open-vault.ts";
import { openRow, recordName, tagText } from "./record.ts";
import { writeRing } from "./ring.ts";
import type { Ring } from "./ring.ts";
import { sealChange } from "./sealing.ts";
import { NO_PLACES, changeSlots, keyFor, placeFor } from "./slot-changes.ts";
import type { Opened } from "./slot-changes.ts";
import { openBoxes, sealBox } from "./slots.ts";

/** Makes the passphrase open the other vault. The vault itself was made at set-up, used or not. */
export async function setSecond(
  opened: Opened,
  text: string,
): Promise<"done" | "same-as-first" | "passkey-in-use"> {
  if (opened.body.contents.ring?.used.passkey === true) return "passkey-in-use";
  const secret: Secret = { kind: "passphrase", text };
  const key = await keyFor(opened, secret);
  const { random, store } = opened.body.outside;
  try {
    await changeSlots(opened, async ({ ring, installation }) => {
      if (ring.used.passkey) throw new VaultRefusal("NoFreeSlotError", "A passkey is used.");
      const box = placeFor(ring, "second");
      const other = await openBoxes(key, installation);
      other?.root.fill(0);
      if (other !== null && other.box !== box) {
        throw new VaultRefusal("SamePassphraseError", "This opens something already.");
      }
      const root = await secondRoot(opened.body, ring);
      const place = { salt: installation.salt, box };
      const sealed = await sealBox(key, random(IV_BYTES), place, { kind: "passphrase", root });
      const keys = await keysOf(root);
      const [head = null] = await store.read([await rowId(keys, recordName(OWN, "head"))]);
      const rows = head === null ? await emptySecond(opened.body, root, box) : [];
      root.fill(0);
      const used = { ...ring.used, second: true };
      return { boxes: new Map([[box, sealed]]), ring: { ...ring, used }, extra: { put: rows } };
    });
  } catch (error) {
    if (error instanceof VaultRefusal && error.name === "SamePassphraseError") return "same-as-first";
    throw error;
  }
  return "done";
}

async function secondRoot(body: VaultBody, ring: Ring): Promise<Bytes> {
  const root = await unwrap(body.keys, "second", ring.second);
  if (root === null) throw new Error("The second vault's root does not open.");
  return root;
}

/** A second vault of a second vault is not made at set-up, and has one box only. */
async function emptySecond({ outside }: VaultBody, root: Bytes, box: number) {
  const { sealed } = await makeVault(outside.random, {
    root,
    second: null,
    places: { ...NO_PLACES, passphrase: box },
    used: { recovery: false, passkey: false, second: false },
    dropBox: null,
  });
  return sealed.put;
}

/** Nothing opens the other vault any more. What is in it stays until a new second passphrase shows it again. */
export async function clearSecond(opened: Opened): Promise<void> {
  const { body } = opened;
  await changeSlots(opened, async ({ ring }) => {
    const box = placeFor(ring, "second");
    const root = await secondRoot(body, ring);
    const cleared = await withoutWays(body, root);
    root.fill(0);
    return {
      boxes: new Map([box, ...cleared.boxes].map((at) => [at, null])),
      ring: { ...ring, used: { ...ring.used, second: false } },
      extra: { put: cleared.rows },
    };
  });
}

/** The other vault's own boxes, and its ring saying that none is used; nothing when it cannot be read. */
async function withoutWays({ outside }: VaultBody, root: Bytes) {
  const keys = await keysOf(root);
  const names = await Promise.all(["head", "list", "ring"].map((key) => rowId(keys, recordName(OWN, key))));
  const rows = await outside.store.read(names);
  const [head = null, list = null, ringRow = null] = await Promise.all(
    rows.map(async (row) => (row === null ? null : openRow(keys, row))),
  );
  const told = head === null ? null : readHead(head.record.bytes);
  const listed = list === null ? null : readList(list.record.bytes);
  const contents = new Contents();
  if (ringRow !== null) contents.take(ringRow.record, tagText(ringRow.mark));
  const { ring } = contents;
  if (told === null || listed === null || ring === null) return { boxes: [], rows: [] };
  contents.revision = told.revision;
  contents.note = told.note;
  for (const [store, chain] of told.chains) contents.chains.set(store, chain);
  for (const [name, entry] of listed) contents.listed.set(name, entry);
  const used = { recovery: false, passkey: false, second: false };
  const sealed = await sealChange(keys, outside.random, contents, {
    put: [{ store: OWN, key: "ring", bytes: writeRing({ ...ring, used }) }],
  });
  const { recovery, passkey, second } = ring.places;
  return { boxes: [recovery, passkey, second].filter((at) => at !== null), rows: sealed.put };
}
