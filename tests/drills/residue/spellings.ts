/** How a phrase may be spelled in a file: letters of one or two bytes, percent signs, base64, hex, JSON. */

export type Needle = Readonly<{ phrase: string; how: string; bytes: Buffer }>;

/** Stands in `how` where not the whole phrase was found. */
export const ONE_WORD = "one word";

/** A word as long as this is nobody else's. */
const OWN_WORD = 10;

/**
 * Every spelling that we look for, each once, of the whole phrase and of each long word in it. `phrases` of at least
 * six letters: shorter ones turn up by chance.
 */
export function needlesFor(phrases: readonly string[]): readonly Needle[] {
  return phrases.flatMap((phrase) => {
    if ([...phrase].length < 6) throw new Error(`"${phrase}" is too short to be looked for.`);
    const seen = new Set<string>();
    const words = phrase.split(/[^\p{L}\p{N}]+/u);
    const long = words.filter((word) => [...word].length >= OWN_WORD);
    // As a list of words would be kept.
    const list: readonly string[] =
      words.length > 1 ? [words.map((word) => JSON.stringify(word)).join(",")] : [];
    return [
      ...[phrase, phrase.toLowerCase(), ...list].flatMap(spellings),
      ...[...long, ...long.map((word) => word.toLowerCase())]
        .flatMap(spellings)
        .map(([how, bytes]) => [`${ONE_WORD}, ${how}`, bytes] as const),
    ]
      .map(([how, bytes]) => ({ phrase, how, bytes }))
      .filter(({ bytes }) => {
        const key = bytes.toString("latin1");
        if (seen.has(key) || bytes.length < 6) return false;
        seen.add(key);
        return true;
      });
  });
}

function spellings(phrase: string): readonly (readonly [string, Buffer])[] {
  const utf8 = Buffer.from(phrase, "utf8");
  const little = Buffer.from(phrase, "utf16le");
  const big = Buffer.from(little).swap16();
  const percent = encodeURIComponent(phrase);
  const escaped = [...phrase]
    .map((letter) => (letter.charCodeAt(0) < 128 ? letter : escapedUnits(letter)))
    .join("");
  return [
    ["utf-8", utf8],
    ["utf-16le", little],
    ["utf-16be", big],
    // Engines store text of western letters with one byte each.
    ["latin-1", isLatin(phrase) ? Buffer.from(phrase, "latin1") : utf8],
    ["percent", Buffer.from(percent)],
    ["percent, utf-16le", Buffer.from(percent, "utf16le")],
    ["form", Buffer.from(percent.replaceAll("%20", "+"))],
    ["json", Buffer.from(escaped)],
    ["key of Firefox's IndexedDB", firefoxKey(phrase)],
    ["hex", Buffer.from(utf8.toString("hex"))],
    ...base64("base64", utf8),
    ...base64("base64 of utf-16le", little),
  ];
}

function isLatin(phrase: string): boolean {
  return [...phrase].every((letter) => letter.charCodeAt(0) < 256);
}

function escapedUnits(letter: string): string {
  return Array.from(
    { length: letter.length },
    (_, index) => `\\u${letter.charCodeAt(index).toString(16).padStart(4, "0")}`,
  ).join("");
}

/** Firefox spells texts that are keys so that their bytes stand in order. */
function firefoxKey(phrase: string): Buffer {
  const units = Array.from({ length: phrase.length }, (_, index) => phrase.charCodeAt(index));
  return Buffer.from(
    units.flatMap((unit) => {
      if (unit < 0x7f) return [unit + 1];
      const two = unit - 0x7f;
      return two < 0x4000
        ? [0x80 | (two >> 8), two & 255]
        : [0xc0 | (unit >> 10), (unit >> 2) & 255, (unit << 6) & 255];
    }),
  );
}

/** In base64 a text looks different for each of three places where it may start; letters that neighbours change are left off. */
function base64(how: string, bytes: Buffer): readonly (readonly [string, Buffer])[] {
  return [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes])
      .toString("base64")
      .replaceAll("=", "");
    const sure = whole.slice(before === 0 ? 0 : before + 1, Math.floor(((before + bytes.length) * 8) / 6));
    return [
      [how, Buffer.from(sure)],
      [`${how}, for addresses`, Buffer.from(sure.replaceAll("+", "-").replaceAll("/", "_"))],
    ] as const;
  });
}
