// Recovery words are read however they were written down; a wrong word or a wrong check is told apart.
import fc from "fast-check";
import { expect, test } from "vitest";
import { fiveWords, newRecoveryWords, pickPhrase, readRecoveryWords } from "./words.ts";

const KNOWN = "legal winner thank year wave sausage worth useful legal winner thank yellow";

test("too few words, a word that is none, and words that do not fit together are told apart", () => {
  expect(readRecoveryWords("")).toEqual({ ok: false, why: "count", found: 0 });
  expect(readRecoveryWords("legal winner thank")).toEqual({ ok: false, why: "count", found: 3 });
  expect(readRecoveryWords(`${KNOWN} year`)).toEqual({ ok: false, why: "count", found: 13 });
  const misspelt = KNOWN.replace("sausage", "sossage");
  expect(readRecoveryWords(misspelt)).toEqual({ ok: false, why: "word", at: 5, word: "sossage" });
  const swapped = KNOWN.replace("winner thank year", "thank winner year");
  expect(readRecoveryWords(swapped)).toEqual({ ok: false, why: "check" });
  expect(readRecoveryWords("zoo ".repeat(12))).toEqual({ ok: false, why: "check" });
});

test("the published example gives its bytes", () => {
  const read = readRecoveryWords(KNOWN);
  expect(read.ok && [...read.entropy]).toEqual(Array.from({ length: 16 }, () => 0x7f));
});

test("capitals, commas, numbers, wide letters, accents from a keyboard and line breaks are forgiven", () => {
  const numbered = KNOWN.split(" ")
    .map((word, at) => `${at + 1}. ${word.toUpperCase()},`)
    .join("\n");
  const wide = KNOWN.replaceAll(/[a-z]/g, (letter) =>
    String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0),
  );
  const short = KNOWN.split(" ")
    .map((word) => word.slice(0, 4))
    .join(" ");
  for (const typed of [numbered, wide, short, `  ${KNOWN}  `]) {
    const read = readRecoveryWords(typed);
    expect(read.ok && read.words).toBe(KNOWN);
  }
});

test("made words always read back; any one word changed is nearly always noticed", () => {
  let unnoticed = 0;
  let tried = 0;
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.nat(11), (entropy, at) => {
      const words = newRecoveryWords(() => entropy);
      const read = readRecoveryWords(words);
      expect(read.ok && [...read.entropy]).toEqual([...entropy]);
      const list = words.split(" ");
      list[at] = list[at] === "zoo" ? "abandon" : "zoo";
      tried += 1;
      if (readRecoveryWords(list.join(" ")).ok) unnoticed += 1;
    }),
    { numRuns: 500 },
  );
  // One in sixteen has the same check by chance.
  expect(unnoticed / tried).toBeLessThan(0.15);
});

test("a passphrase is five words by chance, 55 bits, and every word can come up", () => {
  expect(pickPhrase(() => new Uint8Array(10))).toEqual({
    phrase: "abandon abandon abandon abandon abandon",
    bits: 55,
  });
  expect(fiveWords(() => new Uint8Array(10).fill(255))).toBe("zoo zoo zoo zoo zoo");
  const seen = new Set(
    Array.from({ length: 2048 }, (_, at) => pickPhrase(() => new Uint8Array([at >> 8, at & 255]), 1).phrase),
  );
  expect(seen.size).toBe(2048);
});
