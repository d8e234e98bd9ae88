/** Padmé (Nikitin and others, "Reducing Metadata Leakage from Encrypted Files", PETS 2019): lengths that tell little. */

/**
 * The padded length: at most 12 % more, and only some O(log log) bits of the length stay to be seen. Whole numbers
 * from 0; `least` is the smallest length that is ever answered.
 */
export function padmeLength(length: number, least = 0): number {
  if (!Number.isSafeInteger(length) || length < 0) throw new RangeError("A length is a whole number from 0.");
  if (length <= least) return least;
  if (length < 2) return length;
  const exponent = Math.floor(Math.log2(length));
  const kept = Math.floor(Math.log2(exponent === 0 ? 1 : exponent)) + 1;
  const step = 2 ** Math.max(0, exponent - kept);
  return Math.ceil(length / step) * step;
}
