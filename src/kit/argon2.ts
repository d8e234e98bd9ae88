/** The derivation argon2id (RFC 9106) by WebAssembly: slow and hungry on purpose. */
import { argon2id } from "hash-wasm";

/** `memory` in KiB. Answers 32 bytes. Rejects when there is no room for so much memory, or no WebAssembly. */
export async function argon2(
  secret: Uint8Array,
  salt: Uint8Array,
  cost: Readonly<{ memory: number; passes: number; lanes: number }>,
): Promise<Uint8Array> {
  return argon2id({
    password: secret,
    salt,
    iterations: cost.passes,
    memorySize: cost.memory,
    parallelism: cost.lanes,
    hashLength: 32,
    outputType: "binary",
  });
}
