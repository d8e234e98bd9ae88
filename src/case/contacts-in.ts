/** Finds in words what tells how someone can be reached or where they are: mail addresses, links, postcodes, phone numbers (CARE C17). */

export type ContactKind = "email" | "link" | "postcode" | "phone";

export type Contact = Readonly<{ kind: ContactKind; text: string }>;

const FOUND: readonly (readonly [ContactKind, RegExp])[] = [
  ["email", /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,253}\.\p{L}{2,63}/gu],
  ["link", /(?:https?:\/\/|www\.)\S+/giu],
  ["postcode", /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/giu],
  ["phone", /(?<![\p{L}\p{N}/-])\+?\d(?:[ ().-]?\d){8,13}(?![\p{L}\p{N}-])/gu],
];

/** In the order of their kinds, as often as they stand there. */
export function contactsIn(text: string): readonly Contact[] {
  return FOUND.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(([match]): Contact => ({ kind, text: match.trim() })),
  );
}
