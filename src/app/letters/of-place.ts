/** Which letters hold where the person lives, and which bodies one can go to. */
import { BODY_KINDS } from "../../case/notice.ts";
import type { BodyKind } from "../../case/notice.ts";
import type { LetterWords } from "../../content/letter.ts";
import type { Place } from "../../content/place.ts";

/** A letter, or an ask in it, that names what one country has is not shown in another (CARE C10). In the order of the pack. */
export function lettersOfPlace(
  letters: Readonly<Record<string, LetterWords>>,
  place: Pick<Place, "chain">,
): readonly LetterWords[] {
  return Object.values(letters)
    .filter((letter) => isThere({ place: letter.place }, place.chain))
    .map((letter) => ({ ...letter, asks: letter.asks.filter((ask) => isThere(ask, place.chain)) }))
    .toSorted((one, other) => one.order - other.order);
}

const isThere = (
  { place, elsewhere }: Pick<LetterWords["asks"][number], "place" | "elsewhere">,
  chain: Place["chain"],
): boolean =>
  (place === undefined || place === "uk" || chain.includes(place)) &&
  (elsewhere === undefined || !chain.includes(elsewhere));

/** Kinds of body that a letter can go to, the usual one first; none for a letter to people the person knows. */
export function readersOf({ to, topic }: Pick<LetterWords, "to" | "topic">): readonly BodyKind[] {
  if (topic === "new-number") return [];
  if (topic === "other") return [to, ...BODY_KINDS.filter((kind) => kind !== to)];
  if (topic === "case-review") return [to, "police"];
  if (topic === "report-harmful-content") return [to, "helpline"];
  return [to];
}
