/** Lists all in a letter that could tell where the person is, how to reach them, or who saw it (CARE C17). */
import { contactsIn } from "../case/contacts-in.ts";
import type { ContactKind } from "../case/contacts-in.ts";
import type { LetterInput } from "./letter-input.ts";
import { whomFor } from "./written-for.ts";

export type HeldKind = ContactKind | "witness" | "place" | "address" | "name";

export type Held = Readonly<{ kind: HeldKind; text: string }>;

/** In the order of their kinds, each once. Found in the text itself, and in the parts that were picked. */
export function holdsOf(text: string, { open, pick }: LetterInput): readonly Held[] {
  const found: readonly Held[] = contactsIn(text);
  const places = open.incidents
    .filter(({ id }) => pick.incidents.includes(id))
    .map(({ now }): Held => ({ kind: "place", text: now.where?.place.trim() ?? "" }));
  const witnesses = pick.witnesses.map((id): Held => ({
    kind: "witness",
    text: open.witnesses.get(id)?.now.name.trim() ?? "",
  }));
  const own: readonly Held[] = [
    { kind: "address", text: pick.homeAddress.trim() },
    { kind: "name", text: pick.anonymous ? "" : pick.name.trim() },
    { kind: "name", text: pick.speaks === "supporter" ? whomFor(open) : "" },
  ];
  const all = [...found, ...places, ...witnesses, ...own].filter(
    (one) => one.text !== "" && text.includes(one.text),
  );
  return all.filter(
    (one, at) => all.findIndex((other) => other.kind === one.kind && other.text === one.text) === at,
  );
}
