/** Lets a mark stay where it is when its font names no place for it on the letter before, where fontkit 2.0.4 stops with an error (its issue 367). */
import type { MarkPlaces } from "./document-parts.ts";

/** OpenType allows it (GPOS, lookups 4 to 6: the offset of an anchor may be NULL). Changes what is handed in. */
export function allowUnplacedMarks(places: MarkPlaces): void {
  const apply = places.applyAnchor.bind(places);
  places.applyAnchor = (mark, base, at) => {
    if (base !== null && mark.markAnchor !== null) apply(mark, base, at);
  };
}
