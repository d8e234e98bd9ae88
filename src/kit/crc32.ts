/** CRC-32 (ISO 3309, as in zip): tells bytes that changed by accident from bytes that are whole but foreign. */

const [T0, T1, T2, T3] = tables();

/** An unsigned 32-bit number. `before`: that of the bytes before these, where they come in pieces. Four bytes at a time, as "slicing by 4" has it. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let value = ~before;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    value ^=
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24);
    value =
      (T3[value & 255] ?? 0) ^
      (T2[(value >>> 8) & 255] ?? 0) ^
      (T1[(value >>> 16) & 255] ?? 0) ^
      (T0[value >>> 24] ?? 0);
  }
  for (; at < bytes.length; at += 1) value = (T0[(value ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (value >>> 8);
  return ~value >>> 0;
}

function tables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const first = Int32Array.from({ length: 256 }, (_, start) => {
    let value = start;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb8_8320 ^ (value >>> 1) : value >>> 1;
    return value;
  });
  const after = (table: Int32Array): Int32Array =>
    table.map((value) => (first[value & 255] ?? 0) ^ (value >>> 8));
  const second = after(first);
  const third = after(second);
  return [first, second, third, after(third)];
}
