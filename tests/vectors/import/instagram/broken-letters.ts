/** Letters as Meta's downloads write them: each byte of their UTF-8 as an escape of its own. */

/** JSON in ASCII alone, with every text in it broken in that way. */
export function metaJson(value: unknown): string {
  const broken = JSON.stringify(value, (_key, one: unknown) =>
    typeof one === "string" ? brokenText(one) : one,
  );
  return broken.replaceAll(
    /[\u0080-\u00ff]/g,
    (letter) => `\\u00${letter.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
}

/** A lone half of a pair has no UTF-8: it becomes a replacement sign, as everywhere. */
export function brokenText(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join("");
}
