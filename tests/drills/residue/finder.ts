/** Finds many byte sequences in one pass, since a profile unpacked in every way is many times its size. */

/** Answers which of `wanted` stand in `bytes`, by their place in the list. Each of `wanted` has at least four bytes. */
export function finderOf(wanted: readonly Uint8Array[]): (bytes: Uint8Array) => ReadonlySet<number> {
  const byStart = new Map<number, number[]>();
  // One bit for each first two bytes that any of them has: nearly every place is passed over by this alone.
  const starts = new Uint8Array(65_536);
  wanted.forEach((one, index) => {
    if (one.length < 4) throw new Error("Too short to be looked for.");
    const start = four(one, 0);
    starts[start & 65_535] = 1;
    byStart.set(start, [...(byStart.get(start) ?? []), index]);
  });
  return (bytes) => {
    const found = new Set<number>();
    const last = bytes.length - 4;
    for (let at = 0; at <= last; at += 1) {
      if (starts[(bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)] === 0) continue;
      const candidates = byStart.get(four(bytes, at));
      if (candidates === undefined) continue;
      for (const index of candidates) {
        const one = wanted[index];
        if (one !== undefined && !found.has(index) && standsAt(bytes, at, one)) found.add(index);
      }
    }
    return found;
  };
}

function four(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24)
  );
}

function standsAt(bytes: Uint8Array, at: number, one: Uint8Array): boolean {
  if (at + one.length > bytes.length) return false;
  for (let index = 4; index < one.length; index += 1) {
    if (bytes[at + index] !== one[index]) return false;
  }
  return true;
}
