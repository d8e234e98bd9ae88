/** Takes in what is shared while nothing is open: seals each file at once to the drop box that receives, without any key. */
import { toBase64url } from "../kit/bytes.ts";
import { LONGEST_DROP, sealDrop } from "./drop-box.ts";
import { keepDrop } from "./drop-rows.ts";
import { readInstallation } from "./installation.ts";
import type { VaultStore } from "./store.ts";

/** As many rows wait at most: anyone who can make this browser send a form can fill the box, and no more than this of the device. */
export const MOST_ROWS = 1_000;

/** `name`: empty for words or a link. */
export type Shared = Readonly<{ name: string; type: string; bytes: Blob }>;

/** `all`: everything is sealed and durable. `some`: not all of it. `none`: nothing, or no box receives. */
export type TakenIn = "all" | "some" | "none";

type With = Readonly<{ store: VaultStore; random(bytes: number): Uint8Array; moment: string }>;

/** Never rejects for what is shared; each is taken in by itself, and one that fails leaves nothing behind. */
export async function takeDrops(
  { store, random, moment }: With,
  shared: readonly Shared[],
): Promise<TakenIn> {
  const box = await receivingBox(store);
  if (box === null) return "none";
  let taken = 0;
  for (const { name, type, bytes } of shared) {
    if (bytes.size === 0 || bytes.size > LONGEST_DROP) continue;
    if ((await store.listDrops()).length >= MOST_ROWS) break;
    try {
      const sealed = await sealDrop(box.recipient, { name, type, moment }, bytes);
      await keepDrop(store, { place: box.place, id: toBase64url(random(16)) }, sealed);
      taken += 1;
    } catch {
      // No room, deleted meanwhile, or a file that could not be read: told by what is answered.
    }
  }
  if (taken === 0) return "none";
  return taken === shared.length ? "all" : "some";
}

/** null where nobody asked for it, or the box is damaged. */
async function receivingBox(
  store: VaultStore,
): Promise<Readonly<{ place: number; recipient: string }> | null> {
  const place = await store.readDropPlace();
  const bytes = place === null ? null : await store.readInstallation();
  if (place === null || bytes === null) return null;
  const read = readInstallation(bytes);
  const recipient = read.ok ? (read.installation.dropBoxes[place] ?? null) : null;
  return recipient === null || recipient === "" ? null : { place, recipient };
}
