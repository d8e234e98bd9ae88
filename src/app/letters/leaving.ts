/** All that would leave with a letter as it reads now: addresses, numbers, places, links, accounts, names (CARE C17). */
import type { LetterInput } from "../../letters/letter.ts";
import { holdsOf } from "../../letters/holds.ts";
import type { HeldKind } from "../../letters/holds.ts";

export type Leaving = Readonly<{ kind: HeldKind | "handle" | "actor"; text: string }>;

/** Shorter ones stand in too many words by chance. */
const SHORTEST = 2;

/** What the letters find, and every name and account of the case that stands in the text, also where it was typed by hand. */
export function leaving(text: string, input: LetterInput): readonly Leaving[] {
  const { open, pick } = input;
  const actors = [...open.actors.values()];
  const picked = open.incidents.filter((one) => pick.incidents.includes(one.id));
  const known: readonly Leaving[] = [
    ...actors.map(({ now }): Leaving => ({ kind: "actor", text: now.name.trim() })),
    ...[...open.witnesses.values()].map(({ now }): Leaving => ({ kind: "witness", text: now.name.trim() })),
    ...actors.flatMap(({ now }) =>
      now.accounts.map(({ handle }): Leaving => ({ kind: "handle", text: handle.trim() })),
    ),
    ...picked.map(({ now }): Leaving => ({ kind: "handle", text: now.where?.handle.trim() ?? "" })),
  ];
  const there = known.filter((one) => one.text.length >= SHORTEST && text.includes(one.text));
  const all: readonly Leaving[] = [...holdsOf(text, input), ...there];
  return all.filter(
    (one, at) => all.findIndex((other) => other.kind === one.kind && other.text === one.text) === at,
  );
}
