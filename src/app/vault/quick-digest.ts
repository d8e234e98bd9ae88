/** SHA-256 of large bytes as fast as this browser can: by WebAssembly, which comes in a chunk of its own. */
import { hasher } from "../../kit/digest.ts";
import type { Hasher } from "../../kit/digest.ts";

/** Below it the chunk takes longer to come than it saves, in bytes. */
const FROM = 4_194_304;

/** `size`: how many bytes there will be. Without WebAssembly, or when the chunk does not come, it is the slower one. */
export async function quickHasher(size: number): Promise<Hasher> {
  if (size < FROM) return hasher();
  try {
    const { wasmHasher } = await import("./wasm-digest.ts");
    return await wasmHasher();
  } catch {
    return hasher();
  }
}
