/** Words to write down: twelve recovery words with a check (BIP-39, English), and passphrases of words picked by chance. */
import { entropyToMnemonic, mnemonicToEntropy } from "@scure/bip39";
import { wordlist } from "@scure/bip39/wordlists/english.js";

/** How many recovery words there are: 128 bits and a check of 4. */
export const RECOVERY_WORDS = 12;

/** Bits that each word of a passphrase adds. */
export const BITS_A_WORD = 11;

/** `at`: 0-based place of the first word that is not in the list. */
export type ReadWords =
  | Readonly<{ ok: true; entropy: Uint8Array; words: string }>
  | Readonly<{ ok: false; why: "count"; found: number }>
  | Readonly<{ ok: false; why: "word"; at: number; word: string }>
  | Readonly<{ ok: false; why: "check" }>;

const KNOWN = new Map(wordlist.map((word, at) => [word, at]));

/** Twelve words, separated by single spaces. */
export function newRecoveryWords(random: (bytes: number) => Uint8Array): string {
  return entropyToMnemonic(new Uint8Array(random(16)), wordlist);
}

/** Case, spaces, commas, numbering and compatibility forms (NFKD) are forgiven; four letters name a word. */
export function readRecoveryWords(typed: string): ReadWords {
  const words = typed
    .normalize("NFKD")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "")
    .map((word) => (KNOWN.has(word) ? word : (byFirstLetters(word) ?? word)));
  const at = words.findIndex((word) => !KNOWN.has(word));
  if (at >= 0) return { ok: false, why: "word", at, word: words[at] ?? "" };
  if (words.length !== RECOVERY_WORDS) return { ok: false, why: "count", found: words.length };
  const whole = words.join(" ");
  try {
    return { ok: true, entropy: new Uint8Array(mnemonicToEntropy(whole, wordlist)), words: whole };
  } catch {
    return { ok: false, why: "check" };
  }
}

/** No two words of the list begin with the same four letters; nothing shorter is guessed. */
function byFirstLetters(word: string): string | null {
  if (word.length !== 4) return null;
  return wordlist.find((known) => known.startsWith(word)) ?? null;
}

/** `bits`: how many bits of chance are in it. */
export type PickedPhrase = Readonly<{ phrase: string; bits: number }>;

/** A passphrase of words, each picked by itself from 2,048: five make 55 bits. */
export function pickPhrase(random: (bytes: number) => Uint8Array, count = 5): PickedPhrase {
  const bytes = random(2 * count);
  const words = Array.from({ length: count }, (_, at) => {
    const value = (((bytes[2 * at] ?? 0) << 8) | (bytes[2 * at + 1] ?? 0)) & (wordlist.length - 1);
    return wordlist[value] ?? "";
  });
  return { phrase: words.join(" "), bits: count * BITS_A_WORD };
}

/** Five words by chance, as a text. */
export const fiveWords = (random: (bytes: number) => Uint8Array): string => pickPhrase(random).phrase;
