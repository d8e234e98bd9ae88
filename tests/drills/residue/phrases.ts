/** Phrases that nobody has written before, new in each round: what is found on the disk can only have come from it. */
import { randomInt } from "node:crypto";

/** What the person types, in the order in which they type it; with the passphrase and the recovery words there are twenty. */
export const TYPED = [
  "supporter's name",
  "wrong passphrase",
  "account",
  "place",
  "handle",
  "link",
  "actor's name",
  "witness",
  "what I did",
  "effect",
  "label",
  "body's name",
  "notice's reference",
  "what was said",
  "reply",
  "edit of a letter",
  "search",
  "draft",
] as const;

export type TypedField = (typeof TYPED)[number];

type Letters = Readonly<{ consonants: string; vowels: string }>;

const PLAIN: Letters = { consonants: "bdfgklmnprstvz", vowels: "aeiou" };
/** One that a file may hold with one byte a letter, and one that it can't. */
const UMLAUTS: Letters = { consonants: "bdfgklmnprstvz", vowels: "äöüéè" };
const CYRILLIC: Letters = { consonants: "бвгджзклмнпрстф", vowels: "аеиоуяю" };

export function newPhrases(): ReadonlyMap<TypedField, string> {
  return new Map(TYPED.map((field) => [field, OTHERS[field]?.() ?? `${word(PLAIN)} ${word(PLAIN)}`]));
}

/** Of those fields where two words would not do; the others get two. */
const OTHERS: Readonly<Partial<Record<TypedField, () => string>>> = {
  handle: () => word(PLAIN),
  label: () => word(PLAIN),
  link: () => `https://${word(PLAIN)}.example/${word(PLAIN)}`,
  "notice's reference": () => `${word(PLAIN).toUpperCase()}-${randomInt(10_000, 100_000)}`,
  "actor's name": () => `${word(UMLAUTS)} ${word(UMLAUTS)}`,
  reply: () => `${word(UMLAUTS)} ${word(UMLAUTS)}`,
  witness: () => `${word(CYRILLIC)} ${word(CYRILLIC)}`,
  search: () => `${word(CYRILLIC)} ${word(CYRILLIC)}`,
};

/** Twelve letters that can be said aloud, and that are no word. */
function word({ consonants, vowels }: Letters): string {
  const one = (letters: string): string => letters.charAt(randomInt(letters.length));
  return Array.from({ length: 6 }, () => one(consonants) + one(vowels)).join("");
}
