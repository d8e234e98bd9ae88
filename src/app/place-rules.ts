/** From a place pack to what the plan's rules need to know of a place. */
import type { PlacePack } from "../content/place-pack.ts";
import { resolvePlace } from "../content/place.ts";
import type { Place } from "../content/place.ts";
import { placeRules } from "../plan/place.ts";
import type { PlaceRules } from "../plan/place.ts";

export type Places = ReadonlyMap<string, PlacePack>;

/** The widest place: what is true everywhere. Used while the area is not known. */
export const EVERYWHERE = "uk";

/** The place of an answer; the widest one when there is none or it is not known here. */
export function placeFor(places: Places, area: string | null | undefined): Place {
  return resolvePlace(places, area !== null && area !== undefined && places.has(area) ? area : EVERYWHERE);
}

/** What the plan may use of it. An area that was not chosen has no id. */
export function rulesFor(places: Places, area: string | null | undefined): PlaceRules {
  const place = placeFor(places, area);
  return placeRules(place.id === EVERYWHERE ? null : place.id, place.has);
}
