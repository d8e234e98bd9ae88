/** SHA-256 by the browser itself, which takes bytes only whole: the fastest way for files that fit in memory. */
import { concat, plain, toHex } from "../../kit/bytes.ts";
import type { LateHasher } from "../../kit/digest.ts";
import { quickHasher } from "./quick-digest.ts";

/** Longer ones are not held, in bytes. */
const MOST_HELD = 16_777_216;

/**
 * `size`: how many bytes there will be, which may turn out to be wrong. Holds them until the end, or takes them piece by piece where they are too many. The
 * first piece must stay as it was handed over until the next one.
 */
export async function wholeHasher(size: number): Promise<LateHasher> {
  if (size > MOST_HELD) return quickHasher(size);
  const held: Uint8Array[] = [];
  let length = 0;
  // The browser takes a copy of its own at once: what comes in one piece is not copied here.
  let whole: Promise<string> | null = null;
  return {
    update: (piece) => {
      const first = held.length === 0;
      if (!first && whole !== null) held[0] = new Uint8Array(held[0] ?? []);
      whole = first && piece.length === size ? digestOf(piece) : null;
      held.push(whole === null ? new Uint8Array(piece) : piece);
      length += piece.length;
    },
    hex: () => whole ?? digestOf(concat(...held)),
  };
}

async function digestOf(bytes: Uint8Array): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", plain(bytes))));
}
