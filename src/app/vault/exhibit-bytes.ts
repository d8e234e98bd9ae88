/** Original bytes into the vault and back, checked against their digest. */
import type { Vault } from "../../vault/vault.ts";
import type { Watch } from "./keeper.ts";
import { quickHasher } from "./quick-digest.ts";
import { wholeHasher } from "./whole-digest.ts";

const PIECE = 1_048_576;

/** The bytes piece by piece, and their SHA-256 once all of them were taken; empty before. */
export function piecesOf(
  bytes: Blob,
  watch: Watch = {},
): Readonly<{ pieces: AsyncIterable<Uint8Array>; digest(): string }> {
  let digest = "";
  async function* pieces(): AsyncGenerator<Uint8Array> {
    const running = await quickHasher(bytes.size);
    for (let start = 0; start < bytes.size; start += PIECE) {
      await watch.ready?.();
      watch.signal?.throwIfAborted();
      const piece = new Uint8Array(await bytes.slice(start, start + PIECE).arrayBuffer());
      running.update(piece);
      yield piece;
      watch.onProgress?.(start + piece.length);
    }
    digest = running.hex();
  }
  return { pieces: pieces(), digest: () => digest };
}

/** null when they are not there, are damaged, or do not fit the digest that was recorded. */
export async function readExhibit(
  vault: Vault,
  exhibit: string,
  known: Readonly<{ digest: string; type: string; size: number }>,
): Promise<Blob | null> {
  const running = await wholeHasher(known.size);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  try {
    for await (const piece of vault.readExhibit(exhibit)) {
      running.update(piece);
      pieces.push(new Uint8Array(piece));
    }
  } catch {
    return null;
  }
  return (await running.hex()) === known.digest ? new Blob(pieces, { type: known.type }) : null;
}

/** A small picture that is sealed beside an exhibit, JPEG; null when there is none that can be read. */
export async function readSmall(vault: Vault, id: string): Promise<Blob | null> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  try {
    for await (const piece of vault.readExhibit(id)) pieces.push(new Uint8Array(piece));
  } catch {
    return null;
  }
  return new Blob(pieces, { type: "image/jpeg" });
}
