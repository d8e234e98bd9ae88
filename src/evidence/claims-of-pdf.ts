/** What a PDF says about itself: times, title, author and program, found by a search of its bytes. */
import { bytesOf, claim, claimed } from "./claims-made.ts";
import type { Claim, ClaimWhat } from "./claims-made.ts";

/** As much of the start and of the end as is searched. */
const SEARCHED = 262_144;

const latin = new TextDecoder("latin1");

const KEYS: readonly (readonly [key: string, what: ClaimWhat])[] = [
  ["CreationDate", "made"],
  ["ModDate", "changed"],
  ["Title", "title"],
  ["Author", "author"],
  ["Creator", "software"],
  ["Producer", "software"],
];

export async function pdfClaims(file: Blob): Promise<readonly Claim[]> {
  const start = latin.decode(await bytesOf(file, 0, SEARCHED));
  const end = file.size > SEARCHED ? latin.decode(await bytesOf(file, -SEARCHED, SEARCHED)) : "";
  return KEYS.flatMap(([key, what]) => {
    // The last one holds: a change of a PDF is written behind what was there.
    const value = lastValue(end, key) ?? lastValue(start, key);
    if (value === null) return [];
    return claimed(claim(what, what === "made" || what === "changed" ? timeOf(value) : value));
  });
}

function lastValue(text: string, key: string): string | null {
  const at = text.lastIndexOf(`/${key}`);
  if (at < 0) return null;
  const rest = text.slice(at + key.length + 1, at + key.length + 3000);
  const literal = /^\s{0,20}\(((?:\\[^]|[^\\()]){0,2000})\)/.exec(rest)?.[1];
  if (literal !== undefined) return decoded(unescaped(literal));
  const hex = /^\s{0,20}<([\dA-Fa-f\s]{0,2000})>/.exec(rest)?.[1]?.replaceAll(/\s/g, "");
  if (hex === undefined) return null;
  const pairs = hex.match(/../g) ?? [];
  return decoded(pairs.map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join(""));
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function unescaped(text: string): string {
  return text.replaceAll(/\\(?:([0-7]{1,3})|([^]))/g, (_whole, octal?: string, letter = "") =>
    octal === undefined
      ? (ESCAPES[String(letter)] ?? String(letter))
      : String.fromCharCode(Number.parseInt(octal, 8) & 255),
  );
}

/** One byte a letter, or UTF-16 where it starts with its mark. */
function decoded(text: string): string {
  if (!text.startsWith("\u00FE\u00FF")) return text;
  const bytes = Uint8Array.from(text.slice(2), (letter) => letter.charCodeAt(0));
  return new TextDecoder("utf-16be").decode(bytes);
}

/** `D:20260403180509+01'00'` as `2026-04-03T18:05:09+01:00`. */
function timeOf(text: string): string {
  const [, year, month, day, hour = "00", minute = "00", second = "00", zone, hours, minutes = "00"] =
    /^D:(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?(?:(Z)|([+-]\d{2})'?(\d{2})?)?/.exec(text) ?? [];
  if (year === undefined) return text;
  const offset = zone ?? (hours === undefined ? "" : `${hours}:${minutes}`);
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`;
}
