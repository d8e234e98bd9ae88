/** Initials in place of a name that a reader is not to see in full (CARE C20). */

/** `Sam O'Neill-Smith` is `S. O.`; empty for a text without letters. */
export function initialsOf(name: string): string {
  return [...name.matchAll(/(?<![\p{L}\p{M}'’-])\p{L}/gu)]
    .map(([letter]) => `${letter.toUpperCase()}.`)
    .join(" ");
}
