/** Names of under-18s, and of those whose age is not known, stand as initials but for those who must protect children (CARE C20). */
import type { Actor } from "../case/actor.ts";
import type { BodyKind } from "../case/notice.ts";

const MUST_PROTECT: readonly BodyKind[] = ["school", "police"];

/** The name as this reader may see it. */
export function initialsFor({ name, young }: Pick<Actor, "name" | "young">, reader: BodyKind): string {
  if (young === false || MUST_PROTECT.includes(reader)) return name.trim();
  return [...name.matchAll(/(?<![\p{L}\p{M}'’-])\p{L}/gu)]
    .map(([letter]) => `${letter.toUpperCase()}.`)
    .join(" ");
}
