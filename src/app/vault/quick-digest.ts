/** SHA-256 of large bytes as fast as this browser can: by WebAssembly, which comes in a chunk of its own. */
import { hasher } from "../../kit/digest.ts";
import type { Hasher } from "../../kit/digest.ts";

/** Below it the chunk takes longer to come than it saves, in bytes. */
const FROM = 4_194_304;

/** Where the chunk is part of the script, as in a worker: below it a new one takes longer to start than it saves, in bytes. */
const FROM_AT_HAND = 65_536;

/** `size`: how many bytes there will be. Without WebAssembly, or when the chunk does not come, it is the slower one. */
export const quickHasher = (size: number): Promise<Hasher> => quickFrom(FROM, size);

/** The same inside a worker. */
export const workerHasher = (size: number): Promise<Hasher> => quickFrom(FROM_AT_HAND, size);

async function quickFrom(from: number, size: number): Promise<Hasher> {
  if (size < from) return hasher();
  try {
    const { wasmHasher } = await import("./wasm-digest.ts");
    return await wasmHasher();
  } catch {
    return hasher();
  }
}
