/** How hard a passphrase is to guess, said plainly; a hint, never a gate but for the shortest. */

export type Strength = "weak" | "fair" | "good";

/** The fewest characters that are taken. */
export const SHORTEST = 8;

const FEW_LETTERS = /^(.)\1*$|^(?:0123456789|1234567890|qwertyuiop|password|abcdefgh)/iu;

/** Counts what a guesser counts: length, words, and whether it is a run or one letter again and again. */
export function strengthOf(passphrase: string): Strength {
  const letters = [...passphrase.normalize("NFKC")];
  const words = passphrase
    .trim()
    .split(/\s+/u)
    .filter((word) => word.length > 1);
  const kinds = new Set(letters.map((letter) => letter.toLowerCase()));
  if (letters.length < 12 || kinds.size < 6 || FEW_LETTERS.test(passphrase)) return "weak";
  if (words.length >= 4 || letters.length >= 20) return "good";
  return "fair";
}
