/** Names of those who are, or may be, under 18 in words that were typed: found for readers who are to see initials alone (CARE C20). */
import type { Actor } from "../case/actor.ts";
import type { BodyKind } from "../case/notice.ts";
import { initialsFor } from "../case/initials.ts";

/** A name as it is looked for, its initials, and how often it stands in the text. */
export type ChildName = Readonly<{ name: string; initials: string; times: number }>;

/** A single letter is an initial already. */
const SHORTEST = 2;

/** As a word of its own, in small or capital letters, also before "'s"; never within an account name, an address or a longer word. */
const pattern = (name: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}_@./'’-])${name
      .split(/\s+/)
      .map((part) => part.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&"))
      .join("\\s+")}(?![\\p{L}\\p{M}\\p{N}_@-])`,
    "giu",
  );

/** The whole name before its parts, so that each place in the text is found once. Empty for readers who must protect children. */
export function childNames(
  text: string,
  actors: readonly Pick<Actor, "name" | "young">[],
  reader: BodyKind,
): readonly ChildName[] {
  const wanted = new Map<string, string>();
  const shielded = actors.filter((actor) => initialsFor(actor, reader) !== actor.name.trim());
  const put = (name: string): void => {
    const known = [...wanted.keys()].some((one) => one.toLowerCase() === name.toLowerCase());
    const initials = initialsFor({ name, young: true }, reader);
    if (name.length >= SHORTEST && initials !== "" && !known) wanted.set(name, initials);
  };
  for (const { name } of shielded) put(name.trim());
  for (const { name } of shielded) for (const part of name.trim().split(/\s+/)) put(part);
  let left = text;
  const found: ChildName[] = [];
  for (const [name, initials] of [...wanted].toSorted(([one], [other]) => other.length - one.length)) {
    const times = [...left.matchAll(pattern(name))].length;
    if (times > 0) found.push({ name, initials, times });
    left = left.replaceAll(pattern(name), "\n");
  }
  return found;
}

/** The text with the initials in place of one name; nothing else of it changes. */
export function withInitials(text: string, { name, initials }: Pick<ChildName, "name" | "initials">): string {
  // A full stop that ends the sentence is not doubled.
  const found = new RegExp(`${pattern(name).source}(?:\\.(?!\\.))?`, "giu");
  return text.replaceAll(found, () => initials);
}
