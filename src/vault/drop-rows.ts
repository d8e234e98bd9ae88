/** How drops lie in the store: pieces of one age file, each in a row of its own, so that a long one needs little memory. */
import type { ByteStream } from "../kit/age.ts";
import { concat } from "../kit/bytes.ts";
import type { VaultStore } from "./store.ts";

/** As much of an age file as one row holds. */
export const DROP_PIECE_BYTES = 1_048_576;

/** `rows`: their ids in order. `whole`: its last piece is there; without it, it was broken off or is still being written. */
export type StoredDrop = Readonly<{ id: string; rows: readonly string[]; whole: boolean }>;

const ROW = /^(\d)\.([A-Za-z0-9_-]{22})\.(\d{5})(\.end)?$/;

const rowId = (place: number, id: string, piece: number, last: boolean): string =>
  `${place}.${id}.${String(piece).padStart(5, "0")}${last ? ".end" : ""}`;

/** The drops of one box, from the ids of all rows. What is no row of ours is left alone. */
export function dropsAt(ids: readonly string[], place: number): readonly StoredDrop[] {
  const drops = new Map<string, { rows: string[]; whole: boolean }>();
  for (const row of ids.toSorted()) {
    const [, at, id = "", piece, end] = ROW.exec(row) ?? [];
    if (Number(at ?? -1) !== place) continue;
    const drop = drops.get(id) ?? { rows: [], whole: false };
    drop.whole = end !== undefined && Number(piece) === drop.rows.length;
    drop.rows.push(row);
    drops.set(id, drop);
  }
  return [...drops].map(([id, { rows, whole }]) => ({ id, rows, whole }));
}

/** Writes it piece by piece; what was written is taken away again when it fails. `id`: 128 random bits, base64url. */
export async function keepDrop(
  store: VaultStore,
  { place, id }: Readonly<{ place: number; id: string }>,
  sealed: ByteStream,
): Promise<void> {
  const written: string[] = [];
  const put = async (bytes: Uint8Array, last: boolean): Promise<void> => {
    const row = rowId(place, id, written.length, last);
    written.push(row);
    await store.putDrop({ id: row, bytes });
  };
  const reader = sealed.getReader();
  let held: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (size + value.length > DROP_PIECE_BYTES) {
        await put(concat(...held), false);
        held = [];
        size = 0;
      }
      held.push(value);
      size += value.length;
    }
    await put(concat(...held), true);
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    await store.removeDrops(written).catch(() => undefined);
    throw error;
  }
}

/** The age file, or as much of it as is asked for. Rows that are gone leave a gap, which its seal then names. */
export async function readDropFile(
  store: VaultStore,
  { rows }: StoredDrop,
  most = rows.length,
): Promise<Blob> {
  // Each a blob of its own at once: the browser keeps those out of the page's memory.
  const parts: Blob[] = [];
  for (const row of rows.slice(0, most)) {
    const bytes = await store.readDrop(row);
    if (bytes !== null) parts.push(new Blob([new Uint8Array(bytes)]));
  }
  return new Blob(parts);
}
