/** A claim: what a file says about itself, which anyone could have written into it. */

export const CLAIMS = [
  "taken",
  "made",
  "changed",
  "camera",
  "software",
  "place",
  "words",
  "title",
  "author",
  "from",
  "to",
  "sent",
  "subject",
  "message-id",
  "first-received",
  "last-received",
] as const;

export type ClaimWhat = (typeof CLAIMS)[number];

/** `value` as text, at most LONGEST_CLAIM letters: `2026-04-03T18:05:09` with `Z`, an offset or nothing; a place as `50.7194, -1.8808`. */
export type Claim = Readonly<{ what: ClaimWhat; value: string }>;

export const LONGEST_CLAIM = 500;
export const MOST_CLAIMS = 40;

/** null for a value that says nothing. */
export function claim(what: ClaimWhat, value: unknown): Claim | null {
  if (typeof value !== "string") return null;
  const text = value.replaceAll(/[\p{Cc}\p{Surrogate}\s]+/gu, " ").trim();
  return text === "" ? null : { what, value: text.slice(0, LONGEST_CLAIM) };
}

/** Those that say something. */
export function claimed(...claims: readonly (Claim | null)[]): readonly Claim[] {
  return claims.filter((one) => one !== null);
}

/** The bytes from `from` (from the end, where it is below zero), as far as there are any. */
export async function bytesOf(file: Blob, from: number, length: number): Promise<Uint8Array> {
  const start = from < 0 ? Math.max(0, file.size + from) : from;
  return new Uint8Array(await file.slice(start, start + length).arrayBuffer());
}
