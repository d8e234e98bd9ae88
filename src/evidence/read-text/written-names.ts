/** Handles (@name) and phone numbers, found in one line of text. */

/** `value`: the handle with its @, or the number with one space between its groups. `words` as they stand in the line, from `at`. */
export type WrittenName = Readonly<{ value: string; words: string; at: number }>;

// The sign is often read as the one for copyright. An @ inside an address of e-mail is no handle.
const HANDLE = /(?<![\w.+-])[@©]([A-Za-z0-9_](?:[A-Za-z0-9_.]{0,28}[A-Za-z0-9_]))(?!@)/g;

export function handlesIn(line: string): readonly WrittenName[] {
  return [...line.matchAll(HANDLE)].flatMap((match) => {
    const [words, name = ""] = match;
    return /[A-Za-z]/.test(name) ? [{ value: `@${name}`, words, at: match.index }] : [];
  });
}

const NUMBER = /(?<![\d.,:/£$€])(?:\+\s?\d|\(?0)[\d()\s-]{7,18}\d(?![\d:/])/g;

/** Numbers as dialled in the UK (10 or 11 digits from 0) or with a country's code (8 to 15 digits from +). */
export function numbersIn(line: string): readonly WrittenName[] {
  return [...line.matchAll(NUMBER)].flatMap((match) => {
    const [words] = match;
    const digits = words.replaceAll(/\D/g, "");
    const fits = words.startsWith("+")
      ? digits.length >= 8 && digits.length <= 15
      : digits.length === 10 || digits.length === 11;
    const value = words.replaceAll(/\s*-\s*|\s+/g, " ");
    return fits ? [{ value, words, at: match.index }] : [];
  });
}
