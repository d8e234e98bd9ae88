/** Names of under-18s, and of those whose age is not known, stand as initials but for those who must protect children (CARE C20). */
import type { Actor } from "./actor.ts";
import type { BodyKind } from "./notice.ts";

const MUST_PROTECT: readonly BodyKind[] = ["school", "police"];

/** The name as this reader may see it. */
export function initialsFor({ name, young }: Pick<Actor, "name" | "young">, reader: BodyKind): string {
  return young === false || MUST_PROTECT.includes(reader) ? name.trim() : initialsOf(name);
}

/** `Sam O'Neill-Smith` is `S. O.`; empty for a text without letters. */
export function initialsOf(name: string): string {
  return [...name.matchAll(/(?<![\p{L}\p{M}'’-])\p{L}/gu)]
    .map(([letter]) => `${letter.toUpperCase()}.`)
    .join(" ");
}
