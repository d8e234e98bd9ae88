/** A place with all that it has from its parents: the nearer place adds to and overrides the wider one. */
import type { Body, Clock, Fact, Helpline, Offence, PlacePack, PlaceWords } from "./place-pack.ts";

/** Rows carry their words; `from` tells which place said so. */
export type Place = Readonly<{
  id: string;
  label: string;
  /** what holds here, for the plan's rules */
  has: ReadonlySet<string>;
  /** this place and its parents, nearest first */
  chain: readonly string[];
  helplines: ReadonlyMap<string, Helpline & PlaceWords["helplines"][string]>;
  bodies: ReadonlyMap<string, Body & PlaceWords["bodies"][string]>;
  offences: ReadonlyMap<string, Offence & PlaceWords["offences"][string]>;
  clocks: ReadonlyMap<string, Clock & PlaceWords["clocks"][string]>;
  facts: ReadonlyMap<string, Fact & Readonly<{ text: string }>>;
  /** bank holidays as `YYYY-MM-DD`, its own and those of its parents */
  holidays: ReadonlySet<string>;
}>;

/** The chain from the place to the widest; throws when the place is unknown or a place is its own parent. */
export function chainOf(places: ReadonlyMap<string, PlacePack>, id: string): readonly PlacePack[] {
  const chain: PlacePack[] = [];
  for (let next: string | undefined = id; next !== undefined;) {
    const place = places.get(next);
    if (place === undefined) throw new Error(`There is no place "${next}".`);
    if (chain.includes(place)) throw new Error(`The place "${next}" is its own parent.`);
    chain.push(place);
    next = place.pack.parent;
  }
  return chain;
}

/** Joins a place with its parents. Throws like `chainOf`. */
export function resolvePlace(places: ReadonlyMap<string, PlacePack>, id: string): Place {
  const chain = chainOf(places, id);
  const widestFirst = chain.toReversed();
  const has = new Set<string>();
  for (const { pack } of widestFirst) {
    for (const one of pack.has) has.add(one);
    for (const one of pack.without) has.delete(one);
  }
  const joined = <TRow extends Readonly<{ id: string }>, TWords extends object>(
    rows: (place: PlacePack) => readonly TRow[],
    words: (place: PlacePack) => Readonly<Record<string, TWords>>,
  ): ReadonlyMap<string, TRow & TWords> => {
    const map = new Map<string, TRow & TWords>();
    for (const place of widestFirst) {
      const said = words(place);
      for (const row of rows(place)) {
        const own = said[row.id];
        if (own !== undefined) map.set(row.id, { ...row, ...own });
      }
    }
    return map;
  };
  return {
    id,
    label: chain[0]?.words.label ?? id,
    has,
    chain: chain.map((place) => place.pack.id),
    helplines: joined(
      (place) => place.helplines,
      (place) => place.words.helplines,
    ),
    bodies: joined(
      (place) => place.bodies,
      (place) => place.words.bodies,
    ),
    offences: joined(
      (place) => place.offences,
      (place) => place.words.offences,
    ),
    clocks: joined(
      (place) => place.clocks,
      (place) => place.words.clocks,
    ),
    facts: joined(
      (place) => place.facts,
      (place) =>
        Object.fromEntries(Object.entries(place.words.facts).map(([fact, text]) => [fact, { text }])),
    ),
    holidays: new Set(chain.flatMap((place) => place.holidays?.days ?? [])),
  };
}

/** The places that a person can choose in the area question, in their order. */
export function choosable(
  places: ReadonlyMap<string, PlacePack>,
): readonly Readonly<{ id: string; label: string }>[] {
  return [...places.values()]
    .filter((place) => place.pack.choosable)
    .toSorted((one, other) => (one.pack.order ?? 0) - (other.pack.order ?? 0))
    .map((place) => ({ id: place.pack.id, label: place.words.label ?? place.pack.id }));
}
