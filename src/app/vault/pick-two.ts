/** Two different places among 12 words, picked by chance, to be typed back. */

/** From 1 to 12, the lower first. */
export function pickTwo(random: (bytes: number) => Uint8Array): readonly [number, number] {
  const [one = 0, other = 0] = random(2);
  const first = one % 12;
  // One of the eleven others: the places after it, in a ring.
  const second = (first + 1 + (other % 11)) % 12;
  return first < second ? [first + 1, second + 1] : [second + 1, first + 1];
}
