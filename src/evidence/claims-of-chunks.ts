/** What the chunks of a PNG or a WebP say beside the picture: words, times, and where EXIF bytes lie. */
import { bytesOf, claim, claimed } from "./claims-made.ts";
import type { Claim } from "./claims-made.ts";
import { exifClaims } from "./claims-of-exif.ts";

const MOST_CHUNKS = 20_000;
const LONGEST_CHUNK = 1_048_576;

type Chunk = Readonly<{ name: string; bytes: Uint8Array }>;

/** Chunks of those names, at most LONGEST_CHUNK bytes of each. */
async function chunksOf(file: Blob, png: boolean, names: readonly string[]): Promise<readonly Chunk[]> {
  const found: Chunk[] = [];
  let at = png ? 8 : 12;
  for (let step = 0; step < MOST_CHUNKS && at + 8 <= file.size; step += 1) {
    const head = await bytesOf(file, at, 8);
    const name = letters(png ? head.subarray(4) : head.subarray(0, 4));
    const length = new DataView(head.buffer).getUint32(png ? 0 : 4, !png);
    if (names.includes(name))
      found.push({ name, bytes: await bytesOf(file, at + 8, Math.min(length, LONGEST_CHUNK)) });
    at += png ? length + 12 : 8 + length + (length % 2);
  }
  return found;
}

const WORDS: Readonly<Record<string, Claim["what"]>> = {
  title: "title",
  author: "author",
  software: "software",
  "creation time": "made",
};

export async function pngClaims(file: Blob): Promise<readonly Claim[]> {
  const claims: Claim[] = [];
  for (const { name, bytes } of await chunksOf(file, true, ["tEXt", "iTXt", "tIME", "eXIf"])) {
    if (name === "eXIf") claims.push(...(await exifClaims(bytes)));
    else if (name === "tIME") claims.push(...claimed(claim("changed", timeIn(bytes))));
    else claims.push(...claimed(wordsIn(name, bytes)));
  }
  return claims;
}

export async function webpClaims(file: Blob): Promise<readonly Claim[]> {
  const [exif] = await chunksOf(file, false, ["EXIF"]);
  if (exif === undefined) return [];
  const bare = letters(exif.bytes.subarray(0, 4)) === "Exif" ? exif.bytes.slice(6) : exif.bytes;
  return exifClaims(bare);
}

/** Packed words are left packed. */
function wordsIn(name: string, bytes: Uint8Array): Claim | null {
  const end = bytes.indexOf(0);
  if (end < 1 || end > 79) return null;
  const keyword = letters(bytes.subarray(0, end));
  if (keyword.startsWith("XML:")) return null;
  const rest =
    name === "tEXt" ? letters(bytes.subarray(end + 1)) : internationalText(bytes.subarray(end + 1));
  const known = keyword.toLowerCase();
  const what = Object.hasOwn(WORDS, known) ? (WORDS[known] ?? "words") : "words";
  return what === "words" ? claim(what, `${keyword}: ${rest}`) : claim(what, rest);
}

/** Flag, method, language, keyword in that language, text. */
function internationalText(bytes: Uint8Array): string {
  if (bytes[0] !== 0) return "";
  const language = bytes.indexOf(0, 2);
  const translated = language < 0 ? -1 : bytes.indexOf(0, language + 1);
  return translated < 0 ? "" : new TextDecoder().decode(bytes.subarray(translated + 1));
}

function timeIn(bytes: Uint8Array): string {
  const [high = 0, low = 0, ...rest] = bytes;
  const [month, day, hour, minute, second] = rest.map((part) => String(part).padStart(2, "0"));
  if (second === undefined) return "";
  return `${String(high * 256 + low).padStart(4, "0")}-${month}-${day}T${hour}:${minute}:${second}Z`;
}

const latin = new TextDecoder("latin1");
const letters = (bytes: Uint8Array): string => latin.decode(bytes);
