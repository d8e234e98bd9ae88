/** Numbers that belong to one area only, for the first page: shown once that area is opened there (CARE C10). */
import type { Helpline } from "../../content/place-pack.ts";
import type { Places } from "../place-rules.ts";

/** The id that a place gives to its police force's number for texts. */
const POLICE_TEXT = "police-text";

export function localNumbers(places: Places): readonly Readonly<{ label: string; helpline: Helpline }>[] {
  return [...places.values()].flatMap(({ helplines, words }) =>
    helplines
      .filter((helpline) => helpline.id === POLICE_TEXT)
      .map((helpline) => ({ label: words.label ?? helpline.name, helpline })),
  );
}
