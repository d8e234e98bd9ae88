/** Words that Meta's exports broke: each byte of their UTF-8 was written as a letter of its own (é as Ã©). */
import { fromUtf8 } from "../../../kit/bytes.ts";

const BEYOND_ASCII = /[\u0080-\u{10ffff}]/u;
const BEYOND_LATIN = /[\u0100-\u{10ffff}]/u;

/**
 * The text as it was typed. Only what is broken in this way is mended: every letter is at most U+00FF, and taken as bytes they are UTF-8 with at
 * least one letter of several bytes. All else is answered as it came.
 */
export function mended(text: string): string {
  if (!BEYOND_ASCII.test(text) || BEYOND_LATIN.test(text)) return text;
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  try {
    return fromUtf8(bytes);
  } catch {
    return text;
  }
}
