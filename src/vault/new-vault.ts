/** Makes the first rows of a vault from its root: ring, list and head, all of one size. */
import { newIdentity } from "../kit/age.ts";
import { utf8 } from "../kit/bytes.ts";
import { Contents, OWN } from "./contents.ts";
import { IV_BYTES, ROOT_BYTES, keysOf, wrap } from "./keys.ts";
import type { Keys } from "./keys.ts";
import { writeRing } from "./ring.ts";
import type { Places, Ring } from "./ring.ts";
import { sealChange } from "./sealing.ts";
import type { SealedChange } from "./sealing.ts";

type Random = (bytes: number) => Uint8Array;

/** `second`: root of the vault behind the second passphrase; a random one that nobody uses when null. */
export type NewRing = Readonly<{
  root: Uint8Array;
  second: Uint8Array | null;
  places: Places;
  used: Ring["used"];
  dropBox: number | null;
}>;

export type MadeRing = Readonly<{ ring: Ring; dropBox: string }>;

/** `dropBox` in the answer: its public recipient. */
export async function makeRing(keys: Keys, random: Random, from: NewRing): Promise<MadeRing> {
  const [backup, dropBox] = await Promise.all([newIdentity(), newIdentity()]);
  const wrapped = (what: string, clear: Uint8Array): Promise<string> =>
    wrap(keys, random(IV_BYTES), what, clear);
  const ring: Ring = {
    v: 1,
    root: await wrapped("root", from.root),
    second: await wrapped("second", from.second ?? random(ROOT_BYTES)),
    places: from.places,
    used: from.used,
    backup: { identity: await wrapped("backup", utf8(backup.identity)), recipient: backup.recipient },
    dropBox: { identity: await wrapped("drop-box", utf8(dropBox.identity)), place: from.dropBox },
  };
  return { ring, dropBox: dropBox.recipient };
}

export type MadeVault = Readonly<{ keys: Keys; contents: Contents; sealed: SealedChange; dropBox: string }>;

/** An empty vault; `sealed` holds its three rows. */
export async function makeVault(random: Random, from: NewRing): Promise<MadeVault> {
  const keys = await keysOf(from.root);
  const { ring, dropBox } = await makeRing(keys, random, from);
  const contents = new Contents();
  const sealed = await sealChange(keys, random, contents, {
    put: [{ store: OWN, key: "ring", bytes: writeRing(ring) }],
  });
  return { keys, contents, sealed, dropBox };
}

/** Whole numbers from 0 in random order. */
export function shuffled(random: Random, count: number): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  for (let last = count - 1; last > 0; last -= 1) {
    const bytes = random(4);
    const pick = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) % (last + 1);
    [order[last], order[pick]] = [order[pick] ?? 0, order[last] ?? 0];
  }
  return order;
}
