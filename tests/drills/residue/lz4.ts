/** Unpacks LZ4 blocks, and Firefox's `mozLz4` files that hold one. */

const MAGIC = Buffer.from("mozLz40\0");
const SHORTEST_MATCH = 4;

/** One raw LZ4 block of `size` bytes when unpacked. A block that is cut short or broken gives what came before. */
export function unpackLz4(block: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let from = 0;
  let to = 0;
  const long = (start: number): number => {
    let length = start;
    if (start < 15) return length;
    for (let byte = 255; byte === 255;) {
      byte = block[from++] ?? 0;
      length += byte;
    }
    return length;
  };
  while (from < block.length && to < size) {
    const token = block[from++] ?? 0;
    const literals = Math.min(long(token >> 4), block.length - from, size - to);
    out.set(block.subarray(from, from + literals), to);
    from += literals;
    to += literals;
    if (from + 2 > block.length) break;
    const back = (block[from] ?? 0) | ((block[from + 1] ?? 0) << 8);
    from += 2;
    if (back === 0 || back > to) break;
    // Byte by byte: a match may reach into what it is just writing.
    const end = Math.min(size, to + long(token & 15) + SHORTEST_MATCH);
    for (; to < end; to += 1) out[to] = out[to - back] ?? 0;
  }
  return out.subarray(0, to);
}

/** What a `mozLz4` file holds, or null where `file` is none. */
export function unpackMozLz4(file: Buffer): Uint8Array | null {
  if (file.length < 12 || !file.subarray(0, 8).equals(MAGIC)) return null;
  const size = file.readUInt32LE(8);
  return size > 2 ** 28 ? null : unpackLz4(file.subarray(12), size);
}
