/** Names of under-18s stand as initials, but for those who must protect children (CARE C20). */
import type { Actor } from "../case/actor.ts";
import type { BodyKind } from "../case/notice.ts";

const MUST_PROTECT: readonly BodyKind[] = ["school", "police"];

/** The name as this reader may see it. */
export function initialsFor({ name, young }: Pick<Actor, "name" | "young">, reader: BodyKind): string {
  if (young !== true || MUST_PROTECT.includes(reader)) return name;
  return name
    .split(/\s+/)
    .map((word) => [...word][0] ?? "")
    .filter((letter) => /[\p{L}\p{N}]/u.test(letter))
    .map((letter) => `${letter.toUpperCase()}.`)
    .join(" ");
}
